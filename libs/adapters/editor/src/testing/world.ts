import type { ClauseId } from '@articulado/base';
import {
  checkDraft,
  exportDraft,
  lostWords,
  readDraft,
  readerOf,
  restoreClause,
  slotOf,
} from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { clausesOf, idOf, nodeOf } from '../clause-nodes.js';
import { draftSchema } from '../schema.js';
import { type Editor, learn, openEditor } from './editors.js';
import { HomesLaw } from './homes-law.js';
import { Ledger } from './ledger.js';
import { Letters } from './letters.js';
import { LooksLaw } from './looks-law.js';
import { type OperationName, operate, wordFor } from './operations.js';
import { asAsked } from './own-edit.js';
import { PlacesLaw } from './places-law.js';
import { PresenceLaw } from './presence-law.js';
import { type Sight, sightOf } from './sight.js';
import { type Traits, TraitsLaw } from './traits-law.js';
import { UndoLaw } from './undo-law.js';

/**
 * Several editors and a server between them. Every letter in this world has a name, so that after any history one can say of
 * each: is it there, once, beside the letters it was written beside, and does it look as it was made to look? Many letters
 * read the same, on purpose: who takes one for its neighbour is found out. What each law asks stands in its file.
 */
export class World {
  readonly server = new Y.Doc();
  readonly editors: readonly Editor[];
  private readonly letters = new Letters();
  private readonly ledger: Ledger;
  private readonly presence = new PresenceLaw();
  private readonly homes = new HomesLaw(this.presence.everTaken);
  private readonly looks = new LooksLaw(this.presence.awayAtOnce);
  private readonly places = new PlacesLaw();
  private readonly traits = new TraitsLaw();
  private readonly undos: readonly UndoLaw[];
  /** What was wrong on the way. */
  private readonly found: string[] = [];

  constructor(seed: Uint8Array, clients: readonly number[]) {
    this.server.clientID = 5;
    Y.applyUpdate(this.server, seed);
    this.ledger = new Ledger(clients.length);
    this.undos = clients.map(() => new UndoLaw());
    this.editors = clients.map((client) => openEditor(seed, client));
    const sight = this.sightOf(0);
    const act = this.ledger.seed;
    this.presence.seed(act, sight);
    this.traits.after(act, new Map(), traitsOf(this.editors[0]!));
    this.looks.after(act, nothing, sight);
    this.editors.forEach((_, i) => this.homes.see(i, sight));
    this.homes.noteBirths(0, sight);
    this.places.seed(act, sight);
  }

  close(): void {
    for (const editor of this.editors) editor.close();
  }

  /** Lets an editor do one thing, with `words` where words are written. */
  act(index: number, name: OperationName, k: number, m: number, words = wordFor(k, m)): void {
    const editor = this.editors[index]!;
    const act = this.ledger.begin(index, name);
    const before = this.sightOf(index);
    const [stored, slots, traits] = [this.letters.stored(editor.doc), slotsOf(editor), traitsOf(editor)];
    let states: readonly Node[] = [];
    const noteCut = () => this.presence.cut(index, before, this.sightOf(index));
    const faults = asAsked(editor.view, this.lettersOf(editor.doc), () => {
      states = operate(editor, name, k, m, words, noteCut);
    });
    this.letters.note(editor.doc);
    const after = this.sightOf(index);
    const replaced = new Set(
      [...slotsOf(editor)].filter(([id, slot]) => slots.has(id) && slots.get(id) !== slot).map(([id]) => id),
    );
    this.places.after(act, [before, after], replaced, editor.binding.draft.layout.unsettled);
    this.looks.after(act, before, after);
    faults.push(
      ...this.undos[index]!.after(act, before.doc, states, this.ledger.learned[index]!),
      ...this.traits.after(act, traits, traitsOf(editor)),
      ...this.presence.after(act, [before, after], [stored, this.letters.stored(editor.doc)]),
    );
    this.homes.after(act, before, after);
    this.found.push(...faults.map((fault) => `editor ${index}, ${name} ${k} ${m}: ${fault}`));
  }

