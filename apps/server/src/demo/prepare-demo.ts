import { makeDataSource, platformSecret, UnitOfWork, PeopleStore, ProcessesStore } from '@articulado/persistence';
import { oneAtATime } from '@articulado/database';
import type { DataSource } from 'typeorm';
import { WrongSetting } from '../settings.js';
import { holdsDemo, holdsDemoAlready } from './demo-marker.js';
import { seedDemo } from './seed-demo.js';

export interface DemoOptions {
  readonly databaseUrl: string;
  readonly publicUrl: string;
  /** What the setting says; `undefined` lets the database decide. */
  readonly wanted: boolean | undefined;
  /** Whether the database is the embedded one, which nobody else has a use for. */
  readonly isOurs: boolean;
  /** Told before the long step. */
  readonly onSeeding?: () => void;
}

/**
 * Decides whether the platform runs as a demonstration, and makes it where it is wanted and the database is new. A database
 * with the demonstration keeps running as one unless DEMO=0. Of several processes that start at once, one makes it.
 * @throws WrongSetting for a demonstration among other data: everybody could read e-mails that are not theirs
 */
export async function prepareDemo(options: DemoOptions): Promise<boolean> {
  if (options.wanted === false) return false;
  return oneAtATime(options.databaseUrl, 'start', async (db) => {
    const holds = await holdsDemoAlready(db);
    const isSettled = holds || (holds === false && !isWanted(options));
    return isSettled ? holds : prepare(options);
  });
}

const isWanted = ({ wanted, isOurs }: DemoOptions): boolean => wanted ?? isOurs;

async function prepare(options: DemoOptions): Promise<boolean> {
  const dataSource = await makeDataSource(options.databaseUrl, { maxConnections: 2 }).initialize();
  try {
    return (await holdsDemo(dataSource)) || (await make(dataSource, options));
  } finally {
    await dataSource.destroy();
  }
}

async function make(dataSource: DataSource, options: DemoOptions): Promise<boolean> {
  const { wanted, publicUrl, onSeeding } = options;
  if (!isWanted(options)) return false;
  if (await isNew(dataSource)) {
    onSeeding?.();
    const secret = await platformSecret(dataSource);
    await seedDemo(dataSource, { publicUrl, demo: true, sendsMail: false, secret }, new Date());
    return true;
  }
  if (wanted)
    throw new WrongSetting(
      'DEMO can be 1 only for a new database or one that holds the demonstration: this one holds other data.',
    );
  return false;
}

async function isNew(dataSource: DataSource): Promise<boolean> {
  const stores = new UnitOfWork(dataSource).read();
  return (await stores.get(PeopleStore).count()) === 0 && (await stores.get(ProcessesStore).count()) === 0;
}
