import { watchCost } from '../sync/machine.js';
import type { ProductServer } from '../sync/product-server.js';
import type { Question } from './questions.js';

/** Milliseconds of a hundred askings: half of them, and 95, took no longer. */
export interface Spread {
  readonly p50: number;
  readonly p95: number;
}

/** What a question cost. CPU: of the server process and of PostgreSQL together. */
export interface Measured {
  readonly wall: Spread;
  readonly cpu: Spread;
}

const warmUp = 10;

/** Asks all questions in turns, so that what disturbs one disturbs all; one at a time. */
export async function measure(
  server: ProductServer,
  databasePid: number,
  asked: readonly Question[],
  times: number,
): Promise<Map<string, Measured>> {
  const costs = new Map(asked.map(({ name }) => [name, { wall: [] as number[], cpu: [] as number[] }]));
  for (let turn = -warmUp; turn < times; turn += 1) {
    for (const { name, path } of asked) {
      const cost = watchCost([server.pid], databasePid);
      if (!(await ask(server, path))) continue;
      const { seconds, serverCpu, databaseCpu } = cost();
      if (turn < 0) continue;
      costs.get(name)!.wall.push(seconds * 1_000);
      costs.get(name)!.cpu.push((serverCpu + databaseCpu) * 1_000);
    }
  }
  return new Map([...costs].map(([name, { wall, cpu }]) => [name, { wall: spreadOf(wall), cpu: spreadOf(cpu) }]));
}

/** @returns `false` where the server had just closed the connection, which it does with those that are idle */
async function ask(server: ProductServer, path: string): Promise<boolean> {
  const answer = await fetch(`${server.address}${path}`).catch(() => undefined);
  if (!answer) return false;
  await answer.text();
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return true;
}

export function spreadOf(values: number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { p50: at(0.5), p95: at(0.95) };
}
