import { newDatabase } from './postgres.js';
import { scenarios } from './scenarios/index.js';
import type { ServerName } from './server-under-test.js';

/** One measurement: a scenario in one size on one server. */
export interface CellSpec {
  readonly scenario: string;
  readonly server: ServerName | 'product';
  readonly size: number;
}

/** What a scenario gets. */
export interface Cell extends CellSpec {
  readonly server: ServerName;
  readonly databaseUrl: string;
  readonly databasePid: number;
  /** For what is made once a run. */
  readonly folder: string;
}

/** What was measured; a unit stands in each name. */
export type Figures = Readonly<Record<string, number>>;

/** Runs in a process of its own, which is the load generator, so that every cell begins equally fresh. */
async function runCell(asked: CellSpec & { databasePid: number; folder: string }): Promise<void> {
  const scenario = scenarios.find(({ id }) => id === asked.scenario);
  if (!scenario) throw new Error(`No scenario ${asked.scenario}`);
  const database = await newDatabase();
  try {
    const figures = await scenario.run({ ...asked, server: asked.server as ServerName, databaseUrl: database.url });
    process.send?.(figures);
  } finally {
    await database.drop();
  }
  process.disconnect();
}

await runCell(JSON.parse(process.argv[2] ?? '') as CellSpec & { databasePid: number; folder: string });
