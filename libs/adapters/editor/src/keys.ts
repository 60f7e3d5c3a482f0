import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { type Command, Plugin } from 'prosemirror-state';
import {
  increaseDepth,
  mergeBackward,
  mergeForward,
  moveDown,
  moveUp,
  decreaseDepth,
  split,
  toggleBold,
  toggleItalic,
} from './commands.js';
import type { DraftBinding } from './draft-binding.js';
import { typedOver } from './typed-over.js';

/** Always does its work and keeps the key from the browser: Tab must not leave the text when a clause can't go deeper. */
const always =
  (command: Command): Command =>
  (state, dispatch, view) =>
    command(state, dispatch, view) || true;

/** The keys of every editor of a draft. Escape, then Tab, leaves the text: keyboard users must not be trapped in it. */
export function draftKeys(binding: DraftBinding): Plugin[] {
  const keys = keymap({
    Enter: split,
    Backspace: mergeBackward,
    'Mod-Backspace': mergeBackward,
    Delete: mergeForward,
    'Mod-Delete': mergeForward,
    Tab: always(increaseDepth),
    'Shift-Tab': always(decreaseDepth),
    'Alt-ArrowUp': moveUp,
    'Alt-ArrowDown': moveDown,
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-z': always(() => binding.undo()),
    'Mod-y': always(() => binding.redo()),
    'Shift-Mod-z': always(() => binding.redo()),
  });
  return [keys, keymap(baseKeymap), typedOver(), leavingByTab()];
}

/**
 * Leaves a Tab key that follows Escape to the browser. It looks at the keys before any keymap does, so that no other meaning of
 * Tab, such as the next cell of a table, keeps somebody in the text.
 */
function leavingByTab(): Plugin {
  let leaving = false;
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: (_view, { key }) => {
          if (key === 'Escape') leaving = true;
          else if (key !== 'Tab' && key !== 'Shift') leaving = false;
          return key === 'Tab' && leaving;
        },
        focus: () => {
          leaving = false;
          return false;
        },
      },
    },
  });
}
