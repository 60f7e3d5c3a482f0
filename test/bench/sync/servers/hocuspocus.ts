import { Database } from '@hocuspocus/extension-database';
import { Server } from '@hocuspocus/server';
import pg from 'pg';
import { tellParent } from './tell-parent.js';

/** Hocuspocus with its database extension on PostgreSQL, all its settings as they come. */
const pool = new pg.Pool({ connectionString: process.env['DATABASE_URL'] ?? '' });
const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  async onAuthenticate({ token }) {
    if (!token.startsWith('p')) throw new Error('Nobody');
  },
  extensions: [
    new Database({
      fetch: async ({ documentName }) => {
        const { rows } = await pool.query<{ data: Buffer }>('SELECT data FROM document WHERE name = $1', [
          documentName,
        ]);
        return rows[0]?.data ?? null;
      },
      store: async ({ documentName, state }) => {
        await pool.query(
          'INSERT INTO document (name, data) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET data = EXCLUDED.data',
          [documentName, state],
        );
      },
    }),
  ],
});
await server.listen();
tellParent(server.address.port);
