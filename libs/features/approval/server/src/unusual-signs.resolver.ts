import { type ApiContext, CurrentContext, enumOf, ProcessView, Public, textOfVersion } from '@articulado/api';
import { VersionsStore } from '@articulado/persistence';
import { type UnusualSignKind, unusualSignKinds, unusualSigns } from '@articulado/policy-text';
import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

const UnusualSignKindEnum = enumOf<UnusualSignKind>(
  'UnusualSignKind',
  'A sign that a reader may take for another one.',
  {
    'no-break-space': 'A space at which no line breaks.',
    'unusual-space': 'A space that is not the plain one.',
    'mixed-scripts': 'A word with letters of several alphabets that look alike.',
  },
);

@ObjectType('UnusualSigns', { description: 'How often a kind of unusual sign stands in a text.' })
class UnusualSignsView {
  @Field(() => UnusualSignKindEnum, { description: 'What it is.' }) kind!: UnusualSignKind;
  @Field(() => Int, { description: 'How many there are, one at least.' }) count!: number;
}

/** Adds to a process what should be looked at in the text that is signed. */
@Resolver(() => ProcessView)
export class UnusualSignsResolver {
  @ResolveField(() => [UnusualSignsView], {
    description: 'Signs of its latest version that a reader may take for others; none where it has no version.',
  })
  @Public()
  async unusualSigns(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<UnusualSignsView[]> {
    const counts = await loaders.load('unusualSigns', id, async (stores, ids) => {
      const versions = await stores.get(VersionsStore).latestOf(ids);
      return new Map(versions.map((version) => [version.processId, countIn(textOfVersion(version))]));
    });
    return unusualSignKinds.flatMap((kind) => {
      const count = counts?.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
  }
}

function countIn(text: ReturnType<typeof textOfVersion>): ReadonlyMap<UnusualSignKind, number> {
  const counts = new Map<UnusualSignKind, number>();
  for (const { content } of text)
    for (const { kind } of unusualSigns(content.map((run) => run.text).join('')))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
