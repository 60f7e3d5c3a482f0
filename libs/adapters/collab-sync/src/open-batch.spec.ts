import type { NumberedUpdate } from '@articulado/draft-log';
import { OpenBatch } from './open-batch.js';

describe('a batch whose commit was not answered', () => {
  const bytes = (...values: number[]) => Uint8Array.from(values);
  const own = [
    { personId: 'ana', bytes: bytes(1, 2) },
    { personId: 'juan', bytes: bytes(3) },
    { personId: 'ana', bytes: bytes(1, 2) },
  ];
  const batch = new OpenBatch({ draftId: 'd', after: 4, fence: 0, updates: own }, [], bytes());
  const found = (updates: readonly { readonly personId: string | null; readonly bytes: Uint8Array }[]) =>
    updates.map((update, place): NumberedUpdate => ({ ...update, sequence: 5 + place }));

  it('is recognised by all of its updates, whoever wrote them, in a larger buffer or with others behind it', () => {
    expect(batch.ownAmong(found(own))).toBe(3);
    const row = Buffer.from([9, 1, 2, 3, 1, 2, 9]);
    const views = [row.subarray(1, 3), row.subarray(3, 4), row.subarray(4, 6)];
    expect(batch.ownAmong(found(own.map(({ personId }, place) => ({ personId, bytes: views[place]! }))))).toBe(3);
    expect(batch.ownAmong(found([...own, { personId: 'eva', bytes: bytes(7) }]))).toBe(3);
  });

  it('is not taken for what another process wrote in its place', () => {
    expect(batch.ownAmong([])).toBe(0);
    expect(batch.ownAmong(found(own.slice(0, 2)))).toBe(0);
    expect(batch.ownAmong(found([{ personId: 'eva', bytes: bytes(7) }, ...own]))).toBe(0);
    expect(batch.ownAmong(found(own.map(({ bytes: same }) => ({ personId: 'ana', bytes: same }))))).toBe(0);
    expect(batch.ownAmong(found(own.with(2, { personId: 'ana', bytes: bytes(1, 3) })))).toBe(0);
  });
});