  /** An editor and the server tell each other all they know. */
  meet(index: number): void {
    const { doc, binding } = this.editors[index]!;
    learn(this.server, doc);
    learn(doc, this.server);
    this.ledger.meet(index);
    const sight = this.sightOf(index);
    this.homes.see(index, sight);
    this.places.see(sight, binding.draft.layout.unsettled);
  }

  meetAll(): void {
    for (let round = 0; round < 3; round++) this.editors.forEach((_, i) => this.meet(i));
  }

  /** Everything that is wrong with the world, once all have met. @param strictLooks - see LooksLaw */
  faults(strictLooks = true): string[] {
    const truth = readDraft(this.server).map(nodeOf);
    const sight = this.sightIn(this.server);
    return [
      ...this.found,
      ...this.differences(truth),
      ...this.presence.faults(sight, this.letters.offered(this.server)),
      ...this.faultsOfOffer(),
      ...this.homes.faults(sight),
      ...this.places.faults(sight),
      ...this.traits.faults(sight),
      ...this.looks.faults(sight, strictLooks),
      ...this.faultsOfRestoring(),
    ];
  }

  /** How many letters are only to be found among the lost words. */
  offeredBack = (): number => this.letters.offered(this.server).length;

  private lettersOf = (doc: Y.Doc) => (id: ClauseId) => this.letters.of(readerOf(doc), id);

  private sightOf(index: number): Sight {
    const { view, doc } = this.editors[index]!;
    return sightOf(view.state.doc, this.lettersOf(doc));
  }

  private sightIn = (doc: Y.Doc): Sight =>
    sightOf(draftSchema.nodes['doc'].create(null, readDraft(doc).map(nodeOf)), this.lettersOf(doc));

  /** Whether the words that are offered back are made of the letters that nobody had seen. */
  private faultsOfOffer(): string[] {
    const words = lostWords(this.server).map((each) => each.words.replaceAll('\n', ''));
    const letters = this.letters.offered(this.server).map((letter) => [...letter][0]);
    return words.join('') === letters.join('') ? [] : [`offered: ${words.join(' ')}, and not ${letters.join('')}`];
  }

  /** Whether all editors, and who opens the draft anew, see and are offered what the server has. */
  private differences(truth: readonly Node[]): string[] {
    const faults: string[] = [];
    const [text, lost] = [exportDraft(this.server), JSON.stringify(lostWords(this.server))];
    const anew = new Y.Doc();
    Y.applyUpdate(anew, Y.encodeStateAsUpdate(this.server));
    if (exportDraft(anew) !== text) faults.push('draft differs when it is opened anew');
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
    const problem = truth.length === 0 ? undefined : checkDraft(this.server);
    if (problem) faults.push(`unlawful: ${JSON.stringify(problem)}`);
    return faults;
  }

  /** Puts back every clause with words to offer, and says which of them, or of the others, aren't there once then. */
  private faultsOfRestoring(): string[] {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(this.server));
    const wanted = [...this.sightIn(doc).letters.keys(), ...this.letters.offered(doc)];
    for (const { clause } of lostWords(doc)) restoreClause(doc, clause);
    const { letters } = this.sightIn(doc);
    const missing = wanted.filter((letter) => letters.get(letter)?.count !== 1);
    return missing.map((letter) => `restored, but there ${letters.get(letter)?.count ?? 0} times: ${letter}`);
  }

  /** Shown clauses, as one line. */
  toString(): string {
    return readerOf(this.server)
      .text()
      .map(({ id, content }) => `${id}:${content.map((run) => run.text).join('')}`)
      .join(' ');
  }
}

const nothing: Sight = { doc: draftSchema.nodes['doc'].create(), letters: new Map(), order: [], traits: new Map() };

const slotsOf = ({ binding: { draft } }: Editor) =>
  new Map([...draft.roots.clauses.keys()].map((id) => [id, slotOf(draft.roots.clauses.get(id))]));

const traitsOf = ({ binding: { draft } }: Editor): Traits =>
  new Map(
    [...draft.roots.clauses].map(([id, entry]) => [
      id,
      { kind: entry.get('kind'), depth: entry.get('depth'), number: entry.get('number') ?? null },
    ]),
  );
