import { type DraftReader, newClauseId, readerOf } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { Plugin, PluginKey } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import type * as Y from 'yjs';
import { BoundView, type DraftBindingOptions, type DeletedClause } from './bound-view.js';
import { clauseIds } from './clause-ids.js';
import { nodeOf, placeholder } from './clause-nodes.js';
import { composedLetters } from './composed-letters.js';
import { type ComposedOver, composedOver } from './composed-over.js';
import { draftSchema } from './schema.js';
import { revivedOnce } from './revived-once.js';
import { createUndo, joinLast, takeBack } from './undo.js';
import { noSteps, withSteps, type UnwrittenSteps } from './unwritten-steps.js';
import { exactParser } from './exact-parser.js';

/**
 * The plugin of the binding, whose state are the unwritten steps. It marks the binding's own transactions, whose meta is `true`: they bring
 * what others did into the editor, or set its selection.
 */
export const bindingKey = new PluginKey<UnwrittenSteps>('draft');

/** An editor's tie to a draft. */
export interface DraftBinding {
  /** To be put into the editor's state, in this order and before any other plugin that changes the document. */
  readonly plugins: readonly Plugin[];
  /** What the editor is to show first. */
  readonly doc: Node;
  readonly draft: DraftReader;
  /** Takes back one's own last step; `false` if there is none. */
  undo(): boolean;
  redo(): boolean;
  readonly undoManager: Y.UndoManager;
  /** Ends the undo history's listening; the view's own ties end with the view. */
  destroy(): void;
}

export type { DraftBindingOptions, DeletedClause };

/**
 * Ties one ProseMirror view to a draft, both ways: what is typed goes into the draft at once, what others do comes into
 * the view in the smallest steps. Use one binding for one view.
 */
export function draftBinding(doc: Y.Doc, options: DraftBindingOptions = {}): DraftBinding {
  const draft = readerOf(doc);
  const origin = { editor: true };
  const undoManager = createUndo(doc, origin);
  const bound = new BoundView(draft, origin, undoManager, bindingKey, options);
  const clauses = draft.text();
  const first = draftSchema.node('doc', null, clauses.length > 0 ? clauses.map(nodeOf) : [placeholder(newClauseId())]);
  bound.start(first, clauses.length === 0);
  let over: ComposedOver | undefined;
  const sync = new Plugin<UnwrittenSteps>({
    key: bindingKey,
    state: {
      init: () => noSteps,
      apply: (tr, steps, { selection }) => withSteps(tr, steps, bound.synced, selection, over),
    },
    view: (view: EditorView) => bound.attach(view),
    props: {
      handleDOMEvents: {
        compositionstart: () => bound.compositionStarted(),
        compositionend: () => bound.compositionEnded(),
        keydown: () => bound.leaveAtom(),
      },
    },
  });
  return {
    plugins: [
      sync,
      clauseIds(bindingKey, bound.takenAway),
      composedLetters(bindingKey, () => joinLast(undoManager)),
      revivedOnce(draft),
      exactParser(),
      composedOver((told) => (over = told)),
    ],
    doc: first,
    draft,
    undoManager,
    undo: () => takeBack(draft, undoManager, 'undo'),
    redo: () => takeBack(draft, undoManager, 'redo'),
    destroy: () => undoManager.destroy(),
  };
}
