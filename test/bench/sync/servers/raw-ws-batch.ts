import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { tellParent } from './tell-parent.js';

/** What a relay can do at best without looking into messages: what arrives in one turn goes to each client in one write. */
interface Room {
  readonly sockets: Map<WebSocket, Duplex>;
  waiting: Buffer[];
}

const rooms = new Map<string, Room>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

server.on('connection', (socket, { url = '', socket: stream }) => {
  const room = rooms.get(url) ?? { sockets: new Map<WebSocket, Duplex>(), waiting: [] };
  rooms.set(url, room);
  room.sockets.set(socket, stream);
  socket.on('message', (message: Buffer) => {
    if (room.waiting.length === 0) setImmediate(() => flush(room));
    room.waiting.push(headOf(message.length), message);
  });
  socket.on('close', () => {
    room.sockets.delete(socket);
    if (room.sockets.size === 0) rooms.delete(url);
  });
  socket.on('error', () => {});
});
server.on('listening', () => tellParent((server.address() as { port: number }).port));

function flush(room: Room): void {
  const frames = Buffer.concat(room.waiting);
  room.waiting = [];
  for (const stream of room.sockets.values()) stream.write(frames);
}

/** The head of a server's frame with a whole binary message. */
function headOf(length: number): Buffer {
  if (length < 126) return Buffer.from([0x82, length]);
  const head = Buffer.alloc(length < 65_536 ? 4 : 10);
  head[0] = 0x82;
  head[1] = length < 65_536 ? 126 : 127;
  if (length < 65_536) head.writeUInt16BE(length, 2);
  else head.writeBigUInt64BE(BigInt(length), 2);
  return head;
}
