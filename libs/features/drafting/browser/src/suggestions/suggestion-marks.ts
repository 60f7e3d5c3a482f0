import { heldDecorations } from '@articulado/editor';
import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

const marksKey = new PluginKey<DecorationSet>('suggestions');

/** Shows on the text what was found in suggestions (`DrawnSuggestions`), and keeps it in place until it is found anew. */
export const suggestionMarks = (): Plugin<DecorationSet> => new Plugin(heldDecorations(marksKey));

export const marksShown = (state: EditorState): DecorationSet => marksKey.getState(state) ?? DecorationSet.empty;

export const showMarks = (tr: Transaction, marks: DecorationSet): Transaction => tr.setMeta(marksKey, marks);
