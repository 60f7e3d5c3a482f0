import { isRefusal } from '@articulado/base';
import fc from 'fast-check';
import { defaultWorkflow } from '../default-workflow.js';
import { decisions, latestVersion, type ProcessFacts } from '../process-facts.js';
import { type StageId, stageIds } from '../stage.js';
import { advance, publish, returnTo } from '../take-step.js';
import { accepted, institution, minute, nothing, version } from './given.js';

/** Something that happens in a process, in so far as it was let. */
export type ProcessEvent =
  | { readonly did: 'passed'; readonly stage: StageId }
  | { readonly did: 'returned'; readonly to: StageId }
  | { readonly did: 'other' };

/** A process under way, and how it came there. */
export interface Walk {
  readonly stage: StageId;
  readonly facts: ProcessFacts;
  readonly steps: readonly ProcessEvent[];
}

export const start: Walk = { stage: 'drafting', facts: nothing, steps: [] };

/** What somebody tries next. */
export const attempts = fc.oneof(
  { weight: 12, arbitrary: fc.constant({ do: 'open-gates' } as const) },
  { weight: 12, arbitrary: fc.constant({ do: 'advance' } as const) },
  { weight: 4, arbitrary: fc.constant({ do: 'publish' } as const) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('return' as const), to: fc.constantFrom(...stageIds) }) },
  { weight: 1, arbitrary: fc.constant({ do: 'freeze' } as const) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('sign' as const),
      name: fc.constantFrom('A', 'B', 'C'),
      decision: fc.constantFrom(...decisions),
    }),
  },
);
type Attempt = typeof attempts extends fc.Arbitrary<infer Value> ? Value : never;

/** Takes one attempt as the use cases would; each is a minute after the one before. */
export function attempt(walk: Walk, tried: Attempt): Walk {
  const now = minute(walk.steps.length);
  switch (tried.do) {
    case 'open-gates':
      return other(openGates(walk, now));
    case 'freeze':
      return other({ ...walk, facts: freeze(walk.facts) });
    case 'sign':
      return other({ ...walk, facts: sign(walk, tried.name, tried.decision, now) });
    case 'advance':
      return pass(walk, advance(defaultWorkflow, walk.stage, walk.facts));
    case 'publish':
      return pass(walk, publish(defaultWorkflow, walk.stage, walk.facts));
    case 'return': {
      const target = returnTo(defaultWorkflow, walk.stage, tried.to, walk.facts);
      if (isRefusal(target)) return other(walk);
      const returns = [...walk.facts.returns, { target, at: now }];
      return {
        stage: target,
        facts: { ...walk.facts, returns },
        steps: [...walk.steps, { did: 'returned', to: target }],
      };
    }
  }
}

const other = (walk: Walk): Walk => ({ ...walk, steps: [...walk.steps, { did: 'other' }] });

function pass(walk: Walk, outcome: ReturnType<typeof advance>): Walk {
  if (isRefusal(outcome)) return other(walk);
  return { ...walk, stage: outcome, steps: [...walk.steps, { did: 'passed', stage: walk.stage }] };
}

const freeze = (facts: ProcessFacts): ProcessFacts => ({
  ...facts,
  versions: [...facts.versions, version(facts.versions.length + 1)],
});

function sign(
  { stage, facts }: Walk,
  name: string,
  decision: (typeof decisions)[number],
  signedAt: string,
): ProcessFacts {
  const latest = latestVersion(facts);
  if (!latest) return facts;
  const signed = { stage, organizationId: institution(name), decision, sha256: latest.sha256, signedAt };
  return { ...facts, approvers: ['A', 'B', 'C'].map(institution), signoffs: [...facts.signoffs, signed] };
}

/** Does what the present stage waits for. */
function openGates(walk: Walk, now: string): Walk {
  const { facts, stage } = walk;
  if (stage === 'drafting') return { ...walk, facts: freeze(facts) };
  if (stage === 'consultation') {
    const held = { versionNumber: facts.versions.length, state: 'closed' as const, isLongEnough: true };
    return { ...walk, facts: { ...facts, consultations: [held], contributions: [accepted(1, true)] } };
  }
  if (stage === 'answering') return { ...walk, facts: freeze(facts) };
  const signed = ['A', 'B', 'C'].reduce((so, name) => sign({ ...walk, facts: so }, name, 'approve', now), facts);
  return { ...walk, facts: signed };
}
