import { keymap } from 'prosemirror-keymap';
import type { Command, Plugin } from 'prosemirror-state';
import { toggleTerm } from '@articulado/editor';
import { insertBelow, lineBreak, toCell } from './clause-acts.js';
import { moveDownAlone, moveDownWithParts, moveUpAlone, moveUpWithParts } from './move-parts.js';
import { addColumn, addRow, toNextCell } from './table-acts.js';
import type { ToolActs } from './tools.js';

/** The room's own keys, which come before those of every draft. */
export function roomKeys(acts: ToolActs, toTools: () => void): Plugin {
  const inView =
    (act: (view: Parameters<ToolActs['openLink']>[0]) => void): Command =>
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
    'Mod-k': inView((view) => acts.openLink(view)),
    'Mod-Alt-n': inView((view) => acts.openNumber(view)),
    'Mod-Alt-t': inView((view) => acts.openTable(view)),
    'Mod-Alt-f': inView((view) => acts.note(view)),
    'Mod-Alt-r': inView((view) => acts.openReference(view)),
    'Mod-Alt-d': toggleTerm,
    'Mod-Shift-k': inView((view) => acts.deleteClauses(view)),
    'Mod-Shift-K': inView((view) => acts.deleteClauses(view)),
    'Alt-ArrowUp': inView((view) => acts.move(view, moveUpWithParts)),
    'Alt-ArrowDown': inView((view) => acts.move(view, moveDownWithParts)),
    'Shift-Alt-ArrowUp': inView((view) => acts.move(view, moveUpAlone)),
    'Shift-Alt-ArrowDown': inView((view) => acts.move(view, moveDownAlone)),
    'Alt-F10': inView(toTools),
  });
}
