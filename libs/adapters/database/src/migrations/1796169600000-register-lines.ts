import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the register is searched, narrowed and counted by, kept by the database itself beside contributions and answers (ADR 45).
 * Nothing in it is official: all of it follows from those two tables, and could be made again from them.
 * It is written for every contribution there is, some minutes for a million: until it is done nobody contributes or answers.
 */
export class RegisterLines1796169600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const part of [searching, lines, counting, triggers]) await db.query(part);
    // The triggers hold off whoever would write meanwhile. Indexes after the rows: that is several times faster than row by row.
    await db.query('SELECT write_register_lines(array_agg(id)) FROM contribution HAVING count(*) > 0');
    await db.query(indexes);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE INDEX contribution_clause_idx ON contribution (version_id, clause_id);
      DROP TABLE register_line, contribution_count, outcome_count;
      DROP FUNCTION contributions_to_register, answers_to_register CASCADE; -- and their triggers
      DROP FUNCTION write_register_lines, count_register_lines, search_query, search_words;`);
  }
}

/** As people type them: a straight one, those of two kinds of quotation, those that letters have, and accents that stand alone. */
const apostrophes = "''\u2019\u2018\u201b\u02bc\u02bb\u02bd\u02b9\u2032\ua78c\ua78b\u00b4`";

/** Every accent of Latin letters, once a letter is taken apart. */
const accents = Array.from({ length: 0x70 }, (_, place) => String.fromCharCode(0x300 + place)).join('');

/** What stands between words, the same whatever locale the database has: what is no letter and no digit up to U+3040. */
const betweenWords = String.raw`[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u00d7\u00f7\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f]+`;

/**
 * The words of a text as they are looked for: small letters without accents, apostrophes left out, so that K'iche', K’iche’ and
 * kiche are one word. No dictionary is asked: texts stand in Spanish and in Mayan languages, whose endings none of PostgreSQL's knows.
 * The parser of PostgreSQL is not either: to it "ministerios/municipalidades" is the name of a file. Words are cut, as it keeps none of
 * more than 2 KB.
 */
const searching = `
  CREATE FUNCTION search_words(said text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT left(word, 64)), '{}')
    FROM regexp_split_to_table(
      lower(translate(normalize(translate(said, '${apostrophes}', ''), NFKD), '${accents}', '')), '${betweenWords}'
    ) AS word
    WHERE word <> ''
  $$;
  -- All of the words, and from three letters on also words that begin with them; NULL without words, so that nothing is found.
  CREATE FUNCTION search_query(asked text) RETURNS tsquery LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT string_agg(quote_literal(word) || CASE WHEN length(word) < 3 THEN '' ELSE ':*' END, ' & ')::tsquery
    FROM unnest(search_words(asked)) AS word
  $$;`;

const lines = `
  CREATE TABLE register_line (
    contribution_id uuid PRIMARY KEY CONSTRAINT register_line_contribution_fk REFERENCES contribution (id) ON DELETE CASCADE,
    process_id uuid NOT NULL,
    number integer NOT NULL,
    version_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    clause_id text NOT NULL,
    kind text NOT NULL,
    disposition text, -- NULL while unanswered
    changed_clause_id text,
    words tsvector NOT NULL
  );
  CREATE FUNCTION write_register_lines(ids uuid[]) RETURNS void LANGUAGE sql AS $$
    INSERT INTO register_line
    SELECT said.id, said.process_id, said.number, said.version_id, said.consultation_id, said.clause_id, said.kind,
      answer.disposition, answer.changed_clause_id,
      array_to_tsvector(search_words(
        concat_ws(' ', said.body, said.proposed_text, said.quote, said.author_name, said.author_organization, answer.reason)))
    FROM contribution AS said LEFT JOIN answer ON answer.contribution_id = said.id
    WHERE said.id = ANY (ids)
    ORDER BY said.process_id, said.number -- so that what is read together lies together
    ON CONFLICT (contribution_id) DO UPDATE SET (process_id, number, version_id, consultation_id, clause_id, kind, disposition,
      changed_clause_id, words) = (excluded.process_id, excluded.number, excluded.version_id, excluded.consultation_id,
      excluded.clause_id, excluded.kind, excluded.disposition, excluded.changed_clause_id, excluded.words)
  $$;`;

