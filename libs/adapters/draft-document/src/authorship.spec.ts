import type { ClauseId } from '@articulado/base';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import * as Y from 'yjs';
import {
  authorshipOf,
  createDraft,
  deleteText,
  insertText,
  moveClause,
  mergeClauses,
  AuthorshipIndex,
  type OriginRow,
  readDraft,
  splitClause,
} from './index.js';

/** A draft's log, and the people who write in it, each on a page of their own. */
class Desk {
  readonly log: OriginRow[] = [];
  now = 1_000_000_000;
  readonly first: ClauseId;

  constructor() {
    const doc = createDraft();
    this.first = readDraft(doc)[0]!.id;
    this.keep(null, Y.encodeStateAsUpdate(doc));
  }

  keep(personId: string | null, bytes: Uint8Array): void {
    this.log.push({ personId, writtenAt: (this.now += 1_000), bytes });
  }

  authors(id: ClauseId): [string, string | null][] | undefined {
    const origins = new AuthorshipIndex();
    for (const row of this.log) origins.add(row);
    const doc = new Y.Doc();
    for (const { bytes } of this.log) Y.applyUpdate(doc, bytes);
    return authorshipOf(doc, id, origins)?.map(({ text, personId }) => [text, personId]);
  }
}

class Page {
  readonly doc = new Y.Doc();
  readonly undo: Y.UndoManager;
  private read = 0;
  private waiting: Uint8Array[] = [];

  constructor(
    readonly desk: Desk,
    readonly person: string,
    clientId?: number,
  ) {
    if (clientId) this.doc.clientID = clientId;
    this.sync();
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => void (origin === 'log' || this.waiting.push(bytes)));
    // Of letters only: places need more than Yjs's own undo, which leaves a clause that two people moved without any.
    this.undo = new Y.UndoManager([this.doc.getText('text')], {
      captureTimeout: 1e9,
      trackedOrigins: new Set([this]),
    });
  }

  /** Sends what was written here, and takes over what others wrote. */
  sync(): void {
    const fresh = this.desk.log.slice(this.read);
    for (const bytes of this.waiting.splice(0)) this.desk.keep(this.person, bytes);
    for (const { bytes } of fresh) Y.applyUpdate(this.doc, bytes, 'log');
    this.read = this.desk.log.length;
  }

  do(act: (doc: Y.Doc) => void): this {
    this.doc.transact(() => act(this.doc), this);
    this.sync();
    return this;
  }

  /** Ends the group of changes that an undo takes back together. */
  pause(): this {
    this.undo.stopCapturing();
    this.desk.now += 60_000_000;
    return this;
  }
}

