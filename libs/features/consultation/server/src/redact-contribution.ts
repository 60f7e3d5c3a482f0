import {
  type Act,
  actingAs,
  actOn,
  checkConfirmedByPasskey,
  DomainEvents,
  PasskeyStepUp,
  type Viewer,
} from '@articulado/api';
import { isRefusal, type Refusal, refuse } from '@articulado/base';
import {
  answerFact,
  type AnswerRow,
  contributionFact,
  type ContributionRow,
  ContributionsStore,
  erasedAnswer,
  erasedContribution,
  PeopleStore,
  type PersonRow,
  recordAct,
  RecordStore,
  type Redaction,
  supersededAnswerFact,
  SuggestionsStore,
  type SupersededAnswerRow,
  UnitOfWork,
  VersionsStore,
} from '@articulado/persistence';
import type { FactLine } from '@articulado/record';
import { Injectable } from '@nestjs/common';
import { checkOrder, readOrder } from './check-redaction.js';
import { eraseSuggestions } from './erase-suggestions.js';
import { type OrderReach, redactionAct } from './redaction-act.js';

/** An order to redact, and what it reaches. */
export interface NewRedaction extends OrderReach {
  /** Slug of the process. */
  readonly process: string;
  /** From `requestRedactionPasskey`: what a passkey of whoever carries it out signed; needed where they have one. */
  readonly credential?: string | null;
}

type Order = Omit<Redaction, 'commitments'>;

/** What is still there to be erased. */
interface Reached {
  readonly contribution?: ContributionRow;
  readonly answer?: AnswerRow;
  readonly superseded: readonly SupersededAnswerRow[];
}

/**
 * R17: erases what somebody wrote, by an order of the law, and says so in public: numbers, counts and the record stay, whose
 * commitments nobody can open any more. Whoever has a passkey confirms by it.
 */
@Injectable()
export class RedactContribution {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly domainEvents: DomainEvents,
    private readonly passkeys: PasskeyStepUp,
  ) {}

  async run(viewer: Viewer, input: NewRedaction): Promise<ContributionRow | Refusal> {
    const request = { viewer, process: input.process, permission: 'contribution.redact' } as const;
    const outcome = await actOn(this.unitOfWork, request, (act) => redact(act, input, this.passkeys));
    if (isRefusal(outcome)) return outcome;
    this.domainEvents.publish('process-changed', { slug: input.process });
    const { processId, number } = outcome;
    for (const one of await this.unitOfWork.read().get(SuggestionsStore).fromContributions([processId], [number]))
      this.domainEvents.publish('suggestion-changed', { processId, number: one.number });
    return outcome;
  }
}

async function redact(act: Act, input: NewRedaction, passkeys: PasskeyStepUp): Promise<ContributionRow | Refusal> {
  const contributions = act.stores.get(ContributionsStore);
  const row = await contributions.byNumber(act.process.id, input.number);
  if (!row) return refuse('not-found', { what: 'contribution' });
  const [answer] = input.withAnswer ? await contributions.answersTo([row.id]) : [];
  const superseded = input.withAnswer ? await contributions.supersededAnswersTo([row.id]) : [];
  const reached: Reached = {
    contribution: row.redaction ? undefined : row,
    answer: answer?.redaction ? undefined : answer,
    superseded: superseded.filter(({ redaction }) => !redaction),
  };
  if (!reached.contribution && !reached.answer && reached.superseded.length === 0)
    return refuse('already-redacted', { number: row.number });
  const { credential } = input;
  const confirmed = { binding: redactionAct(act.process, input), credential };
  const refused = checkOrder(input) ?? (await checkConfirmedByPasskey(passkeys, act.stores, act.viewer, confirmed));
  if (refused) return refused;
  const order = { ...readOrder(input), at: act.stores.now.toISOString() };
  const left = reached.contribution ? erasedContribution(reached.contribution, order) : row;
  await record(act, row.number, order, await erase(act, left, reached, order));
  return left;
}

/** @returns the facts as they are afterwards */
async function erase(act: Act, left: ContributionRow, reached: Reached, order: Order): Promise<FactLine[]> {
  const { stores, process } = act;
  const contributions = stores.get(ContributionsStore);
  const facts: FactLine[] = [];
  if (reached.contribution) {
    await contributions.redact(left);
    const submitted = { kind: 'contribution', id: String(left.number) } as const;
    await stores.get(RecordStore).withholdNames(process.id, 'contribution.submitted', submitted);
    const [version] = await stores.get(VersionsStore).byIds([left.versionId]);
    facts.push(contributionFact(left, version!.number), ...(await eraseSuggestions(act, left.number)));
  }
  if (reached.answer) {
    const answer = erasedAnswer(reached.answer, order);
    await contributions.redactAnswer(answer);
    const [answeredBy] = await stores.get(PeopleStore).byIds([answer.answeredBy]);
    facts.push(answerFact(answer, left.number, answeredBy as PersonRow));
  }
  for (const row of reached.superseded) {
    const answer = erasedAnswer(row, order);
    await contributions.redactSuperseded(answer);
    const [answeredBy] = await stores.get(PeopleStore).byIds([answer.answeredBy]);
    facts.push(supersededAnswerFact(answer, left.number, answeredBy as PersonRow));
  }
  return facts;
}

async function record({ stores, viewer, process }: Act, number: number, order: Order, facts: FactLine[]) {
  const { by, ground, document } = order;
  await recordAct(stores, process, {
    type: 'contribution.redacted',
    acting: await actingAs(stores, viewer, process, 'administrator'),
    details: { number, by, ground, document },
    facts: facts as [FactLine, ...FactLine[]],
  });
}
