import type { Platform } from '@articulado/api';
import { Given } from '@articulado/api/testing';
import { type RecordEntryRow } from '@articulado/persistence';
import { TellSuggester } from './tell-suggester.js';
import { GivenTable } from './testing/given-table.js';

describe('whoever made a suggestion', () => {
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

  it('has its author told of the decision, with its reason', async () => {
    const row = await table.make('En treinta días.');
    await table.reject(row);
    const [entry] = await given.database.dataSource.query<RecordEntryRow[]>(
      `SELECT process_id AS "processId", entry FROM record_entry WHERE process_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [table.here.process.id],
    );
    const platform = { publicUrl: 'https://mesa.example' } as Platform;
    await given.unitOfWork.run(async (stores) => new TellSuggester(platform).consume(entry!, stores));
    const [mail] = await given.database.dataSource.query<{ recipient: string; subject: string; body: string }[]>(
      'SELECT recipient, subject, body FROM mail WHERE recipient = $1',
      [table.observer.person!.email],
    );
    expect(mail!.subject).toContain('propuesta de cambio 1');
    expect(mail!.body).toContain('Razón: Así se acordó.');
    expect(mail!.body).toContain(`https://mesa.example/processes/${table.here.process.slug}/draft/suggestions/1`);
  });
});
