import type { ChangeKind } from '@articulado/comparison';
import { ClauseChangeTag } from '@articulado/ui';

/** What became of a clause. That it went along with what holds it is said in a sentence. */
export function ChangeTags({ kinds }: { readonly kinds: readonly ChangeKind[] }) {
  return kinds.filter((kind) => kind !== 'movedAlong').map((kind) => <ClauseChangeTag key={kind} change={kind} />);
}
