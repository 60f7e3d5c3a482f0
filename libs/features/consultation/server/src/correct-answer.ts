import {
  type Act,
  actingAs,
  actOn,
  checkKnownCorrections,
  DomainEvents,
  type KnownCorrections,
  textOfVersion,
  type Viewer,
} from '@articulado/api';
import { type ClauseId, isRefusal, type Refusal, refuse } from '@articulado/base';
import { rewordedClausesAndAncestors } from '@articulado/comparison';
import {
  answerFact,
  type AnswerRow,
  ContributionsStore,
  type ContributionRow,
  newSalt,
  PeopleStore,
  recordAct,
  supersededAnswerFact,
  UnitOfWork,
  VersionsStore,
} from '@articulado/persistence';
import { type Disposition, hasPassedGate, promisesChange } from '@articulado/workflow';
import { Injectable } from '@nestjs/common';
import type { NewAnswer } from './answer-contribution.js';
import { checkCarrier } from './check-carrier.js';
import { checkCorrection } from './check-correction.js';

export interface NewCorrection extends NewAnswer, KnownCorrections {
  /** Why the present answer is wrong, in public. */
  readonly correction: string;
}

/** Puts another answer in the place of one that was wrong, in public: the earlier one stays beside it, and the record says why (ADR 51). */
@Injectable()
export class CorrectAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
  ) {}

  async run(viewer: Viewer, input: NewCorrection): Promise<ContributionRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'answer.correct' } as const;
    const outcome = await actOn(this.unitOfWork, request, async (act) => {
      const contributions = act.stores.get(ContributionsStore);
      const contribution = await contributions.byNumber(act.process.id, input.number);
      if (!contribution) return refuse('not-found', { what: 'contribution' });
      const [present] = await contributions.answersTo([contribution.id]);
      if (!present) return refuse('not-answered', { number: input.number });
      const answer = corrected(act, present, input);
      return (await check(act, contribution, present, answer, input)) ?? correct(act, contribution, present, answer);
    });
    if (!isRefusal(outcome)) this.domainEvents.publish('process-changed', { slug: input.process });
    return outcome;
  }
}

/** The answer as it will be. */
function corrected({ stores, viewer }: Act, { contributionId }: AnswerRow, input: NewCorrection): AnswerRow {
  const disposition = input.disposition as Disposition;
  return {
    contributionId,
    disposition,
    reason: input.reason.trim(),
    changedClauseId: promisesChange(disposition) ? (input.changedClauseId ?? null) : null,
    answeredBy: viewer.person!.id,
    answeredAt: stores.now,
    correction: input.correction.trim(),
    salt: newSalt(),
    wordsSalt: newSalt(),
    redaction: null,
  };
}

async function check(
  act: Act,
  contribution: ContributionRow,
  present: AnswerRow,
  answer: AnswerRow,
  input: NewCorrection,
): Promise<Refusal | undefined> {
  const refused = checkCorrection(input);
  if (refused) return refused;
  const { number } = contribution;
  const { changedClauseId } = answer;
  const isSame = (['disposition', 'reason', 'changedClauseId'] as const).every(
    (name) => answer[name] === present[name],
  );
  if (isSame) return refuse('nothing-corrected', { number });
  const superseded = await act.stores.get(ContributionsStore).supersededAnswersTo([contribution.id]);
  const stale = checkKnownCorrections(input, superseded.length);
  if (stale) return stale;
  if (changedClauseId === null) return undefined;
  const isPast = hasPassedGate(act.process.workflow, act.process.stage, 'accepted-changes-shown');
  if (isPast && !(await isShown(act, contribution, changedClauseId)))
    return refuse('change-not-shown', { number, clauseId: changedClauseId });
  return checkCarrier(act.stores, act.process, contribution, changedClauseId);
}

/** W24: whether the latest version shows a change that is promised when no gate asks for it any more. */
async function isShown({ stores, process }: Act, { versionId }: ContributionRow, clauseId: string): Promise<boolean> {
  const latest = (await stores.get(VersionsStore).headings([process.id])).at(-1)!;
  const rows = await stores.get(VersionsStore).byIds([versionId, latest.id]);
  const [consultedText, latestText] = [versionId, latest.id].map((id) =>
    textOfVersion(rows.find((row) => row.id === id)!),
  );
  return rewordedClausesAndAncestors(consultedText!, latestText!).has(clauseId as ClauseId);
}

async function correct(
  { stores, viewer, process }: Act,
  contribution: ContributionRow,
  present: AnswerRow,
  answer: AnswerRow,
): Promise<ContributionRow> {
  const { number } = contribution;
  const superseded = await stores.get(ContributionsStore).supersede(present, answer);
  const people = await stores.get(PeopleStore).byIds([...new Set([answer.answeredBy, present.answeredBy])]);
  const person = (id: string) => people.find((one) => one.id === id)!;
  const facts = [
    answerFact(answer, number, person(answer.answeredBy)),
    supersededAnswerFact(superseded, number, person(present.answeredBy)),
  ] as const;
  await recordAct(stores, process, {
    type: 'answer.corrected',
    acting: await actingAs(stores, viewer, process, 'coordinator'),
    details: {
      number,
      disposition: answer.disposition,
      changedClauseId: answer.changedClauseId ?? undefined,
      superseded: facts[1].id,
      correction: answer.correction!,
    },
    facts,
  });
  return contribution;
}
