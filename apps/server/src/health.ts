import type { FastifyInstance } from 'fastify';
import type { Foundations } from './app.module.js';

/** `live`: the process answers. `ready`: PostgreSQL answers too, so that work can be sent here. */
export function serveHealth(server: FastifyInstance, { pool }: Foundations): void {
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const ready = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    ); // the answer is the status: whoever asks decides
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ ready });
  });
}
