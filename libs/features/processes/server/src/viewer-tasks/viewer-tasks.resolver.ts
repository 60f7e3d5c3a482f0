import {
  type ApiContext,
  CurrentContext,
  isOvertaken,
  OrganizationView,
  Public,
  waitsForAnswer,
} from '@articulado/api';
import { may } from '@articulado/permissions';
import { Query, Resolver } from '@nestjs/graphql';
import { endingsToAgreeTo } from './endings-to-agree-to.js';
import { recoveriesToConfirm } from './recoveries-to-confirm.js';
import { ViewerTasksView, type WaitingAppointmentView } from './viewer-tasks.view.js';
import { isInOffice, RepresentativesStore, UnitOfWork } from '@articulado/persistence';

/** What waits for whoever asks; the number of queries does not depend on the number of tasks. */
@Resolver()
export class ViewerTasksResolver {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  @Query(() => ViewerTasksView, {
    description: 'What waits for the viewer outside of what `viewerProcesses` says; nothing without a session.',
  })
  @Public()
  async viewerTasks(@CurrentContext() context: ApiContext): Promise<ViewerTasksView> {
    const { viewer } = context;
    if (!viewer.person) return { appointments: [], recoveries: [], endings: [] };
    const stores = this.unitOfWork.read();
    const [appointments, recoveries, endings] = await Promise.all([
      this.appointments(context, viewer.person.id),
      may(viewer.actor, 'account.disable') ? recoveriesToConfirm(stores, context) : [],
      endingsToAgreeTo(stores, context),
    ]);
    return { appointments, recoveries, endings };
  }

  private async appointments({ loaders }: ApiContext, personId: string): Promise<WaitingAppointmentView[]> {
    const stores = this.unitOfWork.read();
    const [store, day] = [stores.get(RepresentativesStore), stores.today];
    const rows = await store.waitingFor(personId, stores.now);
    const others = await store.allOf(rows.map(({ organizationId }) => organizationId));
    const represented = new Set(others.filter((row) => isInOffice(row, day)).map((row) => row.organizationId));
    const open = rows.filter(
      (row) => waitsForAnswer(row, stores) && !isOvertaken(row, represented.has(row.organizationId)),
    );
    return Promise.all(
      open.map(async ({ id, organizationId, expiresAt }) => ({
        id,
        organization: OrganizationView.of((await loaders.organization(organizationId))!),
        expiresAt,
      })),
    );
  }
}
