import { type FreshDatabase, freshDatabase } from './testing/fresh-database.js';

describe('the rows', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('expect the very columns and unique keys that the migrations make', async () => {
    const { dataSource } = database;
    expect(await drift()).toEqual([]);
    await dataSource.query('ALTER TABLE person ALTER name DROP NOT NULL');
    expect(await drift()).toEqual(['ALTER TABLE "person" ALTER COLUMN "name" SET NOT NULL']);
  });

  /** What would have to be changed for the tables to be as the rows say. */
  async function drift(): Promise<string[]> {
    const { upQueries } = await database.dataSource.driver.createSchemaBuilder().log();
    // Foreign keys, checks and indexes are the migrations' alone: rows hold ids, and no rule is written down twice.
    return upQueries.map(({ query }) => query).filter((query) => !isOfMigrationsAlone(query));
  }
});

const isOfMigrationsAlone = (query: string) =>
  /^(ALTER TABLE "\w+" DROP CONSTRAINT "\w+(_fk|_check)"|DROP INDEX "public"\."\w+_idx")$/.test(query);
