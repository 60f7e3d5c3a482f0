import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';

/**
 * The platform's own secret: made once, kept with the data, so that every process of one platform has the same and a
 * restart voids no code and no link.
 */
export async function platformSecret(dataSource: DataSource): Promise<string> {
  await dataSource.query('INSERT INTO platform (secret) VALUES ($1) ON CONFLICT DO NOTHING', [
    randomBytes(32).toString('hex'),
  ]);
  const [{ secret }] = await dataSource.query<[{ secret: string }]>('SELECT secret FROM platform');
  return secret;
}
