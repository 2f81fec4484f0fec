/**
 * Completions for shells: commands, options and their values, made from the same data as the help.
 */

import {commandHelp} from './command-help.js'
import {type Command, commands, optionSpec, optionSpecs, type shells} from './options.js'

/** Names that a completion may offer besides those of the command line itself. */
export interface Names {
  rules: readonly string[]
  presets: readonly string[]
}

/** A way to write an option, with the values that it takes. */
interface Word {
  words: readonly string[]
  help: string
  takesValue: boolean
  values: readonly string[]
}

/**
 * Write the completions for a shell.
 *
 * @param shell
 *   Which.
 * @param names
 *   Rules and presets to offer.
 * @returns
 *   A script for that shell.
 */
export function completions(shell: (typeof shells)[number], names: Names): string {
  return {bash, zsh, fish}[shell](names)
}

function bash(names: Names): string {
  const values = allOptions(names).filter(({takesValue}) => takesValue)
  const cases = values.map(
    ({words, values}) =>
      `    ${words.join('|')}) COMPREPLY=(${values.length > 0 ? `$(compgen -W "${values.join(' ')}" -- "$word")` : '$(compgen -f -- "$word")'}); return ;;`
  )
  const lists = commands.map(
    (command) =>
      `    ${command}) words="${wordsOf(command, names)}"${firstOperands(command, names)} ;;`
  )

  return `# onrecord: completions for bash
_onrecord() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command=lint words
  COMPREPLY=()
  case "$before" in
${cases.join('\n')}
  esac
  case " ${commands.join(' ')} " in *" \${COMP_WORDS[1]} "*) [ "$COMP_CWORD" -gt 1 ] && command="\${COMP_WORDS[1]}" ;; esac
  case "$command" in
${lists.join('\n')}
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="$words ${commands.join(' ')}"
  COMPREPLY=($(compgen -W "$words" -- "$word") $(compgen -f -- "$word"))
}
complete -o filenames -F _onrecord onrecord
`
}

function zsh(names: Names): string {
  const list = (command: Command): string =>
    [...optionsOf(command, names).map(zshOption), `'*:file:${zshOperand(command, names)}'`].join(
      ' \\\n        '
    )
  const cases = commands.map(
    (command) => `    ${command})\n      _arguments \\\n        ${list(command)}\n      ;;`
  )
  const described = commands.map((name) => `'${name}:${zshText(commandHelp[name].what)}'`)

  return `#compdef onrecord
_onrecord() {
  local -a known
  known=(${described.join(' ')})
  local command=lint
  (( \${known[(I)\${words[2]}:*]} )) && (( CURRENT > 2 )) && command=\${words[2]}
  (( CURRENT == 2 )) && _describe command known
  case $command in
${cases.join('\n')}
  esac
}
compdef _onrecord onrecord
`
}

function zshOption({words, help, takesValue, values}: Word): string {
  const action = values.length > 0 ? `(${values.join(' ')})` : '_files'
  const value = takesValue ? `:value:${action}` : ''
  return words.map((word) => `'${word}[${zshText(help)}]${value}'`).join(' \\\n        ')
}

/** Within quotes, brackets and colons mean something. */
function zshText(text: string): string {
  return text.replace(/'/g, '’').replace(/[[\]:]/g, (character) => `\\${character}`)
}

function zshOperand(command: Command, names: Names): string {
  const operands = operandsOf(command, names)
  return operands.length > 0 ? `(${operands.join(' ')})` : '_files'
}

function fish(names: Names): string {
  const top = commands.map(
    (name) =>
      `complete -c onrecord -n __fish_use_subcommand -a ${name} -d '${commandHelp[name].what.replace(/'/g, '’')}'`
  )
  const others = commands.filter((command) => command !== 'lint')
  const lines = commands.flatMap((command) => {
    const when =
      command === 'lint'
        ? `not __fish_seen_subcommand_from ${others.join(' ')}`
        : `__fish_seen_subcommand_from ${command}`
    const operands = operandsOf(command, names)
    const first =
      operands.length > 0 ? [`complete -c onrecord -n '${when}' -f -a '${operands.join(' ')}'`] : []

    return [
      ...first,
      ...optionsOf(command, names).map(({words, help, takesValue, values}) => {
        const flags = words.map((word) =>
          word.startsWith('--') ? `-l ${word.slice(2)}` : `-s ${word.slice(1)}`
        )
        const value = takesValue ? (values.length > 0 ? ` -x -a '${values.join(' ')}'` : ' -r') : ''
        return `complete -c onrecord -n '${when}' ${flags.join(' ')}${value} -d '${help.replace(/'/g, '’')}'`
      })
    ]
  })

  return `${['# onrecord: completions for fish', ...top, ...lines].join('\n')}\n`
}

function wordsOf(command: Command, names: Names): string {
  return optionsOf(command, names)
    .flatMap(({words}) => words)
    .join(' ')
}

function firstOperands(command: Command, names: Names): string {
  const operands = operandsOf(command, names)
  return operands.length > 0 ? `; words="$words ${operands.join(' ')}"` : ''
}

/** Words that a command takes, where there are few. */
function operandsOf(command: Command, {rules}: Names): readonly string[] {
  if (command === 'explain') return rules
  if (command === 'help') return commands
  return command === 'completions' ? ['bash', 'zsh', 'fish'] : []
}

function allOptions(names: Names): Word[] {
  return Object.keys(optionSpecs).map((name) => wordOf(name, names))
}

function optionsOf(command: Command, names: Names): Word[] {
  return Object.keys(optionSpecs)
    .filter((name) => optionSpec(name)?.of.includes(command))
    .map((name) => wordOf(name, names))
}

function wordOf(name: string, {rules, presets}: Names): Word {
  const spec = optionSpec(name)
  const known: Readonly<Record<string, readonly string[]>> = {
    only: rules,
    rule: rules.map((rule) => `${rule}=`),
    preset: presets
  }

  return {
    words: spec?.short ? [`-${spec.short}`, `--${name}`] : [`--${name}`],
    help: spec?.help ?? '',
    takesValue: spec?.value !== undefined,
    values: spec?.choices ?? known[name] ?? []
  }
}
