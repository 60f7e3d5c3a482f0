import { Given } from '@articulado/api/testing';
import { readToldBranch } from '@articulado/draft-document/suggestions';
import { RoomSuggestionsReader } from './room-suggestions.js';
import { GivenTable } from './testing/given-table.js';

describe('suggestions as the room is told of them', () => {
  let given: Given;
  let table: GivenTable;
  let reader: RoomSuggestionsReader;
  beforeAll(async () => {
    given = await Given.platform();
    reader = new RoomSuggestionsReader(given.unitOfWork);
  });
  beforeEach(async () => {
    table = await GivenTable.in(given);
  });
  afterEach(() => table.close());
  afterAll(() => given.drop());

  it('are the open ones, each with its author, its reason and what it does', async () => {
    await table.make('En treinta días.');
    const rejected = await table.make(null);
    await table.reject(rejected);
    const { total, suggestions } = await reader.openIn(table.here.draft.id);
    expect(total).toBe(1);
    expect(suggestions).toEqual([
      {
        number: 1,
        isOpen: true,
        clauseId: 'uno',
        contribution: null,
        person: table.observer.person!.name,
        organization: expect.stringMatching(/./),
        reason: 'Quince no alcanzan.',
        effects: [{ kind: 'words', clause: 'uno' }],
        branch: expect.any(String),
      },
    ]);
    expect(readToldBranch(suggestions[0]!).clients.size).toBe(1);
  });

  it('is one that was decided, told as that, with the draft that it is of', async () => {
    const made = await table.make('En treinta días.');
    const told = () => reader.one(made.processId, made.number);
    expect(await told()).toMatchObject({ draftId: table.here.draft.id, suggestion: { number: 1, isOpen: true } });
    await table.reject(made);
    expect(await told()).toMatchObject({ suggestion: { number: 1, isOpen: false } });
    expect(await reader.one(made.processId, 9)).toBeUndefined();
  });

  it('are none in a draft that does not exist', async () => {
    expect(await reader.openIn('00000000-0000-4000-8000-000000000000')).toEqual({ total: 0, suggestions: [] });
  });
});
