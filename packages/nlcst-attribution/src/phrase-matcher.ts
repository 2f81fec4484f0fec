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
  next: Map<string, TrieNode>
  /** A set that may stand here, and what goes on after one of its members. */
  slots: {members: TrieNode; after: TrieNode}[]
  end: boolean
}

type SlotFor = (name: string) => TrieNode

/**
 * Builds a trie over lower-cased words, so that many phrases cost one pass and
 * no pattern can blow up.
 *
 * @param phrases words parted by spaces, as the tagger parts them: `do n't`,
 *   `mayor 's`; hyphened words are one word; `<name>` stands for any member of a set
 * @param sets members of each set by its name, an empty member for nothing at all.
 *   Each set is kept once: writing out its members would make tens of thousands of phrases.
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
    const trie = tries.get(name) ?? trieOf(members, null)
    tries.set(name, trie)
    return trie
  }
  const root = trieOf(phrases, sets ? slotFor : null)
  // Most words begin no phrase at all.
  const first = firstWords(root)
  return {
    first,
    matchAt: (tokens, index) =>
      first.has(tokens[index]?.lower ?? '') ? Math.max(longest(root, tokens, index) - index, 0) : 0
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

function trieOf(phrases: Iterable<string>, slotFor: SlotFor | null): TrieNode {
  const root: TrieNode = {next: new Map(), slots: [], end: false}
  for (const phrase of phrases) {
    let node = root
    for (const word of phrase.toLowerCase().split(' ')) {
      if (word !== '') node = step(node, word, slotFor)
    }
    node.end = true
  }
  return root
}

function step(node: TrieNode, word: string, slotFor: SlotFor | null): TrieNode {
  const slot = slotFor && /^<(\w+)>$/.exec(word)?.[1]
  const members = slot ? slotFor(slot) : null
  const known = members
    ? node.slots.find((other) => other.members === members)?.after
    : node.next.get(word)
  if (known) return known
  const child: TrieNode = {next: new Map(), slots: [], end: false}
  if (members) node.slots.push({members, after: child})
  else node.next.set(word, child)
  return child
}

/** Where the longest phrase from `node` on ends, `-1` if none does. */
function longest(node: TrieNode, tokens: readonly Token[], at: number): number {
  let found = node.end ? at : -1
  const child = node.next.get(tokens[at]?.lower ?? '')
  if (child) found = Math.max(found, longest(child, tokens, at + 1))
  for (const {members, after} of node.slots) {
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
