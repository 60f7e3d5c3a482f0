import { type EditorState, Plugin, PluginKey, type Transaction } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

const marksKey = new PluginKey<DecorationSet>('suggestions');

/** Shows on the text what was found in suggestions (`DrawnSuggestions`), and keeps it in place until it is found anew. */
export function suggestionMarks(): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key: marksKey,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) =>
        (tr.getMeta(marksKey) as DecorationSet | undefined) ??
        (shown === DecorationSet.empty ? shown : shown.map(tr.mapping, tr.doc)),
    },
    props: { decorations: (state) => marksKey.getState(state) },
  });
}

export const marksShown = (state: EditorState): DecorationSet => marksKey.getState(state) ?? DecorationSet.empty;

export const showMarks = (tr: Transaction, marks: DecorationSet): Transaction => tr.setMeta(marksKey, marks);
