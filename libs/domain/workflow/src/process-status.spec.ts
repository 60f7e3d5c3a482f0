import { refuse } from '@articulado/base';
import { defaultWorkflow, demonstrationWorkflow } from './default-workflow.js';
import { earliestClosing } from './pace.js';
import { changeStatus, type ProcessStatus, type StatusAct, suspensionsFrom } from './process-status.js';
import { stageIds } from './stage.js';

const acts: StatusAct[] = ['suspendProcess', 'resumeProcess', 'closeProcess'];
const statuses: ProcessStatus[] = ['active', 'suspended', 'closed'];

describe('the status of a process', () => {
  it('W30: is changed by three acts, and by no others: what is closed stays closed', () => {
    const allowed = statuses.flatMap((status) =>
      acts.flatMap((act) => {
        const next = changeStatus(status, 'drafting', act);
        return typeof next === 'string' ? [`${status} ${act} ${next}`] : [];
      }),
    );
    expect(allowed).toEqual([
      'active suspendProcess suspended',
      'suspended resumeProcess active',
      'suspended closeProcess closed',
    ]);
  });

  it.each(stageIds)('W30: is changed before publication only: %s', (stage) => {
    const isEarly = !['published', 'follow-up'].includes(stage);
    expect(changeStatus('active', stage, 'suspendProcess')).toEqual(
      isEarly ? 'suspended' : refuse('step-not-allowed', { from: stage, step: 'suspendProcess' }),
    );
  });
});

describe('the time in which a process was suspended', () => {
  const now = '2026-06-01T00:00:00.000Z';

  it('W31: is from each suspension to what ended it, or until now', () => {
    const changes = [
      { status: 'suspended', at: '2026-05-05T00:00:00.000Z' },
      { status: 'active', at: '2026-05-06T00:00:00.000Z' },
      { status: 'suspended', at: '2026-05-20T00:00:00.000Z' },
    ] as const;
    const first = { from: '2026-05-05T00:00:00.000Z', to: '2026-05-06T00:00:00.000Z' };
    expect(suspensionsFrom(changes, now)).toEqual([first, { from: '2026-05-20T00:00:00.000Z', to: now }]);
    const closed = [...changes, { status: 'closed', at: '2026-05-21T00:00:00.000Z' }] as const;
    expect(suspensionsFrom(closed, now).at(-1)).toMatchObject({ to: '2026-05-21T00:00:00.000Z' });
    expect(suspensionsFrom([], now)).toEqual([]);
  });

  // Opened on Monday the 4th, the earliest closing is the first instant of Tuesday the 26th in Guatemala.
  const opensAt = '2026-05-04T14:00:00.000Z';
  it.each([
    ['a part of a Wednesday', '2026-05-06T15:00:00.000Z', '2026-05-06T15:00:01.000Z', '2026-05-27T06:00:00.000Z'],
    [
      'from a Wednesday to a Thursday',
      '2026-05-06T15:00:00.000Z',
      '2026-05-07T15:00:00.000Z',
      '2026-05-28T06:00:00.000Z',
    ],
    ['a Wednesday to its end', '2026-05-06T15:00:00.000Z', '2026-05-07T06:00:00.000Z', '2026-05-27T06:00:00.000Z'],
    ['a weekend', '2026-05-09T06:00:00.000Z', '2026-05-11T06:00:00.000Z', '2026-05-26T06:00:00.000Z'],
    ['before it opened', '2026-05-01T06:00:00.000Z', '2026-05-04T13:00:00.000Z', '2026-05-26T06:00:00.000Z'],
    ['after its least time', '2026-05-27T06:00:00.000Z', '2026-05-30T06:00:00.000Z', '2026-05-26T06:00:00.000Z'],
    [
      'the last day, and so the one after',
      '2026-05-25T15:00:00.000Z',
      '2026-05-26T15:00:00.000Z',
      '2026-05-28T06:00:00.000Z',
    ],
  ])('W31: does not count to the least time of a consultation: %s', (_when, from, to, earliest) => {
    expect(earliestClosing({ workflow: defaultWorkflow }, opensAt, [{ from, to }])).toBe(earliest);
  });

  it('W31: does not count to that of a demonstration, second by second', () => {
    const at = (second: number) => new Date(Date.parse(opensAt) + second * 1_000).toISOString();
    const closing = (...suspensions: [number, number][]) =>
      earliestClosing(
        { workflow: demonstrationWorkflow },
        opensAt,
        suspensions.map(([from, to]) => ({ from: at(from), to: at(to) })),
      );
    expect(closing([1, 3])).toBe(at(7));
    expect(closing([-2, 1])).toBe(at(6));
    expect(closing([1, 3], [6, 8])).toBe(at(9));
    expect(closing([1, 3], [7, 8])).toBe(at(7));
  });
});
