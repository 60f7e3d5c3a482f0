import type { EntityManager } from 'typeorm';

/** Whether a database holds the demonstration: what every later start goes by. */
export async function holdsDemo(db: Pick<EntityManager, 'query'>): Promise<boolean> {
  const [platform] = await db.query<{ holds_demo: boolean }[]>('SELECT holds_demo FROM platform');
  return platform?.holds_demo === true;
}

/** Writes that it does, in the transaction that makes it true. */
export async function markAsDemo(db: Pick<EntityManager, 'query'>): Promise<void> {
  await db.query('UPDATE platform SET holds_demo = true');
}
