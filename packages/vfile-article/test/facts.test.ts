/** What files say of their story beside its copy. */

import {VFile} from 'vfile'
import {articleData, readArticle} from 'vfile-article'
import {expect, test} from 'vitest'

async function facts(path: string, value: string) {
  return articleData(await readArticle(new VFile({path, value}))).facts
}

test('of ninjs 1 and Superdesk', async () => {
  const item = {
    uri: 'urn:tarn:1',
    type: 'text',
    versioncreated: '2026-05-04T09:00:00Z',
    byline: 'By Ada Holt',
    source: 'Tarn Wire',
    service: [{name: 'Metro', code: 'm'}],
    subject: [{name: 'harbours'}],
    slugline: 'harbour-bridge',
    urgency: 3,
    headline: 'Bridge shut',
    body_text: 'Police shut the bridge.'
  }
  expect(await facts('a.json', JSON.stringify(item))).toMatchObject({
    date: '2026-05-04T09:00:00Z',
    section: 'harbours',
    author: 'By Ada Holt',
    desk: 'Metro',
    outlet: 'Tarn Wire',
    id: 'urn:tarn:1',
    fields: {slugline: 'harbour-bridge', urgency: '3'}
  })
  const {fields} = await facts('a.json', JSON.stringify(item))
  expect(Object.keys(fields ?? {}).filter((name) => /body|headline/.test(name))).toEqual([])
})

test('of NewsML-G2', async () => {
  const value = `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:tarn:2" standard="NewsML-G2">
<itemMeta><provider literal="TW"><name>Tarn Wire</name></provider><service qcode="svc:metro"><name>Metro</name></service></itemMeta>
<contentMeta><urgency>3</urgency><contentCreated>2026-05-04</contentCreated><by>By Ada Holt</by><slugline>harbour</slugline>
<language tag="en"/><subject qcode="a:b"><name>Harbours</name></subject><headline>Bridge shut</headline></contentMeta>
<contentSet><inlineXML><html><body><p>Police shut the bridge.</p></body></html></inlineXML></contentSet></newsItem>`
  expect(await facts('a.xml', value)).toMatchObject({
    date: '2026-05-04',
    section: 'Harbours',
    author: 'By Ada Holt',
    desk: 'Metro',
    outlet: 'Tarn Wire',
    id: 'urn:tarn:2',
    fields: {slugline: 'harbour', urgency: '3', language: 'en'}
  })
})

test('of NITF', async () => {
  const value = `<nitf><head><docdata><doc-id id-string="t3"/><urgency ed-urg="4"/><date.issue norm="20260504"/></docdata>
<pubdata name="The Courier" position.section="Metro"/></head><body><body.content><p>Police shut the bridge.</p></body.content></body></nitf>`
  expect(await facts('a.nitf', value)).toMatchObject({
    date: '20260504',
    section: 'Metro',
    outlet: 'The Courier',
    id: 't3',
    fields: {urgency: '4'}
  })
})

test('of a page', async () => {
  const value = `<html><head><meta property="og:site_name" content="The Courier"><meta name="author" content="Ada Holt">
<meta property="og:url" content="https://courier.example/a"><meta name="keywords" content="bridge, harbour"></head>
<body><article><h1>Bridge shut</h1><p>Police shut the bridge on Monday, Chief Ada Orr said at noon.</p></article></body></html>`
  expect(await facts('a.html', value)).toMatchObject({
    author: 'Ada Holt',
    outlet: 'The Courier',
    url: 'https://courier.example/a',
    fields: {keywords: 'bridge, harbour'}
  })
})

test('of a feed: those of its first story', async () => {
  const value = `<rss><channel><item><title>Bridge shut</title><author>Ada Holt</author><link>https://courier.example/a</link>
<guid>t4</guid><pubDate>Mon, 04 May 2026 09:00:00 GMT</pubDate><description>Police shut the bridge.</description></item></channel></rss>`
  expect(await facts('a.xml', value)).toMatchObject({
    date: 'Mon, 04 May 2026 09:00:00 GMT',
    author: 'Ada Holt',
    url: 'https://courier.example/a',
    id: 't4'
  })
})
