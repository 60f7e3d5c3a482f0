import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { toggleTerm } from '@articulado/editor';
import { insertBelow, lineBreak, toCell } from './clause-commands.js';
import { moveDownAlone, moveDownWithParts, moveUpAlone, moveUpWithParts } from './move-parts.js';
import { addColumn, addRow, toNextCell } from './table-commands.js';
import type { ToolCommands } from './tools.js';

/** The room's own keys, which come before those of every draft. */
export function roomKeys(commands: ToolCommands, focusTools: () => void): Plugin {
  const inView =
    (act: (view: Parameters<ToolCommands['openLink']>[0]) => void): Command =>
    (_state, _dispatch, view) => {
      if (view) act(view);
      return true;
    };
  return keymap({
    Tab: toNextCell,
    'Shift-Tab': toCell(-1),
    'Shift-Enter': lineBreak,
    'Mod-Enter': insertBelow,
    'Alt-Enter': addRow('behind'),
    'Shift-Alt-Enter': addColumn('behind'),
    'Mod-f': inView(() => commands.openFind()),
    'Mod-k': inView((view) => commands.openLink(view)),
    'Mod-Alt-n': inView((view) => commands.openNumber(view)),
    'Mod-Alt-t': inView((view) => commands.openTable(view)),
    'Mod-Alt-f': inView((view) => commands.note(view)),
    'Mod-Alt-r': inView((view) => commands.openReference(view)),
    'Mod-Alt-d': toggleTerm,
    'Mod-Shift-k': inView((view) => commands.deleteClauses(view)),
    'Mod-Shift-K': inView((view) => commands.deleteClauses(view)),
    'Alt-ArrowUp': inView((view) => commands.move(view, moveUpWithParts)),
    'Alt-ArrowDown': inView((view) => commands.move(view, moveDownWithParts)),
    'Shift-Alt-ArrowUp': inView((view) => commands.move(view, moveUpAlone)),
    'Shift-Alt-ArrowDown': inView((view) => commands.move(view, moveDownAlone)),
    'Alt-F10': inView(focusTools),
  });
}
