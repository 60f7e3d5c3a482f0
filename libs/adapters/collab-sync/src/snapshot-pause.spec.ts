import type { ClauseId } from '@articulado/base';
import { createDraft, replaceWords } from '@articulado/draft-document';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import * as Y from 'yjs';
import { stockClient, until } from './testing/clients.js';
import { givenDraft, givenPerson } from './testing/given-drafts.js';
import { type Host, startHost } from './testing/host.js';
import { isSnapshotDue, isSnapshotUrgent } from './snapshot-due.js';

describe('the moment of a snapshot', () => {
  let database: FreshDatabase;
  let host: Host;

  beforeAll(async () => {
    database = await freshDatabase();
    host = await startHost(database.url, { limits: { snapshotQuietMs: 3_000 } });
    const personId = await givenPerson(database.dataSource, 'María');
    host.authorizer.let({ sessionId: 'maria', personId, name: 'María', mayWrite: true });
  });
  afterAll(async () => {
    await host.close();
    expect(host.faults).toEqual([]);
    await database.drop();
  });

  const snapshotsOf = async (draft: string) => {
    const [row] = await database.dataSource.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM draft_snapshot WHERE draft_id = $1',
      [draft],
    );
    return row.count;
  };

  it('is a pause in writing, while people are still there', async () => {
    const clauses = Array.from({ length: 20 }, (_, index) => `c${index}` as ClauseId);
    const length = 18_000;
    const first = createDraft(
      clauses.map((id) => ({ id, kind: 'content' as const, depth: 0, content: [{ text: 'a'.repeat(length) }] })),
    );
    const draft = await givenDraft(database.dataSource, Y.encodeStateAsUpdate(first));
    const maria = stockClient(host.address, draft, 'maria');
    await until('María is synced', () => maria.provider.synced);
    const paste = async (letter: string) => {
      const before = await host.log.latestSequences([draft]);
      maria.doc.transact(() => {
        for (const id of clauses) replaceWords(maria.doc, id, 0, length, [{ text: letter.repeat(length) }]);
      });
      await until('it is kept', async () => (await host.log.latestSequences([draft])).get(draft) !== before.get(draft));
    };
    for (const letter of 'bcdefghijklmnopqrst') await paste(letter);
    expect(await snapshotsOf(draft)).toBe(0);
    await until('there is a snapshot', async () => (await snapshotsOf(draft)) === 1);
    expect(host.collab.figures().connections).toBe(1);
    maria.leave();
  });

  it('does not wait when so much came that the next opening would be slow', () => {
    expect(isSnapshotDue({ updates: 600, bytes: 20_000 }, 10_000)).toBe(true);
    expect(isSnapshotUrgent({ updates: 600, bytes: 20_000 })).toBe(false);
    expect(isSnapshotUrgent({ updates: 50_000, bytes: 20_000 })).toBe(true);
    expect(isSnapshotUrgent({ updates: 300, bytes: 65 << 20 })).toBe(true);
    expect(isSnapshotDue({ updates: 30, bytes: 5 << 20 }, 10_000)).toBe(true);
    expect(isSnapshotDue({ updates: 30, bytes: 20_000 }, 10_000)).toBe(false);
  });
});
