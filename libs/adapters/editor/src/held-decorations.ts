import type { PluginKey, PluginSpec } from 'prosemirror-state';
import { DecorationSet } from 'prosemirror-view';

/** What a plugin is made of that shows decorations which are set under its key (`setMeta`), and keeps them in place while the text changes. */
export const heldDecorations = (key: PluginKey<DecorationSet>): PluginSpec<DecorationSet> => ({
  key,
  state: {
    init: () => DecorationSet.empty,
    apply: (tr, shown) =>
      (tr.getMeta(key) as DecorationSet | undefined) ??
      (shown === DecorationSet.empty ? shown : shown.map(tr.mapping, tr.doc)),
  },
  props: { decorations: (state) => key.getState(state) },
});
