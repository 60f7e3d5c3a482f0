import { type PageArguments, ClauseChangeView, ProcessView, VersionView } from '@articulado/api';
import { clause, Given } from '@articulado/api/testing';
import type { ContributionRow } from '@articulado/persistence';
import { CausesOfChange } from './causes-of-change.js';
import { ChangeContributionsResolver } from './change-contributions.resolver.js';
import { AnswerFieldsResolver, ContributionFieldsResolver } from './contribution-fields.resolver.js';
import { ContributionResolver } from './contribution.resolver.js';
import { ContributionView } from './contribution.view.js';
import { LaterChanges } from './later-changes.js';
import { ProcessContributionsResolver } from './process-contributions.resolver.js';
import { Consulted, someText } from './testing/consulted.js';
import { VersionContributionsResolver } from './version-contributions.resolver.js';

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

const visitorContext = async () => given.context(await given.viewer());
const causesOfChange = () => new CausesOfChange(new LaterChanges());
const register = () => new ProcessContributionsResolver(given.unitOfWork, causesOfChange());
const processView = () => ProcessView.of(consulted.process.process);
const fields = () => new ContributionFieldsResolver(given.unitOfWork);

describe('a contribution in the API', () => {
  it('never tells its code, its author’s account or its salts', async () => {
    const row = await consulted.received({}, await given.viewer(await given.person('Rosa Choc')));
    const { row: _behind, ...shown } = ContributionView.of(row);
    expect(Object.keys(shown).sort()).toEqual([
      'authorName',
      'authorOrganization',
      'body',
      'clauseId',
      'isNameVerified',
      'isOrganizationVerified',
      'kind',
      'number',
      'proposedText',
      'quote',
      'quoteStart',
      'redaction',
      'submittedAt',
    ]);
  });

  it('is found by its code however it is written, and by no other', async () => {
    const { code, number } = await consulted.received();
    const resolver = new ContributionResolver(given.unitOfWork, ...([] as never as [never, never, never]));
    expect(await resolver.contributionByCode(` ${code.toLowerCase().replace('-', ' ')} `)).toMatchObject({ number });
    expect(await resolver.contributionByCode('CCCCC-CCCCC')).toBeNull();
    expect(await resolver.contributionByCode('')).toBeNull();
  });

  it('knows its clause and what holds it', async () => {
    const view = ContributionView.of(await consulted.received({ clauseId: 'a1-1' }));
    const context = await visitorContext();
    expect(await fields().clause(view, context)).toMatchObject({ kind: 'paragraph', number: '1' });
    expect(await fields().ancestors(view, context)).toMatchObject([{ kind: 'article', number: '1' }]);
  });

  it('shows where its change could stand only to whoever may answer', async () => {
    const view = ContributionView.of(await consulted.received());
    expect(await fields().candidateClauses(view, await visitorContext())).toBeNull();
    expect(
      await fields().candidateClauses(view, given.context(await given.member(consulted.process, 'observer'))),
    ).toBeNull();
    const candidateClauses = await fields().candidateClauses(view, given.context(consulted.coordinator));
    expect(candidateClauses?.map(({ id }) => id)).toEqual(expect.arrayContaining(someText.map(({ id }) => id)));
  });
});

describe('the change that an answer promises', () => {
  const changeOf = async (row: ContributionRow) => {
    const context = await visitorContext();
    const answer = await fields().answer(ContributionView.of(row), context);
    return new AnswerFieldsResolver(new LaterChanges()).change(answer!, context);
  };

  it('is seen in the first later version whose clause reads otherwise', async () => {
    const row = await consulted.received();
    await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a1' });
    expect(await changeOf(row)).toEqual({ before: 1, versionNumber: null, clauseId: null, shown: false });
    await given.version(consulted.process, [...someText, clause('a3', 'Plazos.')]);
    expect(await changeOf(row)).toEqual({ before: 1, versionNumber: null, clauseId: null, shown: false });
    await given.version(consulted.process, [clause('a1', 'Objeto. Los datos son de todos.'), ...someText.slice(1)]);
    expect(await changeOf(row)).toEqual({ before: 1, versionNumber: 3, clauseId: 'a1', shown: true });
    await given.version(consulted.process, someText);
    expect(await changeOf(row)).toEqual({ before: 1, versionNumber: 3, clauseId: 'a1', shown: false });
  });

  it('is told beside the change in the comparison', async () => {
    await consulted.received();
    await consulted.received();
    await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a2' });
    await consulted.answer(2, { disposition: 'not-accepted' });
    const second = await given.version(consulted.process, [
      ...someText.slice(0, 2),
      clause('a2', 'Ente rector y garante.'),
    ]);
    const causes = async (clauseId: string, before = consulted.version.id, after = second.id) => {
      const processId = consulted.process.process.id;
      const change = Object.assign(new ClauseChangeView(), {
        clauseId,
        versions: { processId, beforeId: before, afterId: after },
      });
      return (
        await new ChangeContributionsResolver(causesOfChange()).contributions(change, await visitorContext(), 20)
      ).map(({ number }) => number);
    };
    expect(await causes('a2')).toEqual([1]);
    expect(await causes('a1')).toEqual([]);
    expect(await causes('a2', second.id, consulted.version.id)).toEqual([]);
  });
});

