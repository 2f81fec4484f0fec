/**
 * What each command is for.
 */

import type {Command} from './options.js'

/** What each command is for, as its help begins. */
export const commandHelp: Readonly<
  Record<Command, {call: string; what: string; examples: readonly string[]}>
> = {
  lint: {
    call: 'onrecord FILES',
    what: 'Check articles: files, folders, globs, or - for standard input (the default).',
    examples: [
      'onrecord draft.docx',
      'onrecord --since main desk/',
      'onrecord -r sarif -o onrecord.sarif .',
      'onrecord --preset agency-us --rule said-bookism=off draft.txt'
    ]
  },
  sources: {
    call: 'onrecord sources FILES',
    what: 'List who speaks, how each is identified, how often.',
    examples: [
      'onrecord sources draft.txt',
      'onrecord sources -f csv -o sources.csv archive/',
      'onrecord sources --by desk --since 2026 --cache -f html -o who.html archive/'
    ]
  },
  quotes: {
    call: 'onrecord quotes FILES --notes PATH',
    what: 'Look the quotations of a draft up in the notes of whoever took them.',
    examples: ['onrecord quotes draft.docx --notes notes/']
  },
  stream: {
    call: 'onrecord stream',
    what: 'Check records: JSON Lines in, JSON Lines out.',
    examples: ['onrecord stream < feed.jsonl', 'onrecord stream --ledger < feed.jsonl']
  },
  explain: {
    call: 'onrecord explain RULE',
    what: 'Show what a rule asks for, whose standard that is, and examples.',
    examples: ['onrecord explain bare-source']
  },
  rules: {
    call: 'onrecord rules',
    what: 'List the rules.',
    examples: ['onrecord rules', 'onrecord rules -f json']
  },
  init: {
    call: 'onrecord init',
    what: 'Write a configuration, from answers or from options.',
    examples: ['onrecord init', 'onrecord init --preset agency-us --outlet "the Tarn Ledger"']
  },
  mcp: {
    call: 'onrecord mcp',
    what: 'Serve assistants that draft copy, over stdio (needs onrecord-mcp beside it).',
    examples: ['onrecord mcp']
  },
  completions: {
    call: 'onrecord completions SHELL',
    what: 'Print completions for bash, zsh or fish.',
    examples: [
      'onrecord completions bash >> ~/.bash_completion',
      'onrecord completions zsh > "$fpath[1]/_onrecord"',
      'onrecord completions fish > ~/.config/fish/completions/onrecord.fish'
    ]
  },
  help: {
    call: 'onrecord help [COMMAND]',
    what: 'Show the help of a command, or of all.',
    examples: ['onrecord help sources']
  }
}
