import { checkText, firstRefusal, isRefusal, type Refusal, refuse } from '@articulado/base';
import { actOn, gateInputsOf, DomainEvents, type Viewer } from '@articulado/api';
import { type ProcessRow, UnitOfWork } from '@articulado/persistence';
import { isStageId, returnTo, type StageId } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { longestStatement, tellOfStep } from './advance-stage.js';
import { takeStep } from './take-step.js';

export interface ReturnStageInput {
  /** Slug. */
  readonly process: string;
  readonly target: string;
  /** Why, in public. */
  readonly reason: string;
}

/** Sends a process back to an earlier stage. What was signed there and after it is void from then on, and stays on show. */
@Injectable()
export class ReturnStage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, { process: slug, target, reason }: ReturnStageInput): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: slug, permission: 'stage.return' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const { stores, process } = act;
      const refused = firstRefusal(checkTarget(target), checkText('reason', reason, { min: 3, max: longestStatement }));
      if (refused) return refused;
      const to = returnTo(process.workflow, process.stage, target as StageId, await gateInputsOf(stores, process));
      if (isRefusal(to)) return to;
      return takeStep(act, { to, direction: 'return', statement: reason.trim() });
    });
    if (!isRefusal(outcome)) tellOfStep(this.domainEvents, outcome);
    return outcome;
  }
}

const checkTarget = (target: string) =>
  isStageId(target)
    ? undefined
    : refuse('invalid-input', { field: 'target', problem: target ? 'unknown-value' : 'required' });
