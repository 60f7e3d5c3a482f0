import { checkText, isRefusal, type Refusal } from '@articulado/base';
import { actOn, gateInputsOf, DomainEvents, type Viewer } from '@articulado/api';
import { type ProcessRow, UnitOfWork } from '@articulado/persistence';
import { advance } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { takeStep } from './take-step.js';

export interface AdvanceStageInput {
  /** Slug. */
  readonly process: string;
  /** A word in public about the step; may be left out. */
  readonly statement?: string;
}

/** Most characters of a public word about a step. */
export const longestStatement = 5_000;

/** Takes a process to its next stage, if every gate of this one is open. */
@Injectable()
export class AdvanceStage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, { process: slug, statement = '' }: AdvanceStageInput): Promise<ProcessRow | Refusal> {
    const request = { viewer, process: slug, permission: 'stage.advance' } as const;
    const outcome = await actOn<ProcessRow>(this.unitOfWork, request, async (act) => {
      const { stores, process } = act;
      const refused = checkText('statement', statement, { max: longestStatement });
      if (refused) return refused;
      const to = advance(process.workflow, process.stage, await gateInputsOf(stores, process));
      if (isRefusal(to)) return to;
      return takeStep(act, { to, direction: 'advance', statement: statement.trim() });
    });
    if (!isRefusal(outcome)) tellOfStep(this.domainEvents, outcome);
    return outcome;
  }
}

/** Rights hang on the stage: who is in the room must be asked anew, and every page of the process looks different. */
export function tellOfStep(domainEvents: DomainEvents, { id, slug }: ProcessRow): void {
  domainEvents.publish('rights-changed', { processId: id });
  domainEvents.publish('process-changed', { slug });
}
