import {
  type ApiContext,
  CorrectionView,
  correctionsShown,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  ProcessView,
  Public,
  statusChangesOf,
  type Viewer,
} from '@articulado/api';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CloseProcess } from './close-process.js';
import { CorrectProcess } from './correct-process.js';
import {
  CloseProcessInput,
  CloseProcessOutcome,
  CorrectProcessInput,
  CorrectProcessOutcome,
  ResumeProcessInput,
  ResumeProcessOutcome,
  StatusChangeView,
  SuspendProcessInput,
  SuspendProcessOutcome,
} from './process-status.view.js';
import { ResumeProcess } from './resume-process.js';
import { SuspendProcess } from './suspend-process.js';

const takes = { description: 'What it takes.' };

/** Whether a process goes on, and what of it was corrected. */
@Resolver(() => ProcessView)
export class ProcessStatusResolver {
  constructor(
    private readonly suspending: SuspendProcess,
    private readonly resuming: ResumeProcess,
    private readonly closing: CloseProcess,
    private readonly correcting: CorrectProcess,
  ) {}

  @ResolveField(() => [StatusChangeView], { description: 'How its status changed, the newest first.' })
  @Public()
  async statusChanges(@Parent() { id }: ProcessView, @CurrentContext() { loaders }: ApiContext) {
    const rows = await statusChangesOf(loaders, id);
    const shown = rows.map(async (row) => StatusChangeView.of(row, (await loaders.person(row.changedBy))!.name));
    return (await Promise.all(shown)).reverse();
  }

  @ResolveField(() => [CorrectionView], {
    description:
      'How its title, summary, language and time zone were corrected, with what they were before, the newest first.',
  })
  @Public()
  corrections(@Parent() { id }: ProcessView, @CurrentContext() { loaders }: ApiContext) {
    return correctionsShown(loaders, id, 'process', id);
  }

  @Mutation(() => SuspendProcessOutcome, {
    description: 'Suspends a process: nothing is done in it until it is resumed.',
  })
  @Needs('process.suspend')
  async suspendProcess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => SuspendProcessInput, ...takes }) input: SuspendProcessInput,
  ) {
    return orRefusal(await this.suspending.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => ResumeProcessOutcome, { description: 'Resumes a process that was suspended.' })
  @Needs('process.resume')
  async resumeProcess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => ResumeProcessInput, ...takes }) input: ResumeProcessInput,
  ) {
    return orRefusal(await this.resuming.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => CloseProcessOutcome, {
    description: 'Closes a suspended process unfinished, for ever. All of it stays in sight.',
  })
  @Needs('process.close')
  async closeProcess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CloseProcessInput, ...takes }) input: CloseProcessInput,
  ) {
    return orRefusal(await this.closing.run(viewer, input), (row) => ProcessView.of(row));
  }

  @Mutation(() => CorrectProcessOutcome, {
    description:
      'Corrects the title, the summary, the language and the time zone of a process. The earlier ones stay beside them.',
  })
  @Needs('process.correct')
  async correctProcess(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CorrectProcessInput, ...takes }) input: CorrectProcessInput,
  ) {
    return orRefusal(await this.correcting.run(viewer, input), (row) => ProcessView.of(row));
  }
}
