import {
  type ApiContext,
  CorrectionView,
  CurrentContext,
  CurrentViewer,
  Needs,
  OrganizationView,
  orRefusal,
  Public,
  supersededInstitutionsOf,
  type Viewer,
} from '@articulado/api';
import type { SupersededInstitutionRow } from '@articulado/persistence';
import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CorrectInstitutionInput, CorrectInstitutionOutcome } from './accounts.view.js';
import { CorrectInstitution } from './correct-institution.js';

/** What institutions are called, and were. */
@Resolver(() => OrganizationView)
export class InstitutionsResolver {
  constructor(private readonly correcting: CorrectInstitution) {}

  @Mutation(() => CorrectInstitutionOutcome, {
    description:
      'Corrects what an institution is called. What was signed and recorded keeps the name that it had; the earlier one stays beside the new one.',
  })
  @Needs('institution.correct')
  async correctInstitution(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => CorrectInstitutionInput, description: 'What it takes.' })
    input: CorrectInstitutionInput,
  ) {
    return orRefusal(await this.correcting.run(viewer, input), (row) => OrganizationView.of(row));
  }

  @ResolveField(() => [CorrectionView], {
    description: 'How name, acronym and sector were corrected, with what stood there before, the newest first.',
  })
  @Public()
  async corrections(@Parent() { id }: OrganizationView, @CurrentContext() { loaders }: ApiContext) {
    const all = await supersededInstitutionsOf(loaders, id);
    const present = await loaders.organization(id);
    const shown = all.map(async (row, place) =>
      CorrectionView.of(changed(row, all[place + 1] ?? present!), (await loaders.person(row.correctedBy))!),
    );
    return (await Promise.all(shown)).reverse();
  }
}

const members = ['name', 'acronym', 'sector'] as const;

/** Of what stood there, only what is otherwise now. */
function changed(row: SupersededInstitutionRow, next: Pick<SupersededInstitutionRow, (typeof members)[number]>) {
  const earlier = Object.fromEntries(
    members.filter((member) => row[member] !== next[member]).map((member) => [member, row[member]]),
  );
  return { number: row.edition, earlier, reason: row.reason, correctedAt: row.correctedAt };
}
