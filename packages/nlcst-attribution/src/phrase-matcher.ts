import type {Token} from './types.js'

/** Finds any of many phrases in one pass over tokens. */
export interface PhraseMatcher {
  /**
   * @param tokens tokens of a reading
   * @param index where to look
   * @returns how many tokens the longest phrase at `index` takes up, `0` if none
   */
  matchAt: (tokens: readonly Token[], index: number) => number
  /** The words that a phrase may begin with, lower-cased. */
  first: ReadonlySet<string>
}

interface TrieNode {
  next: ReadonlyMap<string, TrieNode>
  /** A set that may stand here, and what goes on after one of its members. */
  slots: readonly {members: TrieNode; after: TrieNode}[]
  end: boolean
}

/** What a node has that nothing goes on from, as most: there are tens of thousands. */
const nowhere: TrieNode['next'] = new Map()
const noSlots: TrieNode['slots'] = []

type SlotFor = (name: string) => TrieNode

/**
 * Builds a trie over lower-cased words, so that many phrases cost one pass and
 * no pattern can blow up.
 *
 * @param phrases words parted by spaces, as the tagger parts them: `do n't`,
 *   `mayor 's`; hyphened words are one word; `<name>` stands for any member of a set
 * @param sets members of each set by its name, an empty member for nothing at all.
 *   Each set is kept once: writing out its members would make tens of thousands of phrases.
 * @returns tells how many tokens the longest phrase takes up at a place
 * @throws when a phrase names a set that is not there
 */
export function createPhraseMatcher(
  phrases: Iterable<string>,
  sets?: Readonly<Record<string, readonly string[]>>
): PhraseMatcher {
  const tries = new Map<string, TrieNode>()
  const slotFor = (name: string): TrieNode => {
    const members = sets?.[name]
    if (!members) throw new Error(`No set of words is called "${name}".`)
    const trie = tries.get(name) ?? trieOf(members)
    tries.set(name, trie)
    return trie
  }
  const root = emptyNode()
  // A copy holds the first words of few phrases: the others wait, and take no time to build.
  const waiting = new Map<string, string[]>()
  for (const phrase of phrases) {
    const words = phrase.toLowerCase().trim()
    const space = words.indexOf(' ')
    const opening = space < 0 ? words : words.slice(0, space)
    // Phrases with a set are built now, so that one without members is told now.
    if (words === '' || words.includes('<')) addPhrase(root, words, sets ? slotFor : null)
    else if (!waiting.get(opening)?.push(words)) waiting.set(opening, [words])
  }
  const first = firstWords(root)
  for (const word of waiting.keys()) first.add(word)
  return {
    first,
    matchAt(tokens, index) {
      const word = tokens[index]?.lower ?? ''
      // Most words begin no phrase at all.
      if (!first.has(word)) return 0
      const late = waiting.get(word)
      if (late) {
        for (const phrase of late) addPhrase(root, phrase, null)
        waiting.delete(word)
      }
      return Math.max(longest(root, tokens, index) - index, 0)
    }
  }
}

/** The words that a phrase from `node` on may begin with. */
function firstWords(node: TrieNode): Set<string> {
  const words = new Set(node.next.keys())
  for (const {members, after} of node.slots) {
    for (const word of members.next.keys()) words.add(word)
    if (members.end) for (const word of firstWords(after)) words.add(word)
  }
  return words
}

function trieOf(phrases: Iterable<string>): TrieNode {
  const root = emptyNode()
  for (const phrase of phrases) addPhrase(root, phrase.toLowerCase(), null)
  return root
}

function emptyNode(): TrieNode {
  return {next: nowhere, slots: noSlots, end: false}
}

function addPhrase(root: TrieNode, phrase: string, slotFor: SlotFor | null): void {
  let node = root
  for (const word of phrase.split(' ')) if (word !== '') node = step(node, word, slotFor)
  node.end = true
}

function step(node: TrieNode, word: string, slotFor: SlotFor | null): TrieNode {
  const slot = slotFor && /^<(\w+)>$/.exec(word)?.[1]
  const members = slot ? slotFor(slot) : null
  const known = members
    ? node.slots.find((other) => other.members === members)?.after
    : node.next.get(word)
  if (known) return known
  const child = emptyNode()
  if (members) node.slots = [...node.slots, {members, after: child}]
  else if (node.next === nowhere) node.next = new Map([[word, child]])
  else (node.next as Map<string, TrieNode>).set(word, child)
  return child
}

/** Where the longest phrase from `node` on ends, `-1` if none does. */
function longest(node: TrieNode, tokens: readonly Token[], at: number): number {
  let found = node.end ? at : -1
  const word = tokens[at]?.lower ?? ''
  const child = node.next.get(word)
  if (child) found = Math.max(found, longest(child, tokens, at + 1))
  if (node.slots === noSlots) return found
  for (const {members, after} of node.slots) {
    if (!members.end && !members.next.has(word)) continue
    for (const end of ends(members, tokens, at)) {
      found = Math.max(found, longest(after, tokens, end))
    }
  }
  return found
}

/** Where each member of a set that stands at `at` ends. */
function ends(members: TrieNode, tokens: readonly Token[], at: number): number[] {
  const found: number[] = []
  let node: TrieNode | undefined = members
  for (let end = at; node; end++) {
    if (node.end) found.push(end)
    node = node.next.get(tokens[end]?.lower ?? '')
  }
  return found
}
