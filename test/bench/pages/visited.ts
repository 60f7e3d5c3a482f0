import http from 'node:http';
import type pg from 'pg';
import type { ProductServer } from '../sync/product-server.js';
import type { WrittenAnswer } from './bare-server.js';

/** A page that is measured. */
export interface Visited {
  readonly name: string;
  readonly path: string;
}

/** What a browser in Guatemala asks with. */
export const browser = { 'accept-encoding': 'gzip, deflate, br', 'accept-language': 'es-GT,es;q=0.9' };

const slug = 'datos-abiertos';
const process = `/processes/${slug}`;

/** The pages that a consultation sends people to. */
export async function visitedPages(server: ProductServer, database: pg.Client): Promise<Visited[]> {
  const clause = await invitedClause(server);
  await freezeAnotherVersion(database);
  return [
    { name: 'home', path: '/' },
    { name: 'process', path: process },
    { name: 'version', path: `${process}/versions/1` },
    { name: 'register', path: `${process}/contributions` },
    { name: 'clause', path: `${process}/versions/1/clauses/${clause}` },
    { name: 'comparison', path: `${process}/compare/1/2` },
  ];
}

/** An answer with its headers and bytes as they came. */
export function writtenAnswer(address: string, headers: Readonly<Record<string, string>>): Promise<WrittenAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WrittenAnswer>();
  const request = http.get(address, { headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      if (answer.statusCode !== 200) return reject(new Error(`${address}: ${answer.statusCode}`));
      const kept = Object.entries(answer.headers).filter(([name]) => !ofTheConnection.includes(name));
      const body = Buffer.concat(chunks);
      const written = Object.fromEntries(kept) as Record<string, string>;
      resolve({ headers: { ...written, 'content-length': String(body.length) }, body: body.toString('base64') });
    });
  });
  request.on('error', reject);
  return promise;
}

const ofTheConnection = ['connection', 'keep-alive', 'date', 'transfer-encoding', 'content-length'];

/** An article of the version that is consulted on. */
async function invitedClause(server: ProductServer): Promise<string> {
  const query = `{ process(slug: "${slug}") { version(number: 1) { clauses(first: 100) { nodes { id kind } } } } }`;
  const answer = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { process: { version: { clauses: { nodes: { id: string; kind: string }[] } } } };
  };
  return data.process.version.clauses.nodes.find(({ kind }) => kind === 'ARTICLE')!.id;
}

/** The demonstration has one; what it says in another one is enough to compare by. */
async function freezeAnotherVersion(database: pg.Client): Promise<void> {
  await database.query(
    `INSERT INTO version (id, process_id, number, note, author_id, text, sha256, draft_sequence, frozen_at, salt)
     SELECT gen_random_uuid(), process_id, 2, note, author_id, replace(text, 'datos', 'conjuntos de datos'), sha256, draft_sequence, frozen_at, version.salt
     FROM version JOIN process ON process.id = process_id WHERE slug = $1 AND number = 1`,
    [slug],
  );
}
