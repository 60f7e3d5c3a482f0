import { type ApiContext, CurrentContext, factsOf, ProcessView, Public } from '@articulado/api';
import { evaluateGates } from '@articulado/workflow';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { GateView, RoadStageView, StageStepView } from './approval.view.js';

/** Adds to a process its road and the steps it took. What only a page about one process asks is looked up when it is asked. */
@Resolver(() => ProcessView)
export class RoadResolver {
  @ResolveField(() => [RoadStageView], { description: 'Its stages, in order.' })
  @Public()
  road(@Parent() { row }: ProcessView): RoadStageView[] {
    return RoadStageView.list(row);
  }

  @ResolveField(() => [StageStepView], { description: 'Every step it took, the first one first.' })
  @Public()
  async steps(@Parent() { id }: ProcessView, @CurrentContext() context: ApiContext): Promise<StageStepView[]> {
    return (await stepsOf(id, context)).map((step) => StageStepView.of(step));
  }
}

@Resolver(() => RoadStageView)
export class RoadStageResolver {
  @ResolveField(() => Date, { nullable: true, description: 'When it was last passed; null while it is not.' })
  @Public()
  async passedAt(
    @Parent() { id, state, process }: RoadStageView,
    @CurrentContext() context: ApiContext,
  ): Promise<Date | undefined> {
    if (state !== 'done') return undefined;
    const steps = await stepsOf(process.id, context);
    return steps.findLast(({ fromStage, direction }) => fromStage === id && direction === 'advance')?.takenAt;
  }

  @ResolveField(() => [GateView], { description: 'What must be true to leave it, as it stands now.' })
  @Public()
  async gates(
    @Parent() { stage, process }: RoadStageView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<GateView[]> {
    if (stage.gates.length === 0) return [];
    const facts = await loaders.load('processFacts', process.id, async (stores, ids) => {
      const rows = await stores.processes.byIds(ids);
      return new Map(await Promise.all(rows.map(async (row) => [row.id, await factsOf(stores, row)] as const)));
    });
    return evaluateGates(stage, facts!).map(({ gate, open, counts }) => ({ type: gate.type, open, counts }));
  }
}

@Resolver(() => StageStepView)
export class StageStepResolver {
  @ResolveField(() => String, { description: 'Who took it.' })
  @Public()
  async person(@Parent() { personId }: StageStepView, @CurrentContext() { loaders }: ApiContext): Promise<string> {
    return (await loaders.person(personId))!.name;
  }
}

async function stepsOf(processId: string, { loaders }: ApiContext) {
  const steps = await loaders.load('stageSteps', processId, async (stores, ids) =>
    Map.groupBy(await stores.processes.stepsIn(ids), (step) => step.processId),
  );
  return steps ?? [];
}
