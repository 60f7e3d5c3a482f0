import type { DataSource, MigrationInterface } from 'typeorm';

/** Runs some migrations there or back, in one transaction. @param migrations - the earliest first */
export const migrate = (
  { manager }: DataSource,
  way: 'up' | 'down',
  ...migrations: readonly MigrationInterface[]
): Promise<void> =>
  manager.transaction(async ({ queryRunner }) => {
    for (const migration of way === 'up' ? migrations : migrations.toReversed()) await migration[way](queryRunner!);
  });
