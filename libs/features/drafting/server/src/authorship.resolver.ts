import { type ApiContext, CurrentContext, Needs, OrganizationView } from '@articulado/api';
import type { ClauseId } from '@articulado/base';
import { Args, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { ClauseAuthorship, type WrittenWords } from './clause-authorship.js';
import { DraftView, WrittenWordsView } from './drafting.view.js';

/** Adds to a draft who wrote its words. Whoever was shown the draft may read it, and this with it. */
@Resolver(() => DraftView)
export class AuthorshipResolver {
  constructor(private readonly authorshipOf: ClauseAuthorship) {}

  @ResolveField(() => [WrittenWordsView], {
    nullable: true,
    description: 'Who wrote the words of a clause, in order; null for a clause that is not in the draft.',
  })
  @Needs('draft.read')
  async authorship(
    @Parent() { id }: DraftView,
    @Args('clauseId', { type: () => ID, description: 'Id of the clause.' }) clauseId: string,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<WrittenWordsView[] | null> {
    const words = await this.authorshipOf.of(id, clauseId as ClauseId);
    return words ? Promise.all(words.map((one) => viewOf(one, loaders))) : null;
  }
}

async function viewOf(
  { text, personId, organizationId, from, to }: WrittenWords,
  loaders: ApiContext['loaders'],
): Promise<WrittenWordsView> {
  const [person, organization] = await Promise.all([
    personId === null ? undefined : loaders.person(personId),
    organizationId === null ? undefined : loaders.organization(organizationId),
  ]);
  return {
    text,
    person: person?.name ?? null,
    organization: organization ? OrganizationView.of(organization) : null,
    from,
    to,
  };
}
