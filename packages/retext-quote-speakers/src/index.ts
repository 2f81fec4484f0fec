import {createPlugin, type SourcingPlugin} from 'sourcing-rule'
import {packageName} from './names.js'
import type {Rules} from './options.js'
import {expertWithoutStanding} from './rules/expert-without-standing.js'
import {headlineQuoteUnsupported} from './rules/headline-quote-unsupported.js'
import {lateSpeaker} from './rules/late-speaker.js'
import {orphanFragment} from './rules/orphan-fragment.js'
import {pronounOnlySpeaker} from './rules/pronoun-only-speaker.js'
import {quoteContinuation} from './rules/quote-continuation.js'
import {quoteNotInNotes} from './rules/quote-not-in-notes.js'
import {quoteWithoutSpeaker} from './rules/quote-without-speaker.js'
import {speakerChangeUnmarked} from './rules/speaker-change-unmarked.js'
import {speakerFirstReference} from './rules/speaker-first-reference.js'

export type {Options, Rules} from './options.js'

/**
 * Plugin to check that a reader knows, in time, who speaks each quotation, and
 * that its marks say the same.
 */
const retextQuoteSpeakers: SourcingPlugin<Rules> = createPlugin(packageName, [
  quoteWithoutSpeaker,
  lateSpeaker,
  speakerChangeUnmarked,
  pronounOnlySpeaker,
  orphanFragment,
  quoteContinuation,
  speakerFirstReference,
  headlineQuoteUnsupported,
  quoteNotInNotes,
  expertWithoutStanding
])

export default retextQuoteSpeakers
