import {
  type ApiContext,
  CorrectionView,
  correctionsShown,
  CurrentContext,
  CurrentViewer,
  Needs,
  orRefusal,
  type PageArguments,
  PagedList,
  statusChangesOf,
  suspensionsIn,
  ProcessView,
  Public,
  type Viewer,
} from '@articulado/api';
import { type ConsultationRow, UnitOfWork } from '@articulado/persistence';
import { earliestClosing } from '@articulado/workflow';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CloseConsultation } from './close-consultation.js';
import {
  CloseConsultationInput,
  CloseConsultationOutcome,
  ExtendConsultationInput,
  ExtendConsultationOutcome,
  ConsultationConnection,
  ConsultationMinimumView,
  ConsultationView,
  OpenConsultationInput,
  OpenConsultationOutcome,
} from './consultation.view.js';
import { ExtendConsultation } from './extend-consultation.js';
import { consultationsOf, headingOf } from './consultation-loaders.js';
import { OpenConsultation } from './open-consultation.js';
import type { Refusal } from '@articulado/base';

const consultationList = new PagedList<ConsultationRow>({
  name: 'consultations',
  key: ['moment', 'uuid'],
  keyOf: ({ opensAt, id }) => [opensAt, id],
  defaultSize: 100,
  maxSize: 1_000,
});

@Resolver(() => ProcessView)
export class ConsultationResolver {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly opening: OpenConsultation,
    private readonly closing: CloseConsultation,
    private readonly extending: ExtendConsultation,
  ) {}

  @ResolveField(() => ConsultationConnection, { description: 'Its consultations, the earliest first.' })
  @Public()
  async consultations(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
    @Args({ type: () => consultationList.Arguments }) pageArguments: PageArguments,
  ) {
    return consultationList.pageOfAll(pageArguments, await consultationsOf(loaders, id), (row) =>
      this.view(loaders, row),
    );
  }

  @ResolveField(() => ConsultationMinimumView, {
    nullable: true,
    description: 'How long its consultations last at least; null for a process from before there was a minimum.',
  })
  @Public()
  consultationMinimum(@Parent() { row }: ProcessView): ConsultationMinimumView | null {
    const now = this.unitOfWork.read().now.toISOString();
    const { pace } = row.workflow;
    return pace ? ConsultationMinimumView.of(pace.consultation, new Date(earliestClosing(row, now))) : null;
  }

  @Mutation(() => OpenConsultationOutcome, { description: 'Opens a version to public contributions for a period.' })
  @Needs('consultation.open')
  async openConsultation(
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
    @Args('input', { type: () => OpenConsultationInput, description: 'What it takes.' }) input: OpenConsultationInput,
  ) {
    return this.shown(loaders, await this.opening.run(viewer, input));
  }

  @Mutation(() => CloseConsultationOutcome, { description: 'Ends the consultation of a process before its date.' })
  @Needs('consultation.close')
  async closeConsultation(
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
    @Args('input', { type: () => CloseConsultationInput, description: 'What it takes.' }) input: CloseConsultationInput,
  ) {
    return this.shown(loaders, await this.closing.run(viewer, input.process));
  }

  @Mutation(() => ExtendConsultationOutcome, {
    description: 'Moves the end of a consultation, open or planned, to a later date. The earlier date stays beside it.',
  })
  @Needs('consultation.extend')
  async extendConsultation(
    @CurrentViewer() viewer: Viewer,
    @CurrentContext() { loaders }: ApiContext,
    @Args('input', { type: () => ExtendConsultationInput, description: 'What it takes.' })
    input: ExtendConsultationInput,
  ) {
    return this.shown(loaders, await this.extending.run(viewer, input));
  }

  private shown(loaders: ApiContext['loaders'], outcome: ConsultationRow | Refusal) {
    return orRefusal(outcome, (row) => this.view(loaders, row));
  }

  private async view(loaders: ApiContext['loaders'], row: ConsultationRow) {
    const { number } = await headingOf(loaders, row.processId, row.versionId);
    const process = (await loaders.process(row.processId))!; // a foreign key promises it
    const { now } = this.unitOfWork.read();
    const suspensions = suspensionsIn(await statusChangesOf(loaders, row.processId), now);
    const mayCloseFrom = new Date(earliestClosing(process, row.opensAt.toISOString(), suspensions));
    return ConsultationView.of(row, number, now, mayCloseFrom);
  }
}

@Resolver(() => ConsultationView)
export class ConsultationFieldsResolver {
  @ResolveField(() => [CorrectionView], {
    description: 'How its end was moved to a later date, with the date before, the newest first.',
  })
  @Public()
  corrections(@Parent() { row }: ConsultationView, @CurrentContext() { loaders }: ApiContext) {
    return correctionsShown(loaders, row.processId, 'consultation', row.id);
  }
}
