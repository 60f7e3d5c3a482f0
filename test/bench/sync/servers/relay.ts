import { type WebSocket, WebSocketServer } from 'ws';
import { tellParent } from './tell-parent.js';

/**
 * Serves rooms by address, and knows nothing of what is said in them.
 * @param hear - gets each message and what passes it on to everybody of the same address, one write each
 */
export function serveRelay(hear: (message: Buffer, passOn: () => void) => void): void {
  const rooms = new Map<string, Set<WebSocket>>();
  const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
  server.on('connection', (socket, { url = '' }) => {
    const room = rooms.get(url) ?? new Set();
    rooms.set(url, room.add(socket));
    socket.on('message', (message: Buffer) =>
      hear(message, () => {
        for (const client of room) client.send(message);
      }),
    );
    socket.on('close', () => {
      room.delete(socket);
      if (room.size === 0) rooms.delete(url);
    });
    socket.on('error', () => {});
  });
  server.on('listening', () => tellParent((server.address() as { port: number }).port));
}
