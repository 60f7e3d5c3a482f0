import type { Translate } from '@articulado/messages/room';
import type { Command, EditorState } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import {
  increaseDepth,
  marksOfSelection,
  decreaseDepth,
  toggleBold,
  toggleItalic,
  toggleTerm,
} from '@articulado/editor';
import type { DraftBinding } from '@articulado/editor';
import { insertBelow } from './clause-commands.js';
import { mayBeNumbered } from './number-dialog.js';
import { addColumn, addRow } from './table-commands.js';
import { moveDownWithParts, moveUpWithParts } from './move-parts.js';

type MarksOfSelection = ReturnType<typeof marksOfSelection>;
type ToolName =
  | 'undo'
  | 'redo'
  | 'bold'
  | 'italic'
  | 'link'
  | 'number'
  | 'note'
  | 'reference'
  | 'term'
  | 'outdent'
  | 'indent'
  | 'up'
  | 'down'
  | 'insert'
  | 'delete'
  | 'table'
  | 'row'
  | 'column'
  | 'find';

/** A key together with what is held down with it, in the order people read it. */
export type KeyName = 'mod' | 'shift' | 'alt' | 'enter' | 'tab' | 'escape' | 'up' | 'down' | `letter:${string}`;

/** One tool of the toolbar. */
export interface Tool {
  readonly name: ToolName;
  readonly keys: readonly KeyName[];
  /** Drawn on a field of 20 by 20; tools without drawing show a letter. */
  readonly drawing?: string;
  run(view: EditorView): void;
  isPressed?(marks: MarksOfSelection): boolean;
  isOn?(state: EditorState): boolean;
}

/** What tools need beyond the editor's state. */
export interface ToolCommands {
  readonly binding: DraftBinding;
  openLink(view: EditorView): void;
  openNumber(view: EditorView): void;
  openTable(view: EditorView): void;
  /** Goes to the note at the caret, or makes one. */
  note(view: EditorView): void;
  openReference(view: EditorView): void;
  /** Finds words in the text, and replaces them. */
  openFind(): void;
  /** Deletes and says how to take it back. */
  deleteClauses(view: EditorView): void;
  move(view: EditorView, command: Command): void;
}

const runs = (command: Command) => (view: EditorView) => void command(view.state, view.dispatch, view);

