/** Findings on real articles: which are right, which faults were found. */
import type {Reading, Span} from 'nlcst-attribution'
import type {Rule} from 'sourcing-rule'
import {type Finding, findingsIn, type Read, wordsIn} from './reader.js'
import {count, type Measured, none, plainScore, type Score, shareScore} from './score.js'
import {overlaps} from './spans.js'
import type {Article, Failure, Label, Share} from './types.js'

/** Rules that the annotators looked for; a finding of another one is neither right nor wrong. */
const annotated = new Set(
  `bare-source vague-descriptor missing-anonymity-reason anonymous-quote anonymous-opinion
  single-anonymous-source source-count-mismatch anonymous-in-lead outlet-understands vague-authority
  agentless-claim hedge-without-source allegation-without-accuser accusation-as-label vague-study
  poll-missing-details secondhand-report hearsay-chain quote-without-speaker late-speaker
  pronoun-only-speaker orphan-fragment quote-continuation headline-quote-unsupported loaded-verb
  refute-as-deny said-bookism`.split(/\s+/)
)

/** Their label may stand on the speaker where the message stands on the quotation. */
const bySentence = new Set(['retext-anonymous-sources', 'retext-quote-speakers'])

interface RuleShares {
  precision: Share
  recall: Share
}

/**
 * Compare the findings at default severities with the labels.
 *
 * A finding that meets a certain label of its rule is right; one that meets only an
 * uncertain label counts for nothing; any other is a false alarm. Meeting is
 * sharing a character, or a sentence for rules on sources and on quotations.
 * A certain fault is found by a finding of its rule at warn or error; those met only
 * at info are counted apart.
 *
 * @param articles the annotation
 * @param reads the same articles, read, in the same order
 * @param rules rules to run
 */
export function measureFindings(
  articles: readonly Article[],
  reads: readonly Read[],
  rules: readonly Rule[]
): Measured {
  const failures: Failure[] = []
  const byRule = new Map<string, RuleShares>()
  const total = {strong: none(), info: none(), recall: none(), recallWithInfo: none()}
  let words = 0
  const judged = rules.filter(({id}) => annotated.has(id))
  articles.forEach((article, index) => {
    const item = reads[index] as Read
    words += wordsIn(item.reading)
    const found = findingsIn(item, judged)
    const meets = meeting(item.reading, judged)
    for (const finding of found) judge(finding, article, meets)
    for (const label of article.findings) seek(label, found, article, meets)
  })

  function judge(finding: Finding, article: Article, meets: Meets): void {
    const met = article.findings.filter((label) => meets(label, finding))
    if (met.length > 0 && !met.some(({certain}) => certain)) return
    const right = met.length > 0
    const strong = finding.severity !== 'info'
    count(strong ? total.strong : total.info, right)
    if (strong) count(sharesOf(finding.rule).precision, right)
    if (!right) {
      const detail = `${finding.severity}: ${finding.reason}`
      failures.push(failure(finding.rule, 'false alarm', article, finding, detail))
    }
  }

  function seek(label: Label, found: readonly Finding[], article: Article, meets: Meets): void {
    if (!label.certain || !judged.some(({id}) => id === label.rule)) return
    const hits = found.filter((finding) => meets(label, finding))
    const strong = hits.some(({severity}) => severity !== 'info')
    count(total.recall, strong)
    count(sharesOf(label.rule).recall, strong)
    count(total.recallWithInfo, hits.length > 0)
    if (!strong) {
      const detail = hits.length > 0 ? 'found at info only' : 'not found'
      failures.push(failure(label.rule, 'miss', article, label, detail))
    }
  }

  function sharesOf(rule: string): RuleShares {
    const shares = byRule.get(rule) ?? {precision: none(), recall: none()}
    byRule.set(rule, shares)
    return shares
  }

  const falseAlarms = (share: Share) => (1000 * (share.of - share.right)) / words
  const scores: Score[] = [
    shareScore('articles/all rules/precision at warn and error', total.strong),
    shareScore('articles/all rules/recall at warn and error', total.recall),
    shareScore('articles/all rules/recall with info', total.recallWithInfo),
    plainScore('articles/false alarms per 1,000 words', falseAlarms(total.strong), words, 'lower'),
    plainScore(
      'articles/info: unlabelled per 1,000 words',
      falseAlarms(total.info),
      words,
      'lower'
    ),
    ...[...byRule]
      .sort()
      .flatMap(([rule, {precision, recall}]) => [
        ...(precision.of > 0 ? [shareScore(`articles/${rule}/precision`, precision)] : []),
        ...(recall.of > 0 ? [shareScore(`articles/${rule}/recall`, recall)] : [])
      ])
  ]
  return {scores, failures}
}

type Meets = (label: Label, finding: Finding) => boolean

function meeting(reading: Reading, rules: readonly Rule[]): Meets {
  const wide = new Set(rules.filter(({plugin}) => bySentence.has(plugin)).map(({id}) => id))
  return (label, finding) =>
    label.rule === finding.rule &&
    (overlaps(label, finding) ||
      (wide.has(label.rule) &&
        overlaps(sentencesOf(reading, label), sentencesOf(reading, finding))))
}

function sentencesOf(reading: Reading, span: Span): Span {
  const touched = reading.sentences.filter((sentence) => overlaps(sentence, span))
  return {start: touched[0]?.start ?? span.start, end: touched.at(-1)?.end ?? span.end}
}

function failure(
  topic: string,
  type: Failure['type'],
  article: Article,
  span: Span,
  detail: string
): Failure {
  return {topic, type, where: article.id, text: article.text, span, detail}
}
