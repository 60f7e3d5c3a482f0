import { Given } from '@articulado/api/testing';
import { GivenTable } from './testing/given-table.js';

describe('a suggestion that is decided', () => {
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

  it('names in the record the role by which it was decided, and for whom', async () => {
    const both = await given.member(table.here, 'observer');
    await table.giveRole(both, 'drafter');
    await table.reject(await table.make('En treinta días.'), both);
    const [entry] = await given.database.dataSource.query<{ entry: string }[]>(
      'SELECT entry FROM record_entry WHERE process_id = $1 ORDER BY sequence DESC LIMIT 1',
      [table.here.process.id],
    );
    expect(JSON.parse(entry!.entry)).toMatchObject({ type: 'suggestion.rejected', actor: { role: 'drafter' } });
  });

  it('P24: is not decided by its author, who may withdraw it; nobody else may', async () => {
    const row = await table.make('En treinta días.', table.drafter);
    expect(await table.accept(row, (await table.preview(row)).hash)).toMatchObject({ refused: 'not-permitted' });
    expect(await table.reject(row)).toMatchObject({ refused: 'not-permitted' });
    expect(await table.withdraw(row, table.observer)).toMatchObject({ refused: 'not-permitted' });
    expect(await table.withdraw(row, table.drafter)).toMatchObject({ status: 'withdrawn', decisionReason: null });
    expect(await given.recordOf(table.here)).toEqual(['process.created', 'suggestion.made', 'suggestion.withdrawn']);
  });

  it('P17: is neither decided nor withdrawn while the process is suspended', async () => {
    const row = await table.make('En treinta días.');
    const { hash } = await table.preview(row);
    await given.database.dataSource.query(`UPDATE process SET standstill = 'suspended' WHERE id = $1`, [
      table.here.process.id,
    ]);
    const suspended = { refused: 'process-suspended' };
    expect(await table.withdraw(row)).toMatchObject(suspended);
    expect(await table.reject(row)).toMatchObject(suspended);
    expect(await table.accept(row, hash)).toMatchObject(suspended);
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });

  it('is decided once', async () => {
    const row = await table.make('En treinta días.');
    expect(await table.reject(row)).toMatchObject({ status: 'rejected', decisionReason: 'Así se acordó.' });
    expect(await table.accept(row, (await table.preview(row)).hash)).toEqual({
      refused: 'suggestion-decided',
      details: { number: 1, status: 'rejected' },
    });
    expect(await table.words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });
});
