import { randomUUID } from 'node:crypto';
import { clause, Given, type GivenProcess } from '@articulado/api/testing';
import { ConsultationsStore, ContributionsStore, newSalt, type VersionRow } from '@articulado/persistence';
import { type BlockingContribution, whatIsMissing } from './what-is-missing.js';

let given: Given;
let here: GivenProcess;
let consulted: VersionRow;
let consultationId: string;
let personId: string;

const article = [
  clause('a', 'Objeto.'),
  clause('p', 'Se abren los datos.', 'content', 1),
  clause('b', 'Plazo de un año.'),
];
const [head, body, rest] = article as [ReturnType<typeof clause>, ReturnType<typeof clause>, ReturnType<typeof clause>];

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  here = await given.process('answering');
  personId = (await given.person()).id;
  consulted = await given.version(here, article);
  consultationId = randomUUID();
  const times = { opensAt: given.clock.at, closesAt: given.clock.at, closedAt: null };
  const { id: processId } = here.process;
  const consultation = { id: consultationId, processId, versionId: consulted.id, ...times, purpose: 'Leer.' };
  await given.unitOfWork.read().get(ConsultationsStore).add(consultation);
});
afterAll(() => given.drop());

const missing = () => whatIsMissing(given.unitOfWork.read(), here.process, 'accepted-changes-shown');
const lines = (found: readonly BlockingContribution[]) =>
  found.map(
    ({ contributionNumber, clauseId, shownIn, unkeptChanges }) =>
      `${contributionNumber} ${clauseId} v${shownIn ?? '-'} ${unkeptChanges.join('+')}`,
  );

describe('what a gate waits for', () => {
  it('is the accepted contribution and the clause whose words do not change, with what changed instead', async () => {
    await accepted(1, 'a');
    await accepted(2, 'b');
    expect(lines(await missing())).toEqual(['1 a v1 ', '2 b v1 ']);
    await given.version(here, [head, body, clause('b', 'Plazo de un año. ')]);
    expect(lines(await missing())).toEqual(['1 a v2 ', '2 b v2 respaced']);
    await given.version(here, [
      head,
      clause('p', 'Se abren', 'content', 1),
      clause('q', 'los datos.', 'content', 1),
      rest,
    ]);
    expect(lines(await missing())).toEqual(['1 a v3 recut', '2 b v3 ']);
    await given.version(here, [head, clause('p', 'Se abren todos.', 'content', 1), clause('b', 'Plazo de dos años.')]);
    expect(await missing()).toEqual([]);
  });

  it('says where a clause stands, by what holds it', async () => {
    await accepted(1, 'p');
    const [one] = await missing();
    expect(one).toMatchObject({
      versionNumber: 1,
      clause: { kind: 'content' },
      ancestors: [{ kind: 'article', number: '1' }],
    });
  });

  it('is named without a place where no frozen version holds the clause yet', async () => {
    await accepted(1, 'nueva');
    expect(lines(await missing())).toEqual(['1 nueva v- ']);
  });

  it('is the first twenty, in the order of the numbers, whatever clauses they name', async () => {
    for (let number = 1; number <= 30; number += 1) await accepted(number, number % 2 ? 'a' : 'b');
    expect((await missing()).map(({ contributionNumber }) => contributionNumber)).toEqual(
      Array.from({ length: 20 }, (_, place) => place + 1),
    );
  });

  it('is what has no answer, for the gate that asks for answers, and nothing for the others', async () => {
    await accepted(1, 'a');
    await said(2, 'b');
    const stores = given.unitOfWork.read();
    expect(lines(await whatIsMissing(stores, here.process, 'all-answered'))).toEqual(['2 b v1 ']);
    expect(await whatIsMissing(stores, here.process, 'signoffs')).toEqual([]);
  });

  it('asks as many questions for many contributions as for one', async () => {
    await accepted(1, 'a');
    const one = await queriesOf(missing);
    expect(one).toBeGreaterThan(2);
    for (let number = 2; number <= 60; number += 1) await accepted(number, 'a');
    expect(await queriesOf(missing)).toBe(one);
  });

  async function queriesOf(work: () => Promise<unknown>): Promise<number> {
    const query = jest.spyOn(given.database.dataSource, 'createQueryRunner');
    await work();
    const count = query.mock.calls.length;
    query.mockRestore();
    return count;
  }

  async function said(number: number, clauseId: string): Promise<string> {
    const { id: processId } = here.process;
    const where = {
      processId,
      consultationId,
      versionId: consulted.id,
      number,
      clauseId,
      quote: null,
      quoteStart: null,
    };
    const author = {
      authorName: null,
      authorOrganization: null,
      nameVerified: false,
      organizationVerified: false,
      wordsSalt: null,
      redaction: null,
      personId: null,
      submittedAt: given.clock.at,
    };
    const secrets = { code: randomUUID(), codeSalt: newSalt(), salt: newSalt() };
    const words = { kind: 'proposal' as const, body: 'Un año es poco.', proposedText: null };
    const row = { id: randomUUID(), ...where, ...author, ...secrets, ...words };
    return (await given.unitOfWork.read().get(ContributionsStore).add(row)).id;
  }

  async function accepted(number: number, changedClauseId: string): Promise<void> {
    const contributionId = await said(number, 'b');
    const answer = { contributionId, disposition: 'accepted' as const, reason: 'Se acoge.', changedClauseId };
    const by = {
      answeredBy: personId,
      answeredAt: given.clock.at,
      correction: null,
      wordsSalt: null,
      redaction: null,
      salt: newSalt(),
    };
    await given.unitOfWork
      .read()
      .get(ContributionsStore)
      .answer({ ...answer, ...by });
  }
});
