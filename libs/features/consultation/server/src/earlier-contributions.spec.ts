import { type ApiContext, Loaders, VersionView } from '@articulado/api';
import { clause, Given } from '@articulado/api/testing';
import { isRefusal } from '@articulado/base';
import { ContributionsStore, type VersionRow } from '@articulado/persistence';
import { ContributionView } from './contribution.view.js';
import { ContributionAnchorResolver, EarlierContributionsResolver } from './earlier-contributions.resolver.js';
import { FollowedTexts } from './followed-texts.js';
import { Consulted, someText } from './testing/consulted.js';

let given: Given;
let consulted: Consulted;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  consulted = await Consulted.over(given);
  await consulted.open();
});
afterAll(() => given.drop());

const context = () => ({ loaders: new Loaders(given.unitOfWork) }) as ApiContext;
const resolver = () => new EarlierContributionsResolver(given.unitOfWork, new FollowedTexts());
const earlier = async (version: VersionRow, clauseId: string) =>
  (await resolver().earlierContributions(VersionView.of(version), context(), clauseId, 20)).map(({ number }) => number);
const anchor = async (number: number, versionNumber?: number) => {
  const row = await given.unitOfWork.read().get(ContributionsStore).byNumber(consulted.process.process.id, number);
  return new ContributionAnchorResolver(new FollowedTexts()).anchor(
    ContributionView.of(row!),
    context(),
    versionNumber,
  );
};
const [object, open, ruler] = someText as [(typeof someText)[0], (typeof someText)[0], (typeof someText)[0]];

describe('what was said on an earlier version', () => {
  it('goes along with its clause, and says what became of its words', async () => {
    await consulted.received({ quote: 'datos públicos' });
    await consulted.received({ clauseId: 'a1-1' });
    const second = await given.version(consulted.process, [
      clause('a1', 'Objeto. Los datos abiertos son de todos.'),
      open,
      ruler,
    ]);
    expect(await earlier(second, 'a1')).toEqual([1]);
    expect(await anchor(1)).toEqual({ versionNumber: 2, status: 'changed', clauseId: 'a1' });
    expect(await earlier(second, 'a1-1')).toEqual([2]);
    expect(await anchor(2)).toMatchObject({ status: 'same', clauseId: 'a1-1' });
    expect(await anchor(2, 1)).toBeNull();
    expect(await earlier(consulted.version, 'a1')).toEqual([]);
  });

  it('is found where the words of its clause went, and the clause that is gone says where', async () => {
    await consulted.received({ clauseId: 'a1-1', quote: 'formatos abiertos' });
    const merged = clause(
      'a1',
      'Objeto. Los datos públicos son de todos. Se publican en formatos abiertos, sin costo.',
    );
    const second = await given.version(consulted.process, [merged, ruler]);
    expect(await earlier(second, 'a1')).toEqual([1]);
    expect(await anchor(1)).toMatchObject({ status: 'moved', clauseId: 'a1', quote: 'formatos abiertos' });
    const absent = await resolver().absentClause(VersionView.of(second), context(), 'a1-1');
    expect(absent).toMatchObject({ versionNumber: 1, clause: { id: 'a1-1' }, heldBy: [{ id: 'a1' }] });
    const third = await given.version(consulted.process, [object, ruler]);
    expect(await anchor(1)).toEqual({ versionNumber: 3, status: 'gone' });
    expect(await earlier(third, 'a1')).toEqual([]);
    expect(await earlier(third, 'a1-1')).toEqual([1]);
    expect(await resolver().absentClause(VersionView.of(third), context(), 'a1-1')).toMatchObject({ heldBy: [] });
  });

  it('FO5: is not taken to other few words that are the same, and the clause that is gone says where those are', async () => {
    await consulted.received({ clauseId: 'a2' });
    const absent = async (version: VersionRow, id = 'a2') =>
      (await resolver().absentClause(VersionView.of(version), context(), id))!;
    const [third, said] = [
      clause('a3', 'Artículo nuevo.'),
      clause('a3-1', 'Son: ente rector; consejo.', 'paragraph', 1),
    ];
    const second = await given.version(consulted.process, [object, open, third, said]);
    expect(await absent(second)).toMatchObject({ heldBy: [], saidIn: { id: 'a3-1' }, isSaidElsewhere: true });
    expect(await earlier(second, 'a3-1')).toEqual([]);
    expect(await anchor(1)).toEqual({ versionNumber: 2, status: 'gone' });
    const twice = await given.version(consulted.process, [object, said, clause('a4', 'Ente rector.')]);
    expect(await absent(twice)).toMatchObject({ heldBy: [], saidIn: null, isSaidElsewhere: true });
    expect(await absent(twice, 'a1-1')).toMatchObject({ heldBy: [], saidIn: null, isSaidElsewhere: false });
  });

  it('is of no clause that never was, and a clause that came later says so', async () => {
    const second = await given.version(consulted.process, [...someText, clause('a3', 'Plazos.')]);
    const first = VersionView.of(consulted.version);
    expect(await resolver().absentClause(first, context(), 'a3')).toMatchObject({ versionNumber: 2, heldBy: [] });
    expect(await resolver().absentClause(first, context(), 'zz')).toBeNull();
    expect(await resolver().absentClause(VersionView.of(second), context(), 'a3')).toBeNull();
  });

  it('is the newest few, in the order of the numbers', async () => {
    for (let count = 0; count < 4; count += 1) expect(isRefusal(await consulted.received())).toBe(false);
    const second = await given.version(consulted.process, someText);
    const two = await resolver().earlierContributions(VersionView.of(second), context(), 'a1', 2);
    expect(two.map(({ number }) => number)).toEqual([3, 4]);
  });
});
