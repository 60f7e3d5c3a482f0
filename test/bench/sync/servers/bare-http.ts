import fs from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tellParent } from './tell-parent.js';

/** What the bare server answers to everything. */
export interface BareAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The floor of HTTP: Node's own server that has the bytes ready (`BENCH_ANSWERS`: a file of answers by place), reading what is posted. */
const answers = JSON.parse(fs.readFileSync(process.env['BENCH_ANSWERS'] ?? '', 'utf8')) as BareAnswer[];

const heads = answers.map(({ headers, body }) => ({ ...headers, 'content-length': Buffer.byteLength(body) }));

const server = createServer((request, response) => {
  const place = Number(request.url?.slice(1));
  const { status, body } = answers[place]!;
  request.on('data', () => {});
  request.on('end', () => response.writeHead(status, heads[place]).end(body));
});
server.listen(0, '127.0.0.1', () => tellParent((server.address() as AddressInfo).port));
