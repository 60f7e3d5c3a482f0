import type { DataSource } from 'typeorm';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { migrate } from '../testing/migrate.js';
import { RepresentativesHaveATerm1796980001000 } from './1796980001000-representatives-have-a-term.js';
import { WhoAppointedARepresentative1796980000000 } from './1796980000000-who-appointed-a-representative.js';

const migrations = [new WhoAppointedARepresentative1796980000000(), new RepresentativesHaveATerm1796980001000()];
const ids = { ministry: 1, ada: 2, silvia: 3, hugo: 4, marta: 5, otra: 6 } as const;
const idOf = (name: keyof typeof ids) => `00000000-0000-0000-0000-00000000000${ids[name]}`;

describe('the migrations that say as what representatives were appointed, and for which days', () => {
  let database: FreshDatabase;
  let db: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    db = database.dataSource;
    await migrate(db, 'down', ...migrations);
    await db.query(
      `INSERT INTO organization (id, name, acronym, sector, name_keys, created_at) VALUES ($1, 'Ministerio', 'M', 'government', '{}', now())`,
      [idOf('ministry')],
    );
    for (const name of ['ada', 'silvia', 'hugo', 'marta', 'otra'] as const)
      await db.query(
        `INSERT INTO person (id, name, email, is_administrator, email_verified, created_at, updated_at)
         VALUES ($1, $2, $2, false, false, now(), now())`,
        [idOf(name), name],
      );
    await appointed('silvia', 'ada', '2026-01-01T00:00Z', { accepted: '2026-01-02' });
    await appointed('hugo', 'silvia', '2026-01-03');
    await appointed('marta', 'ada', '2026-01-04');
    await appointed('otra', 'hugo', '2026-01-05', { replaces: 'hugo' });
    await migrate(db, 'up', ...migrations);
  });
  afterAll(() => database.drop());

  const appointed = (
    who: keyof typeof ids,
    by: keyof typeof ids,
    at: string,
    { accepted, replaces }: { readonly accepted?: string; readonly replaces?: keyof typeof ids } = {},
  ) =>
    db.query(
      `INSERT INTO representative (id, organization_id, person_id, post, document_number, document_date, document_sha256, identity_hash,
         appointed_by, appointed_at, expires_at, accepted_at, replaces)
       VALUES ($1, $2, $1, 'Dirección', '1', '2026-01-01', '', '', $3, $4::timestamptz, $4::timestamptz, $5, $6)`,
      [idOf(who), idOf('ministry'), idOf(by), at, accepted ?? null, replaces ? idOf(replaces) : null],
    );
  it('takes whoever represented the institution then for a representative, everybody else for an administrator', async () => {
    const rows = await db.query(
      'SELECT name, appointed_as FROM representative JOIN person ON person.id = person_id ORDER BY appointed_at',
    );
    expect(rows).toEqual([
      { name: 'silvia', appointed_as: 'administrator' },
      { name: 'hugo', appointed_as: 'representative' },
      { name: 'marta', appointed_as: 'administrator' },
      { name: 'otra', appointed_as: 'representative' }, // passed on by the one whom a representative appointed
    ]);
  });

  it('let those of before begin on the day on which they were appointed, in Guatemala, without a last one', async () => {
    const [first] = await db.query('SELECT starts_on, ends_on FROM representative ORDER BY appointed_at');
    expect(first).toEqual({ starts_on: '2025-12-31', ends_on: null }); // at midnight in London
  });

  it('go back, and whose last day is past has ended then', async () => {
    await db.query(`UPDATE representative SET ends_on = '2026-02-03' WHERE person_id = $1`, [idOf('silvia')]);
    await db.query(`UPDATE representative SET ends_on = '2999-12-31' WHERE person_id = $1`, [idOf('hugo')]);
    await migrate(db, 'down', ...migrations);
    const ended = await db.query(
      'SELECT person_id, ended_at, end_reason FROM representative WHERE ended_at IS NOT NULL',
    );
    const at = new Date('2026-02-04T06:00:00Z');
    expect(ended).toEqual([{ person_id: idOf('silvia'), ended_at: at, end_reason: 'Terminó su plazo.' }]);
    await migrate(db, 'up', ...migrations);
  });
});
