import { randomUUID } from 'node:crypto';
import {
  newSalt,
  type VersionRow,
  MembershipsStore,
  ConsultationsStore,
  ContributionsStore,
} from '@articulado/persistence';
import { someContribution } from '@articulado/persistence/testing/contribution';
import type { ClauseId } from '@articulado/base';
import { rewordedClausesAndAncestors } from '@articulado/comparison';
import {
  type ContributionGroup,
  defaultWorkflow,
  type Disposition,
  dispositions,
  evaluateGates,
} from '@articulado/workflow';
import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { gateInputsOf } from './gate-inputs.js';
import { textOfVersion } from '../views/version.view.js';
import { clause, Given, type GivenProcess } from '../testing/given.js';

describe('factsOf', () => {
  let given: Given;
  beforeAll(async () => {
    given = await Given.platform();
  });
  afterAll(() => given.drop());

  const hour = 3_600_000;
  const later = (milliseconds: number) => new Date(given.clock.at.getTime() + milliseconds);
  const gateInputsNow = ({ process }: GivenProcess) => gateInputsOf(given.unitOfWork.read(), process);

  it('sees nothing where nothing happened yet', async () => {
    expect(await gateInputsNow(await given.process())).toEqual({
      versions: [],
      consultations: [],
      contributions: [],
      approvers: [],
      signoffs: [],
      returns: [],
      enteredAt: new Date(given.clock.at.getTime() - 60_000).toISOString(),
      at: given.clock.at.toISOString(),
    });
  });

  it('sees consultations as the clock does', async () => {
    const here = await given.process('consultation');
    const version = await given.version(here);
    await consultation(here, version, hour, 2 * hour);
    const states = async () => (await gateInputsNow(here)).consultations.map(({ state }) => state);
    expect(await states()).toEqual(['planned']);
    given.wait(hour);
    expect(await states()).toEqual(['open']);
    given.wait(hour);
    expect(await states()).toEqual(['closed']);
  });

  it('names every institution with a current approver once, and none whose approver left', async () => {
    const here = await given.process();
    const ministry = await given.organization();
    await given.member(here, 'approver', ministry);
    await given.member(here, 'approver', ministry);
    await given.member(here, 'coordinator');
    const gone = await given.member(here, 'approver');
    const stores = given.unitOfWork.read();
    const [membership] = await stores.get(MembershipsStore).givingRightsTo(gone.person!.id, given.clock.at);
    await stores.get(MembershipsStore).end(membership!, given.clock.at, 'Se retiró.');
    expect((await gateInputsNow(here)).approvers).toEqual([ministry.id]);
  });

  it('looks in the latest version for the change that was promised', async () => {
    const here = await given.process('answering');
    const coordinator = await given.member(here, 'coordinator');
    const first = await given.version(here, [clause('a', 'Objeto.'), clause('b', 'Plazo de un año.')]);
    const held = await consultation(here, first, -2 * hour, -hour);
    const said = (number: number, answer?: [Disposition, string | null]) =>
      contribute(here, first, held, number, coordinator.person!.id, answer);
    await said(1, ['accepted', 'b']);
    await said(2, ['accepted-in-part', 'a']);
    await said(3, ['not-accepted', null]);
    await said(4);
    await said(5);
    expect((await gateInputsNow(here)).contributions.some(({ changeShown }) => changeShown)).toBe(false);
    await given.version(here, [clause('a', 'Objeto.'), clause('b', 'Plazo de dos años.')]);
    const { contributions } = await gateInputsNow(here);
    expect(contributions).toHaveLength(4);
    expect(contributions).toEqual(
      expect.arrayContaining([
        { contributions: 1, disposition: 'accepted', changedClauseId: 'b', changeShown: true },
        { contributions: 1, disposition: 'accepted-in-part', changedClauseId: 'a', changeShown: false },
        { contributions: 1, disposition: 'not-accepted', changedClauseId: undefined, changeShown: false },
        { contributions: 2, disposition: undefined, changedClauseId: undefined, changeShown: false },
      ]),
    );
  });

  it('W10, W12: opens and counts gates as looking at every contribution would', async () => {
    const clauseIds = ['a', 'b', 'c'];
    const words = fc.constantFrom('Objeto.', 'Plazo de un año.', 'Plazo de dos años.');
    const texts = fc.array(fc.tuple(words, words, words), { minLength: 1, maxLength: 3 });
    const answers = fc.option(
      fc.tuple(fc.constantFrom(...dispositions), fc.option(fc.constantFrom(...clauseIds, 'gone'))),
    );
    const said = fc.array(fc.tuple(fc.nat(), answers), { maxLength: 12 });
    const gates = defaultWorkflow.stages.find(({ id }) => id === 'answering')!;
    await fc.assert(
      fc.asyncProperty(texts, said, async (versionTexts, contributions) => {
        const here = await given.process('answering');
        const coordinator = await given.member(here, 'coordinator');
        const versions: VersionRow[] = [];
        for (const text of versionTexts)
          versions.push(
            await given.version(
              here,
              text.map((line, place) => clause(clauseIds[place]!, line)),
            ),
          );
        const changed = versions.map((version) =>
          rewordedClausesAndAncestors(textOfVersion(version), textOfVersion(versions.at(-1)!)),
        );
        const oneByOne: ContributionGroup[] = [];
        for (const [index, [pick, answer]] of contributions.entries()) {
          const place = pick % versions.length;
          const held = await consultation(here, versions[place]!, -2 * hour, -hour);
          await contribute(here, versions[place]!, held, index + 1, coordinator.person!.id, answer ?? undefined);
          const [disposition, changedClauseId] = answer ?? [];
          oneByOne.push({
            contributions: 1,
            disposition,
            changedClauseId: (changedClauseId ?? undefined) as ClauseId | undefined,
            changeShown: changed[place]!.has(changedClauseId as ClauseId),
          });
        }
        const inputs = await gateInputsNow(here);
        expect(evaluateGates(gates, inputs)).toEqual(evaluateGates(gates, { ...inputs, contributions: oneByOne }));
      }),
      { seed: seedNow(), numRuns: 40, endOnFailure: true },
    );
  });

  async function consultation(
    { process }: GivenProcess,
    { id: versionId }: VersionRow,
    opens: number,
    closes: number,
  ): Promise<string> {
    const id = randomUUID();
    await given.unitOfWork
      .read()
      .get(ConsultationsStore)
      .add({
        id,
        processId: process.id,
        versionId,
        opensAt: later(opens),
        closesAt: later(closes),
        closedAt: null,
        purpose: 'Leer juntos.',
      });
    return id;
  }

  async function contribute(
    { process }: GivenProcess,
    version: VersionRow,
    consultationId: string,
    number: number,
    answeredBy: string,
    answer?: [Disposition, string | null],
  ) {
    const contributions = given.unitOfWork.read().get(ContributionsStore);
    const row = await contributions.add(
      someContribution({
        processId: process.id,
        consultationId,
        versionId: version.id,
        number,
        clauseId: 'b',
        submittedAt: given.clock.at,
      }),
    );
    if (!answer) return;
    const [disposition, changedClauseId] = answer;
    const reason = 'Se leyó con atención.';
    await contributions.answer({
      contributionId: row.id,
      disposition,
      reason,
      changedClauseId,
      answeredBy,
      answeredAt: given.clock.at,
      correction: null,
      salt: newSalt(),
      wordsSalt: newSalt(),
      redaction: null,
    });
  }
});
