import { changeKinds } from '@articulado/comparison';
import type { Translate } from '@articulado/messages';
import { Grid, StatTile } from '@articulado/ui';
import type { Change } from './clause-change.js';

interface Props {
  readonly t: Translate;
  readonly changes: readonly Change[];
  /** Clauses to which nothing happened. */
  readonly unchanged: number;
}

/** How many clauses came, went, moved (an article with its parts once), were reworded and stayed as they were. */
export function ChangeCounts({ t, changes, unchanged }: Props) {
  const parts = changes.filter(({ kinds }) => kinds.includes('movedAlong')).length;
  const tiles = changeKinds
    .filter((kind) => kind !== 'movedAlong')
    .map((kind) => ({ kind, count: changes.filter(({ kinds }) => kinds.includes(kind)).length }))
    .filter(({ count }) => count > 0);
  return (
    <Grid of="narrow">
      {tiles.map(({ kind, count }) => (
        <StatTile key={kind} value={t.number(count)} label={t(`comparison.count.${kind}`, { count, parts })} />
      ))}
      <StatTile value={t.number(unchanged)} label={t('comparison.count.same', { count: unchanged })} />
    </Grid>
  );
}
