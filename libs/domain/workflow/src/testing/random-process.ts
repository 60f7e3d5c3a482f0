import { isRefusal } from '@articulado/base';
import fc from 'fast-check';
import { defaultWorkflow } from '../default-workflow.js';
import { decisions, latestVersion, type GateInputs } from '../gate-inputs.js';
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
  readonly inputs: GateInputs;
  readonly steps: readonly ProcessEvent[];
}

export const start: Walk = { stage: 'drafting', inputs: nothing, steps: [] };

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
      return other({ ...walk, inputs: freeze(walk.inputs) });
    case 'sign':
      return other({ ...walk, inputs: sign(walk, tried.name, tried.decision, now) });
    case 'advance':
      return pass(walk, advance(defaultWorkflow, walk.stage, walk.inputs));
    case 'publish':
      return pass(walk, publish(defaultWorkflow, walk.stage, walk.inputs));
    case 'return': {
      const target = returnTo(defaultWorkflow, walk.stage, tried.to, walk.inputs);
      if (isRefusal(target)) return other(walk);
      const returns = [...walk.inputs.returns, { target, at: now }];
      return {
        stage: target,
        inputs: { ...walk.inputs, returns },
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

const freeze = (inputs: GateInputs): GateInputs => ({
  ...inputs,
  versions: [...inputs.versions, version(inputs.versions.length + 1)],
});

function sign(
  { stage, inputs }: Walk,
  name: string,
  decision: (typeof decisions)[number],
  signedAt: string,
): GateInputs {
  const latest = latestVersion(inputs);
  if (!latest) return inputs;
  const signed = { stage, organizationId: institution(name), decision, sha256: latest.sha256, signedAt };
  return { ...inputs, approvers: ['A', 'B', 'C'].map(institution), signoffs: [...inputs.signoffs, signed] };
}

/** Does what the present stage waits for. */
function openGates(walk: Walk, now: string): Walk {
  const { inputs, stage } = walk;
  if (stage === 'drafting') return { ...walk, inputs: freeze(inputs) };
  if (stage === 'consultation') {
    const held = { versionNumber: inputs.versions.length, state: 'closed' as const, isLongEnough: true };
    return { ...walk, inputs: { ...inputs, consultations: [held], contributions: [accepted(1, true)] } };
  }
  if (stage === 'answering') return { ...walk, inputs: freeze(inputs) };
  const signed = ['A', 'B', 'C'].reduce((so, name) => sign({ ...walk, inputs: so }, name, 'approve', now), inputs);
  return { ...walk, inputs: signed };
}
