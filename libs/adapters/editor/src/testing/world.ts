import { checkDraft, exportDraft, lostWords, readDraft, readerOf } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { clausesOf, idOf, nodeOf } from '../clause-nodes.js';
import { draftSchema } from '../schema.js';
import { type Editor, learn, openEditor } from './editors.js';
import { type OperationName, operate } from './operations.js';

/** Where a letter was when it was written: the letters beside it, in the clause it was written in. */
interface Birth {
  readonly left: string | undefined;
  readonly right: string | undefined;
  /** All letters that its author ever saw in its clause. */
  readonly kin: ReadonlySet<string>;
}

/**
 * Several editors and a server between them. Every letter in this world is written once, so that after any history one
 * can say of each: is it there, once, and beside the letters it was written beside?
 */
export class World {
  readonly server = new Y.Doc();
  readonly editors: readonly Editor[];
  private next = 0x4e00;
  private readonly births = new Map<string, Birth>();
  /** Letters that somebody took away, and who did. */
  private readonly takenAway = new Map<string, Set<number>>();
  /**
   * Letters that two people deleted at once and that both brought back by undo: Yjs brings each back as a new one. They
   * are there twice, and visibly so; to tell this from words doubled by a merge or a move, they are counted apart.
   */
  broughtBackTwice = 0;
  /** For each editor: clause → all letters it ever showed in it. */
  private readonly everIn = new Map<number, Map<string, Set<string>>>();
  /** For each time somebody parted letters of one clause: letter → the clause it went to. */
  private readonly partings: ReadonlyMap<string, string>[] = [];

  constructor(seed: Uint8Array, clients: readonly number[]) {
    this.server.clientID = 5;
    Y.applyUpdate(this.server, seed);
    this.editors = clients.map((client) => openEditor(seed, client));
    this.editors.forEach(({ view }, i) => {
      for (const node of clausesOf(view.state.doc)) this.register(i, node, () => true);
    });
  }

  close(): void {
    for (const editor of this.editors) editor.close();
  }

  /** Lets an editor do one thing; words are two letters that nobody wrote before. */
  act(index: number, name: OperationName, k: number, m: number): void {
    const editor = this.editors[index]!;
    const words = String.fromCharCode(this.next++, this.next++, this.next++);
    const before = editor.view.state.doc;
    const stored = storedLetters(editor.doc);
    operate(editor, name, k, m, words);
    const now = storedLetters(editor.doc);
    for (const letter of stored) if (!now.has(letter)) this.take(letter, index); // an undo reaches deleted clauses too
    const after = editor.view.state.doc;
    for (const node of clausesOf(after)) this.register(index, node, (letter) => words.includes(letter));
    this.note(before, after, index);
  }

  /** An editor and the server tell each other all they know. */
  meet(index: number): void {
    const { doc } = this.editors[index]!;
    learn(this.server, doc);
    learn(doc, this.server);
    for (const node of clausesOf(this.editors[index]!.view.state.doc)) this.register(index, node, () => false);
  }

  meetAll(): void {
    for (let round = 0; round < 3; round++) this.editors.forEach((_, i) => this.meet(i));
  }

  /** Everything that is wrong with the world, once all have met. */
  faults(): string[] {
    const text = exportDraft(this.server);
    const isEmpty = readDraft(this.server).length === 0;
    const truth = readDraft(this.server).map(nodeOf);
    const faults: string[] = [];
    this.editors.forEach(({ doc, view }, i) => {
      if (exportDraft(doc) !== text) faults.push(`draft of editor ${i} differs`);
      if (!isEmpty && JSON.stringify(clausesOf(view.state.doc)) !== JSON.stringify(truth))
        faults.push(`view of editor ${i} differs`);
      const ids = clausesOf(view.state.doc).map(idOf);
      if (new Set(ids).size !== ids.length || ids.some((id) => !id))
        faults.push(`ids of editor ${i}: ${ids.join(' ')}`);
    });
    const problem = isEmpty ? undefined : checkDraft(this.server);
    if (problem) faults.push(`unlawful: ${JSON.stringify(problem)}`);
    return [...faults, ...this.misplaced(draftSchema.nodes['doc'].create(null, truth))];
  }

  /** How many letters are only to be found among the lost words. */
  offeredBack = (): number =>
    lostWords(this.server).reduce((sum, { words }) => sum + words.replace('\n', '').length, 0);

