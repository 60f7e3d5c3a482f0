import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { migrate } from '../testing/migrate.js';
import { JobsThatEmptyMails1796870000000 } from './1796870000000-jobs-that-empty-mails.js';

describe('the migration of jobs that empty e-mails', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('gives those of before the name that is done today, and back', async () => {
    const { dataSource } = database;
    const names = async () =>
      (await dataSource.query<{ name: string }[]>('SELECT name FROM job ORDER BY name')).map(({ name }) => name);
    await dataSource.query(`
      INSERT INTO job (id, name, data, enqueued_at, due_at) VALUES
        (gen_random_uuid(), 'empty-letter', '{}', now(), now()), (gen_random_uuid(), 'send-mail', '{}', now(), now())`);
    const migration = new JobsThatEmptyMails1796870000000();
    await migrate(dataSource, 'up', migration);
    expect(await names()).toEqual(['empty-mail', 'send-mail']);
    await migrate(dataSource, 'down', migration);
    expect(await names()).toEqual(['empty-letter', 'send-mail']);
  });
});
