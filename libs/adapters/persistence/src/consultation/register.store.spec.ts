import { randomUUID } from 'node:crypto';
import {
  type ContributionKind,
  contributionKinds,
  defaultWorkflow,
  type Disposition,
  dispositions,
} from '@articulado/workflow';
import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { OrganizationsStore } from '../accounts/organizations.store.js';
import { PeopleStore } from '../accounts/people.store.js';
import { VersionsStore } from '../drafting/versions.store.js';
import { ProcessesStore } from '../processes/processes.store.js';
import { newSalt } from '../sha256.js';
import { type FreshDatabase, freshDatabase } from '../testing/fresh-database.js';
import { someContribution } from '../testing/some-contribution.js';
import type { Stores } from '../unit-of-work/stores.js';
import { UnitOfWork } from '../unit-of-work/unit-of-work.js';
import { ConsultationsStore } from './consultations.store.js';
import type { ContributionFilter } from './contribution-filter.js';
import { ContributionsStore } from './contributions.store.js';
import { RegisterStore } from './register.store.js';

/** What a test says of a contribution; the rest does not matter. */
interface Said {
  readonly version: 0 | 1;
  readonly clauseId: string;
  readonly kind: ContributionKind;
  readonly body: string;
  readonly disposition: Disposition | null;
}

