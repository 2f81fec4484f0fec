/**
 * The plugin as an extension of Tiptap, with its commands.
 */

import {type Command, Extension} from '@tiptap/core'
import type {IgnoredUse, PlacedFinding, PlacedRemedy, Use} from 'onrecord-browser'
import type {Command as StateCommand} from 'prosemirror-state'
import * as commands from './commands.js'
import {type OnrecordOptions, onrecord} from './plugin.js'

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    onrecord: {
      /** Put a remedy of a finding into the copy. */
      acceptRemedy: (remedy: PlacedRemedy) => ReturnType
      /** Let one use of the words of a finding stand. */
      ignoreFinding: (finding: PlacedFinding, reason?: string) => ReturnType
      /** Show what was let stand again. */
      restoreFinding: (use: Use) => ReturnType
      /** Say what writers let stand, in place of what was known. */
      setIgnored: (ignored: readonly IgnoredUse[]) => ReturnType
      /** Take back what was let stand last, if nothing was written since. */
      undoIgnore: () => ReturnType
      /** Show the card of a finding, or none. */
      showFinding: (finding: PlacedFinding | null) => ReturnType
      /** Put the cursor before the words of a finding, and show its card. */
      selectFinding: (finding: PlacedFinding) => ReturnType
      /** Go to the next finding, or with -1 to the one before. */
      selectNextFinding: (direction?: 1 | -1) => ReturnType
      /** Have the draft checked though nothing was written. */
      checkAgain: () => ReturnType
    }
  }
}

/** The extension; `Onrecord.configure({checker})` tells who checks. */
export const Onrecord = Extension.create<Partial<OnrecordOptions>>({
  name: 'onrecord',
  // Before the keys of the history: undo takes back what was let stand, too.
  priority: 1000,

  addOptions: () => ({}),

  addProseMirrorPlugins() {
    const {checker, ...options} = this.options
    if (!checker) throw new Error('Say who checks: Onrecord.configure({checker: createChecker()}).')
    return [onrecord({checker, ...options})]
  },

  addCommands() {
    return {
      acceptRemedy: (remedy) => run(commands.acceptRemedy(remedy)),
      ignoreFinding: (finding, reason) => run(commands.ignoreFinding(finding, reason)),
      restoreFinding: (use) => run(commands.restoreFinding(use)),
      setIgnored: (ignored) => run(commands.setIgnored(ignored)),
      undoIgnore: () => run(commands.undoIgnore),
      showFinding: (finding) => run(commands.showFinding(finding)),
      selectFinding: (finding) => run(commands.selectFinding(finding)),
      selectNextFinding: (direction) => run(commands.selectNextFinding(direction)),
      checkAgain: () => run(commands.checkAgain)
    }
  }
})

/** Run a command of ProseMirror by itself: it dispatches what it does, in as many steps as it takes. */
function run(command: StateCommand): Command {
  return ({view, tr, dispatch}) => {
    tr.setMeta('preventDispatch', true)
    return command(view.state, dispatch && view.dispatch.bind(view), view)
  }
}
