import { parentPort, workerData } from 'node:worker_threads';
import { LoadSocket, clientFrame } from '../sync/load-socket.js';

/** What the thread is asked to open: sockets to the API, each with its subscriptions. */
export interface Flood {
  /** `ws://host/graphql` */
  readonly address: string;
  readonly sockets: number;
  readonly subscriptions: number;
  /** Whether each subscription asks something that no other asks. */
  readonly isEachDifferent: boolean;
  readonly slug: string;
}

/** What it says: how many sockets and subscriptions the server took, and how many were told of the change so far, with the time of the last. */
export interface FloodState {
  readonly open: number;
  readonly refused: number;
  readonly told: number;
  /** Milliseconds since the epoch. */
  readonly lastToldAt: number;
}

const flood = workerData as Flood;
const text = 1;
const encoder = new TextEncoder();
const decoder = new TextDecoder();
const frame = (message: object) => clientFrame(encoder.encode(JSON.stringify(message)), text);

let open = 0;
let refused = 0;
let told = 0;
let lastToldAt = 0;

function queryOf(socket: number, subscription: number): string {
  if (!flood.isEachDifferent)
    return 'subscription ($slug: String!) { processChanged(slug: $slug) { id title viewerRoles } }';
  const rows = 'contributions(first: 50) { nodes { number body } }';
  return `subscription ($slug: String!) { p${socket}x${subscription}: processChanged(slug: $slug) { id ${rows} } }`;
}

function subscribe(socket: LoadSocket, index: number): void {
  for (let subscription = 0; subscription < flood.subscriptions; subscription += 1) {
    const payload = { query: queryOf(index, subscription), variables: { slug: flood.slug } };
    socket.send(frame({ id: String(subscription), type: 'subscribe', payload }));
  }
}

async function connect(index: number): Promise<void> {
  const headers = { 'Sec-WebSocket-Protocol': 'graphql-transport-ws', 'X-Forwarded-For': '203.0.113.7' };
  const socket = await LoadSocket.connect(flood.address, headers).catch(() => undefined);
  if (!socket) return;
  socket.onMessage = (message) => {
    const { type } = JSON.parse(decoder.decode(message)) as { type: string };
    if (type === 'connection_ack') {
      open += 1;
      subscribe(socket, index);
    } else if (type === 'next') {
      told += 1;
      lastToldAt = Date.now();
    } else if (type === 'error') {
      refused += 1;
    }
  };
  socket.onEnd = () => {
    open -= 1;
  };
  socket.send(frame({ type: 'connection_init' }));
}

parentPort?.on('message', () => parentPort?.postMessage({ open, refused, told, lastToldAt } satisfies FloodState));
await Promise.all(Array.from({ length: flood.sockets }, (_, index) => connect(index)));
