import type { Translate } from '@articulado/messages/room';
import { unusualSigns } from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';

/**
 * Shows in the text what a reader may take for something else: spaces that do not break, words of two alphabets, letters under many marks. What
 * it is stands beside the one that the caret is at.
 */
export function showUnusualSigns(t: Translate): Plugin<DecorationSet> {
  const decorate = (node: Node, position: number): Decoration[] => {
    const found: Decoration[] = [];
    node.forEach((child, offset) => {
      if (!child.isText) return;
      const start = position + 1 + offset;
      for (const { from, to, kind } of unusualSigns(child.text!)) {
        const shown = { class: `unusual is-${kind}`, 'data-meaning': t(`text.unusual.${kind}`) };
        found.push(Decoration.inline(start + from, start + to, shown));
      }
    });
    return found;
  };
  const plugin: Plugin<DecorationSet> = new Plugin<DecorationSet>({
    state: {
      init: (_, { doc }) =>
        DecorationSet.create(
          doc,
          clausesIn(doc, 0, doc.content.size).flatMap((one) => decorate(...one)),
        ),
      apply: (tr, shown) => {
        if (!tr.docChanged) return shown;
        const changed = changedIn(tr);
        const mapped = shown.map(tr.mapping, tr.doc);
        if (!changed) return mapped;
        const clauses = clausesIn(tr.doc, changed.from, changed.to);
        const before = clauses.flatMap(([node, position]) => mapped.find(position, position + node.nodeSize));
        return mapped.remove(before).add(
          tr.doc,
          clauses.flatMap((one) => decorate(...one)),
        );
      },
    },
    props: {
      decorations(state) {
        const shown = plugin.getState(state)!;
        const { from, to } = state.selection;
        const atCaret = from === to ? shown.find(from, to) : [];
        return atCaret.length === 0 ? shown : shown.add(state.doc, atCaret.map(asCurrent));
      },
    },
  });
  return plugin;
}

const asCurrent = ({ from, to }: Decoration) => Decoration.inline(from, to, { class: 'is-current' });

/** What a transaction changed, from the first place to the last, as the text is afterwards. */
function changedIn({ mapping }: Transaction): { readonly from: number; readonly to: number } | undefined {
  let [from, to] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const [index, map] of mapping.maps.entries()) {
    const rest = mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  }
  return from <= to ? { from, to } : undefined;
}

/** The clauses of a document from one place to another, each with its position. */
function clausesIn(doc: Node, from: number, to: number): [Node, number][] {
  const clauses: [Node, number][] = [];
  doc.nodesBetween(from, Math.min(to, doc.content.size), (node, position) => {
    if (node.isTextblock) clauses.push([node, position]);
    return !node.isTextblock;
  });
  return clauses;
}
