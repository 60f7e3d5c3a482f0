import { askedPage, pageNumber, paginationOf } from './list-page.js';

const at = (search: Readonly<Record<string, string>>) => ({ path: '/mails', params: {}, search });
const hrefOf = (move: Readonly<Record<string, string | number>>) => JSON.stringify(move);
const info = { hasNextPage: true, startCursor: 's', endCursor: 'e' };

describe('a page of a list', () => {
  it('asks for the beginning, for what follows a cursor, or for what comes before one', () => {
    expect(askedPage(at({}), 20)).toEqual({ first: 20, after: null, last: null, before: null });
    expect(askedPage(at({ page: '3' }), 20)).toEqual({ first: 20, after: null, last: null, before: null });
    expect(askedPage(at({ page: '2', after: 'e' }), 20)).toEqual({ first: 20, after: 'e', last: null, before: null });
    expect(askedPage(at({ page: '2', before: 's' }), 20)).toEqual({ first: 20, after: null, last: 20, before: 's' });
  });

  it('has the number that its link says, and the first has none to say', () => {
    const numbers = [
      {},
      { page: '7' },
      { page: '7', after: 'e' },
      { page: 'x', after: 'e' },
      { page: '-1', before: 's' },
    ];
    expect(numbers.map((search) => pageNumber(at(search as Record<string, string>)))).toEqual([1, 1, 7, 2, 2]);
  });

  it('links to its neighbours by cursors, and to the first page by none', () => {
    const second = paginationOf(at({ page: '2', after: 'x' }), 20, { totalCount: 61, pageInfo: info }, hrefOf);
    expect(second).toMatchObject({ page: 2, pages: 4 });
    expect([second.hrefOf(3), second.hrefOf(1)]).toEqual(['{"page":3,"after":"e"}', '{}']);
    const third = paginationOf(at({ page: '3', after: 'x' }), 20, { totalCount: 61, pageInfo: info }, hrefOf);
    expect(third.hrefOf(2)).toBe('{"page":2,"before":"s"}');
  });

  it('is the last one where no rows follow, however many were counted, and leads on where some do', () => {
    const pagesOf = (hasNextPage: boolean, totalCount: number) =>
      paginationOf(at({ page: '3', after: 'x' }), 20, { totalCount, pageInfo: { ...info, hasNextPage } }, hrefOf).pages;
    expect([pagesOf(false, 200), pagesOf(true, 200), pagesOf(true, 41)]).toEqual([3, 10, 4]);
    const more = { totalCount: 1_000, isTotalCountExact: false, pageInfo: info };
    expect(paginationOf(at({}), 20, more, hrefOf)).toMatchObject({ pages: 51, mayBeMore: true });
    expect(paginationOf(at({ page: '70', after: 'x' }), 20, more, hrefOf)).toMatchObject({
      pages: 71,
      mayBeMore: true,
    });
    const last = { ...more, pageInfo: { ...info, hasNextPage: false } };
    expect(paginationOf(at({ page: '70', after: 'x' }), 20, last, hrefOf)).toMatchObject({
      pages: 70,
      mayBeMore: false,
    });
    const empty = { hasNextPage: false, startCursor: null, endCursor: null };
    const behind = paginationOf(at({ page: '4', after: 'x' }), 20, { totalCount: 60, pageInfo: empty }, hrefOf);
    expect([behind.pages, behind.hrefOf(3)]).toEqual([4, '{}']);
  });
});
