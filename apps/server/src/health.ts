import { sendProblem } from '@articulado/api';
import type { FastifyInstance } from 'fastify';
import type { Foundations } from './app.module.js';
import type { Readiness } from './readiness.js';

/** `live`: the process answers. `ready`: PostgreSQL answers too and the process is not about to stop, so that work can be sent here. */
export function serveHealth(server: FastifyInstance, { pool }: Pick<Foundations, 'pool'>, readiness: Readiness): void {
  server.get('/health/live', async () => ({ live: true }));
  server.get('/health/ready', async (_request, reply) => {
    const answers = await pool.query('SELECT 1').then(
      () => true,
      () => false,
    ); // the answer is the status: whoever asks decides
    const ready = answers && !readiness.isLeaving;
    void reply.header('cache-control', 'no-store');
    return ready ? { ready } : sendProblem(reply, 503, { ready });
  });
  // A proxy that keeps its connections would send the next request into one that is about to close.
  server.addHook('onSend', (_request, reply, payload, go) => {
    if (readiness.isLeaving) reply.header('connection', 'close');
    go(null, payload);
  });
}