describe('a change that many contributions caused', () => {
  it('tells the first few of them and how many there are, and the register has them all', async () => {
    const said = [...Array.from({ length: 5 }, () => 'a1'), 'a2'];
    for (const clauseId of said) await consulted.received({ clauseId });
    for (const number of [1, 2, 3, 5])
      await consulted.answer(number, { disposition: 'accepted', changedClauseId: 'a1' });
    await consulted.answer(6, { disposition: 'accepted-in-part', changedClauseId: 'a1' });
    await consulted.answer(4, { disposition: 'accepted', changedClauseId: 'a2' });
    const changed = [clause('a1', 'Objeto. Los datos son de todos.'), ...someText.slice(1)];
    const { id: afterId } = await given.version(consulted.process, changed);
    const versions = { processId: consulted.process.process.id, beforeId: consulted.version.id, afterId };
    const context = await visitorContext();
    const resolver = new ChangeContributionsResolver(causesOfChange());
    const change = Object.assign(new ClauseChangeView(), { clauseId: 'a1', versions });
    expect((await resolver.contributions(change, context, 3)).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await resolver.contributionCount(change, context)).toBe(5);
    const causing = async (clauseId: string, before = 1, after = 2) => {
      const filter = { change: { clauseId, before, after } };
      const found = await register().contributions(processView(), await visitorContext(), filter, { first: 10 });
      const { nodes } = await found.page();
      return [(await found.count()).count, ...nodes.map(({ number }) => number)];
    };
    expect(await causing('a1')).toEqual([5, 1, 2, 3, 5, 6]);
    expect(await causing('a2')).toEqual([0]);
    expect(await causing('a1', 2, 1)).toEqual([0]);
    expect(await causing('a1', 1, 9)).toEqual([0]);
  });
});

describe('a change promised for an article and made in its paragraph', () => {
  const reworded = [someText[0]!, clause('a1-1', 'Se publican en formatos abiertos.', 'paragraph', 1), someText[2]!];
  const causesIn = async (clauseId: string, afterId: string) => {
    const versions = { processId: consulted.process.process.id, beforeId: consulted.version.id, afterId };
    const change = Object.assign(new ClauseChangeView(), { clauseId, versions });
    const causes = new ChangeContributionsResolver(causesOfChange()).contributions(change, await visitorContext(), 20);
    return (await causes).map(({ number }) => number);
  };

  it('is seen where the paragraph changed, and caused it in the comparison', async () => {
    const row = await consulted.received();
    await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a1' });
    const { id } = await given.version(consulted.process, reworded);
    const context = await visitorContext();
    const answer = await fields().answer(ContributionView.of(row), context);
    const change = await new AnswerFieldsResolver(new LaterChanges()).change(answer!, context);
    expect(change).toEqual({ before: 1, versionNumber: 2, clauseId: 'a1-1', shown: true });
    expect(await causesIn('a1-1', id)).toEqual([1]);
    expect(await causesIn('a2', id)).toEqual([]);
  });

  it('is told with the first few of all who asked for it, of the article or of the paragraph', async () => {
    for (let count = 0; count < 4; count += 1) await consulted.received();
    for (const number of [1, 4]) await consulted.answer(number, { disposition: 'accepted', changedClauseId: 'a1' });
    for (const number of [2, 3]) await consulted.answer(number, { disposition: 'accepted', changedClauseId: 'a1-1' });
    const { id: afterId } = await given.version(consulted.process, reworded);
    const versions = { processId: consulted.process.process.id, beforeId: consulted.version.id, afterId };
    const change = Object.assign(new ClauseChangeView(), { clauseId: 'a1-1', versions });
    const resolver = new ChangeContributionsResolver(causesOfChange());
    const first = await resolver.contributions(change, await visitorContext(), 3);
    expect(first.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await resolver.contributionCount(change, await visitorContext())).toBe(4);
  });

  it('caused no space', async () => {
    await consulted.received();
    await consulted.answer(1, { disposition: 'accepted', changedClauseId: 'a1' });
    const spaced = [clause('a1', 'Objeto. Los datos públicos son de todos. '), ...someText.slice(1)];
    expect(await causesIn('a1', (await given.version(consulted.process, spaced)).id)).toEqual([]);
  });
});

