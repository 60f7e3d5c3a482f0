import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { latestVersion } from './gate-inputs.js';
import { isBefore, type StageId } from './stage.js';
import { signoffStands } from './standing-signoffs.js';
import { hashOf } from './testing/given.js';
import { attempt, attempts, start, type ProcessEvent, type Walk } from './testing/random-process.js';

/** A process as it was after each thing that was tried, the beginning first. */
const processes = fc.array(attempts, { minLength: 20, maxLength: 80, size: 'max' }).map((tries) => {
  const moments: Walk[] = [start];
  for (const tried of tries) moments.push(attempt(moments.at(-1)!, tried));
  return moments;
});

const standing = ({ inputs }: Walk) => inputs.signoffs.filter((signoff) => signoffStands(signoff, inputs));

describe('in every process, whatever is tried', () => {
  it('W19: no stage is passed twice without having been reopened', () => {
    fc.assert(
      fc.property(processes, (moments) => passesTwice(moments.at(-1)!.steps) === undefined),
      { seed: seedNow() },
    );
  });

  it('W18: reopening a stage voids its sign-offs and those of every later stage, and leaves the earlier ones', () => {
    let [voided, left] = [0, 0];
    const reopensRightly = (before: Walk, after: Walk) => {
      const step = after.steps.at(-1);
      if (step?.did !== 'returned') return true;
      return standing(before).every((signoff) => {
        const isEarlier = isBefore(signoff.stage, step.to);
        if (isEarlier) left += 1;
        else voided += 1;
        return signoffStands(signoff, after.inputs) === isEarlier;
      });
    };
    fc.assert(
      fc.property(processes, (moments) =>
        moments.slice(1).every((after, index) => reopensRightly(moments[index]!, after)),
      ),
      { seed: seedNow(), numRuns: 300 },
    );
    expect(voided).toBeGreaterThan(0);
    expect(left).toBeGreaterThan(0);
  });

  it('W18: what was void stays void', () => {
    const keepsVoid = (before: Walk, after: Walk) =>
      before.inputs.signoffs.every(
        (signoff) => signoffStands(signoff, before.inputs) || !signoffStands(signoff, after.inputs),
      );
    fc.assert(
      fc.property(processes, (moments) => moments.slice(1).every((after, index) => keepsVoid(moments[index]!, after))),
      { seed: seedNow() },
    );
  });

  it('W17: a sign-off stands for exactly one text: the latest, and for no later one', () => {
    const standsForLatestOnly = (walk: Walk) => {
      const { inputs } = walk;
      const next = inputs.versions.length + 1;
      const frozen = { number: next, sha256: hashOf(next), frozenAt: inputs.signoffs.at(-1)?.signedAt ?? '' };
      const later = { ...inputs, versions: [...inputs.versions, frozen] };
      return standing(walk).every(
        (signoff) => signoff.sha256 === latestVersion(inputs)?.sha256 && !signoffStands(signoff, later),
      );
    };
    fc.assert(
      fc.property(processes, (moments) => moments.every(standsForLatestOnly)),
      { seed: seedNow() },
    );
  });

  it('gets as far as follow-up in some processes, so that the rules above were really tried', () => {
    const ends = fc.sample(processes, { numRuns: 200, seed: 7 }).map((moments) => moments.at(-1)!.stage);
    expect([...new Set(ends)]).toEqual(expect.arrayContaining(['answering', 'legal-opinion', 'follow-up']));
  });
});

/** The first stage that was passed again without a return to it or to one before it. */
function passesTwice(steps: readonly ProcessEvent[]): StageId | undefined {
  const passed = new Set<StageId>();
  for (const step of steps) {
    if (step.did === 'returned') for (const stage of [...passed]) if (!isBefore(stage, step.to)) passed.delete(stage);
    if (step.did !== 'passed') continue;
    if (passed.has(step.stage)) return step.stage;
    passed.add(step.stage);
  }
  return undefined;
}