describe('the register', () => {
  let database: FreshDatabase;
  let stores: Stores;
  let personId: string;
  beforeAll(async () => {
    database = await freshDatabase();
    stores = new UnitOfWork(database.dataSource).read();
    await stores
      .get(OrganizationsStore)
      .add({ id: randomUUID(), name: 'Ministerio', acronym: 'M', sector: 'government', createdAt: stores.now });
    const person = { name: 'Ana', email: 'ana@example.org', isAdministrator: false, createdAt: stores.now };
    personId = (await stores.get(PeopleStore).add({ ...person, id: randomUUID() })).id;
  });
  afterAll(() => database.drop());

  const said = fc.record<Said>({
    version: fc.constantFrom(0, 1),
    clauseId: fc.constantFrom('a', 'b'),
    kind: fc.constantFrom(...contributionKinds),
    body: fc.constantFrom('agua limpia', 'agua', 'río'),
    disposition: fc.option(fc.constantFrom(...dispositions)),
  });
  const filters = fc.record(
    {
      clauseId: fc.constantFrom('a', 'b'),
      kind: fc.constantFrom(...contributionKinds),
      disposition: fc.constantFrom(...dispositions),
      answered: fc.boolean(),
      versionNumber: fc.constantFrom(1, 2, 3),
      afterNumber: fc.nat({ max: 10 }),
      search: fc.constantFrom('agua', 'rio', 'limpia agua', 'nada'),
    },
    { requiredKeys: [] },
  );
  const slices = fc.record({
    limit: fc.integer({ min: 1, max: 5 }),
    from: fc.option(fc.tuple(fc.nat({ max: 12 })), { nil: undefined }),
    isBackward: fc.boolean(),
  });

  it('answers as looking at every contribution would, whatever is asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(said, { maxLength: 14 }), filters, slices, async (all, filter, slice) => {
        const { processId, versionIds } = await processWith(all);
        const register = stores.get(RegisterStore);
        const fitting = all.map((one, place) => ({ ...one, number: place + 1 })).filter((one) => fits(one, filter));
        const numbers = fitting.map(({ number }) => number);
        const { limit, from: [from] = [], isBackward } = slice;
        const wanted = isBackward
          ? numbers.filter((number) => from === undefined || number < from).slice(-limit)
          : numbers.filter((number) => from === undefined || number > from).slice(0, limit);
        expect((await register.page(processId, filter, slice)).map(({ number }) => number)).toEqual(wanted);
        expect((await register.counts([processId], filter)).get(processId) ?? { count: 0, isExact: true }).toEqual({
          count: numbers.length,
          isExact: true,
        });
        const answered = all.filter(({ disposition }) => disposition).length;
        expect(await register.answeredIn(processId)).toEqual({ contributions: all.length, answered });
        const byClause = await register.answeredByClause(versionIds[0]!);
        const first = all.filter(({ version }) => version === 0);
        expect(new Map(byClause.map(({ clauseId, contributions }) => [clauseId, contributions]))).toEqual(
          new Map(
            [...Map.groupBy(first, ({ clauseId }) => clauseId)].map(([clauseId, ones]) => [clauseId, ones.length]),
          ),
        );
      }),
      { seed: seedNow(), numRuns: 60, endOnFailure: true },
    );
  }, 60_000);

  it('follows rows that are altered or deleted past the use cases', async () => {
    const all: Said[] = [
      { version: 0, clauseId: 'a', kind: 'support', body: 'agua', disposition: 'accepted' },
      { version: 0, clauseId: 'a', kind: 'support', body: 'río', disposition: null },
    ];
    const { processId } = await processWith(all);
    const register = stores.get(RegisterStore);
    const asked = async () => ({
      ...(await register.answeredIn(processId)),
      questions: await register.count(processId, { kind: 'question' }),
      lake: await register.count(processId, { search: 'lago' }),
    });
    const { dataSource } = database;
    await dataSource.query(`UPDATE contribution SET kind = 'question', body = 'lago' WHERE process_id = $1`, [
      processId,
    ]);
    expect(await asked()).toEqual({ contributions: 2, answered: 1, questions: 2, lake: 2 });
    await dataSource.query(
      `UPDATE answer SET contribution_id = (SELECT id FROM contribution WHERE process_id = $1 AND number = 2)
       WHERE contribution_id = (SELECT id FROM contribution WHERE process_id = $1 AND number = 1)`,
      [processId],
    );
    const [waiting] = await register.page(processId, { answered: false }, { limit: 1 });
    expect(waiting).toMatchObject({ number: 1 });
    expect(await asked()).toMatchObject({ contributions: 2, answered: 1 });
    await dataSource.query('DELETE FROM answer USING contribution WHERE id = contribution_id AND process_id = $1', [
      processId,
    ]);
    await dataSource.query('DELETE FROM contribution WHERE process_id = $1 AND number = 1', [processId]);
    expect(await asked()).toEqual({ contributions: 1, answered: 0, questions: 1, lake: 1 });
  });

  it.each([
    ['publicacion', 1],
    ['PETÉN', 1],
    ['peten publicación', 1],
    ['accesib', 1],
    ["K'iche'", 1],
    ['K’iche’', 1],
    ['kʼicheʼ', 1],
    ['municipalidades', 1],
    ['lic. xol', 1],
    ['presupuesto', 1],
    ['presupuesto peten', 1],
    ['de', 1],
    ['e', 0],
    ['lima', 0],
    ['publicacion lima', 0],
    ['%', 0],
    ['¿?', 0],
    ["'", 0],
  ])('finds by %j %d of one', async (search, found) => {
    const body =
      'La publicación de los datos debe ser accesible en Petén, en K’iche’, por ministerios/municipalidades.';
    const { processId } = await processWith([
      { version: 0, clauseId: 'a', kind: 'support', body, disposition: null },
      { version: 0, clauseId: 'a', kind: 'support', body: 'Otra cosa', disposition: null },
    ]);
    const contributions = stores.get(ContributionsStore);
    const { id } = (await contributions.byNumber(processId, 1))!;
    await database.dataSource.query(`UPDATE contribution SET author_name = 'Lic. Xol' WHERE id = $1`, [id]);
    await contributions.answer(answerTo(id, 'noted', 'No hay presupuesto.'));
    expect(await stores.get(RegisterStore).count(processId, { search })).toBe(found);
  });

  it('counts what a search finds up to a thousand, and says that there are more', async () => {
    const { processId, row } = await processWith([
      { version: 0, clauseId: 'a', kind: 'support', body: 'agua', disposition: null },
    ]);
    const more = Array.from({ length: 1_000 }, (_, place) => ({
      ...row!,
      id: randomUUID(),
      code: randomUUID(),
      number: place + 2,
    }));
    await stores.get(ContributionsStore).addAll(more.slice(1));
    const counted = async () =>
      (await stores.get(RegisterStore).counts([processId], { search: 'agua' })).get(processId);
    expect(await counted()).toEqual({ count: 1_000, isExact: true });
    await stores.get(ContributionsStore).addAll(more.slice(0, 1));
    expect(await counted()).toEqual({ count: 1_000, isExact: false });
    expect(await stores.get(RegisterStore).count(processId, { kind: 'support' })).toBe(1_001);
  });

  it('finds those whose answers promise a change, and the first few of each, however they are asked', async () => {
    const all = ['a', 'b', 'a', 'a', 'b', 'a'].map(
      (clauseId, place): Said => ({
        version: place === 3 ? 1 : 0,
        clauseId,
        kind: 'support',
        body: 'agua',
        disposition: place === 5 ? 'noted' : 'accepted',
      }),
    );
    const { processId, versionIds } = await processWith(all);
    await database.dataSource.query(
      `UPDATE answer SET changed_clause_id = clause_id FROM contribution
       WHERE contribution_id = contribution.id AND process_id = $1 AND disposition = 'accepted'`,
      [processId],
    );
    const [first, second] = versionIds as [string, string];
    const register = stores.get(RegisterStore);
    const promisedChanges = [
      { versionId: first, changedClauseId: 'a' },
      { versionId: second, changedClauseId: 'a' },
    ];
    const page = async (
      slice: { limit: number; from?: [number]; isBackward?: boolean },
      more: ContributionFilter = {},
    ) => (await register.page(processId, { promisedChanges, ...more }, slice)).map(({ number }) => number);
    expect(await page({ limit: 5 })).toEqual([1, 3, 4]);
    expect(await page({ limit: 2, isBackward: true })).toEqual([3, 4]);
    expect(await page({ limit: 2, from: [1] })).toEqual([3, 4]);
    expect(await page({ limit: 5 }, { search: 'agua', versionNumber: 1 })).toEqual([1, 3]);
    expect(await page({ limit: 5 }, { promisedChanges: [] })).toEqual([]);
    expect(await register.count(processId, { promisedChanges })).toBe(3);
    const each = [{ versionId: first, changedClauseId: 'b' }, ...promisedChanges];
    expect(
      (await register.firstOfEach(each, 1)).map(({ number, changedClauseId }) => [number, changedClauseId]),
    ).toEqual([
      [1, 'a'],
      [2, 'b'],
      [4, 'a'],
    ]);
  });

  it('finds what is rare far behind, in either direction', async () => {
    const { processId, row } = await processWith([
      { version: 0, clauseId: 'a', kind: 'support', body: 'colibrí', disposition: null },
    ]);
    const other = (number: number, body: string) => ({ ...row!, id: randomUUID(), code: randomUUID(), number, body });
    for (let from = 2; from <= 6_001; from += 1_000) {
      const next = Array.from({ length: 1_000 }, (_, place) => from + place);
      await stores
        .get(ContributionsStore)
        .addAll(next.map((number) => other(number, number === 5_502 ? 'un colibrí' : 'río')));
    }
    const register = stores.get(RegisterStore);
    const search = 'colibri';
    const pageOf = async (slice: { limit: number; from?: [number]; isBackward?: boolean }) =>
      (await register.page(processId, { search }, slice)).map(({ number }) => number);
    expect(await pageOf({ limit: 5 })).toEqual([1, 5_502]);
    expect(await pageOf({ limit: 5, isBackward: true })).toEqual([1, 5_502]);
    expect(await pageOf({ limit: 1, isBackward: true })).toEqual([5_502]);
    expect(await pageOf({ limit: 5, from: [1] })).toEqual([5_502]);
    expect(await pageOf({ limit: 5, from: [6_001], isBackward: true })).toEqual([1, 5_502]);
  });

  const fits = (one: Said & { readonly number: number }, filter: ContributionFilter): boolean =>
    (filter.clauseId ?? one.clauseId) === one.clauseId &&
    (filter.kind ?? one.kind) === one.kind &&
    (filter.disposition ?? one.disposition) === one.disposition &&
    (filter.answered ?? one.disposition !== null) === (one.disposition !== null) &&
    (filter.versionNumber ?? one.version + 1) === one.version + 1 &&
    one.number > (filter.afterNumber ?? 0) &&
    (filter.search ?? '').split(' ').every((word) =>
      one.body
        .replaceAll('í', 'i')
        .split(' ')
        .some((other) => other.startsWith(word)),
    );

  const answerTo = (contributionId: string, disposition: Disposition, reason = 'Se leyó.') => ({
    contributionId,
    disposition,
    reason,
    changedClauseId: null,
    answeredBy: personId,
    answeredAt: stores.now,
    correction: null,
    salt: newSalt(),
    wordsSalt: newSalt(),
    redaction: null,
  });

  /** A process with two versions, and these contributions to them. */
  async function processWith(all: readonly Said[]) {
    const processId = randomUUID();
    await stores.get(ProcessesStore).add({
      id: processId,
      slug: processId,
      title: 'Una política',
      summary: 'De prueba.',
      language: 'es',
      workflow: defaultWorkflow,
      stage: 'consultation',
      createdAt: stores.now,
    });
    const versionIds = [randomUUID(), randomUUID()];
    for (const [place, id] of versionIds.entries()) {
      const version = { id, processId, number: place + 1, note: 'Una.', authorId: personId, text: '{}' };
      const rest = { sha256: 'a'.repeat(64), draftSequence: '0', frozenAt: stores.now, salt: newSalt() };
      await stores.get(VersionsStore).add({ ...version, ...rest });
      const consultation = { id, processId, versionId: id, opensAt: stores.now, closesAt: stores.now };
      await stores.get(ConsultationsStore).add({ ...consultation, closedAt: null, purpose: 'Leer.' });
    }
    const rows = all.map(({ version, clauseId, kind, body }, place) =>
      someContribution({
        processId,
        consultationId: versionIds[version]!,
        versionId: versionIds[version]!,
        number: place + 1,
        kind,
        clauseId,
        body,
        submittedAt: stores.now,
      }),
    );
    const contributions = stores.get(ContributionsStore);
    if (rows.length > 0) await contributions.addAll(rows);
    for (const [place, { disposition }] of all.entries())
      if (disposition) await contributions.answer(answerTo(rows[place]!.id, disposition));
    return { processId, versionIds, row: rows[0] };
  }
});