/** The toolbar's groups, in their order. */
export function toolGroups(commands: ToolCommands): readonly (readonly Tool[])[] {
  const {
    binding,
    openLink,
    openNumber,
    openTable,
    note,
    openReference,
    openFind,
    deleteClauses: remove,
    move,
  } = commands;
  const { undoManager } = binding;
  return [
    [
      {
        name: 'undo',
        keys: ['mod', 'letter:Z'],
        drawing: 'M7 4 3 8l4 4M3 8h8.5a4.5 4.5 0 0 1 0 9H8',
        run: () => void binding.undo(),
        isOn: () => undoManager.canUndo(),
      },
      {
        name: 'redo',
        keys: ['mod', 'letter:Y'],
        drawing: 'm13 4 4 4-4 4m4-4H8.5a4.5 4.5 0 0 0 0 9H12',
        run: () => void binding.redo(),
        isOn: () => undoManager.canRedo(),
      },
    ],
    [
      {
        name: 'outdent',
        keys: ['shift', 'tab'],
        drawing: 'M3 4h14M10 8h7M10 12h7M3 16h14M6 7.5 3.5 10 6 12.5',
        run: runs(decreaseDepth),
        isOn: (state) => decreaseDepth(state),
      },
      {
        name: 'indent',
        keys: ['tab'],
        drawing: 'M3 4h14M10 8h7M10 12h7M3 16h14M3.5 7.5 6 10l-2.5 2.5',
        run: runs(increaseDepth),
        isOn: (state) => increaseDepth(state),
      },
      {
        name: 'up',
        keys: ['alt', 'up'],
        drawing: 'M10 17V4M5 9l5-5 5 5',
        run: (view) => move(view, moveUpWithParts),
        isOn: (state) => moveUpWithParts(state),
      },
      {
        name: 'down',
        keys: ['alt', 'down'],
        drawing: 'M10 3v13m-5-5 5 5 5-5',
        run: (view) => move(view, moveDownWithParts),
        isOn: (state) => moveDownWithParts(state),
      },
    ],
    [
      {
        name: 'insert',
        keys: ['mod', 'enter'],
        drawing: 'M3 4h14M3 8h9M14.5 10.5v7M11 14h7M3 12h5M3 16h5',
        run: runs(insertBelow),
      },
      {
        name: 'delete',
        keys: ['mod', 'shift', 'letter:K'],
        drawing: 'M3.5 5.5h13M8 5V3.5h4V5M5 5.5l.8 11h8.4l.8-11M8.3 8.5v5M11.7 8.5v5',
        run: remove,
      },
      {
        name: 'table',
        keys: ['mod', 'alt', 'letter:T'],
        drawing: 'M3 4h14v12H3zM3 8h14M3 12h14M10 8v8',
        run: openTable,
      },
      {
        name: 'row',
        keys: ['alt', 'enter'],
        drawing: 'M3 3.5h14v6H3zM10 3.5v6M10 12v6M7 15h6',
        run: runs(addRow('behind')),
        isOn: (state) => addRow('behind')(state),
      },
      {
        name: 'column',
        keys: ['alt', 'shift', 'enter'],
        drawing: 'M3.5 3h6v14h-6zM3.5 10h6M12 10h6M15 7v6',
        run: runs(addColumn('behind')),
        isOn: (state) => addColumn('behind')(state),
      },
    ],
    [
      { name: 'bold', keys: ['mod', 'letter:B'], run: runs(toggleBold), isPressed: ({ bold }) => bold },
      { name: 'italic', keys: ['mod', 'letter:I'], run: runs(toggleItalic), isPressed: ({ italic }) => italic },
      {
        name: 'link',
        keys: ['mod', 'letter:K'],
        drawing:
          'M8.5 11.5a3.2 3.2 0 0 0 4.600 0l3-3a3.2 3.2 0 0 0-4.600-4.600l-1.2 1.2m1.2 3.4a3.2 3.2 0 0 0-4.600 0l-3 3a3.2 3.2 0 0 0 4.600 4.600l1.2-1.2',
        run: openLink,
        isPressed: ({ link }) => link,
      },
    ],
    [
      {
        name: 'number',
        keys: ['mod', 'alt', 'letter:N'],
        drawing: 'M8 3 6 17M14 3l-2 14M4 7.5h13M3 12.5h13',
        run: openNumber,
        isOn: mayBeNumbered,
      },
      {
        name: 'note',
        keys: ['mod', 'alt', 'letter:F'],
        drawing: 'M3 5.5h8M3 10h11M3 14.500h11M14.500 4.500 16.500 3v5.500',
        run: note,
      },
      {
        name: 'reference',
        keys: ['mod', 'alt', 'letter:R'],
        drawing: 'M3 4h8M3 8h5M3 16h14M3 12h5M11 10h6m-2.500-2.500L17 10l-2.500 2.500',
        run: openReference,
      },
      {
        name: 'term',
        keys: ['mod', 'alt', 'letter:D'],
        drawing: 'M3 13.500 6.500 4 10 13.500M4.200 10.500h4.600M13 4.500v9M13 9a2.200 2.200 0 1 1 0 2.300M3 17h14',
        run: runs(toggleTerm),
        isPressed: ({ term }) => term,
      },
    ],
    [
      {
        name: 'find',
        keys: ['mod', 'letter:F'],
        drawing: 'M8.500 3.500a5 5 0 1 1 0 10 5 5 0 0 1 0-10M12.200 12.200l4.800 4.800',
        run: openFind,
      },
    ],
  ];
}

/** How people read keys: "Ctrl+Mayús+K". */
export const keysInWords = (t: Translate, keys: readonly KeyName[]): string =>
  keys.map((key) => (isLetter(key) ? key.slice('letter:'.length) : t(`room.key.${key}`))).join('+');

/** How keys are told to assistive programs: "Control+Shift+K". */
export const keysForMachines = (keys: readonly KeyName[]): string =>
  keys.map((key) => (isLetter(key) ? key.slice('letter:'.length) : machineNames[key])).join('+');

const isLetter = (key: KeyName): key is `letter:${string}` => key.startsWith('letter:');

const machineNames: Record<Exclude<KeyName, `letter:${string}`>, string> = {
  mod: 'Control',
  shift: 'Shift',
  alt: 'Alt',
  enter: 'Enter',
  tab: 'Tab',
  escape: 'Escape',
  up: 'ArrowUp',
  down: 'ArrowDown',
};
