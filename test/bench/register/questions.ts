import type { ProductServer } from '../sync/product-server.js';
import type { Consulted } from './contributions.js';

/** What is measured: an address, by the name that the table says. */
export interface Question {
  readonly name: string;
  readonly path: string;
}

const slug = 'datos-abiertos';
const process = `/processes/${slug}`;
const register = `${process}/contributions`;

/** Rows of a page of the register. */
const pageSize = 25;

const searches: Readonly<Record<string, string>> = {
  'a word in every second one': 'datos',
  'a word in many': 'publicacion',
  'a word in some': 'Peten',
  'a word in few': "k'iche'",
  'a rare word': 'hemeroteca',
  'two words that stand apart': 'peten publicacion',
  'two words that seldom meet': 'hemeroteca peten',
  'a word that no one says': 'ornitorrinco',
  'a word of a campaign': 'campana',
};

/** All of them, on the process as it is now. */
export async function questions(server: ProductServer, { clauseIds }: Consulted, count: number): Promise<Question[]> {
  const filter = (name: string, value: string) => ({
    name: `register, ${name} ${value}`,
    path: `${register}?${name}=${value}`,
  });
  const page = Math.min(1_000, Math.floor(count / pageSize));
  const cursor = await cursorBefore(server, (page - 1) * pageSize);
  return [
    { name: 'page of the process', path: process },
    { name: 'page of its approval', path: `${process}/approval` },
    { name: 'register, first page', path: register },
    {
      name: `register, page ${count < 1_000 * pageSize ? 'far back' : '1,000'}`,
      path: `${register}?page=${page}&after=${cursor}`,
    },
    ...['support', 'question'].map((kind) => filter('kind', kind)),
    ...['pending', 'answered', 'accepted', 'out-of-scope'].map((answer) => filter('answer', answer)),
    { ...filter('clause', clauseIds[0]!), name: 'register, clause most is said of' },
    { ...filter('clause', clauseIds.at(-1)!), name: 'register, clause least is said of' },
    filter('version', '1'),
    ...Object.entries(searches).map(([name, search]) => ({
      ...filter('search', encodeURIComponent(search)),
      name: `search, ${name}`,
    })),
  ];
}

async function cursorBefore(server: ProductServer, number: number): Promise<string> {
  const query = `{ process(slug: "${slug}") { contributions(first: 1, filter: { afterNumber: ${number - 1} }) { pageInfo { endCursor } } } }`;
  const answer = await fetch(`${server.address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data } = (await answer.json()) as {
    data: { process: { contributions: { pageInfo: { endCursor: string } } } };
  };
  return data.process.contributions.pageInfo.endCursor;
}
