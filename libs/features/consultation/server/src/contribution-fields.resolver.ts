import {
  type ApiContext,
  ClauseView,
  CurrentContext,
  Needs,
  ProcessView,
  Public,
  permissionContextOf,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { UnitOfWork } from '@articulado/persistence';
import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { AnswerChangeView, AnswerView, SupersededAnswerView } from './answer.view.js';
import { answerTo, clausesOf, headingOf, supersededAnswersTo } from './consultation-loaders.js';
import { ContributionView } from './contribution.view.js';
import { draftClauses } from './draft-clauses.js';
import { LaterChanges } from './later-changes.js';

@Resolver(() => ContributionView)
export class ContributionFieldsResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => ProcessView, { description: 'The process it was made in.' })
  @Public()
  async process(@Parent() { row }: ContributionView, @CurrentContext() { loaders }: ApiContext) {
    return ProcessView.of((await loaders.process(row.processId))!);
  }

  @ResolveField(() => Int, { description: 'Number of the version it is about.' })
  @Public()
  async versionNumber(@Parent() { row }: ContributionView, @CurrentContext() { loaders }: ApiContext) {
    return (await headingOf(loaders, row.processId, row.versionId)).number;
  }

  @ResolveField(() => ClauseView, { description: 'The clause as its author read it.' })
  @Public()
  async clause(@Parent() { row }: ContributionView, @CurrentContext() { loaders }: ApiContext) {
    return (await clausesOf(loaders, row.versionId)).get(row.clauseId)?.clause;
  }

  @ResolveField(() => [ClauseView], { description: 'The clauses that contain the clause, outermost first.' })
  @Public()
  async ancestors(@Parent() { row }: ContributionView, @CurrentContext() { loaders }: ApiContext) {
    return (await clausesOf(loaders, row.versionId)).get(row.clauseId)?.ancestors ?? [];
  }

  @ResolveField(() => AnswerView, { nullable: true, description: 'The official answer; null while there is none.' })
  @Public()
  async answer(@Parent() { row }: ContributionView, @CurrentContext() { loaders }: ApiContext) {
    const answer = await answerTo(loaders, row.id);
    return answer ? AnswerView.of(answer, row) : null;
  }

  @ResolveField(() => [ClauseView], {
    nullable: true,
    description:
      'Clauses that may carry the change if the contribution is accepted: those of the draft, then those of the version consulted on that the draft no longer has. Null without the permission ANSWER_CORRECT.',
  })
  @Needs('answer.correct')
  async candidateClauses(
    @Parent() { row }: ContributionView,
    @CurrentContext() { viewer, loaders }: ApiContext,
  ): Promise<ClauseView[] | null> {
    const stores = this.unitOfWork.read();
    const process = (await loaders.process(row.processId))!;
    if (!may(viewer.actor, 'answer.correct', await permissionContextOf(stores, process))) return null;
    const draft = await draftClauses(stores, process);
    const consulted = [...(await clausesOf(loaders, row.versionId)).values()].map(({ clause }) => clause);
    const kept = new Set<string>(draft.map(({ id }) => id));
    return [...ClauseView.list(draft), ...consulted.filter(({ id }) => !kept.has(id))];
  }
}

@Resolver(() => AnswerView)
export class AnswerFieldsResolver {
  constructor(private readonly laterChanges: LaterChanges) {}

  @ResolveField(() => AnswerChangeView, {
    nullable: true,
    description: 'Where the change stands that an accepting answer names; null for others.',
  })
  @Public()
  async change(
    @Parent() { changedClauseId, contribution }: AnswerView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<AnswerChangeView | null> {
    if (!changedClauseId) return null;
    const { processId, versionId } = contribution;
    const before = (await headingOf(loaders, processId, versionId)).number;
    return { before, ...(await this.laterChanges.of(loaders, processId, versionId, changedClauseId)) };
  }

  @ResolveField(() => ClauseView, {
    nullable: true,
    description: 'The clause that carries the change, as the newest version has it that holds it.',
  })
  @Public()
  async changedClause(
    @Parent() { changedClauseId, contribution }: AnswerView,
    @CurrentContext() { loaders }: ApiContext,
  ) {
    if (!changedClauseId) return null;
    const headings = await loaders.versionsOf(contribution.processId);
    for (const { id } of headings.toReversed()) {
      const found = (await clausesOf(loaders, id)).get(changedClauseId);
      if (found) return found.clause;
    }
    return null;
  }

  @ResolveField(() => [SupersededAnswerView], {
    description: 'The answers that it and those before it took the place of, the newest first.',
  })
  @Public()
  async supersededAnswers(
    @Parent() { row }: AnswerView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<SupersededAnswerView[]> {
    if (row.correction === null) return [];
    const superseded = await supersededAnswersTo(loaders, row.contributionId);
    return superseded.map((one, place) => SupersededAnswerView.of(one, superseded[place - 1] ?? row));
  }

  @ResolveField(() => String, { description: 'Name of the person who answered.' })
  @Public()
  async answeredBy(@Parent() { row }: AnswerView, @CurrentContext() { loaders }: ApiContext) {
    return (await loaders.person(row.answeredBy))!.name;
  }
}

@Resolver(() => SupersededAnswerView)
export class SupersededAnswerFieldsResolver {
  @ResolveField(() => String, { description: 'Name of the person who answered.' })
  @Public()
  async answeredBy(@Parent() { row }: SupersededAnswerView, @CurrentContext() { loaders }: ApiContext) {
    return (await loaders.person(row.answeredBy))!.name;
  }
}