describe('the register', () => {
  it('goes forwards and backwards through what a filter leaves', async () => {
    for (let number = 1; number <= 7; number += 1) {
      await consulted.received({ kind: number % 2 ? 'support' : 'question', body: `Cuerpo ${number}` });
    }
    const ask = async (filter: object, pageArguments: PageArguments) => {
      const found = await register().contributions(processView(), await visitorContext(), filter, pageArguments);
      const { nodes, pageInfo } = await found.page();
      const numbers = nodes.map(({ number }) => number);
      return { total: (await found.count()).count, goesOn: pageInfo.hasNextPage, numbers, pageInfo };
    };
    const start = await ask({}, { first: 3 });
    expect(start).toMatchObject({ total: 7, goesOn: true, numbers: [1, 2, 3] });
    const second = await ask({}, { first: 3, after: start.pageInfo.endCursor });
    expect(second).toMatchObject({ total: 7, goesOn: true, numbers: [4, 5, 6] });
    const before = second.pageInfo.startCursor;
    expect(await ask({}, { first: 3, last: 3, before })).toMatchObject({ goesOn: true, numbers: [1, 2, 3] });
    expect(await ask({}, { first: 3, last: 2 })).toMatchObject({ goesOn: false, numbers: [6, 7] });
    const question = await ask({ kind: 'question' }, { first: 1 });
    expect(await ask({ kind: 'question' }, { first: 2, after: question.pageInfo.endCursor })).toMatchObject({
      total: 3,
      goesOn: false,
      numbers: [4, 6],
    });
    expect(await ask({ search: 'cuerpo 5' }, { first: 10 })).toMatchObject({ total: 1, numbers: [5] });
    expect(await ask({ search: '%' }, { first: 10 })).toMatchObject({ total: 0, numbers: [] });
    expect(await ask({ versionNumber: 1 }, { first: 10 })).toMatchObject({ total: 7 });
    expect(await ask({ versionNumber: 9 }, { first: 10 })).toMatchObject({ total: 0, goesOn: false, numbers: [] });
    expect(await ask({ afterNumber: 5 }, { first: 10 })).toMatchObject({ total: 2, numbers: [6, 7] });
  });

  it('counts what is said and answered, clause by clause', async () => {
    await consulted.received();
    await consulted.received({ clauseId: 'a2' });
    await consulted.received({ clauseId: 'a2' });
    await consulted.answer(2);
    const counts = await register().contributionCounts(processView(), await visitorContext());
    expect(counts).toMatchObject({ total: 3, answered: 1, version: { number: 1 } });
    expect(counts.byClause.toSorted((one, other) => one.clauseId.localeCompare(other.clauseId))).toEqual([
      { clauseId: 'a1', contributions: 1, answered: 0 },
      { clauseId: 'a2', contributions: 2, answered: 1 },
    ]);
  });

  it('hands the desk the next one without an answer, and from the start again', async () => {
    for (let count = 0; count < 3; count += 1) await consulted.received();
    await consulted.answer(2);
    expect(await register().nextUnanswered(processView(), 1)).toMatchObject({ number: 3 });
    expect(await register().nextUnanswered(processView(), 3)).toMatchObject({ number: 1 });
    await consulted.answer(1);
    await consulted.answer(3);
    expect(await register().nextUnanswered(processView(), 0)).toBeNull();
  });

  it('shows beside the text the newest few on each clause', async () => {
    for (let count = 0; count < 4; count += 1) await consulted.received({ clauseId: count === 3 ? 'a2' : 'a1' });
    const shown = await new VersionContributionsResolver(given.unitOfWork).contributions(
      VersionView.of(consulted.version),
      2,
    );
    expect(shown.map(({ number }) => number)).toEqual([2, 3, 4]);
  });

  it('shows the newest few on one clause, and not the oldest', async () => {
    for (const clauseId of ['a1', 'a1', 'a2', 'a1']) await consulted.received({ clauseId });
    const resolver = new VersionContributionsResolver(given.unitOfWork);
    const shown = await resolver.contributions(VersionView.of(consulted.version), 2, 'a1');
    expect(shown.map(({ number }) => number)).toEqual([2, 4]);
  });
});
