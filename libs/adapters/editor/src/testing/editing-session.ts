import { exportDraft, lostWords, readDraft, readerOf } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { clausesOf, idOf, nodeOf } from '../clause-nodes.js';
import { type Editor, learn, openEditor } from './editors.js';
import { Invariants, type Observation } from './invariants.js';
import { type OperationName, operate, wordFor } from './operations.js';
import { asAsked } from './own-edit.js';
import { UndoInvariant } from './undo-invariant.js';

/**
 * Several editors and a server between them. Every letter in this session has a name, so that after any history one can say of
 * each: is it there, once, beside the letters it was written beside, and does it look as it was made to look? Many letters
 * read the same, on purpose: who takes one for its neighbour is found out. What each invariant asks stands in its file.
 */
export class EditingSession {
  readonly server = new Y.Doc();
  readonly editors: readonly Editor[];
  private readonly invariants: Invariants;
  private readonly undos: readonly UndoInvariant[];
  /** What was wrong on the way. */
  private readonly found: string[] = [];

  constructor(initial: Uint8Array, clients: readonly number[]) {
    this.server.clientID = 5;
    Y.applyUpdate(this.server, initial);
    this.undos = clients.map(() => new UndoInvariant());
    this.editors = clients.map((client) => openEditor(initial, client));
    this.invariants = new Invariants(clients.length, this.server);
  }

  close(): void {
    for (const editor of this.editors) editor.close();
  }

  /** Lets an editor do one thing, with `words` where words are written. */
  act(index: number, name: OperationName, k: number, m: number, words = wordFor(k, m)): void {
    const editor = this.editors[index]!;
    const { invariants } = this;
    const act = invariants.ledger.begin(index, name);
    const before = this.observationOf(index);
    const clock = Y.getState(editor.doc.store, editor.doc.clientID);
    let states: readonly Node[] = [];
    const noteCut = () => invariants.cut(index, before.visible, this.observationOf(index).visible);
    const faults = asAsked(editor.view, invariants.lettersOf(editor.doc), () => {
      states = operate(editor, name, k, m, words, noteCut);
    });
    invariants.letters.note(editor.doc);
    const hasOvertyped = name === 'overtype' && Y.getState(editor.doc.store, editor.doc.clientID) > clock;
    const learned = invariants.ledger.learned[index]!;
    faults.push(
      ...invariants.after(act, before, this.observationOf(index)),
      ...this.undos[index]!.after(act, before.visible.doc, states, learned, hasOvertyped),
    );
    this.found.push(...faults.map((fault) => `editor ${index}, ${name} ${k} ${m}: ${fault}`));
  }

  /** An editor and the server tell each other all they know. */
  meet(index: number): void {
    const { doc } = this.editors[index]!;
    learn(this.server, doc);
    learn(doc, this.server);
    this.invariants.ledger.meet(index);
    this.invariants.see(index, this.observationOf(index));
  }

  meetAll(): void {
    for (let round = 0; round < 3; round++) this.editors.forEach((_, i) => this.meet(i));
  }

  /** Everything that is wrong with the session, once all have met. @param isFormattingStrict - see FormattingInvariant */
  faults(isFormattingStrict = true): string[] {
    return [...this.found, ...this.differences(), ...this.invariants.faults(this.server, isFormattingStrict)];
  }

  /** How many letters are only to be found among the lost words. */
  offeredBack = (): number => this.invariants.letters.offered(this.server).length;

  private observationOf(index: number): Observation {
    const { view, doc } = this.editors[index]!;
    return this.invariants.observe(doc, view.state.doc);
  }

  /** Whether all editors see and are offered what the server has. */
  private differences(): string[] {
    const faults: string[] = [];
    const truth = readDraft(this.server).map(nodeOf);
    const [text, lost] = [exportDraft(this.server), JSON.stringify(lostWords(this.server))];
    this.editors.forEach(({ doc, view }, i) => {
      if (exportDraft(doc) !== text) faults.push(`draft of editor ${i} differs`);
      if (JSON.stringify(lostWords(doc)) !== lost) faults.push(`lost words of editor ${i} differ`);
      const nodes = clausesOf(view.state.doc);
      if (truth.length > 0 && JSON.stringify(nodes) !== JSON.stringify(truth))
        faults.push(`view of editor ${i} differs`);
      if (truth.length === 0 && (nodes.length !== 1 || nodes[0]!.textContent !== ''))
        faults.push(`view of editor ${i} is not empty`);
      const ids = nodes.map(idOf);
      if (new Set(ids).size !== ids.length || ids.some((id) => !id))
        faults.push(`ids of editor ${i}: ${ids.join(' ')}`);
    });
    return faults;
  }

  /** Shown clauses, as one line. */
  toString(): string {
    return readerOf(this.server)
      .text()
      .map(({ id, content }) => `${id}:${content.map((run) => run.text).join('')}`)
      .join(' ');
  }
}
