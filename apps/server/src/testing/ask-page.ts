import http from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** A page as it came. */
export interface AskedPage {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly html: string;
  /** Over the wire. */
  readonly bytes: number;
}

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = { br: brotliDecompressSync, gzip: gunzipSync };

/** Asks for a page on a connection of its own, with these headers and no others. */
export function askPage(
  address: string,
  headers: http.OutgoingHttpHeaders = {},
  method: 'GET' | 'HEAD' = 'GET',
): Promise<AskedPage> {
  const { promise, resolve, reject } = Promise.withResolvers<AskedPage>();
  const request = http.request(address, { headers, method, agent: false }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk));
    answer.on('end', () => {
      const body = Buffer.concat(chunks);
      const decode = body.length > 0 ? decoders[answer.headers['content-encoding'] ?? ''] : undefined;
      const html = (decode?.(body) ?? body).toString();
      resolve({ status: answer.statusCode!, headers: answer.headers, html, bytes: body.length });
    });
  });
  request.on('error', reject).end();
  return promise;
}
