import type pg from 'pg';
import { watchCost } from '../sync/machine.js';
import type { ProductServer } from '../sync/product-server.js';
import type { Consulted } from './contributions.js';
import { type Spread, spreadOf } from './measure.js';

const mutation = `mutation ($input: SubmitContributionInput!) { submitContribution(input: $input) {
  ... on ContributionReceipt { contribution { number } } ... on Refusal { refused } } }`;

/** What came of contributions that were sent at an even pace. */
export interface Submissions {
  readonly sent: number;
  readonly taken: number;
  /** From the first that was sent to the last that was answered. */
  readonly seconds: number;
  /** Milliseconds until each was answered. */
  readonly wall: Spread;
  /** Milliseconds of the server's and of PostgreSQL's processors for each. */
  readonly cpu: number;
  /** Numbers that are missing between the first and the last of the process, in the register and in the record. */
  readonly gaps: number;
}

/** Sends contributions from as many addresses as there are, whether those before are answered or not. */
export async function submitAtPace(
  perSecond: number,
  seconds: number,
  server: ProductServer,
  databasePid: number,
  database: pg.Client,
  { processId, versionNumber, clauseIds }: Consulted,
): Promise<Submissions> {
  const cost = watchCost([server.pid], databasePid);
  const sent = perSecond * seconds;
  const start = performance.now();
  const answers = Array.from({ length: sent }, async (_, place) => {
    const due = start + (place * 1_000) / perSecond;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
    const clauseId = clauseIds[place % clauseIds.length];
    const words = {
      kind: 'PROPOSAL',
      body: `Propuesta ${place} de quien vive aquí.`,
      proposedText: 'Debe decir otra cosa.',
    };
    const body = JSON.stringify({
      query: mutation,
      variables: { input: { process: 'datos-abiertos', versionNumber, clauseId, ...words } },
    });
    const from = `10.${place >> 16}.${(place >> 8) & 255}.${place & 255}`;
    const headers = { 'content-type': 'application/json', 'x-forwarded-for': from };
    const isTaken = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body }).then(
      async (answer) => (await answer.text()).includes('"number"'),
      () => false, // a connection that broke: counted as not taken
    );
    return { isTaken, ms: performance.now() - due };
  });
  const done = await Promise.all(answers);
  const { seconds: lasted, serverCpu, databaseCpu } = cost();
  const gaps = `SELECT (max(number) - count(*) + (SELECT max(sequence) - count(*) FROM record_entry WHERE process_id = $1))::int AS gaps
    FROM contribution WHERE process_id = $1`;
  return {
    sent,
    taken: done.filter(({ isTaken }) => isTaken).length,
    seconds: lasted,
    wall: spreadOf(done.map(({ ms }) => ms)),
    cpu: ((serverCpu + databaseCpu) * 1_000) / sent,
    gaps: (await database.query<{ gaps: number }>(gaps, [processId])).rows[0]!.gaps,
  };
}

export const said = ({ sent, taken, seconds, wall, cpu, gaps }: Submissions): string =>
  `Contributions: ${taken} of ${sent} taken in ${seconds.toFixed(1)} s (${(taken / seconds).toFixed(0)} a second), answered after ` +
  `${wall.p50.toFixed(0)} / ${wall.p95.toFixed(0)} ms (p50 / p95), ${cpu.toFixed(1)} ms of CPU each; ${gaps} numbers missing.`;
