import { writeCursor } from './cursor.js';
import { PagedList } from './paged-list.js';

interface Row {
  readonly at: Date;
  readonly id: string;
}

const list = new PagedList<Row>({
  name: 'things',
  key: ['moment', 'uuid'],
  keyOf: ({ at, id }) => [at, id],
  maxSize: 5,
});
const rows: readonly Row[] = Array.from({ length: 7 }, (_, i) => ({
  at: new Date(Date.UTC(2026, 4, 4, i)),
  id: `00000000-0000-4000-8000-00000000000${i}`,
}));
const ask = async (first: number, more: { after?: string | null; last?: number | null; before?: string | null } = {}) =>
  list.pageOfAll({ first, ...more }, rows, ({ id }) => Number(id.at(-1))).page();
const problemOf = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    ({ message, extensions }) => ({ message, ...extensions }),
  );

describe('a list by pages', () => {
  it('goes forward from cursor to cursor and gives every row once', async () => {
    const pages: unknown[] = [];
    let after: string | null | undefined;
    for (let goesOn = true; goesOn; ) {
      const { nodes, pageInfo } = await ask(3, { after });
      pages.push([nodes, pageInfo.hasPreviousPage]);
      after = pageInfo.endCursor;
      goesOn = pageInfo.hasNextPage;
    }
    expect(pages).toEqual([
      [[0, 1, 2], false],
      [[3, 4, 5], true],
      [[6], true],
    ]);
  });

  it('goes back from its end, each page in the order of the list', async () => {
    const end = await ask(1, { last: 3 });
    expect([end.nodes, end.pageInfo.hasNextPage, end.pageInfo.hasPreviousPage]).toEqual([[4, 5, 6], false, true]);
    const before = await ask(1, { last: 5, before: end.pageInfo.startCursor });
    expect([before.nodes, before.pageInfo.hasNextPage, before.pageInfo.hasPreviousPage]).toEqual([
      [0, 1, 2, 3],
      true,
      false,
    ]);
  });

  it('has a page without rows behind its last one', async () => {
    const { pageInfo } = await ask(5, { last: 1 });
    const { nodes, pageInfo: behind } = await ask(5, { after: pageInfo.endCursor });
    expect(nodes).toEqual([]);
    expect(behind).toEqual({ hasNextPage: false, hasPreviousPage: true });
  });

  it('says that no more follow when the last page is full', async () => {
    const { pageInfo } = await ask(2);
    expect((await ask(5, { after: pageInfo.endCursor })).pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    [{ first: 0 }, 'first', '"first" must be from 1 to 5, not 0.'],
    [{ first: -1 }, 'first', '"first" must be from 1 to 5, not -1.'],
    [{ first: 6 }, 'first', '"first" must be from 1 to 5, not 6.'],
    [{ first: 1, last: 0 }, 'last', '"last" must be from 1 to 5, not 0.'],
    [{ first: 1, last: 6 }, 'last', '"last" must be from 1 to 5, not 6.'],
    [{ first: 1, before: 'x' }, 'before', '"before" goes with "last".'],
    [{ first: 1, last: 1, after: 'x' }, 'after', '"after" goes with "first"; with "last" goes "before".'],
  ])('refuses %j', async ({ first, ...more }, argument, message) => {
    expect(await problemOf(ask(first, more))).toEqual({ code: 'BAD_USER_INPUT', argument, message });
  });

  const encoded = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
  const [moment, id] = [rows[0]!.at.toISOString(), rows[0]!.id];
  it.each([
    ['no text at all', ''],
    ['no JSON', 'x'],
    ['no list', Buffer.from('{"0":"things"}').toString('base64url')],
    ['of another list', writeCursor('others', [rows[0]!.at, id])],
    ['with a place less', encoded('things', moment)],
    ['with a place more', encoded('things', moment, id, 1)],
    ['with a moment that is none', encoded('things', '2026-13-01T00:00:00.000Z', id)],
    ['with a moment written otherwise', encoded('things', '2026', id)],
    ['with an id that is none', encoded('things', moment, "' OR true --")],
    ['with nulls', encoded('things', null, null)],
  ])('refuses a cursor %s', async (_, cursor) => {
    const code = 'BAD_USER_INPUT';
    expect(await problemOf(ask(1, { after: cursor }))).toEqual({
      code,
      argument: 'after',
      message: '"after" is no cursor of this list.',
    });
    expect(await problemOf(ask(1, { last: 1, before: cursor }))).toMatchObject({ code, argument: 'before' });
  });

  it.each([1.5, 2 ** 31, -(2 ** 31) - 1, '1', null])('refuses %j as a number of a cursor', async (number) => {
    const numbered = new PagedList<number>({ name: 'numbers', key: ['number'], keyOf: (one) => [one] });
    const asked = { first: 1, after: encoded('numbers', number) };
    const source = { rows: async () => [], count: () => 0 };
    expect(await problemOf((async () => numbered.page(asked, source, (one) => one))())).toMatchObject({
      argument: 'after',
    });
  });

  it('goes on from the place of a row that is no longer there', async () => {
    const { pageInfo } = await ask(4);
    const left = rows.toSpliced(2, 2);
    const place = { first: 2, after: pageInfo.endCursor! };
    const after = await list.pageOfAll(place, left, ({ id }) => Number(id.at(-1))).page();
    expect(after.nodes).toEqual([4, 5]);
    const before = { first: 1, last: 2, before: pageInfo.endCursor! };
    expect((await list.pageOfAll(before, left, ({ id }) => Number(id.at(-1))).page()).nodes).toEqual([0, 1]);
  });

  it('tells rows of one moment apart by their ids', async () => {
    const together = rows.map((row) => ({ ...row, at: rows[0]!.at }));
    const one = await list.pageOfAll({ first: 3 }, together, ({ id }) => id).page();
    const next = { first: 1, after: one.pageInfo.endCursor! };
    expect((await list.pageOfAll(next, together, ({ id }) => id).page()).nodes).toEqual([rows[3]!.id]);
  });

  it('reads and counts only what is asked, and reads once', async () => {
    const done: string[] = [];
    const source = {
      rows: async () => {
        done.push('read');
        return rows.slice(0, 1);
      },
      count: () => done.push('counted'),
    };
    const asked = list.page({ first: 1 }, source, ({ id }) => id);
    expect(done).toEqual([]);
    expect([(await asked.page()).nodes, (await asked.page()).nodes]).toEqual([[rows[0]!.id], [rows[0]!.id]]);
    expect(done).toEqual(['read']);
    const counts = [await asked.count(), await asked.count()];
    expect(counts).toEqual(Array(2).fill({ count: 2, isExact: true }));
    expect(done).toEqual(['read', 'counted']);
  });
});
