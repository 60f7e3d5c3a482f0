import type { ClauseId } from '@articulado/base';
import type { Slice } from 'prosemirror-model';
import { type EditorState, Plugin, TextSelection, type Transaction } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { madeClauses } from './clause-ids.js';
import { coveredSlice, openCovered, removeCovered } from './covered-clauses.js';
import { coverageOf } from './selection-coverage.js';
import { fillCells, gridOf } from './fill-cells.js';
import { holdsClauses, insertClauses } from './pasted-clauses.js';

/**
 * Cuts, copies, pastes, drags and types over whole clauses as whole clauses: the clause behind what is selected is never
 * touched, nor are the words of the one where something is put in (ADR 28). To stand behind `draftBinding`'s plugins.
 */
export function clauseClipboard(): Plugin {
  return new Plugin({
    props: {
      transformCopied: (slice, { state }) => {
        const covered = slice.eq(state.selection.content()) ? coverageOf(state.doc, state.selection) : undefined;
        return covered ? coveredSlice(state.doc, covered) : slice;
      },
      handlePaste: (view, _event, slice) => paste(view, slice),
      handleDrop: (view, event, slice, moved) => drop(view, event, slice, moved),
      handleTextInput: (view, from, to, text) => {
        const { selection } = view.state;
        return from === selection.from && to === selection.to && typeOver(view, text);
      },
      handleDOMEvents: {
        cut,
        // What browsers delete by themselves when a composition begins may reach into the next clause.
        compositionstart: (view) => {
          typeOver(view, '');
          return false;
        },
      },
    },
  });
}

function cut(view: EditorView, event: ClipboardEvent): boolean {
  const { state, editable } = view;
  const covered = coverageOf(state.doc, state.selection);
  if (!covered || !editable || !event.clipboardData) return false;
  const { dom, text } = view.serializeForClipboard(state.selection.content());
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/html', dom.innerHTML);
  event.clipboardData.setData('text/plain', text);
  view.dispatch(removeCovered(state.tr, covered, false).scrollIntoView().setMeta('uiEvent', 'cut'));
  return true;
}

function paste(view: EditorView, slice: Slice): boolean {
  const covered = coverageOf(view.state.doc, view.state.selection);
  if (slice.size === 0 || !(covered || holdsClauses(slice))) return false;
  pasteSlice(view, slice);
  return true;
}

/** Puts something in the place of what is selected. @param made - ids of clauses in it that are new */
export function pasteSlice(view: EditorView, slice: Slice, made: readonly ClauseId[] = []): void {
  const { tr } = view.state;
  const grid = gridOf(slice);
  const filled = grid && fillCells(view.state, grid);
  const pasted = filled ?? put(tr, openSelection(tr, view.state), slice).setMeta(madeClauses, made);
  view.dispatch(pasted.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
}

/** Takes away what is selected, for something else to come there. @returns where */
function openSelection(tr: Transaction, { doc, selection }: EditorState): number {
  const covered = coverageOf(doc, selection);
  if (covered) return openCovered(tr, covered);
  tr.deleteSelection();
  return tr.selection.from;
}

function put(tr: Transaction, place: number, slice: Slice): Transaction {
  if (!holdsClauses(slice)) tr.replaceRange(place, place, slice);
  const end = holdsClauses(slice) ? insertClauses(tr, place, slice) : tr.mapping.slice(tr.steps.length - 1).map(place);
  return tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1));
}

function drop(view: EditorView, event: DragEvent, slice: Slice, moved: boolean): boolean {
  const { state } = view;
  const { from, to } = state.selection;
  const covered = moved ? coverageOf(state.doc, state.selection) : undefined;
  const place = view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos;
  if (place === undefined || slice.size === 0 || !(covered || holdsClauses(slice))) return false;
  if (moved && place >= from && place <= to) return true;
  const tr = state.tr;
  if (covered) removeCovered(tr, covered, false);
  else if (moved) tr.deleteSelection();
  view.focus();
  view.dispatch(put(tr, tr.mapping.map(place, -1), slice).setMeta('uiEvent', 'drop'));
  return true;
}

function typeOver(view: EditorView, text: string): boolean {
  const { state } = view;
  const covered = coverageOf(state.doc, state.selection);
  if (!covered) return false;
  const tr = state.tr;
  const place = openCovered(tr, covered);
  if (text !== '') tr.insertText(text, place);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, place + text.length)).scrollIntoView());
  return true;
}
