import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import {
  deeper,
  mergeBackward,
  mergeForward,
  moveDown,
  moveUp,
  shallower,
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

/** The drafting room's keys. Escape, then Tab, leaves the text: nobody is kept in it who has only a keyboard. */
export function draftKeys(binding: DraftBinding): Plugin[] {
  let leaving = false;
  const tab =
    (command: Command): Command =>
    (state, dispatch, view) =>
      leaving ? false : always(command)(state, dispatch, view);
  const keys = keymap({
    Enter: split,
    Backspace: mergeBackward,
    'Mod-Backspace': mergeBackward,
    Delete: mergeForward,
    'Mod-Delete': mergeForward,
    Tab: tab(deeper),
    'Shift-Tab': tab(shallower),
    'Alt-ArrowUp': moveUp,
    'Alt-ArrowDown': moveDown,
    'Mod-b': toggleBold,
    'Mod-i': toggleItalic,
    'Mod-z': always(() => binding.undo()),
    'Mod-y': always(() => binding.redo()),
    'Shift-Mod-z': always(() => binding.redo()),
    Escape: () => {
      leaving = true;
      return false;
    },
  });
  keys.props.handleDOMEvents = {
    keydown: (_view, event) => {
      if (event.key !== 'Tab' && event.key !== 'Shift' && event.key !== 'Escape') leaving = false;
      return false;
    },
    focus: () => {
      leaving = false;
      return false;
    },
  };
  return [keys, keymap(baseKeymap), typedOver()];
}
