import type { Cell, Figures } from '../cell.js';
import { pause } from '../clients.js';
import { plainDialect } from '../dialects.js';
import { median } from '../latencies.js';
import { clientFrame, LoadSocket } from '../load-socket.js';
import { cpuOf, watchCost } from '../machine.js';
import { ProductServer } from '../product-server.js';
import type { Scenario } from './scenario.js';

const restarts = 3;

/** T12: the whole product is killed and started again; how long until a client that tries again and again has the text. */
export const t12Restart: Scenario = { id: 'T12', servers: ['product'], sizes: [1], run };

async function run({ databaseUrl, databasePid }: Cell): Promise<Figures> {
  const product = await ProductServer.start(databaseUrl);
  const [cookie, draftId] = [await product.signIn('drafter'), await product.draftId()];
  const times: number[] = [];
  const cpu: number[] = [];
  const others: number[] = [];
  for (let restart = 0; restart < restarts; restart += 1) {
    await product.end('SIGKILL');
    const startedAt = performance.now();
    product.launch();
    const cost = watchCost([product.pid], databasePid);
    const socket = await synced(product, draftId, cookie);
    times.push(performance.now() - startedAt);
    cpu.push(cpuOf(product.pid));
    others.push(cost().others);
    socket.destroy();
  }
  await product.end('SIGTERM');
  return { 'restart to synced ms': median(times), 'CPU-s of a start': median(cpu), others: median(others) };
}

async function synced(product: ProductServer, draftId: string, cookie: string): Promise<LoadSocket> {
  const address = `${product.address.replace('http', 'ws')}/collab/${draftId}`;
  for (const deadline = performance.now() + 60_000; performance.now() < deadline; await pause(20)) {
    const socket = await LoadSocket.connect(address, { Cookie: cookie, Origin: product.address }).catch(
      () => undefined,
    );
    if (!socket) continue;
    const isSynced = await new Promise<boolean>((resolve) => {
      socket.onEnd = () => resolve(false);
      socket.onMessage = (message) => plainDialect.read(message).kind === 'sync-step-2' && resolve(true);
      socket.send(clientFrame(plainDialect.step1(new Uint8Array([0]))));
    });
    if (isSynced) return socket;
  }
  throw new Error('No client was synced');
}
