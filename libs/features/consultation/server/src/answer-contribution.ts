import { type Act, actingAs, actOn, DomainEvents, type Viewer } from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  answerFact,
  type AnswerRow,
  type ContributionRow,
  type Stores,
  newSalt,
  type PersonRow,
  type ProcessRow,
  recordAct,
  UnitOfWork,
  PeopleStore,
  ContributionsStore,
} from '@articulado/persistence';
import { type Disposition, promisesChange } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import { checkAnswer } from './check-answer.js';
import { checkCarrier } from './check-carrier.js';

export interface NewAnswer {
  /** Slug of the process. */
  readonly process: string;
  readonly number: number;
  readonly disposition: string;
  readonly reason: string;
  /** For what is accepted: the clause that carries the change. */
  readonly changedClauseId?: string | null;
}

/** Gives a contribution its one answer, which everybody can read: what becomes of it, why, and where its change stands. */
@Injectable()
export class AnswerContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NewAnswer): Promise<ContributionRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'contribution.answer' } as const;
    const outcome = await actOn(this.unitOfWork, request, async (act) => {
      const contribution = await act.stores.get(ContributionsStore).byNumber(act.process.id, input.number);
      if (!contribution) return refuse('not-found', { what: 'contribution' });
      return (await this.check(act.stores, act.process, contribution, input)) ?? answer(act, contribution, input);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }

  private async check(
    stores: Stores,
    process: ProcessRow,
    contribution: ContributionRow,
    input: NewAnswer,
  ): Promise<Refusal | undefined> {
    const { number } = contribution;
    const [answered] = await stores.get(ContributionsStore).answersTo([contribution.id]);
    if (answered) return refuse('already-answered', { number });
    const refused = checkAnswer(input);
    if (refused || !promisesChange(input.disposition as Disposition)) return refused;
    const clauseId = input.changedClauseId!; // what is accepted names one
    return checkCarrier(stores, process, contribution, clauseId);
  }
}

async function answer(
  { stores, viewer, process }: Act,
  contribution: ContributionRow,
  input: NewAnswer,
): Promise<ContributionRow> {
  const disposition = input.disposition as Disposition;
  const changedClauseId = promisesChange(disposition) ? input.changedClauseId! : null;
  const [person] = await stores.get(PeopleStore).byIds([viewer.person!.id]);
  const row: AnswerRow = {
    contributionId: contribution.id,
    disposition,
    reason: input.reason.trim(),
    changedClauseId,
    answeredBy: viewer.person!.id,
    answeredAt: stores.now,
    correction: null,
    salt: newSalt(),
    wordsSalt: newSalt(),
    redaction: null,
  };
  await stores.get(ContributionsStore).answer(row);
  await recordAct(stores, process, {
    type: 'contribution.answered',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: { number: contribution.number, disposition, changedClauseId: changedClauseId ?? undefined },
    facts: [answerFact(row, contribution.number, person as PersonRow)],
  });
  return contribution;
}
