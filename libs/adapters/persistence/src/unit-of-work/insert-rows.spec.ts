import { MailStore } from '../jobs/mail.store.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { UnitOfWork } from './unit-of-work.js';

describe('many rows', () => {
  let database: FreshDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
  });
  afterAll(() => database.drop());

  it('are written in one act, however many: e-mails to all who contributed to a large consultation, with their jobs', async () => {
    const unitOfWork = new UnitOfWork(database.dataSource);
    const mails = Array.from({ length: 8_001 }, (_, index) => ({
      recipient: `persona${index}@example.org`,
      subject: 'Se amplió la consulta',
      body: 'Hasta el viernes.',
    }));
    await unitOfWork.run(async (stores) => {
      await stores.get(MailStore).writeAll(mails, stores.now);
      return undefined;
    });
    expect(await unitOfWork.read().get(MailStore).count()).toBe(mails.length);
    const [jobs] = await database.dataSource.query<{ count: string }[]>(`SELECT count(*) FROM job`);
    expect(Number(jobs!.count)).toBe(2 * mails.length);
  });
});
