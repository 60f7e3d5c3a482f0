import type pg from 'pg';
import { isStorable } from '../unit-of-work/storable.js';
import { QueryBatcher } from './query-batcher.js';

/** Keeps a crowd to a few hundred queries a second. While some callers wait for the database, others are answered. */
const queryLimits = { atOnce: 4, apartMs: 1 };

/**
 * Numbers that change with what visitors see. Each call reads the database: whatever was committed anywhere before it
 * is in the answer (ADR 50).
 */
export class PublicRevisions {
  private readonly ofProcesses = new QueryBatcher<string, string>(async (slugs) => {
    const { rows } = await this.pool.query<{ slug: string; revision: string }>({
      ...revisionsOfProcesses,
      values: [slugs],
    });
    return new Map(rows.map(({ slug, revision }) => [slug, revision]));
  }, queryLimits);

  private readonly ofAll = new QueryBatcher<'all', string>(async () => {
    const { rows } = await this.pool.query<{ revision: string }>(revisionOfAll);
    return new Map(rows.map(({ revision }) => ['all', revision]));
  }, queryLimits);

  constructor(private readonly pool: Pick<pg.Pool, 'query'>) {}

  /**
   * Changes when the process, or data shown on all processes, changes.
   * @returns undefined where there is no such process
   */
  async ofProcess(slug: string): Promise<string | undefined> {
    return isStorable(slug) ? this.ofProcesses.ask(slug) : undefined;
  }

  /** Changes with every change of any process. */
  ofPlatform(): Promise<string | undefined> {
    return this.ofAll.ask('all');
  }

  /**
   * The next moment at which what visitors see changes although nobody acts: a consultation opens or closes, a membership begins or ends.
   * @param slug - of the process; without it, of any
   */
  async nextByTime(slug: string | undefined, after: Date): Promise<Date | undefined> {
    const { rows } = await this.pool.query<{ at: Date | null }>({ ...nextByTime, values: [after, slug ?? null] });
    return rows[0]?.at ?? undefined;
  }
}

const platform = `(SELECT revision FROM public_revision WHERE scope = '00000000-0000-0000-0000-000000000000')`;

const revisionsOfProcesses = {
  name: 'public-revisions-of-processes',
  text: `SELECT process.slug, own.revision || '.' || ${platform} AS revision
    FROM process JOIN public_revision AS own ON own.scope = process.id WHERE process.slug = ANY ($1)`,
};

/** Each number only grows, so that their sum never comes again. */
const revisionOfAll = {
  name: 'public-revision-of-all',
  text: 'SELECT sum(revision)::text AS revision FROM public_revision',
};

const nextByTime = {
  name: 'public-next-by-time',
  text: `SELECT min(at) AS at FROM (
      SELECT process_id, unnest(ARRAY[opens_at, closes_at, closed_at]) AS at FROM consultation
      UNION ALL SELECT process_id, unnest(ARRAY[starts_at, ends_at]) FROM membership
    ) AS moment JOIN process ON process.id = moment.process_id
    WHERE at > $1 AND ($2::text IS NULL OR process.slug = $2)`,
};
