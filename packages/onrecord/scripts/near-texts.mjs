/**
 * Regular expressions of near texts: of ASCII with the quotation marks and dashes of print, which most words of English
 * copy are. To them `\p{Lu}` is `[A-Z]`, and V8 compiles that five times as fast.
 */

/** What each class has in ASCII; none of them has anything in U+2010 to U+2027, the marks and dashes. */
const classes = {L: 'a-zA-Z', Lu: 'A-Z', Ll: 'a-z', Lt: '', M: '', N: '0-9', Nd: '0-9', Cf: ''}

/**
 * Makes what stands for an expression, and finds by the text which of two is asked; each is made when it is first
 * wanted. It has what `test` and `exec` are, and what `split`, `replace` and their kind ask of their argument.
 */
export const nearFirst = `const nearFirst = (near, far, flags) => {
  let plain; let full;
  const suited = (text) => {
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code > 127 && (code < 0x2010 || code > 0x2027)) return (full ??= far());
    }
    return (plain ??= near());
  };
  return {
    flags,
    test: (text) => suited(text).test(text),
    exec: (text) => suited(text).exec(text),
    [Symbol.match]: (text) => text.match(suited(text)),
    [Symbol.matchAll]: (text) => text.matchAll(suited(text)),
    [Symbol.replace]: (text, by) => text.replace(suited(text), by),
    [Symbol.search]: (text) => text.search(suited(text)),
    [Symbol.split]: (text, most) => text.split(suited(text), most)
  };
};`

/**
 * @param {{pattern: string, flags: string}} regex an expression
 * @param {string} raw as written
 * @returns {string | undefined} code of both expressions; nothing where the near one would be the same, or another
 *   sign than those of `classes` is asked for
 */
export function asNear({pattern, flags}, raw) {
  if (!flags.includes('u') || /\\u\{/.test(pattern)) return
  // What folds to a letter of ASCII from beyond it is left alone.
  if (flags.includes('i') && /\\P|[^\0-\x7F\u2010-\u2027]/.test(pattern)) return
  const near = nearPattern(pattern)
  if (near === undefined || near === pattern) return
  return `nearFirst(() => /${near}/${flags.replace('u', '')}, () => ${raw}, '${flags}')`
}

function nearPattern(pattern) {
  let made = ''
  let inClass = false
  let last = ''
  for (const [part, , other, name] of pattern.matchAll(/(\\([pP])\{(\w+)\})|\\?./gs)) {
    if (name === undefined) {
      if (part === '[') inClass = true
      else if (part === ']') inClass = false
      // Behind a class that has nothing it would negate the rest.
      else if (part === '^' && made.endsWith('[') && last !== '[') return
      made += part
    } else {
      const letters = classes[name]
      if (letters === undefined || (inClass && other === 'P')) return
      made += inClass ? letters : `[${other === 'P' ? '^' : ''}${letters}]`
    }
    last = part
  }
  return made
}

/**
 * Expressions of a module that have a name and are only asked, by it.
 *
 * @param {object} tree of the module, as ESTree has it
 * @param {(node: object) => object | undefined} askedIn gives what a call asks
 * @returns {object[]} the literals
 */
export function namedIn(tree, askedIn) {
  const named = new Map()
  for (const {type, kind, declarations} of tree.body)
    if (type === 'VariableDeclaration' && kind === 'const')
      for (const {id, init} of declarations)
        if (init?.regex && !/[gy]/.test(init.regex.flags)) named.set(id.name, init)
  if (named.size > 0) dropOthers(tree)
  return [...named.values()]

  function dropOthers(node, asked) {
    if (typeof node !== 'object' || node === null || node === asked) return
    if (node.type === 'Identifier') named.delete(node.name)
    const own = node.type === 'VariableDeclarator' && node.init?.regex ? node.id : undefined
    for (const inside of Object.values(node))
      if (inside !== own) dropOthers(inside, askedIn(node) ?? asked)
  }
}
