import { BadRequestException, PayloadTooLargeException, UnsupportedMediaTypeException } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { nestsDeeperThan } from './json-nesting.js';
import { deepestNesting, tooDeep } from './query-nesting.js';

/** Largest body of JSON or of a form, in bytes: the longest contribution with its proposal has some 50,000. */
export const largestBody = 128 * 1024;

/** Largest body of a query to the API by somebody who may import: a file of 5 MB in base64, as in a form (`largestForm` of `pages/src/read-post.ts`). */
export const largestImport = 7 * 1024 * 1024;

const api = '/graphql';

/**
 * Reads what is sent: JSON for the API, forms for every other address. A body that can't be read is refused as 400, one that is
 * too large as 413. A form with files is read by the page that takes it.
 * @param mayImport - asked only for a body larger than anybody may send, before it is read
 */
export function readBodies(server: FastifyInstance, mayImport: (request: FastifyRequest) => Promise<boolean>): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', async (request: FastifyRequest, payload: Readable) => {
    if (!takes(request, 'json')) return undefined;
    const isLarge = declaredLength(request) > largestBody;
    const text = await readText(request, payload, isLarge && (await mayImport(request)) ? largestImport : largestBody);
    if (nestsDeeperThan(deepestNesting, text)) throw new BadRequestException(tooDeep);
    return new Promise((resolve, reject) => {
      void parseJson(request, text, (error, body) => (error ? reject(error) : resolve(body)));
    });
  });
  server.addContentTypeParser(
    'application/x-www-form-urlencoded',
    async (request: FastifyRequest, payload: Readable) =>
      takes(request, 'form') ? parseForm(await readText(request, payload, largestBody)) : undefined,
  );
}

/** @returns whether there is something to be read: an address that does not exist reads nothing. @throws 415 for the other kind */
function takes(request: FastifyRequest, kind: 'json' | 'form'): boolean {
  if (request.is404) return false;
  if ((request.routeOptions.url === api) !== (kind === 'json')) throw new UnsupportedMediaTypeException();
  return true;
}

/** A body that comes in chunks may have any length. */
const declaredLength = ({ headers }: FastifyRequest): number => Number(headers['content-length'] ?? Infinity);

async function readText(request: FastifyRequest, payload: Readable, most: number): Promise<string> {
  const length = declaredLength(request);
  if (length > most && length !== Infinity) throw new PayloadTooLargeException();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readBytes(payload, most));
  } catch (error) {
    if (error instanceof PayloadTooLargeException) throw error;
    throw new BadRequestException('The body is not UTF-8, or ended too early', { cause: error });
  }
}

async function readBytes(payload: Readable, most: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  // The socket stays: the answer goes over it.
  for await (const chunk of payload.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new PayloadTooLargeException();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Of a name that comes several times, the last value is kept. */
function parseForm(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '');
  try {
    return Object.fromEntries(
      pairs.map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [unescaped(name), unescaped(value.join('='))];
      }),
    );
  } catch (error) {
    throw new BadRequestException('The form is not encoded as one', { cause: error }); // decodeURIComponent found it so
  }
}

const unescaped = (text: string) => decodeURIComponent(text.replaceAll('+', ' '));
