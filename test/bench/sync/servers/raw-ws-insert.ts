import pg from 'pg';
import { serveRelay } from './relay.js';

/**
 * The least that a durable relay can do at the pace of people: one INSERT for each message before it is passed on. Nothing is read, checked or kept
 * in order. What it needs beside `raw-ws` is the price of a commit on this machine.
 */
const database = new pg.Client({ connectionString: process.env['DATABASE_URL'] ?? '' });
await database.connect();
await database.query('CREATE TABLE relayed (id bigserial PRIMARY KEY, bytes bytea NOT NULL)');
const keep = { name: 'keep', text: 'INSERT INTO relayed (bytes) VALUES ($1)' };

serveRelay((message, passOn) => void database.query({ ...keep, values: [message] }).then(passOn));
