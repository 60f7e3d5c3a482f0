import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Jobs have the name of what they do in the code of today. An old process would leave those of the new name undone: stop it first. */
export class JobsThatEmptyMails1796870000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE job SET name = 'empty-mail' WHERE name = 'empty-letter'`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`UPDATE job SET name = 'empty-letter' WHERE name = 'empty-mail'`);
  }
}
