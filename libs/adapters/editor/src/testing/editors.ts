import type { ClauseId } from '@articulado/base';
import { createDraft } from '@articulado/draft-document';
import type { Clause, PolicyText } from '@articulado/policy-text';
import { EditorState, type Plugin } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import * as Y from 'yjs';
import { clausesOf, idOf } from '../clause-nodes.js';
import { type DraftBinding, type DraftBindingOptions, draftBinding } from '../draft-binding.js';

/** A real editor on a replica of a draft. */
export interface Editor {
  readonly doc: Y.Doc;
  readonly view: EditorView;
  readonly binding: DraftBinding;
  close(): void;
}

export function openEditor(
  initial: Uint8Array,
  clientID: number,
  plugins: readonly Plugin[] | ((binding: DraftBinding) => readonly Plugin[]) = [],
  options: DraftBindingOptions = {},
): Editor {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  Y.applyUpdate(doc, initial);
  const binding = draftBinding(doc, options);
  binding.undoManager.captureTimeout = Number.POSITIVE_INFINITY; // tests end each step themselves; a slow machine must not
  const own = typeof plugins === 'function' ? plugins(binding) : plugins;
  const place = document.createElement('div');
  document.body.append(place);
  const view = new EditorView(place, {
    state: EditorState.create({ doc: binding.doc, plugins: [...binding.plugins, ...own] }),
  });
  const close = () => {
    view.destroy();
    binding.destroy();
    doc.destroy();
    place.remove();
  };
  return { doc, view, binding, close };
}

/** Gives a replica what another one has, as if it came over the network. */
export function learn(to: Y.Doc, from: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'network');
}

export const clauseNamed = (id: string, text: string): Clause => ({
  id: id as ClauseId,
  kind: 'content',
  depth: 0,
  content: text ? [{ text }] : [],
});

export const initialUpdateOf = (clauses: PolicyText): Uint8Array => {
  const doc = createDraft(clauses);
  doc.clientID = 1;
  return Y.encodeStateAsUpdate(doc);
};

/** What an editor shows, a word for each clause: `id:words`. */
export const shown = ({ view }: Editor): string =>
  clausesOf(view.state.doc)
    .map((node) => `${idOf(node)}:${node.textContent}`)
    .join(' ');
