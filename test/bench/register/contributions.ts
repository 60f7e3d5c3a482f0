import { readVersion } from '@articulado/policy-text';
import type pg from 'pg';

/** What contributions hang on. */
export interface Consulted {
  readonly processId: string;
  readonly versionId: string;
  readonly versionNumber: number;
  readonly consultationId: string;
  readonly personId: string;
  readonly clauseIds: readonly string[];
  /** What stands in the process already. */
  readonly contributions: number;
  readonly entries: number;
}

/**
 * Phrases of seven words, of which each contribution is five. Words are as often as words are, the n-th one 1/n times as often as the
 * first; they are made up of syllables, but for those that are looked for.
 */
const phrases = `
  WITH word AS (
    SELECT rank, coalesce(named.word, string_agg(syllables[1 + (rank / 12 ^ part)::int % 12], '' ORDER BY part)) AS word
    FROM generate_series(1, 8000) AS rank LEFT JOIN (VALUES (1, 'de'), (2, 'la'), (4, 'datos'), (12, 'publicación'), (90, 'Petén'),
        (700, 'K’iche’'), (5000, 'hemeroteca')) AS named (rank, word) USING (rank),
      generate_series(0, 3) AS part,
      (SELECT ARRAY['da','mi','ro','na','lo','pe','tu','ci','gra','ble','sol','ven'] AS syllables) AS made
    GROUP BY rank, named.word
  ), drawn AS MATERIALIZED (SELECT place % 20000 AS phrase, floor(8000 ^ random())::int AS rank FROM generate_series(1, 140000) AS place)
  SELECT phrase, string_agg(word, ' ') AS words FROM drawn JOIN word USING (rank) GROUP BY phrase`;

const indexesOfLines = `
  SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'register_line' AND indexname LIKE '%_idx'`;

/**
 * Puts contributions in, with an entry of the record each, and answers to seven of ten. Two of a hundred stand together and hold a
 * word that no other one does: a campaign. @param count - how many the process shall have in the end
 */
export async function fillTo(count: number, database: pg.Client, here: Consulted): Promise<void> {
  const { processId, versionId, consultationId, personId, clauseIds, contributions, entries } = here;
  await database.query('BEGIN');
  // The lines of the register, and then their indexes, are made at once in the end, as the migration makes them.
  await database.query('SET LOCAL session_replication_role = replica');
  const { rows: indexes } = await database.query<{ name: string; definition: string }>(indexesOfLines);
  for (const { name } of indexes) await database.query(`DROP INDEX ${name}`);
  await database.query('SELECT setseed(0.5)');
  await database.query(`CREATE TEMPORARY TABLE phrase ON COMMIT DROP AS ${phrases}`);
  await database.query('ANALYZE phrase');
  await database.query(
    `INSERT INTO contribution (id, process_id, consultation_id, version_id, number, code, code_salt, kind, clause_id, body, salt, submitted_at)
     SELECT gen_random_uuid(), $1, $2, $3, number, 'B' || number, md5(number::text),
       (ARRAY['support','support','support','objection','proposal','proposal','question'])[1 + floor(7 * random())::int],
       ($4::text[])[floor(cardinality($4::text[]) ^ random())::int],
       concat_ws(' ', a.words, b.words, c.words, d.words, e.words, CASE WHEN number BETWEEN $6 * 0.4 AND $6 * 0.42 THEN 'campaña' END),
       md5(random()::text), now() - interval '40 days' + number * interval '1 second'
     FROM (SELECT number, floor(20000 * random()) AS a, floor(20000 * random()) AS b, floor(20000 * random()) AS c,
             floor(20000 * random()) AS d, floor(20000 * random()) AS e
           FROM generate_series($5::int, $6::int) AS number OFFSET 0) AS drawn
       JOIN phrase AS a ON a.phrase = drawn.a JOIN phrase AS b ON b.phrase = drawn.b JOIN phrase AS c ON c.phrase = drawn.c
       JOIN phrase AS d ON d.phrase = drawn.d JOIN phrase AS e ON e.phrase = drawn.e
     ORDER BY number`,
    [processId, consultationId, versionId, clauseIds, contributions + 1, count],
  );
  await database.query(
    `INSERT INTO answer (contribution_id, disposition, reason, changed_clause_id, answered_by, answered_at, salt)
     SELECT id, disposition, 'Se leyó con atención.', CASE WHEN disposition LIKE 'accepted%' THEN clause_id END, $2, now(), salt
     FROM (SELECT *, (ARRAY['accepted','accepted-in-part','not-accepted','not-accepted','noted','noted','noted','out-of-scope'])
             [1 + floor(8 * random())::int] AS disposition
           FROM contribution WHERE process_id = $1 AND number > $3 AND random() < 0.7) AS answered`,
    [processId, personId, contributions],
  );
  await database.query(
    `INSERT INTO record_entry (process_id, sequence, type, entry, hash, disclosed, at)
     SELECT process_id, $3 + number, type, entry, md5(number::text) || md5(number::text), disclosed, at
     FROM record_entry, generate_series(1, $2::int) AS number
     WHERE process_id = $1 AND sequence = (SELECT max(sequence) FROM record_entry WHERE process_id = $1 AND type = 'contribution.submitted')`,
    [processId, count - contributions, entries],
  );
  await database.query('SET LOCAL session_replication_role = origin');
  await database.query(
    'SELECT write_register_lines(array_agg(id)) FROM contribution WHERE process_id = $1 AND number > $2',
    [processId, contributions],
  );
  for (const { definition } of indexes) await database.query(definition);
  await database.query('COMMIT');
  await database.query('VACUUM ANALYZE');
}

/** Where the demonstration takes contributions. */
export async function consultedIn(database: pg.Client, slug: string): Promise<Consulted> {
  const { rows } = await database.query<Omit<Consulted, 'clauseIds'> & { readonly text: string }>(
    `SELECT process.id AS "processId", version.id AS "versionId", version.number AS "versionNumber", version.text, consultation.id AS "consultationId", version.author_id AS "personId",
       (SELECT max(number) FROM contribution WHERE process_id = process.id) AS contributions,
       (SELECT max(sequence) FROM record_entry WHERE process_id = process.id) AS entries
     FROM process JOIN consultation ON consultation.process_id = process.id JOIN version ON version.id = version_id
     WHERE slug = $1 ORDER BY consultation.opens_at DESC LIMIT 1`,
    [slug],
  );
  const { text, ...here } = rows[0]!;
  return { ...here, clauseIds: readVersion(text).clauses.map(({ id }) => id) };
}
