import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tellParent } from '../sync/servers/tell-parent.js';

/** An answer as it went over the wire. */
export interface WrittenAnswer {
  readonly headers: Readonly<Record<string, string | string[]>>;
  /** Base64. */
  readonly body: string;
}

/** What it costs Node to send some bytes: answers that were written beforehand, each at its number. */
const written = JSON.parse(fs.readFileSync(process.env['BENCH_ANSWERS'] ?? '', 'utf8')) as WrittenAnswer[];
const answers = written.map(({ headers, body }) => ({ headers, body: Buffer.from(body, 'base64') }));
const server = http.createServer((request, response) => {
  const { headers, body } = answers[Number(request.url?.slice(1))]!;
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, '127.0.0.1', () => tellParent((server.address() as AddressInfo).port));
