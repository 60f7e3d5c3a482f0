import { setTimeout as pause } from 'node:timers/promises';
import type { CachedPage } from './cached-page.js';
import { page } from '../page.js';
import { searchOf } from './shared-address.js';
import { SharedPages } from './shared-pages.js';

const versionPage = page({
  address: '/processes/:slug/versions/:number',
  title: () => '',
  component: () => <p />,
  sharedByVisitors: { search: ['quote'] },
});

/** Pages whose words say which rendering they are, over a platform whose state the test changes. */
function platform(mostBytes?: number, bytes = 1_000) {
  const state = { revision: 1, now: new Date('2026-05-04T15:00:00Z'), next: undefined as Date | undefined };
  const rendered: string[] = [];
  let hold = Promise.resolve();
  const pages = new SharedPages(
    {
      revisionOf: async (slug) => (slug === 'none' ? undefined : `${state.revision}`),
      nextByTime: async () => state.next,
      now: () => state.now,
    },
    async ({ pageAddress, locale }) => {
      const { revision } = state; // read before the page is, as the database would be
      rendered.push(`${locale} ${pageAddress.path}`);
      await hold;
      return `${locale} ${pageAddress.path} ${revision} ${'x'.repeat(bytes)}`;
    },
    mostBytes,
  );
  const find = (number = 1, locale: 'es' | 'en' = 'es', slug = 'p') =>
    pages.find({
      page: versionPage,
      pageAddress: { path: `/processes/${slug}/versions/${number}`, params: { slug, number: `${number}` }, search: {} },
      locale,
    });
  return {
    pages,
    state,
    rendered,
    find,
    said: async (...asked: Parameters<typeof find>) => said(await find(...asked)),
    holdUp: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      hold = promise;
      return resolve;
    },
  };
}

const said = async (kept: CachedPage | undefined) =>
  (await kept!.write(undefined)).bytes.toString().replace(/ x+$/, '');

