import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Yjs client ids that the server lends to pages, so that a draft in which people come and go for months has as many ids as there were pages
 * open at once (ADR 25). Safe while the app is stopped: an old process would write past the fence.
 */
export class LeasedClientIds1795824000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      ALTER TABLE draft ADD COLUMN fence integer NOT NULL DEFAULT 0; -- counts the times that an id was taken from a replica that did not give it back
      CREATE TABLE server_process (
        id uuid CONSTRAINT server_process_pk PRIMARY KEY,
        seen_at timestamptz NOT NULL
      );
      CREATE TABLE draft_client (
        draft_id uuid NOT NULL CONSTRAINT draft_client_draft_fk REFERENCES draft (id),
        client_id bigint NOT NULL, -- Yjs' own, unsigned 32 bits
        person_id uuid CONSTRAINT draft_client_person_fk REFERENCES person (id), -- nobody: the server's own
        clock bigint NOT NULL, -- how far the log went with this id when it was lent last, or given back
        replica_id uuid, -- the document that writes with it; null: given back
        socket_id uuid, -- where that document is connected; null: nowhere
        process_id uuid, -- the server process that has the socket
        free_from timestamptz, -- from when on a replica without a socket may lose it
        CONSTRAINT draft_client_pk PRIMARY KEY (draft_id, client_id)
      );
      CREATE UNIQUE INDEX draft_client_replica_idx ON draft_client (draft_id, replica_id);
      CREATE UNIQUE INDEX draft_client_server_idx ON draft_client (draft_id) WHERE person_id IS NULL;
      CREATE INDEX draft_client_socket_idx ON draft_client (socket_id);
      CREATE TABLE draft_fence (
        draft_id uuid NOT NULL CONSTRAINT draft_fence_draft_fk REFERENCES draft (id),
        replica_id uuid NOT NULL, -- lost its id
        client_id bigint NOT NULL,
        clock bigint NOT NULL, -- what the replica wrote from here on is not in the log
        fenced_at timestamptz NOT NULL,
        CONSTRAINT draft_fence_pk PRIMARY KEY (draft_id, replica_id)
      );`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'DROP TABLE draft_fence; DROP TABLE draft_client; DROP TABLE server_process; ALTER TABLE draft DROP COLUMN fence',
    );
  }
}
