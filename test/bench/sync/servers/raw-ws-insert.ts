import pg from 'pg';
import { type WebSocket, WebSocketServer } from 'ws';
import { tellParent } from './tell-parent.js';

/**
 * The least that a durable relay can do at the pace of people: one INSERT for each message, and only then one write for each client. Nothing is read, checked or kept
 * in order. What it needs beside `raw-ws` is the price of a commit on this machine.
 */
const database = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
await database.connect();
await database.query('CREATE TABLE relayed (id bigserial PRIMARY KEY, bytes bytea NOT NULL)');
const keep = { name: 'keep', text: 'INSERT INTO relayed (bytes) VALUES ($1)' };

const rooms = new Map<string, Set<WebSocket>>();
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });

server.on('connection', (socket, { url = '' }) => {
  const room = rooms.get(url) ?? new Set();
  rooms.set(url, room.add(socket));
  socket.on('message', (message: Buffer) => {
    void database.query({ ...keep, values: [message] }).then(() => {
      for (const client of room) client.send(message);
    });
  });
  socket.on('close', () => {
    room.delete(socket);
    if (room.size === 0) rooms.delete(url);
  });
  socket.on('error', () => {});
});
server.on('listening', () => tellParent((server.address() as { port: number }).port));
