import type { ProcessId } from '@articulado/base';
import {
  type ApiContext,
  CurrentContext,
  gateInputsOfAll,
  type Loaders,
  OrganizationView,
  ownContextOf,
  type PageArguments,
  PagedList,
  ProcessView,
  Public,
} from '@articulado/api';
import { ProcessesStore, type StageStepRow, UnitOfWork } from '@articulado/persistence';
import { may } from '@articulado/permissions';
import { awaitedInstitutions, evaluateGates, type GateInputs, signoffGateOf, type Stage } from '@articulado/workflow';
import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import {
  GateView,
  MissingContributionView,
  ProcessStageView,
  StageStepConnection,
  StageStepView,
} from './approval.view.js';
import { NamedInstitutionView } from './signers.view.js';
import { whatIsMissing } from './what-is-missing.js';

const stepList = new PagedList<StageStepRow>({
  name: 'steps',
  key: ['number'],
  keyOf: ({ number }) => [number],
  defaultSize: 100,
  maxSize: 1_000,
});

/** Adds to a process its stages and the steps it took. What only a page about one process asks is looked up when it is asked. */
@Resolver(() => ProcessView)
export class StagesResolver {
  @ResolveField(() => [ProcessStageView], { description: 'Its stages, in order.' })
  @Public()
  stages(@Parent() { row }: ProcessView): ProcessStageView[] {
    return ProcessStageView.list(row);
  }

  @ResolveField(() => Boolean, {
    description: 'Whether its stage has conditions, all of them are met, and the viewer may take it to the next one.',
  })
  @Public()
  async viewerMayAdvance(
    @Parent() { row }: ProcessView,
    @CurrentContext() { viewer, loaders }: ApiContext,
  ): Promise<boolean> {
    const stage = row.workflow.stages.find(({ id }) => id === row.stage)!;
    if (stage.gates.length === 0 || !may(viewer.actor, 'stage.advance', ownContextOf(row))) return false;
    return evaluateGates(stage, await gateInputsNow(loaders, row.id)).every(({ open }) => open);
  }

  @ResolveField(() => StageStepConnection, { description: 'All steps between stages, the earliest first.' })
  @Public()
  async steps(
    @Parent() { id }: ProcessView,
    @CurrentContext() context: ApiContext,
    @Args({ type: () => stepList.Arguments }) pageArguments: PageArguments,
  ) {
    return stepList.pageOfAll(pageArguments, await stepsOf(id, context), (step) => StageStepView.of(step));
  }
}

@Resolver(() => ProcessStageView)
export class ProcessStageResolver {
  @ResolveField(() => Date, { nullable: true, description: 'When it was last completed; null while it is not.' })
  @Public()
  async passedAt(
    @Parent() { id, state, process }: ProcessStageView,
    @CurrentContext() context: ApiContext,
  ): Promise<Date | undefined> {
    if (state !== 'done') return undefined;
    const steps = await stepsOf(process.id, context);
    return steps.findLast(({ fromStage, direction }) => fromStage === id && direction === 'advance')?.takenAt;
  }

  @ResolveField(() => Boolean, {
    description: 'Whether the viewer may name who signs it: before the process comes to it.',
  })
  @Public()
  viewerMayNameSigners(
    @Parent() { state, stage, process }: ProcessStageView,
    @CurrentContext() { viewer }: ApiContext,
  ) {
    const isNamable = state === 'next' && signoffGateOf(stage) !== undefined;
    return isNamable && may(viewer.actor, 'signers.name', { processId: process.id as ProcessId });
  }

  @ResolveField(() => [GateView], { description: 'The conditions to leave it, evaluated now.' })
  @Public()
  async gates(
    @Parent() { stage, process }: ProcessStageView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<GateView[]> {
    if (stage.gates.length === 0) return [];
    const inputs = await gateInputsNow(loaders, process.id);
    return evaluateGates(stage, inputs).map(({ gate, open, counts }) => ({
      type: gate.type,
      open,
      counts,
      asksEveryInstitution: gate.type === 'signoffs' && gate.quorum === 'every-institution',
      awaited: gate.type === 'signoffs' ? awaitedAt(stage, inputs) : [],
      process,
    }));
  }
}

/** What the gates of a process look at; the same few queries for a whole list. */
const gateInputsNow = async (loaders: Loaders, processId: string): Promise<GateInputs> =>
  (await loaders.load('gateInputs', processId, async (stores, ids) =>
    gateInputsOfAll(stores, await stores.get(ProcessesStore).byIds(ids)),
  ))!;

/** Whose word is missing at a stage, with what they are asked for. */
const awaitedAt = (stage: Stage, inputs: GateInputs): NamedInstitutionView[] =>
  awaitedInstitutions(stage, inputs).map((organizationId) => {
    const named = stage.signers?.institutions.find((one) => one.organizationId === organizationId);
    return NamedInstitutionView.of(named ?? { organizationId });
  });

@Resolver(() => NamedInstitutionView)
export class NamedInstitutionResolver {
  @ResolveField(() => OrganizationView, { description: 'The institution.' })
  @Public()
  async organization(@Parent() { organizationId }: NamedInstitutionView, @CurrentContext() { loaders }: ApiContext) {
    return OrganizationView.of((await loaders.organization(organizationId))!);
  }
}

@Resolver(() => GateView)
export class GateResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @ResolveField(() => [MissingContributionView], {
    description: 'The first contributions that it waits for, at most 20; how many there are in all is counted.',
  })
  @Public()
  missing(@Parent() { type, open, process }: GateView): Promise<MissingContributionView[]> {
    return open ? Promise.resolve([]) : whatIsMissing(this.unitOfWork.read(), process, type);
  }
}

@Resolver(() => StageStepView)
export class StageStepResolver {
  @ResolveField(() => String, { description: 'Name of the person who took it.' })
  @Public()
  async person(@Parent() { personId }: StageStepView, @CurrentContext() { loaders }: ApiContext): Promise<string> {
    return (await loaders.person(personId))!.name;
  }
}

async function stepsOf(processId: string, { loaders }: ApiContext) {
  const steps = await loaders.load('stageSteps', processId, async (stores, ids) =>
    Map.groupBy(await stores.get(ProcessesStore).stepsIn(ids), (step) => step.processId),
  );
  return steps ?? [];
}
