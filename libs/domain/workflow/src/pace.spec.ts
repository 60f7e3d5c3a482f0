import { refuse } from '@articulado/base';
import { defaultWorkflow, demonstrationWorkflow } from './default-workflow.js';
import { earliestClosing } from './pace.js';
import { advance, publish } from './take-step.js';
import { given, institution, minute, signoff, version } from './testing/given.js';

describe('the least time of a consultation', () => {
  it.each([
    ['on a Monday', '2026-05-04T14:00:00.000Z', '2026-05-26T06:00:00.000Z'],
    ['late on a Monday, when it is Tuesday in UTC', '2026-05-05T05:59:59.999Z', '2026-05-26T06:00:00.000Z'],
    ['at the first instant of a Tuesday', '2026-05-05T06:00:00.000Z', '2026-05-27T06:00:00.000Z'],
    ['on a Friday', '2026-05-08T20:00:00.000Z', '2026-05-30T06:00:00.000Z'],
    ['on a Saturday', '2026-05-09T16:00:00.000Z', '2026-05-30T06:00:00.000Z'],
    ['on a Sunday', '2026-05-10T16:00:00.000Z', '2026-05-30T06:00:00.000Z'],
  ])('W21: fifteen whole working days after the day it opens: %s', (_day, opensAt, earliest) => {
    expect(earliestClosing({ workflow: defaultWorkflow }, opensAt)).toBe(earliest);
  });

  it.each([
    ['UTC', '2026-05-04T23:30:00.000Z', '2026-05-26T00:00:00.000Z'],
    ['Europe/Madrid', '2026-05-04T23:30:00.000Z', '2026-05-26T22:00:00.000Z'], // there it is Tuesday already
    ['Europe/Madrid', '2026-03-16T12:00:00.000Z', '2026-04-06T22:00:00.000Z'], // summer time begins meanwhile
    ['America/Santiago', '2026-08-14T12:00:00.000Z', '2026-09-05T04:00:00.000Z'],
  ])('W21: in the time zone of the process: %s', (timeZone, opensAt, earliest) => {
    expect(earliestClosing({ workflow: defaultWorkflow, timeZone }, opensAt)).toBe(earliest);
  });

  it('W21: some seconds in a demonstration, and nothing in a process from before there was a minimum', () => {
    const opensAt = '2026-05-04T14:00:00.000Z';
    expect(earliestClosing({ workflow: demonstrationWorkflow }, opensAt)).toBe('2026-05-04T14:00:05.000Z');
    expect(earliestClosing({ workflow: {} }, opensAt)).toBe(opensAt);
  });
});

describe('the least time at a stage', () => {
  const entered = (at: string) => given({ versions: [version(1)], enteredAt: minute(5), at });
  const early = new Date(Date.parse(minute(6)) - 1).toISOString();

  it('W22: a minute: not a moment less, nor more', () => {
    expect(advance(defaultWorkflow, 'drafting', entered(early))).toEqual(
      refuse('stage-just-entered', { stage: 'drafting', earliestAt: minute(6) }),
    );
    expect(advance(defaultWorkflow, 'drafting', entered(minute(6)))).toBe('consultation');
  });

  it('W22: a minute as well for a process from before this rule, a second in a demonstration', () => {
    const { pace: _, ...before } = defaultWorkflow;
    expect(advance(before, 'drafting', entered(early))).toMatchObject({ refused: 'stage-just-entered' });
    const second = new Date(Date.parse(minute(5)) + 1_000).toISOString();
    expect(advance(demonstrationWorkflow, 'drafting', entered(second))).toBe('consultation');
  });

  it('W22: holds for publishing too', () => {
    const signoffs = [signoff('approval', 'A', 'approve')];
    const inputs = { ...entered(early), approvers: [institution('A')], signoffs };
    expect(publish(defaultWorkflow, 'approval', inputs)).toMatchObject({ refused: 'stage-just-entered' });
    expect(publish(defaultWorkflow, 'approval', { ...inputs, at: minute(6) })).toBe('published');
  });

  it('W22: says first which gates are closed', () => {
    expect(advance(defaultWorkflow, 'drafting', { ...entered(early), versions: [] })).toMatchObject({
      refused: 'gate-closed',
    });
  });
});
