import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import pg from 'pg';
import { holdsDemo, holdsDemoAlready, markAsDemo } from './demo-marker.js';

describe('whether a database holds the demonstration', () => {
  let database: FreshDatabase;
  let db: pg.Client;
  beforeEach(async () => {
    database = await freshDatabase();
    await database.dataSource.query(`INSERT INTO platform (secret) VALUES ('s')`);
    db = new pg.Client({ connectionString: database.url });
    await db.connect();
  });
  afterEach(async () => {
    await db.end();
    await database.drop();
  });

  it('is known before the database is migrated, and the same as after', async () => {
    expect([await holdsDemoAlready(db), await holdsDemo(database.dataSource)]).toEqual([false, false]);
    await markAsDemo(database.dataSource);
    expect([await holdsDemoAlready(db), await holdsDemo(database.dataSource)]).toEqual([true, true]);
  });

  it.each(['ALTER TABLE platform DROP COLUMN holds_demo', 'DROP TABLE platform', 'DELETE FROM platform'])(
    'is not known of one that is older, or empty: %s',
    async (change) => {
      await database.dataSource.query(change);
      expect(await holdsDemoAlready(db)).toBeUndefined();
    },
  );

  it('is no answer when the database can not be asked', async () => {
    await db.end();
    await expect(holdsDemoAlready(db)).rejects.toThrow();
  });
});
