import { randomUUID } from 'node:crypto';
import type { Viewer } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import {
  gatherFacts,
  type OrganizationRow,
  OrganizationsStore,
  ProcessesStore,
  RecordStore,
  type Stores,
} from '@articulado/persistence';
import pg from 'pg';
import { CorrectInstitution, type InstitutionCorrection } from './correct-institution.js';

let given: Given;
let administrator: Viewer;
let organization: OrganizationRow;
let here: GivenProcess;
let acronym: string;

beforeAll(async () => {
  given = await Given.platform();
  administrator = await given.viewer(await given.person('Quien administra', true));
});
beforeEach(async () => {
  organization = await given.organization();
  here = await given.process();
  acronym = randomUUID().slice(0, 8);
});
afterAll(() => given.drop());

const read = (): Stores => given.unitOfWork.read();
const correct = (changes: Partial<InstitutionCorrection> = {}, viewer = administrator) =>
  new CorrectInstitution(given.unitOfWork, given.domainEvents).run(viewer, {
    organization: organization.id,
    name: `${organization.name}, corregido`,
    acronym,
    sector: 'oversight',
    reason: 'Su ley la llama así.',
    ...changes,
  });

describe('correcting an institution', () => {
  it('gives it another name, keeps the earlier one, and says both in the record of each process in which it takes part', async () => {
    const elsewhere = await given.process();
    await given.member(here, 'observer', organization);
    await given.member(elsewhere, 'observer', organization);
    const apart = await given.process();
    expect(await correct()).toMatchObject({ name: `${organization.name}, corregido`, acronym, edition: 2 });
    for (const process of [here, elsewhere]) {
      const [last] = await read().get(RecordStore).latest(process.process.id, { limit: 1 });
      expect(JSON.parse(last!.entry)).toMatchObject({
        type: 'institution.corrected',
        actor: { role: 'administrator' },
        details: { organization: `${organization.name}, corregido`, earlierOrganization: organization.name },
      });
    }
    expect(await given.recordOf(apart)).toEqual(['process.created']);
  });

  it('P23: is refused where somebody else corrected it meanwhile', async () => {
    const sectors = ['oversight', 'academia'] as const;
    const outcomes = await Promise.all(sectors.map((sector) => correct({ sector, knownCorrections: 0 })));
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'corrected-meanwhile', details: {} },
    ]);
    expect(await correct({ sector: 'civil-society', knownCorrections: 1 })).toMatchObject({ edition: 3 });
  });

  it('leaves the facts of before with the name they had, and gives those after it the new one', async () => {
    await given.member(here, 'observer', organization);
    const names = async () => {
      const process = (await read().get(ProcessesStore).bySlug(here.process.slug))!;
      return (await gatherFacts(read(), process)).flatMap(({ kind, body }) =>
        kind === 'membership' ? [(body['organization'] as { name: string }).name] : [],
      );
    };
    const before = await names();
    await correct();
    expect(await names()).toEqual(before);
    expect(before).toEqual([organization.name]);
  });

  it('keeps the earlier name for it: nobody else takes what looks like it, and it may take it back', async () => {
    await correct();
    const other = await given.organization();
    expect(await correct({ organization: other.id, name: organization.name.toUpperCase() })).toMatchObject({
      refused: 'institution-name',
    });
    expect(await correct({ name: organization.name, acronym: 'MIN', sector: 'government' })).toMatchObject({
      name: organization.name,
      edition: 3,
    });
  });

  it('refuses the name of another institution, and what looks like it', async () => {
    const other = await given.organization();
    expect(await correct({ name: other.name })).toMatchObject({ refused: 'already-exists' });
    expect(await correct({ name: other.name.toUpperCase() })).toMatchObject({ refused: 'institution-name' });
    expect((await read().get(OrganizationsStore).byId(organization.id))!.edition).toBe(1);
  });

  it('refuses the acronym of another institution, and what looks like it', async () => {
    const other = await given.organization();
    await correct({ organization: other.id, name: other.name, acronym: `I${acronym}` });
    for (const taken of [`I${acronym}`, `l${acronym}`.toUpperCase(), `🅸 ${acronym}`])
      expect(await correct({ acronym: taken })).toEqual({
        refused: 'institution-name',
        details: { field: 'acronym', organization: other.name },
      });
    expect((await read().get(OrganizationsStore).byId(organization.id))!.edition).toBe(1);
  });

  it('leaves an institution the acronym that it shares with another one since before', async () => {
    expect((await given.organization()).acronym).toBe(organization.acronym);
    expect(await correct({ acronym: organization.acronym })).toMatchObject({ edition: 2 });
    expect(await correct()).toMatchObject({ edition: 3 });
    expect(await correct({ acronym: organization.acronym })).toMatchObject({ edition: 4 });
  });

  it('refuses what it says already, also of two at the same moment, and what has no form', async () => {
    const outcomes = await Promise.all([correct(), correct()]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'same-as-before', details: {} }]);
    expect(await correct({ reason: '' })).toMatchObject({ details: { field: 'reason', problem: 'required' } });
    expect(await correct({ sector: 'otro' })).toMatchObject({ details: { field: 'sector' } });
    expect(await correct({ organization: 'otra' })).toMatchObject({ refused: 'not-found' });
  });

  it('is for whoever represents it and for administrators, and for nobody else', async () => {
    const representative = await given.viewer(await given.person());
    await given.represents(representative, organization);
    const ofAnother = await given.viewer(await given.person());
    await given.represents(ofAnother, await given.organization());
    const coordinator = await given.member(here, 'coordinator', organization);
    for (const viewer of [ofAnother, coordinator, await given.viewer()])
      expect(await correct({}, viewer)).toMatchObject({ refused: 'not-permitted' });
    expect(await correct({}, representative)).toMatchObject({ edition: 2 });
  });

  it('is refused when whoever asks ceases to represent it while this waits for a process', async () => {
    await given.member(here, 'observer', organization);
    const representative = await given.viewer(await given.person());
    await given.represents(representative, organization);
    const other = new pg.Client({ connectionString: given.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM process WHERE id = $1 FOR UPDATE', [here.process.id]);
    const asked = correct({}, representative);
    await untilSomebodyWaits(other);
    await other.query(
      "UPDATE representative SET ended_at = now(), end_reason = 'Terminó.' WHERE organization_id = $1",
      [organization.id],
    );
    await other.query('COMMIT');
    expect(await asked).toMatchObject({ refused: 'not-permitted' });
    expect(await given.recordOf(here)).toEqual(['process.created']);
    await other.end();
  });

  it('is asked again where the institution came to take part in another process meanwhile', async () => {
    await given.member(here, 'observer', organization);
    const elsewhere = await given.process();
    const other = new pg.Client({ connectionString: given.database.url });
    await other.connect();
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM process WHERE id = $1 FOR UPDATE', [here.process.id]);
    const asked = correct();
    await untilSomebodyWaits(other);
    await given.member(elsewhere, 'observer', organization);
    await other.query('COMMIT');
    expect(await asked).toEqual({ refused: 'busy', details: { retryAfterSeconds: 1 } });
    expect(await correct()).toMatchObject({ edition: 2 });
    expect(await given.recordOf(elsewhere)).toEqual(['process.created', 'institution.corrected']);
    await other.end();
  });
});

async function untilSomebodyWaits(other: pg.Client): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    const { rows } = await other.query(
      "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error('Nobody waits');
}
