import { Platform } from '@articulado/api';
import { Given, type GivenProcess } from '@articulado/api/testing';
import { ReadRecord } from '@articulado/jobs';
import { memberRoles } from '@articulado/permissions';
import { MailStore, ProcessesStore, RecordStore } from '@articulado/persistence';
import type { Viewer } from '@articulado/api';
import { CloseProcess } from './close-process.js';
import { EndMembership } from './end-membership.js';
import { ResumeProcess } from './resume-process.js';
import { SuspendProcess } from './suspend-process.js';
import { TellMembers } from './tell-members.js';

let given: Given;
let process: GivenProcess;
let coordinator: Viewer;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  process = await given.process('consultation');
  coordinator = await given.member(process, 'coordinator');
});
afterAll(() => given.drop());

const reason = 'Se espera el dictamen presupuestario.';
const input = () => ({ process: process.process.slug, reason });
const suspend = (viewer = coordinator, changes = {}) =>
  new SuspendProcess(given.unitOfWork, given.domainEvents).run(viewer, { ...input(), ...changes });
const resume = (viewer = coordinator) => new ResumeProcess(given.unitOfWork, given.domainEvents).run(viewer, input());
const close = (viewer = coordinator) => new CloseProcess(given.unitOfWork, given.domainEvents).run(viewer, input());

describe('a process', () => {
  it('is suspended, resumed, suspended again and closed, each with its reason in the record', async () => {
    expect(await suspend()).toMatchObject({ standstill: 'suspended' });
    expect(await resume()).toMatchObject({ standstill: null });
    await suspend();
    expect(await close()).toMatchObject({ standstill: 'closed' });
    expect(await given.recordOf(process)).toEqual([
      'process.created',
      'process.suspended',
      'process.resumed',
      'process.suspended',
      'process.closed',
    ]);
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(process.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toEqual({ reason });
    const changes = await given.unitOfWork.read().get(ProcessesStore).statusChangesIn([process.process.id]);
    expect(changes.map(({ number, status }) => [number, status])).toEqual([
      [1, 'suspended'],
      [2, 'active'],
      [3, 'suspended'],
      [4, 'closed'],
    ]);
  });

  it('P17: that is closed stays closed, and one that goes on is not closed at once', async () => {
    expect(await close()).toMatchObject({ refused: 'not-permitted' });
    await suspend();
    await close();
    for (const act of [suspend, resume, close]) expect(await act()).toEqual({ refused: 'process-closed', details: {} });
  });

  it('P17: that is suspended is not suspended again, and one that goes on is not resumed', async () => {
    expect(await resume()).toMatchObject({ refused: 'not-permitted' });
    await suspend();
    expect(await suspend()).toEqual({ refused: 'process-suspended', details: {} });
  });

  it('is suspended once by two who do it at the same moment', async () => {
    const outcomes = await Promise.all([suspend(), suspend()]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'process-suspended', details: {} }]);
    expect(await given.recordOf(process)).toEqual(['process.created', 'process.suspended']);
  });

  it('is either resumed or closed by two who do the one and the other at the same moment', async () => {
    await suspend();
    const outcomes = await Promise.all([resume(), close()]);
    expect(outcomes.filter((one) => 'refused' in one)).toHaveLength(1);
    expect(await given.recordOf(process)).toHaveLength(3);
  });

  it('is suspended with a reason only, and by its coordinators only', async () => {
    expect(await suspend(coordinator, { reason: '' })).toMatchObject({
      refused: 'invalid-input',
      details: { field: 'reason', problem: 'required' },
    });
    const others = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(process, role)),
    );
    for (const viewer of [...others, await given.viewer()])
      expect(await suspend(viewer)).toMatchObject({ refused: 'not-permitted' });
    expect(await given.recordOf(process)).toEqual(['process.created']);
  });

  it('P17: that is suspended, or closed, may still be left', async () => {
    const [one, other] = [await given.member(process, 'observer'), await given.member(process, 'observer')];
    const leave = async (viewer: Viewer) => {
      const { rows } = await membershipOf(viewer);
      const statement = 'Se retira de la mesa técnica.';
      return new EndMembership(given.unitOfWork, given.domainEvents).run(viewer, {
        process: process.process.slug,
        membership: rows,
        statement,
      });
    };
    await suspend();
    expect(await leave(one)).toMatchObject({ endStatement: 'Se retira de la mesa técnica.' });
    await close();
    expect(await leave(other)).toMatchObject({ endStatement: 'Se retira de la mesa técnica.' });
  });

  it('tells its members by e-mail, each once', async () => {
    await given.member(process, 'observer');
    await suspend();
    const platform = { publicUrl: 'https://articulado.example' } as Platform;
    const read = () => new ReadRecord(given.unitOfWork, [new TellMembers(platform)]).run();
    await read();
    await read();
    const written = await given.unitOfWork.read().get(MailStore).list({ limit: 50 });
    const here = written.filter(({ body }) => body.includes(process.process.slug));
    expect(here.map(({ subject }) => subject)).toEqual(Array(2).fill('Se suspendió el proceso: Política de prueba'));
    expect(here[0]!.body).toContain(reason);
  });

  async function membershipOf({ person }: Viewer): Promise<{ rows: string }> {
    const rows = await given.database.dataSource.query<{ id: string }[]>(
      'SELECT id FROM membership WHERE person_id = $1',
      [person!.id],
    );
    return { rows: rows[0]!.id };
  }
});
