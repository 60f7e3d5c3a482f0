import type { MessageId, Translate } from '@articulado/messages';
import type { ApiClause } from '@articulado/pages';
import type { ClauseKind } from '@articulado/policy-text';
import { Card, clauseLabel, Tag, WordChanges } from '@articulado/ui';

/** A clause that is not what it was, as the page asks for it. */
export interface Change {
  readonly clauseId: string;
  readonly kinds: readonly string[];
  readonly before: ApiClause | null;
  readonly after: ApiClause | null;
  readonly words: readonly { readonly op: 'same' | 'added' | 'removed'; readonly text: string }[];
  readonly contributions: readonly {
    readonly number: number;
    readonly kind: string;
    readonly authorName: string | null;
  }[];
}

/** What became of one clause, and the contributions that caused it. */
export function ClauseChange({
  t,
  slug,
  change,
  after,
  moved,
}: {
  readonly t: Translate;
  readonly slug: string;
  readonly change: Change;
  readonly after: number;
  /** From where to where, in words. */
  readonly moved?: string;
}) {
  const { before, after: now, kinds, words, contributions } = change;
  const shown = now ?? before!;
  const name = clauseLabel(t, { kind: shown.kind as ClauseKind }, shown.number ?? undefined);
  const was = before && clauseLabel(t, { kind: before.kind as ClauseKind }, before.number ?? undefined);
  return (
    <Card
      title={name}
      level={3}
      href={now ? `/processes/${slug}/versions/${after}/clauses/${change.clauseId}` : undefined}
      above={kinds.map((kind) => (
        <Tag key={kind} tone={toneOf(kind)}>
          {t(`comparison.kind.${kind}` as MessageId)}
        </Tag>
      ))}
      foot={contributions.length > 0 && <Causes t={t} slug={slug} contributions={contributions} />}
    >
      {was && was !== name && <p className="hint">{t('comparison.was', { label: was })}</p>}
      {moved && <p className="hint">{moved}</p>}
      <p className="changed-words">
        <WordChanges pieces={words} />
      </p>
    </Card>
  );
}

const toneOf = (kind: string) =>
  kind === 'added' ? 'good' : kind === 'removed' ? 'bad' : kind === 'moved' ? 'warn' : 'info';

/** The contributions that were accepted and named this clause as the one that carries their change. */
function Causes({
  t,
  slug,
  contributions,
}: {
  readonly t: Translate;
  readonly slug: string;
  readonly contributions: Change['contributions'];
}) {
  return (
    <>
      <p className="hint">{t('comparison.because', { count: contributions.length })}</p>
      <ul>
        {contributions.map(({ number, kind, authorName }) => (
          <li key={number}>
            <a href={`/processes/${slug}/contributions/${number}`}>
              {t('comparison.contribution', {
                number,
                kind: t(`tag.contribution.${kind}` as MessageId),
                author: authorName ?? 'none',
              })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
