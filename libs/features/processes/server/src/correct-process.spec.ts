import { Given, type GivenProcess } from '@articulado/api/testing';
import type { Viewer } from '@articulado/api';
import { CorrectionsStore, RecordStore } from '@articulado/persistence';
import { memberRoles } from '@articulado/permissions';
import { CorrectProcess, type ProcessCorrection } from './correct-process.js';

let given: Given;
let process: GivenProcess;
let coordinator: Viewer;

beforeAll(async () => {
  given = await Given.platform();
});
beforeEach(async () => {
  process = await given.process('approval');
  coordinator = await given.member(process, 'coordinator');
});
afterAll(() => given.drop());

const summary = 'Para que los datos públicos sean de todos.';
const correct = (changes: Partial<ProcessCorrection> = {}, viewer = coordinator) =>
  new CorrectProcess(given.unitOfWork, given.domainEvents).run(viewer, {
    process: process.process.slug,
    title: 'Política de datos abiertos',
    summary,
    reason: 'El nombre tenía un error.',
    ...changes,
  });
const kept = () => given.unitOfWork.read().get(CorrectionsStore).allIn([process.process.id]);

describe('correcting a process', () => {
  it('gives it another title and summary, keeps the earlier ones, and says both in the record', async () => {
    expect(await correct()).toMatchObject({ title: 'Política de datos abiertos', summary });
    expect((await kept()).map(({ earlier, reason }) => [earlier, reason])).toEqual([
      [{ title: 'Política de prueba', summary: 'Para probar.' }, 'El nombre tenía un error.'],
    ]);
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(process.process.id, { limit: 1 });
    expect(last!.type).toBe('process.corrected');
    expect(JSON.parse(last!.entry).details).toMatchObject({
      title: 'Política de datos abiertos',
      earlierTitle: 'Política de prueba',
    });
  });

  it('P23: is refused where somebody else corrected it meanwhile', async () => {
    const outcomes = await Promise.all(
      ['Política de datos', 'Política de los datos'].map((title) => correct({ title, knownCorrections: 0 })),
    );
    expect(outcomes.filter((outcome) => 'refused' in outcome)).toEqual([
      { refused: 'corrected-meanwhile', details: {} },
    ]);
    expect(await kept()).toHaveLength(1);
    expect(await correct({ title: 'Política de los datos abiertos', knownCorrections: 1 })).not.toHaveProperty(
      'refused',
    );
  });

  it('gives it another language and time zone, and says in the record which it had', async () => {
    expect(await correct({ language: 'quc', timeZone: 'America/Bogota' })).toMatchObject({
      language: 'quc',
      timeZone: 'America/Bogota',
    });
    expect((await kept())[0]!.earlier).toMatchObject({ language: 'es', timeZone: 'America/Guatemala' });
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(process.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).toMatchObject({
      language: 'quc',
      earlierLanguage: 'es',
      timeZone: 'America/Bogota',
      earlierTimeZone: 'America/Guatemala',
    });
  });

  it('counts its transitional provisions otherwise, from then on', async () => {
    expect(await correct({ ordinals: 'masculine' })).toMatchObject({ ordinals: 'masculine', timeZone: null });
    expect((await kept())[0]!.earlier).toMatchObject({ ordinals: 'feminine' });
    expect(await correct({ timeZone: 'America/Bogota' })).toMatchObject({ ordinals: 'masculine' });
  });

  it('writes no time zone where nobody corrected one: the record of a process from before says none', async () => {
    expect(await correct({ timeZone: 'America/Guatemala' })).toMatchObject({ timeZone: null });
    const [last] = await given.unitOfWork.read().get(RecordStore).latest(process.process.id, { limit: 1 });
    expect(JSON.parse(last!.entry).details).not.toHaveProperty('timeZone');
  });

  it('keeps of what was there that which changed, and no more', async () => {
    await correct();
    await correct({ title: 'Política nacional de datos abiertos' });
    expect((await kept()).at(-1)).toMatchObject({ number: 2, earlier: { title: 'Política de datos abiertos' } });
  });

  it('refuses what it says already, also of two at the same moment', async () => {
    const outcomes = await Promise.all([correct(), correct()]);
    expect(outcomes.filter((one) => 'refused' in one)).toEqual([{ refused: 'same-as-before', details: {} }]);
    expect(await kept()).toHaveLength(1);
  });

  it.each([
    [{ title: 'Ley' }, 'title'],
    [{ summary: 'Corto' }, 'summary'],
    [{ language: 'es-gt' }, 'language'],
    [{ timeZone: 'UTC+1' }, 'timeZone'],
    [{ reason: '' }, 'reason'],
  ])('refuses %j and writes nothing', async (changes, field) => {
    expect(await correct(changes)).toMatchObject({ refused: 'invalid-input', details: { field } });
    expect(await given.recordOf(process)).toEqual(['process.created']);
  });

  it('refuses everyone but the coordinator', async () => {
    const others = await Promise.all(
      memberRoles.filter((role) => role !== 'coordinator').map((role) => given.member(process, role)),
    );
    for (const viewer of [...others, await given.viewer()])
      expect(await correct({}, viewer)).toMatchObject({ refused: 'not-permitted' });
  });
});
