import { type ApiContext, CurrentContext, CurrentViewer, Needs, orRefusal, Public, type Viewer } from '@articulado/api';
import { UnitOfWork, ContributionsStore } from '@articulado/persistence';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AnswerContribution } from './answer-contribution.js';
import { ContributionView } from './contribution.view.js';
import {
  AnswerContributionInput,
  AnswerContributionOutcome,
  CorrectAnswerInput,
  CorrectAnswerOutcome,
  SubmitContributionInput,
  SubmitContributionOutcome,
} from './contribution-inputs.view.js';
import { CorrectAnswer } from './correct-answer.js';
import { readFollowCode } from './follow-code.js';
import { SubmitContribution } from './submit-contribution.js';

@Resolver()
export class ContributionResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly submission: SubmitContribution,
    private readonly answering: AnswerContribution,
    private readonly correcting: CorrectAnswer,
  ) {}

  @Query(() => ContributionView, {
    nullable: true,
    description: 'The contribution with a follow-up code; null for an unknown code.',
  })
  @Public()
  async contributionByCode(
    @Args('code', { type: () => String, description: 'The code that submitContribution answered with.' }) code: string,
  ) {
    const row = await this.unitOfWork.read().get(ContributionsStore).byCode(readFollowCode(code));
    return row && ContributionView.of(row);
  }

  @Mutation(() => SubmitContributionOutcome, {
    description: 'Submits a contribution about a clause of a version that is being consulted on. Open to everyone.',
  })
  @Public()
  async submitContribution(
    @CurrentContext() { viewer, address }: ApiContext,
    @Args('input', { type: () => SubmitContributionInput, description: 'What it takes.' })
    input: SubmitContributionInput,
  ) {
    return orRefusal(await this.submission.run(viewer, input, address), (row) => ({
      contribution: ContributionView.of(row),
      code: row.code,
    }));
  }

  @Mutation(() => AnswerContributionOutcome, { description: 'Gives a contribution its official answer, once.' })
  @Needs('contribution.answer')
  async answerContribution(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => AnswerContributionInput, description: 'What it takes.' })
    input: AnswerContributionInput,
  ) {
    return orRefusal(await this.answering.run(viewer, input), (row) => ContributionView.of(row));
  }

  @Mutation(() => CorrectAnswerOutcome, {
    description:
      'Puts another answer in the place of one that was wrong. The earlier one stays beside it, and the record says why.',
  })
  @Needs('answer.correct')
  async correctAnswer(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CorrectAnswerInput, description: 'What it takes.' }) input: CorrectAnswerInput,
  ) {
    return orRefusal(await this.correcting.run(viewer, input), (row) => ContributionView.of(row));
  }
}