  private misplaced(doc: Node): string[] {
    const faults: string[] = [];
    const homes = homesIn(doc);
    const lost = lostWords(this.server);
    const offered = lost.map(({ words }) => words).join('');
    for (const node of clausesOf(doc)) {
      for (const letter of new Set(node.textContent)) {
        if (homes.get(letter)!.count === 1) continue;
        if ((this.takenAway.get(letter)?.size ?? 0) > 1) this.broughtBackTwice++;
        else faults.push(`doubled: ${letter}`);
      }
    }
    for (const [letter, { left, right, kin }] of this.births) {
      const home = homes.get(letter);
      if (!home) {
        if (!this.takenAway.has(letter) && !offered.includes(letter)) faults.push(`lost: ${letter}`);
        continue;
      }
      // Words that were deleted and brought back make no claim: Yjs puts them back beside a cut that was made there meanwhile.
      if (this.takenAway.has(letter)) continue;
      const [before, behind] = [left, right].map((each) =>
        each && !this.takenAway.has(each) ? homes.get(each) : undefined,
      );
      if (home.id === before?.id || home.id === behind?.id) continue;
      const fromLeft = before && !this.parted(left!, letter, right, 'left', kin) && !this.cutAmongDeleted(left!, kin);
      const fromRight =
        behind && !this.parted(right!, letter, left, 'right', kin) && !this.cutAmongDeleted(right!, kin);
      const wanted = [fromLeft && before.id, fromRight && behind.id].filter(Boolean);
      if (wanted.length > 0) faults.push(`strayed: ${letter} in ${home.id}, not in ${wanted.join(' or ')}`);
    }
    return faults;
  }

  /**
   * Whether somebody ever parted a neighbour from a letter, or from its other neighbour, or cut right beside the neighbour
   * (or where words beside it were deleted, or within words that the author could not know, written at the very same place): what is written at the very place of a cut may go to either side.
   */
  private parted(
    neighbour: string,
    letter: string,
    other: string | undefined,
    side: 'left' | 'right',
    kin: ReadonlySet<string>,
  ): boolean {
    return this.partings.some((parting) => {
      const home = parting.get(neighbour);
      if (home === undefined) return false;
      const apart = (one: string | undefined) => one !== undefined && parting.has(one) && parting.get(one) !== home;
      return apart(letter) || apart(other) || this.beside(neighbour, parting, side, kin).some(apart);
    });
  }

  /** Whether somebody cut a clause between letters that others had deleted: then nobody can say on which side one wrote. */
  private cutAmongDeleted(neighbour: string, kin: ReadonlySet<string>): boolean {
    return this.partings.some((parting) => {
      const deleted = [...parting].filter(
        ([letter]) => letter === neighbour || (kin.has(letter) && this.takenAway.has(letter)),
      );
      return new Set(deleted.map(([, home]) => home)).size > 1;
    });
  }

  /** The letters beside one in a parting, up to and with the first that the author knew and nobody took away. */
  private beside(
    letter: string,
    parting: ReadonlyMap<string, string>,
    side: 'left' | 'right',
    kin: ReadonlySet<string>,
  ): readonly string[] {
    const letters = [...parting.keys()];
    const line =
      side === 'left'
        ? letters.slice(letters.indexOf(letter) + 1)
        : letters.slice(0, letters.indexOf(letter)).reverse();
    const end = line.findIndex((each) => !this.takenAway.has(each) && kin.has(each));
    return end < 0 ? line : line.slice(0, end + 1);
  }

  private take(letter: string, index: number): void {
    const takers = this.takenAway.get(letter) ?? new Set();
    this.takenAway.set(letter, takers.add(index));
  }

  private register(index: number, node: Node, isNew: (letter: string) => boolean): void {
    const letters = [...node.textContent];
    const ever = this.everIn.get(index) ?? new Map<string, Set<string>>();
    this.everIn.set(index, ever);
    const kin = ever.get(idOf(node)) ?? new Set<string>();
    ever.set(idOf(node), kin);
    for (const letter of letters) kin.add(letter);
    letters.forEach((letter, i) => {
      if (!isNew(letter) || this.births.has(letter)) return;
      this.births.set(letter, { left: letters[i - 1], right: letters[i + 1], kin: new Set(kin) });
    });
  }

  private note(before: Node, after: Node, index: number): void {
    const homes = homesIn(after);
    for (const node of clausesOf(before)) {
      const went = new Map<string, string>();
      for (const letter of node.textContent) {
        const home = homes.get(letter);
        if (home) went.set(letter, home.id);
        else this.take(letter, index);
      }
      if (new Set(went.values()).size > 1) this.partings.push(went);
    }
  }

  /** Shown clauses, as one line. */
  toString(): string {
    return readerOf(this.server)
      .text()
      .map(({ id, content }) => `${id}:${content.map((run) => run.text).join('')}`)
      .join(' ');
  }
}

const storedLetters = (doc: Y.Doc) => new Set(doc.getText('text').toJSON());

function homesIn(doc: Node): Map<string, { id: string; count: number }> {
  const homes = new Map<string, { id: string; count: number }>();
  for (const node of clausesOf(doc)) {
    for (const letter of node.textContent) {
      const home = homes.get(letter);
      if (home) home.count++;
      else homes.set(letter, { id: idOf(node), count: 1 });
    }
  }
  return homes;
}