describe('a page that visitors share', () => {
  it('is rendered once for a crowd, once for each language, and once after each change', async () => {
    const { said: saidBy, rendered, state } = platform();
    const crowd = await Promise.all(Array.from({ length: 50 }, (_, index) => saidBy(1, index % 2 ? 'es' : 'en')));
    expect(new Set(crowd)).toEqual(new Set(['es /processes/p/versions/1 1', 'en /processes/p/versions/1 1']));
    await Promise.all([saidBy(), saidBy(1, 'en')]);
    expect(rendered).toHaveLength(2);
    state.revision = 2;
    expect(await Promise.all([saidBy(), saidBy()])).toEqual(Array(2).fill('es /processes/p/versions/1 2'));
    expect(rendered).toHaveLength(3);
  });

  it('is rendered again for who asks after a change, while an older one is being rendered still', async () => {
    const { said: saidBy, rendered, state, holdUp } = platform();
    const letGo = holdUp();
    const first = saidBy();
    while (rendered.length === 0) await pause(1);
    const alike = saidBy(); // nothing changed: it waits for the same
    state.revision = 2;
    const later = [saidBy(), saidBy()];
    await pause(20);
    expect(rendered).toHaveLength(1);
    letGo();
    expect(await first).toMatch(/ 1$/);
    expect(await Promise.all([alike, ...later])).toEqual(Array(3).fill('es /processes/p/versions/1 2'));
    expect(rendered).toHaveLength(2);
  });

  it('is not rendered more than half of the time, however fast it changes', async () => {
    const { said: saidBy, rendered, state, holdUp } = platform();
    const letGo = holdUp();
    const slow = saidBy();
    await pause(100);
    letGo();
    await slow;
    state.revision = 2;
    const from = performance.now();
    expect(await saidBy()).toMatch(/ 2$/);
    expect(performance.now() - from).toBeGreaterThan(60);
    expect(rendered).toHaveLength(2);
  });

  it('is good until the next moment at which it says something else, and for some minutes at most', async () => {
    const { find, rendered, state } = platform();
    const after = async (at: string) => {
      state.now = new Date(at);
      await find();
      return rendered.length;
    };
    state.next = new Date('2026-05-04T15:01:00Z');
    expect(await after('2026-05-04T15:00:00Z')).toBe(1);
    expect(await after('2026-05-04T15:00:59Z')).toBe(1);
    state.next = undefined;
    expect(await after('2026-05-04T15:01:00Z')).toBe(2);
    expect(await after('2026-05-04T15:05:59Z')).toBe(2);
    expect(await after('2026-05-04T15:06:00Z')).toBe(3);
    expect(await after('2026-05-04T15:00:00Z')).toBe(4); // a clock that was set back
  });

  it('is forgotten when others need its room, the one that was not asked for the longest first', async () => {
    const { find, rendered } = platform(55_000, 3_000); // five of three times 3 KB
    for (let number = 1; number <= 5; number += 1) await find(number);
    await find(1);
    for (let number = 6; number <= 8; number += 1) await find(number);
    expect(rendered).toHaveLength(8);
    await find(1);
    expect(rendered).toHaveLength(8);
    await find(2);
    expect(rendered).toHaveLength(9);
  });

  it('takes no more room than is said, also when hundreds are asked for', async () => {
    const { find, rendered } = platform(200_000, 10_000); // six of three times 10 KB
    for (let number = 1; number <= 200; number += 1) await find(number);
    for (let number = 195; number <= 200; number += 1) await find(number);
    expect(rendered).toHaveLength(200);
    for (let number = 1; number <= 194; number += 1) await find(number);
    expect(rendered).toHaveLength(394);
  });

  it('is rendered for whoever asks where its address says more than which page', async () => {
    const { pages, rendered, find } = platform();
    const pageAddress = { path: '/processes/p/versions/1', params: { slug: 'p', number: '1' }, search: {} };
    const asked = (changed: object) =>
      pages.find({ page: versionPage, pageAddress: { ...pageAddress, ...changed }, locale: 'es' });
    const others = [
      { search: { quote: 'datos' } },
      { search: { done: 'signIn' } },
      { path: '/processes/%70/versions/1' },
      { path: '/processes/p/versions/01', params: { slug: 'p', number: '01' } },
      { path: `/processes/${'p'.repeat(400)}/versions/1`, params: { slug: 'p'.repeat(400), number: '1' } },
    ];
    for (const other of others) expect([other, await asked(other)]).toEqual([other, undefined]);
    expect(await find(1, 'es', 'none')).toBeUndefined();
    expect(
      await pages.find({ page: { ...versionPage, sharedByVisitors: undefined }, pageAddress, locale: 'es' }),
    ).toBeUndefined();
    expect(rendered).toEqual([]);
    expect(await asked({})).toBeDefined();
  });

  it('is given nothing of its address that it does not say it reads', () => {
    const search = { quote: 'datos', done: 'signIn', utm_source: 'boletin' };
    expect(searchOf(versionPage, search)).toEqual({ quote: 'datos', done: 'signIn' });
    expect(searchOf({ ...versionPage, sharedByVisitors: undefined }, search)).toEqual(search);
  });

  it('fails for all who wait for it, and not for who asks next', async () => {
    let isAway = true;
    const pages = new SharedPages(
      { revisionOf: async () => '1', nextByTime: async () => undefined, now: () => new Date() },
      async () => {
        if (isAway) throw new Error('The database is away');
        return 'whole';
      },
    );
    const pageAddress = { path: '/processes/p/versions/1', params: { slug: 'p', number: '1' }, search: {} };
    const find = () => pages.find({ page: versionPage, pageAddress, locale: 'es' });
    expect(await Promise.allSettled([find(), find()])).toMatchObject([{ status: 'rejected' }, { status: 'rejected' }]);
    isAway = false;
    expect(await said(await find())).toBe('whole');
  });
});
