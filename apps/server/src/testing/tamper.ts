import type { DataSource } from 'typeorm';

/** A row as the database places it, and one value in it. */
interface StoredValue {
  readonly place: string;
  readonly value: string | null;
}

/** What the database knows of a column. */
interface Column {
  readonly name: string;
  readonly type: string;
  /** Table whose ids it holds. */
  readonly refersTo: string | null;
  /** The values a rule of the database allows; `null` without such a rule. */
  readonly allowed: readonly string[] | null;
}

/** Alters official rows past the use cases, as somebody with the database's password could, and puts them back. */
export class Tamper {
  constructor(private readonly database: DataSource) {}

  tables(): Promise<string[]> {
    return this.list(`SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`);
  }

  columns(table: string): Promise<Column[]> {
    return this.database.query(columnsOf, [table]);
  }

  /** The first and the last of a process's rows, as the database keeps them. */
  async rows(table: string, column: string, where: string): Promise<StoredValue[]> {
    const query = `SELECT ctid::text AS place, ${column}::text AS value FROM ${table} WHERE ${where} ORDER BY ctid`;
    const rows = await this.database.query<StoredValue[]>(query);
    return rows.length > 1 ? [rows[0]!, rows.at(-1)!] : rows;
  }

  /**
   * Gives one value another one, does something, and restores it.
   * @returns what `work` found; `refused` where a rule of the database does not let the value be changed
   */
  async altering<Found>(
    table: string,
    column: Column,
    row: StoredValue,
    work: (value: string) => Promise<Found>,
  ): Promise<Found | 'refused'> {
    const set = `UPDATE ${table} SET ${column.name} = $1::${column.type} WHERE ctid = $2::tid RETURNING ctid::text AS place`;
    for (const value of await this.otherValues(column, row.value)) {
      const [changed] = await this.database
        .query<[[Pick<StoredValue, 'place'>]]>(set, [value, row.place])
        .catch(refusedByRule);
      if (!changed) continue;
      try {
        return await work(value);
      } finally {
        await this.database.query(set, [row.value, changed[0].place]);
      }
    }
    return 'refused';
  }

  /** Takes a row out, does something, and puts it back. */
  async deleting<Found>(table: string, { place }: StoredValue, work: () => Promise<Found>): Promise<Found | 'refused'> {
    const take = `DELETE FROM ${table} AS t WHERE ctid = $1::tid RETURNING to_jsonb(t) AS row`;
    const [taken] = await this.database.query<[[{ row: object }]]>(take, [place]).catch(refusedByRule);
    if (!taken) return 'refused';
    try {
      return await work();
    } finally {
      await this.insert(table, taken[0].row);
    }
  }

  /** Puts another row like one that is there beside it, does something, and takes it out. */
  async doubling<Found>(table: string, { place }: StoredValue, work: () => Promise<Found>): Promise<Found | 'refused'> {
    const [{ row }] = await this.database.query<[{ row: object }]>(
      `SELECT to_jsonb(t) || $2::jsonb AS row FROM ${table} AS t WHERE ctid = $1::tid`,
      [place, JSON.stringify(await this.newKeys(table))],
    );
    const [added] = await this.insert(table, row).catch(refusedByRule);
    if (!added) return 'refused';
    try {
      return await work();
    } finally {
      await this.database.query(`DELETE FROM ${table} WHERE ctid = $1::tid`, [added.place]);
    }
  }

  private insert(table: string, row: object): Promise<[Pick<StoredValue, 'place'>]> {
    const put = `INSERT INTO ${table} SELECT * FROM jsonb_populate_record(NULL::${table}, $1) RETURNING ctid::text AS place`;
    return this.database.query(put, [JSON.stringify(row)]);
  }

  /** Keys that no row has yet. */
  private async newKeys(table: string): Promise<Record<string, unknown>> {
    const names = new Set((await this.columns(table)).map(({ name }) => name));
    const keys: Record<string, unknown> = {
      id: crypto.randomUUID(),
      number: 900,
      sequence: 900,
      code: 'OTRO',
      slug: 'otro',
    };
    return Object.fromEntries(Object.entries(keys).filter(([name]) => names.has(name)));
  }

  /** Values to try: several where a rule may not let the first one in. */
  private async otherValues({ type, refersTo, allowed }: Column, value: string | null): Promise<string[]> {
    if (allowed) return allowed.filter((one) => one !== value);
    if (refersTo) return this.list(`SELECT id::text FROM ${refersTo} WHERE id::text IS DISTINCT FROM $1`, [value]);
    if (type === 'integer' || type === 'bigint') return [1, 1_000].map((more) => String(Number(value) + more));
    return [otherValue(type, value)];
  }

  private async list(query: string, parameters: readonly unknown[] = []): Promise<string[]> {
    const rows = await this.database.query<Record<string, string>[]>(query, [...parameters]);
    return rows.map((row) => Object.values(row)[0]!);
  }
}

function otherValue(type: string, value: string | null): string {
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'boolean') return value === 'true' ? 'false' : 'true';
  if (type === 'jsonb') return otherJson(value!);
  if (type === 'bytea') return `${value}00`;
  if (type !== 'timestamp with time zone') return otherText(value ?? '');
  return new Date(Date.parse(value ?? '2026-01-01T00:00:00Z') + 3_600_000).toISOString();
}

/** Another salt or hash for a salt or hash, other words for words. */
const otherText = (text: string): string =>
  /^[0-9a-f]{32,}$/.test(text) ? `${text[0] === '0' ? '1' : '0'}${text.slice(1)}` : `${text}x`;

function otherJson(json: string): string {
  const value = JSON.parse(json) as Record<string, unknown> | Record<string, unknown>[];
  if (!Array.isArray(value)) return JSON.stringify({ ...value, altered: true });
  const [first = { commitment: 'a'.repeat(64), salt: 'b'.repeat(32) }, ...rest] = value;
  return JSON.stringify([{ ...first, value: { name: 'Otra persona' } }, ...rest]);
}

/** Foreign keys, unique keys and checks are PostgreSQL's class 23. */
function refusedByRule(error: unknown): [undefined] {
  const { code } = (error as { driverError?: { code?: string } }).driverError ?? {};
  if (code?.startsWith('23')) return [undefined];
  throw error;
}

const columnsOf = `
  SELECT c.column_name AS name, c.data_type AS type,
    (SELECT f.confrelid::regclass::text FROM pg_constraint f
     WHERE f.contype = 'f' AND f.conrelid = $1::regclass AND f.conkey = ARRAY[a.attnum] LIMIT 1) AS "refersTo",
    (SELECT array_agg(word[1]) FROM pg_constraint k, regexp_matches(pg_get_constraintdef(k.oid), '''([^'']*)''::text', 'g') AS word
     WHERE k.contype = 'c' AND k.conrelid = $1::regclass AND k.conkey = ARRAY[a.attnum]) AS allowed
  FROM information_schema.columns c
  JOIN pg_attribute a ON a.attrelid = $1::regclass AND a.attname = c.column_name
  WHERE c.table_schema = 'public' AND c.table_name = $1::text
  ORDER BY c.ordinal_position`;
