import { clause, Given } from '@articulado/api/testing';
import { type ClauseId, isRefusal } from '@articulado/base';
import {
  deleteClause,
  deleteText,
  insertClause,
  insertText,
  mergeClauses,
  moveClause,
  rootsOf,
  setKind,
  splitClause,
} from '@articulado/draft-document';
import { Branch, Fork, publishedBranch, readBranch, writeBranch } from '@articulado/draft-document/suggestions';
import * as Y from 'yjs';
import { loadDocument } from '../read-stored-draft.js';
import { SuggestChanges } from './suggest-changes.js';
import { GivenTable } from './testing/given-table.js';

const [one, two] = ['uno' as ClauseId, 'dos' as ClauseId];

describe('what somebody writes beside the draft', () => {
  let given: Given;
  let table: GivenTable;
  let suggesting: SuggestChanges;
  beforeAll(async () => {
    given = await Given.platform();
    suggesting = new SuggestChanges(given.unitOfWork, given.domainEvents);
  });
  beforeEach(async () => {
    table = await GivenTable.in(given);
  });
  afterEach(() => table.close());
  afterAll(() => given.drop());

  const draftNow = async () => (await loadDocument(table.log, table.here.draft.id)).doc;
  /** What a page has of its own after somebody wrote on it. */
  const written = async (...changes: ((doc: Y.Doc) => void)[]): Promise<Branch> => {
    const fork = new Fork(Y.encodeStateAsUpdate(await draftNow()));
    for (const change of changes) fork.doc.transact(() => change(fork.doc));
    return fork.branch()!;
  };
  /** What the page sends of it. */
  const published = async (...changes: ((doc: Y.Doc) => void)[]): Promise<Branch> =>
    publishedBranch(await draftNow(), await written(...changes), 4_711)!;
  const send = (bytes: Uint8Array, by = table.observer) =>
    suggesting.run(by, {
      process: table.here.process.slug,
      branch: Buffer.from(bytes).toString('base64'),
      reason: 'Se lee mejor.',
    });
  const made = async (branch: Branch) => {
    const row = await send(writeBranch(branch));
    if (isRefusal(row)) throw new Error(JSON.stringify(row));
    return row;
  };

  it('becomes a suggestion that does all of it, and leaves the draft as it is until it is accepted', async () => {
    const row = await made(
      await published(
        (doc) => insertClause(doc, clause('nueva', 'Los datos son de todos.', 'article'), one),
        (doc) => deleteText(doc, two, 14, 22),
        (doc) => insertText(doc, two, 14, 'abiertos'),
        (doc) => setKind(doc, two, 'article'),
      ),
    );
    expect(row).toMatchObject({ number: 1, clauseId: 'uno', status: 'open', reason: 'Se lee mejor.' });
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
    await table.accepted(row);
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son de todos.', 'Los datos son abiertos.']);
    expect(await given.recordOf(table.here)).toEqual(['process.created', 'suggestion.made', 'suggestion.accepted']);
  });

  it.each<[string, (doc: Y.Doc) => void, string, string[]]>([
    ['a split', (doc) => void splitClause(doc, two, 9), 'dos', ['En quince días.', 'Los datos', ' son públicos.']],
    ['a merge', (doc) => mergeClauses(doc, one, two), 'uno', ['En quince días.Los datos son públicos.']],
    ['a move', (doc) => moveClause(doc, one, two), 'uno', ['Los datos son públicos.', 'En quince días.']],
    ['a deletion', (doc) => deleteClause(doc, two), 'dos', ['En quince días.']],
    [
      'a clause before all others',
      (doc) => insertClause(doc, clause('nueva', 'Objeto.'), undefined),
      'uno',
      ['Objeto.', 'En quince días.', 'Los datos son públicos.'],
    ],
  ])('may be %s', async (_, change, clauseId, words) => {
    const row = await made(await published(change));
    expect(row.clauseId).toBe(clauseId);
    await table.accepted(row);
    expect(await table.words()).toEqual(words);
  });

  it('is kept under a client id of the server’s own, and without what its author deleted again', async () => {
    const branch = await written(
      (doc) => insertText(doc, one, 3, 'secreto '),
      (doc) => deleteText(doc, one, 3, 11),
      (doc) => insertText(doc, one, 3, 'unos '),
    );
    const kept = readBranch((await made(branch)).branch);
    expect([...kept.clients]).toHaveLength(1);
    expect(branch.wrote({ client: [...kept.clients][0]! })).toBe(false);
    expect(Buffer.from(kept.update).toString('latin1')).not.toContain('secreto');
  });

  it('keeps a step for each change that is left', async () => {
    const branch = await written(
      (doc) => insertText(doc, two, 0, 'Hoy '),
      (doc) => insertText(doc, one, 3, 'unos '),
      (doc) => deleteText(doc, two, 0, 4),
    );
    expect(readBranch((await made(branch)).branch).steps).toHaveLength(1);
  });

  it('is no suggestion where nothing of it is left', async () => {
    const undone = await written(
      (doc) => insertText(doc, one, 0, 'No: '),
      (doc) => deleteText(doc, one, 0, 4),
    );
    for (const branch of [undone, new Branch([])])
      expect(await send(writeBranch(branch))).toMatchObject({ refused: 'draft-same' });
  });

  it('is refused where the text that it leads to may not stand', async () => {
    const long = await written((doc) => insertText(doc, one, 0, 'a'.repeat(20_001)));
    expect(await send(writeBranch(long))).toMatchObject({ refused: 'text-invalid' });
    const empty = await written((doc) => [one, two].forEach((id) => deleteClause(doc, id)));
    expect(await send(writeBranch(empty))).toMatchObject({ refused: 'text-invalid', details: { problem: 'empty' } });
  });

  it('is refused where it is built on what the draft does not have, or written under an id that the draft knows', async () => {
    const [first, then] = (
      await written(
        (doc) => insertText(doc, one, 0, 'No: '),
        (doc) => insertText(doc, one, 4, 'sí: '),
      )
    ).steps;
    const malformed = { refused: 'invalid-input', details: { field: 'branch', problem: 'malformed' } };
    expect(await send(writeBranch(new Branch([then!])))).toMatchObject(malformed);
    await table.edit((doc) => Y.applyUpdate(doc, first!));
    expect(await send(writeBranch(new Branch([then!])))).toMatchObject(malformed);
  });

  it('is refused where it is larger than one matter, or brings what no page writes', async () => {
    const steps = Array.from({ length: 31 }, () => (doc: Y.Doc) => insertText(doc, one, 0, 'a'));
    const out = (problem: string) => ({ refused: 'invalid-input', details: { field: 'branch', problem } });
    expect(await send(writeBranch(await written(...steps)))).toMatchObject(out('out-of-range'));
    expect(await send(new Uint8Array(65_540))).toMatchObject(out('too-long'));
    const foreign = await written((doc) => doc.getText('other').insert(0, 'a'));
    expect(await send(writeBranch(foreign))).toMatchObject({ refused: 'text-invalid', details: { problem: 'root' } });
    const forgotten = await written((doc) => {
      rootsOf(doc).clauses.set('otra', new Y.Map([['kind', 'article']]));
      rootsOf(doc).clauses.delete('otra');
    });
    expect(await send(writeBranch(forgotten))).toMatchObject(out('malformed'));
    const poisoned = await written((doc) => (rootsOf(doc).clauses.get('uno') as Y.Map<unknown>).set('onclick', '1'));
    expect(await send(writeBranch(poisoned))).toMatchObject({ refused: 'text-invalid' });
  });

  it('P5: is not taken from who approves', async () => {
    const approver = await given.member(table.here, 'approver');
    const branch = writeBranch(await published((doc) => insertText(doc, one, 0, 'No: ')));
    expect(await send(branch, approver)).toMatchObject({ refused: 'not-permitted' });
    await table.giveRole(table.observer, 'approver');
    expect(await send(branch)).toMatchObject({ refused: 'author-approves' });
  });
});
