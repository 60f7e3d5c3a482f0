import { defaultWorkflow } from './default-workflow.js';
import { type Stage, stageIds } from './stage.js';
import { readWorkflow, signedByPasskey, stageAfter, stageOf } from './workflow.js';

describe('the default workflow', () => {
  it('W4: goes through every stage in order', () => {
    expect(defaultWorkflow.stages.map(({ id }) => id)).toEqual(stageIds);
  });

  it('W4: lets the draft be written up to technical review and never after', () => {
    const writing = defaultWorkflow.stages.filter((stage) => stage.writing).map(({ id }) => id);
    expect(writing).toEqual(['drafting', 'consultation', 'answering', 'technical-review']);
  });

  it('W3: is read back as it was stored', () => {
    expect(readWorkflow(JSON.stringify(defaultWorkflow))).toEqual(defaultWorkflow);
  });
});

describe('reading a stored workflow', () => {
  const stored = (change: object) => JSON.stringify({ ...defaultWorkflow, ...change });
  const withStage = (index: number, change: object) =>
    stored({
      stages: defaultWorkflow.stages.map((stage, place): Stage => (place === index ? { ...stage, ...change } : stage)),
    });

  it('W3: is one from before a process had a time zone', () => {
    const pace = { stageSeconds: 60, consultation: { workingDays: 15, utcOffsetMinutes: -360 } };
    expect(readWorkflow(stored({ pace }))).toMatchObject({ pace: { consultation: { workingDays: 15 } } });
  });

  it('W1: has fewer stages', () => {
    const ids = ['drafting', 'approval', 'published'];
    const short = readWorkflow(stored({ stages: defaultWorkflow.stages.filter(({ id }) => ids.includes(id)) }));
    expect(stageAfter(short, 'drafting')?.id).toBe('approval');
    expect(() => stageOf(short, 'answering')).toThrow(RangeError);
  });

  const signers = (institutions: readonly object[]) => ({
    signers: { institutions, reason: 'Lo pide el reglamento.', namedAt: '2026-05-04T12:00:00.000Z' },
  });

  const expectRefused = (json: string) => expect(() => readWorkflow(json)).toThrow(RangeError);

  it.each([
    ['no stages', stored({ stages: [] })],
    ['stages out of order', stored({ stages: defaultWorkflow.stages.toReversed() })],
    ['a stage twice', stored({ stages: [defaultWorkflow.stages[0], ...defaultWorkflow.stages] })],
    ['no approval', stored({ stages: defaultWorkflow.stages.filter(({ id }) => id !== 'approval') })],
    ['nothing published', stored({ stages: defaultWorkflow.stages.filter(({ id }) => id !== 'published') })],
    ['another beginning', stored({ stages: defaultWorkflow.stages.slice(1) })],
  ])('W1: refuses %s', (_what, json) => expectRefused(json));

  it.each([
    ['approval without sign-offs', withStage(5, { gates: [] })],
    ['writing while institutions sign', withStage(5, { writing: true })],
    ['writing what is published', withStage(6, { writing: true })],
    ['writing in follow-up', withStage(7, { writing: true })],
  ])('W2: refuses %s', (_what, json) => expectRefused(json));

  it.each([
    ['another format', stored({ format: 2 })],
    ['no id', stored({ id: '' })],
    ['an unknown stage', withStage(1, { id: 'lunch' })],
    ['an unknown level', withStage(1, { level: 'ignore' })],
    ['an unknown gate', withStage(1, { gates: [{ type: 'bribe-paid' }] })],
    ['a quorum of nobody', withStage(3, { gates: [{ type: 'signoffs', quorum: 0 }] })],
    ['a pace of nothing', stored({ pace: {} })],
    ['a pace without its consultation', stored({ pace: { stageSeconds: 60 } })],
    ['a consultation of minus one day', stored({ pace: { stageSeconds: 60, consultation: { workingDays: -1 } } })],
    ['half a second', stored({ pace: { stageSeconds: 60, consultation: { seconds: 0.5 } } })],
    ['signers without a reason', withStage(4, { signers: { institutions: [], namedAt: '2026-05-04T12:00:00.000Z' } })],
    ['signers without a name', withStage(4, signers([{ organizationId: 'a' }]))],
    ['an unknown opinion', withStage(4, signers([{ organizationId: 'a', name: 'A', opinion: 'astrological' }]))],
    [
      'an institution twice',
      withStage(
        4,
        signers([
          { organizationId: 'a', name: 'A' },
          { organizationId: 'a', name: 'A' },
        ]),
      ),
    ],
    ['nothing', 'null'],
  ])('W3: refuses %s', (_what, json) => expectRefused(json));

  it.each([
    ['another proof than a passkey', withStage(5, { signing: 'seal' })],
    ['a passkey where nobody signs', withStage(1, { signing: 'passkey' })],
  ])('W35: refuses %s', (_what, json) => expectRefused(json));

  it('W35: asks for a passkey wherever institutions sign', () => {
    const asked = readWorkflow(JSON.stringify(signedByPasskey(defaultWorkflow)));
    expect(asked.stages.filter(({ signing }) => signing === 'passkey').map(({ id }) => id)).toEqual([
      'technical-review',
      'legal-opinion',
      'approval',
    ]);
  });
});