describe('authorship', () => {
  const given = () => {
    const desk = new Desk();
    return { desk, id: desk.first, ana: new Page(desk, 'Ana'), beto: new Page(desk, 'Beto') };
  };

  it('says for every stretch who wrote it, and that the platform wrote what nobody did', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'los datos'));
    beto.sync();
    beto.do((doc) => insertText(doc, id, 4, 'abiertos '));
    expect(desk.authors(id)).toEqual([
      ['los ', 'Ana'],
      ['abiertos ', 'Beto'],
      ['datos', 'Ana'],
    ]);
    const server = new Page(desk, 'server');
    server.doc.transact(() => insertText(server.doc, id, 0, 'Todos '));
    desk.keep(null, Y.encodeStateAsUpdate(server.doc));
    expect(desk.authors(id)?.[0]).toEqual(['Todos ', null]);
    expect(desk.authors('unknown' as ClauseId)).toBeUndefined();
  });

  it('keeps the first author of what is split, moved and merged by another', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'uno dos'));
    beto.sync();
    beto.do((doc) => splitClause(doc, id, 4));
    const second = readDraft(beto.doc)[1]!.id;
    expect(desk.authors(second)).toEqual([['dos', 'Ana']]);
    beto.do((doc) => moveClause(doc, second, undefined));
    expect(desk.authors(second)).toEqual([['dos', 'Ana']]);
    beto.do((doc) => insertText(doc, second, 3, ' y '));
    beto.do((doc) => mergeClauses(doc, second, id));
    expect(readDraft(beto.doc).map((clause) => desk.authors(clause.id))).toEqual([
      [
        ['dos', 'Ana'],
        [' y ', 'Beto'],
        ['uno ', 'Ana'],
      ],
    ]);
  });

  it('gives words that their deleter brings back to their first author, as often as that happens', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'los datos son de todos'));
    beto.sync();
    beto.do((doc) => deleteText(doc, id, 4, 14)).pause();
    for (let round = 0; round < 3; round += 1) {
      beto.undo.undo();
      beto.sync();
      expect(desk.authors(id)).toEqual([['los datos son de todos', 'Ana']]);
      beto.undo.redo();
      beto.sync();
      expect(desk.authors(id)).toEqual([['los de todos', 'Ana']]);
    }
  });

  it('gives what is taken back piece by piece to its first author too', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'datos'));
    beto.sync();
    for (const end of [5, 4, 3, 2, 1]) beto.do((doc) => deleteText(doc, id, end - 1, end)).pause();
    for (let round = 0; round < 5; round += 1) {
      beto.undo.undo();
      beto.sync();
      expect(desk.authors(id)).toEqual([['datos'.slice(0, round + 1), 'Ana']]);
    }
  });

  it('does not give a letter to another because it is the same as one that stood there', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'datos'));
    beto.sync();
    for (const end of [5, 4, 3, 2, 1]) beto.do((doc) => deleteText(doc, id, end - 1, end));
    for (const [place, letter] of [...'documentos'].entries()) beto.do((doc) => insertText(doc, id, place, letter));
    expect(desk.authors(id)).toEqual([['documentos', 'Beto']]);
  });

  it('does not give a few letters to their first author when somebody else writes the same where they were', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'datos'));
    ana.do((doc) => deleteText(doc, id, 0, 5));
    beto.sync();
    beto.do((doc) => insertText(doc, id, 0, 'datos'));
    expect(desk.authors(id)).toEqual([['datos', 'Beto']]);
  });

  it('gives words that two people deleted at once, and one brings back, to their first author', () => {
    const { desk, id, ana, beto } = given();
    const clara = new Page(desk, 'Clara');
    ana.do((doc) => insertText(doc, id, 0, 'los datos abiertos'));
    beto.sync();
    clara.sync();
    beto.doc.transact(() => deleteText(beto.doc, id, 3, 18), beto);
    clara.do((doc) => deleteText(doc, id, 3, 18));
    beto.sync();
    beto.undo.undo();
    beto.sync();
    expect(desk.authors(id)).toEqual([['los datos abiertos', 'Ana']]);
  });

  it('believes the connection and not the Yjs client id: who sends on as another is told by the row', () => {
    const { desk, id, ana, beto } = given();
    ana.do((doc) => insertText(doc, id, 0, 'de Ana '));
    beto.sync();
    beto.doc.clientID = ana.doc.clientID;
    beto.do((doc) => insertText(doc, id, 7, 'de Beto'));
    expect(desk.authors(id)).toEqual([
      ['de Ana ', 'Ana'],
      ['de Beto', 'Beto'],
    ]);
  });

  it('tells sittings apart and when each began and ended', () => {
    const { desk, id, ana } = given();
    ana.do((doc) => insertText(doc, id, 0, 'hoy '));
    const first = desk.now;
    desk.now += 3_600_000_000;
    ana.do((doc) => insertText(doc, id, 4, 'ma'));
    ana.do((doc) => insertText(doc, id, 6, 'ñana'));
    const origins = new AuthorshipIndex();
    for (const row of desk.log) origins.add(row);
    expect(authorshipOf(ana.doc, id, origins)).toEqual([
      { text: 'hoy ', personId: 'Ana', from: first, to: first },
      { text: 'mañana', personId: 'Ana', from: desk.now - 1_000, to: desk.now },
    ]);
  });

  it('takes a row twice, and none that does not follow', () => {
    const { desk, id, ana } = given();
    ana.do((doc) => insertText(doc, id, 0, 'uno')).do((doc) => insertText(doc, id, 3, ' dos'));
    const origins = new AuthorshipIndex();
    origins.add(desk.log[0]!);
    origins.add(desk.log[1]!);
    origins.add({ ...desk.log[1]!, personId: 'Beto' });
    expect(() => authorshipOf(ana.doc, id, origins)).toThrow('No row of the log');
    origins.add(desk.log[2]!);
    expect(authorshipOf(ana.doc, id, origins)).toMatchObject([{ text: 'uno dos', personId: 'Ana' }]);
    expect(() => new AuthorshipIndex().add(desk.log[2]!)).toThrow('missing');
  });

  it('is right for every letter of any history', () => {
    const act = fc.record({
      who: fc.nat(2),
      what: fc.constantFrom('type', 'type', 'type', 'delete', 'split', 'merge', 'move', 'undo', 'undo', 'redo', 'sync'),
      clause: fc.nat(),
      place: fc.nat(),
      length: fc.integer({ min: 1, max: 6 }),
      isPause: fc.boolean(),
    });
    // Whose words stand first, where two write at one place, is decided by these.
    const clientIds = fc.shuffledSubarray([10, 20, 30], { minLength: 3 });
    fc.assert(
      fc.property(clientIds, fc.array(act, { minLength: 5, maxLength: 60 }), (ids, acts) => {
        const desk = new Desk();
        const pages = ['Ana', 'Beto', 'Clara'].map((person, index) => new Page(desk, person, ids[index]));
        const author = new Map<string, string>();
        for (const { who, what, clause, place, length, isPause } of acts) {
          const page = pages[who]!;
          // Of two who delete the same at once the log knows one: the other who takes it back is told by longer words only.
          if (what === 'delete' || what === 'undo' || what === 'redo') page.sync();
          const clauses = readDraft(page.doc);
          const { id, content } = clauses[clause % clauses.length]!;
          const other = clauses[place % clauses.length]!.id;
          const size = content.reduce((sum, { text }) => sum + text.length, 0);
          const at = place % (size + 1);
          const letters = Array.from({ length }, (_, index) => String.fromCharCode(0x4e00 + author.size + index)).join(
            '',
          );
          if (what === 'type') for (const letter of letters) author.set(letter, page.person);
          page.doc.transact(() => {
            if (what === 'type') insertText(page.doc, id, at, letters);
            if (what === 'delete') deleteText(page.doc, id, at, Math.min(size, at + length));
            if (what === 'split') splitClause(page.doc, id, at);
            if (what === 'merge' && other !== id) mergeClauses(page.doc, id, other);
            if (what === 'move' && other !== id) moveClause(page.doc, id, other);
          }, page);
          if (what === 'undo') page.undo.undo();
          if (what === 'redo') page.undo.redo();
          const isOwnMoment = isPause || what === 'delete' || what === 'undo' || what === 'redo';
          if (isOwnMoment || what === 'sync') page.sync();
          if (isOwnMoment) page.pause();
        }
        for (const page of [...pages, ...pages]) page.sync();
        const shown = readDraft(pages[0]!.doc);
        for (const { id, content } of shown) {
          const runs = desk.authors(id)!;
          expect(runs.map(([text]) => text).join('')).toBe(content.map(({ text }) => text).join(''));
          for (const [text, person] of runs)
            for (const letter of text) expect([letter, person]).toEqual([letter, author.get(letter)]);
        }
      }),
      { seed: seedNow(), numRuns: runsOr(150, 5_000) },
    );
  });
});
