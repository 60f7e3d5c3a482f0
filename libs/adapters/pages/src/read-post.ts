import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Posted } from './page.js';

/** Largest file a form takes. The import says more kindly what is too large, so the door is a little wider than its limit. */
const largestFile = 6 * 1024 * 1024;

/** Reads a posted form, with or without files. A file over the limit comes cut, one byte too long, for the use case to refuse. */
export async function readPost(request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) return { fields: textsOf(request.body), files: {} };
  const fields: Record<string, string> = {};
  const files: Record<string, Uint8Array> = {};
  for await (const part of request.parts({
    limits: { fileSize: largestFile, files: 1, fields: 50, fieldSize: largestFile },
    throwFileSizeLimit: false,
  } as never)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value).replaceAll('\r\n', '\n');
    else files[part.fieldname] = await part.toBuffer();
  }
  return { fields, files };
}

/** Browsers end lines of text areas with CR LF; the house ends them with LF. */
function textsOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as Record<string, unknown>);
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      String(Array.isArray(value) ? value.at(-1) : value).replaceAll('\r\n', '\n'),
    ]),
  );
}
