import * as Y from 'yjs';
import type { Cell, Figures } from '../cell.js';
import { connect, pause } from '../clients.js';
import { clientFrame } from '../load-socket.js';
import { memoryOf, watchCost } from '../machine.js';
import { editedPolicy, madeOnce } from '../material.js';
import { ServerUnderTest } from '../server-under-test.js';
import { storeDocuments } from '../stored-drafts.js';
import type { Scenario } from './scenario.js';

/** S6: all come back at once, with nothing (cold) or with everything (warm), and answer the server's own question as stock clients do. */
export const s6Reconnect: Scenario = { id: 'S6', servers: ['hocuspocus', 'articulado'], sizes: [500], run };

async function run(cell: Cell): Promise<Figures> {
  const document = madeOnce(cell.folder, 'edited', editedPolicy);
  const [documentId = ''] = await storeDocuments(cell.server, cell.databaseUrl, [document]);
  const server = await ServerUnderTest.start(cell.server, cell.databaseUrl);
  await pause(500);
  const cold = await storm(cell, server, documentId, new Y.Doc());
  await pause(1_500);
  const doc = new Y.Doc();
  Y.applyUpdate(doc, document);
  const warm = await storm(cell, server, documentId, doc);
  const peak = memoryOf(server.pid, 'VmHWM');
  await server.stop();
  return {
    'document KB': document.length / 1_024,
    'cold ms': cold.ms,
    'cold CPU-s': cold.cpu,
    'cold KB per client': cold.kilobytes,
    'warm ms': warm.ms,
    'warm CPU-s': warm.cpu,
    'warm KB per client': warm.kilobytes,
    'peak RSS MB': peak,
    others: Math.max(cold.others, warm.others),
  };
}

/** Lets everyone in at once with the same document; over when everyone has an answer. */
async function storm({ size, databasePid }: Cell, server: ServerUnderTest, documentId: string, doc: Y.Doc) {
  const stateVector = Y.encodeStateVector(doc);
  const answers = new Map<string, Uint8Array>();
  const answer = (asked: Uint8Array): Uint8Array => {
    const key = asked.join();
    const known = answers.get(key) ?? Y.encodeStateAsUpdate(doc, asked);
    answers.set(key, known);
    return known;
  };
  const cost = watchCost([server.pid], databasePid);
  const clients = await Promise.all(
    Array.from({ length: size }, async (_, person) => {
      const client = await connect(server, documentId, person);
      await new Promise<void>((resolve, reject) => {
        client.socket.onEnd = () => reject(new Error(`Sent away: ${JSON.stringify(client.socket.ending)}`));
        client.listen(({ kind, bytes }) => {
          if (kind === 'sync-step-1') client.socket.send(clientFrame(client.dialect.step2(answer(bytes))));
          if (kind === 'sync-step-2') resolve();
        });
        client.socket.send(clientFrame(client.dialect.step1(stateVector)));
      });
      return client;
    }),
  );
  const { seconds, serverCpu, others } = cost();
  await pause(500);
  const bytes = clients.reduce((sum, { socket }) => sum + socket.bytes, 0);
  for (const { socket } of clients) {
    socket.onEnd = undefined;
    socket.destroy();
  }
  return { ms: seconds * 1_000, cpu: serverCpu, kilobytes: bytes / size / 1_024, others };
}