/** Room is left in each page, so that a count is raised where it stands and no index is touched. */
const counting = `
  CREATE TABLE contribution_count (
    process_id uuid NOT NULL,
    version_id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    clause_id text NOT NULL,
    kind text NOT NULL,
    disposition text,
    contributions integer NOT NULL,
    CONSTRAINT contribution_count_key UNIQUE NULLS NOT DISTINCT
      (process_id, version_id, clause_id, kind, disposition, consultation_id)
  ) WITH (fillfactor = 50);
  CREATE TABLE outcome_count (
    process_id uuid NOT NULL,
    version_id uuid NOT NULL,
    disposition text,
    changed_clause_id text,
    contributions integer NOT NULL,
    CONSTRAINT outcome_count_key UNIQUE NULLS NOT DISTINCT (process_id, version_id, disposition, changed_clause_id)
  ) WITH (fillfactor = 50);`;

/**
 * Once a statement, however many rows it wrote. A changed row counts as one that went and one that came. Counts are raised in the order
 * of their keys, so that two statements never wait for each other.
 */
const triggers = `
  CREATE FUNCTION count_register_lines() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE sign integer := TG_ARGV[0];
  BEGIN
    INSERT INTO contribution_count
    SELECT process_id, version_id, consultation_id, clause_id, kind, disposition, sign * count(*)
    FROM changed GROUP BY 1, 2, 3, 4, 5, 6 ORDER BY 1, 2, 3, 4, 5, 6
    ON CONFLICT ON CONSTRAINT contribution_count_key
      DO UPDATE SET contributions = contribution_count.contributions + excluded.contributions;
    INSERT INTO outcome_count
    SELECT process_id, version_id, disposition, changed_clause_id, sign * count(*)
    FROM changed GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4
    ON CONFLICT ON CONSTRAINT outcome_count_key
      DO UPDATE SET contributions = outcome_count.contributions + excluded.contributions;
    RETURN NULL;
  END $$;
  ${onEach('register_line', 'INSERT', 'NEW', "count_register_lines('1')")}
  ${onEach('register_line', 'UPDATE', 'NEW', "count_register_lines('1')")}
  ${onEach('register_line', 'UPDATE', 'OLD', "count_register_lines('-1')")}
  ${onEach('register_line', 'DELETE', 'OLD', "count_register_lines('-1')")}

  CREATE FUNCTION contributions_to_register() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM write_register_lines(ARRAY(SELECT id FROM changed));
    RETURN NULL;
  END $$;
  ${onEach('contribution', 'INSERT', 'NEW', 'contributions_to_register()')}
  ${onEach('contribution', 'UPDATE', 'NEW', 'contributions_to_register()')}

  CREATE FUNCTION answers_to_register() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM write_register_lines(ARRAY(SELECT contribution_id FROM changed));
    RETURN NULL;
  END $$;
  ${onEach('answer', 'INSERT', 'NEW', 'answers_to_register()')}
  ${onEach('answer', 'UPDATE', 'NEW', 'answers_to_register()')}
  ${onEach('answer', 'UPDATE', 'OLD', 'answers_to_register()')}
  ${onEach('answer', 'DELETE', 'OLD', 'answers_to_register()')}`;

/** Each is one of the register's filters, or both together, in the order of the numbers. */
const indexes = `
  CREATE INDEX register_line_number_idx ON register_line (process_id, number);
  CREATE INDEX register_line_kind_idx ON register_line (process_id, kind, number);
  CREATE INDEX register_line_disposition_idx ON register_line (process_id, disposition, number);
  CREATE INDEX register_line_unanswered_idx ON register_line (process_id, number) WHERE disposition IS NULL;
  CREATE INDEX register_line_answered_idx ON register_line (process_id, number) WHERE disposition IS NOT NULL;
  CREATE INDEX register_line_clause_idx ON register_line (process_id, clause_id, number);
  CREATE INDEX register_line_version_idx ON register_line (version_id, number);
  CREATE INDEX register_line_version_clause_idx ON register_line (version_id, clause_id, number);
  -- Without a list of what is still to be indexed: whoever's contribution fills it would wait until it is worked off.
  CREATE INDEX register_line_words_idx ON register_line USING gin (words) WITH (fastupdate = off);
  CREATE INDEX contribution_count_version_idx ON contribution_count (version_id, clause_id);
  DROP INDEX contribution_clause_idx; -- no count reads it any more`;

/** A trigger for what a statement wrote: rows as they were (OLD) or as they are (NEW), which its function reads as `changed`. */
function onEach(table: string, event: 'INSERT' | 'UPDATE' | 'DELETE', rows: 'OLD' | 'NEW', work: string): string {
  const name = `${table}_${event}_${rows}`.toLowerCase();
  return `CREATE TRIGGER ${name} AFTER ${event} ON ${table} REFERENCING ${rows} TABLE AS changed
    FOR EACH STATEMENT EXECUTE FUNCTION ${work};`;
}
