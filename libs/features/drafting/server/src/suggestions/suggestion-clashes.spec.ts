import { Given } from '@articulado/api/testing';
import { SuggestionsStore, type SuggestionRow } from '@articulado/persistence';
import { loadDocument } from '../read-stored-draft.js';
import { clashesOf } from './suggestion-clashes.js';
import { GivenTable } from './testing/given-table.js';

describe('suggestions for the same', () => {
  let given: Given;
  let table: GivenTable;
  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    table = await GivenTable.in(given);
  });
  afterEach(() => table.close());
  afterAll(() => given.drop());

  const clashes = async (row: SuggestionRow) => {
    const open = await given.unitOfWork.read().get(SuggestionsStore).allIn([row.processId], 'open');
    const { doc } = await loadDocument(table.log, table.here.draft.id);
    return clashesOf(doc, row, open).map(({ number, clash }) => `${number} ${clash}`);
  };

  it('are told by the gravest way in which they clash, and those for other clauses are not', async () => {
    const thirty = await table.make('En treinta días.');
    await table.make('En veinte días.');
    await table.make('En días.');
    await table.make(null);
    await table.make('En quince días, y punto.');
    await table.make('Los datos son de todos.', table.observer, 'dos');
    expect(await clashes(thirty)).toEqual(['2 alternatives', '3 same-words', '4 deleted-clause']);
  });

  it('are told no longer once they are decided', async () => {
    const [first, second] = [await table.make('En treinta días.'), await table.make('En veinte días.')];
    await table.reject(second);
    expect(await clashes(first)).toEqual([]);
  });
});
