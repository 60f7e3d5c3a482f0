import {
  type ApiContext,
  CurrentContext,
  enumOf,
  type Loaders,
  ProcessView,
  Public,
  textOfVersion,
} from '@articulado/api';
import { VersionsStore } from '@articulado/persistence';
import { type PolicyText, type UnusualSignKind, unusualSignKinds, unusualSigns } from '@articulado/policy-text';
import { Field, Int, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';

const UnusualSignKindEnum = enumOf<UnusualSignKind>(
  'UnusualSignKind',
  'A sign that a reader may take for another one.',
  {
    'no-break-space': 'A space at which no line breaks.',
    'unusual-space': 'A space that is not the plain one.',
    'mixed-scripts': 'A word with letters of several alphabets that look alike.',
    'stacked-marks': 'A word with more than five marks on one letter.',
  },
);

@ObjectType('UnusualSigns', { description: 'How often a kind of unusual sign stands in a text.' })
class UnusualSignsView {
  @Field(() => UnusualSignKindEnum, { description: 'What it is.' }) kind!: UnusualSignKind;
  @Field(() => Int, { description: 'How many there are, one at least.' }) count!: number;
}

type Counts = ReadonlyMap<UnusualSignKind, number>;

/** Versions whose counts are kept. */
const mostKept = 1_000;

/** Adds to a process what should be looked at in the text that is signed. Versions never change, so that what was counted once is kept. */
@Resolver(() => ProcessView)
export class UnusualSignsResolver {
  private readonly kept = new Map<string, Counts>();

  @ResolveField(() => [UnusualSignsView], {
    description: 'Signs of its latest version that a reader may take for others; none where it has no version.',
  })
  @Public()
  async unusualSigns(
    @Parent() { id }: ProcessView,
    @CurrentContext() { loaders }: ApiContext,
  ): Promise<UnusualSignsView[]> {
    const latest = (await loaders.versionsOf(id)).at(-1);
    if (!latest) return [];
    const counts = this.kept.get(latest.id) ?? (await this.count(loaders, latest.id));
    return unusualSignKinds.flatMap((kind) => {
      const count = counts.get(kind) ?? 0;
      return count > 0 ? [{ kind, count }] : [];
    });
  }

  private async count(loaders: Loaders, versionId: string): Promise<Counts> {
    const counts = (await loaders.load('unusualSigns', versionId, async (stores, ids) => {
      const versions = await stores.get(VersionsStore).byIds(ids);
      return new Map(versions.map((version) => [version.id, countIn(textOfVersion(version))]));
    }))!;
    if (this.kept.size >= mostKept) this.kept.clear();
    this.kept.set(versionId, counts);
    return counts;
  }
}

function countIn(text: PolicyText): Counts {
  const counts = new Map<UnusualSignKind, number>();
  for (const { content } of text)
    for (const { kind } of unusualSigns(content.map((run) => run.text).join('')))
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}
