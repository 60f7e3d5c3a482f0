import { Given } from '@articulado/api/testing';
import { type ClauseId, isRefusal } from '@articulado/base';
import { deleteClause, insertText, splitClause } from '@articulado/draft-document';
import { readBranch } from '@articulado/draft-document/suggestions';
import { RecordStore, SuggestionsStore } from '@articulado/persistence';
import * as Y from 'yjs';
import { ClauseAuthorship } from '../clause-authorship.js';
import { DraftOrigins } from '../draft-origins.js';
import { GivenTable } from './testing/given-table.js';

const one = 'uno' as ClauseId;
const two = 'dos' as ClauseId;

describe('a suggestion that is accepted', () => {
  let given: Given;
  let table: GivenTable;
  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    table = await GivenTable.in(given);
  });
  afterEach(() => table.close());
  afterEach(() => jest.restoreAllMocks());
  afterAll(() => given.drop());

  it('leaves the draft as it is until it is accepted, and is then in it as the words of its author', async () => {
    const row = await table.make('En treinta días.');
    expect(row).toMatchObject({ number: 1, status: 'open', clauseId: 'uno' });
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
    expect(await table.accepted(row)).toMatchObject({ status: 'accepted', decidedBy: table.drafter.person!.id });
    expect(await table.words()).toEqual(['En treinta días.', 'Los datos son públicos.']);
    const authorship = new ClauseAuthorship(given.unitOfWork, table.log, new DraftOrigins(given.unitOfWork));
    const authors = await authorship.of(table.here.draft.id, one);
    expect(authors!.map(({ text, personId }) => [text, personId])).toEqual([
      ['En ', table.drafter.person!.id],
      ['treinta', table.observer.person!.id],
      [' días.', table.drafter.person!.id],
    ]);
    expect(await given.recordOf(table.here)).toEqual(['process.created', 'suggestion.made', 'suggestion.accepted']);
  });

  it('P5: is not accepted while its author approves: it would take their signature away', async () => {
    const row = await table.make('En treinta días.');
    await table.giveRole(table.observer, 'approver');
    expect(await table.accepted(row)).toEqual({ refused: 'author-approves', details: {} });
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });

  it('restores the part that somebody split off and deleted, if it is to hold its words', async () => {
    const row = await table.make('En quince días hábiles.');
    let part: ClauseId | undefined;
    await table.edit((doc) => {
      part = splitClause(doc, one, 3);
    });
    await table.edit((doc) => deleteClause(doc, part!));
    expect((await table.preview(row)).unmet).toEqual([part]);
    const restored = await table.preview(row, true);
    expect(restored.unmet).toEqual([]);
    expect(restored.words.join('|')).toBe('En |quince días hábiles.|Los datos son públicos.');
    expect(await table.accept(row, restored.hash, table.drafter, { restoring: true })).toMatchObject({
      status: 'accepted',
    });
  });

  it('is accepted as it was seen: where somebody wrote in the clause since, it is to be seen again', async () => {
    const row = await table.make('En treinta días.');
    const seen = (await table.preview(row)).hash;
    await table.edit((doc) => insertText(doc, one, 0, 'Se responde. '));
    expect(await table.accept(row, seen)).toMatchObject({ refused: 'suggestion-seen-otherwise' });
    expect(await table.words()).toEqual(['Se responde. En quince días.', 'Los datos son públicos.']);
    const again = await table.preview(row);
    expect(await table.accept(row, again.hash)).toMatchObject({ status: 'accepted' });
    expect(await table.words()).toEqual(again.words);
    expect(again.words[0]).toBe('Se responde. En treinta días.');
  });

  it('is accepted as it was seen where others wrote in other clauses since', async () => {
    const row = await table.make('En treinta días.');
    const seen = (await table.preview(row)).hash;
    await table.edit((doc) => insertText(doc, two, 0, 'Todos. '));
    expect(await table.accept(row, seen)).toMatchObject({ status: 'accepted' });
    expect(await table.words()).toEqual(['En treinta días.', 'Todos. Los datos son públicos.']);
  });

  it('asks a person where its clause is gone, and puts it back only if they say so', async () => {
    const row = await table.make('En treinta días.');
    await table.edit((doc) => deleteClause(doc, one));
    const without = await table.preview(row);
    expect(without.unmet).toEqual(['uno']);
    expect(await table.accept(row, without.hash)).toEqual({
      refused: 'suggestion-stale',
      details: { number: 1, clauses: 1 },
    });
    expect(await table.words()).toEqual(['Los datos son públicos.']);
    const restored = await table.preview(row, true);
    expect(restored.unmet).toEqual([]);
    expect(await table.accept(row, restored.hash, table.drafter, { restoring: true })).toMatchObject({
      status: 'accepted',
    });
    expect(await table.words()).toEqual(['En treinta días.', 'Los datos son públicos.']);
  });

  it('is not accepted where the draft knows the client id of its branch', async () => {
    const row = await table.make('En treinta días.');
    const [client] = readBranch(row.branch).clients;
    await table.edit((draft) => {
      const page = new Y.Doc();
      Y.applyUpdate(page, Y.encodeStateAsUpdate(draft));
      page.clientID = client!;
      insertText(page, two, 0, 'Hoy ');
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(page));
    });
    expect(await table.accept(row, 'x')).toMatchObject({ refused: 'suggestion-stale' });
  });

  it('SU11: puts its words in the place of those of another one that was accepted for the same, as its preview says', async () => {
    const [first, second] = [await table.make('En treinta días.'), await table.make('En veinte días.')];
    await table.accepted(first);
    expect(await table.words()).toEqual(['En treinta días.', 'Los datos son públicos.']);
    expect((await table.preview(second)).words).toEqual(['En veinte días.', 'Los datos son públicos.']);
    expect(await table.accepted(second)).toMatchObject({ status: 'accepted' });
    expect(await table.words()).toEqual(['En veinte días.', 'Los datos son públicos.']);
  });

  it('is accepted by one of two who accept it at once', async () => {
    const row = await table.make('En treinta días.');
    const { hash } = await table.preview(row);
    const other = await given.member(table.here, 'coordinator');
    const outcomes = await Promise.all([
      table.accept(row, hash),
      table.accept(row, hash, other),
      table.reject(row, other),
    ]);
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    const decided = await given.unitOfWork.read().get(SuggestionsStore).byNumber(table.here.process.id, 1);
    expect(await table.words()).toEqual([
      decided!.status === 'accepted' ? 'En treinta días.' : 'En quince días.',
      'Los datos son públicos.',
    ]);
  });

  it('is decided, written and recorded at once or not at all', async () => {
    const row = await table.make('En treinta días.');
    const { hash } = await table.preview(row);
    jest.spyOn(RecordStore.prototype, 'append').mockRejectedValueOnce(new Error('disk full'));
    await expect(table.accept(row, hash)).rejects.toThrow('disk full');
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
    expect(await table.accept(row, hash)).toMatchObject({ status: 'accepted' });
  });
});
