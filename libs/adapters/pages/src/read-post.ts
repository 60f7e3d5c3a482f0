import '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Posted } from './page.js';

/** Largest file a form takes: slightly above the import's own limit, so that its clearer message is shown. */
const largestFile = 6 * 1024 * 1024;

/** Everything in a form with files. `largestImport` of `apps/server/src/request-bodies.ts`, the limit of the API's import, is as large. */
const largestForm = 7 * 1024 * 1024;

/** What comes without a file's name is text; its type makes it nothing else, such as JSON to be parsed. */
const isPartAFile = (_name: string, type: string | undefined, fileName: string | undefined) =>
  fileName !== undefined || (type !== undefined && type !== 'text/plain');

/** A file that comes back with its form is written in base64. */
const largestField = largestForm;

/** The import sends one field per doubtful line, and repeats the choices made before. */
const mostFields = 6_000;

const limits = {
  fileSize: largestFile,
  files: 1,
  fields: mostFields,
  fieldSize: largestField,
  fieldNameSize: 100,
  headerPairs: 50,
};

/**
 * Reads a posted form, with or without files. A file over `largestFile` comes cut there, which is more than an import takes: the use case refuses it.
 * @throws an error that says by its `statusCode` what is wrong with what was sent
 */
export async function readPost(request: FastifyRequest): Promise<Posted> {
  if (!request.isMultipart()) return { fields: textsOf(request.body), files: {} };
  if (Number(request.headers['content-length'] ?? 0) > largestForm) throw new UnreadableForm(413);
  try {
    return await readParts(request);
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error) throw error;
    throw new UnreadableForm(400, { cause: error }); // the parser names no status for a form that ends too early or has no parts
  }
}

class UnreadableForm extends Error {
  constructor(
    readonly statusCode: 400 | 413,
    options?: ErrorOptions,
  ) {
    super('The form can not be read', options);
  }
}

async function readParts(request: FastifyRequest): Promise<Posted> {
  const fields: Record<string, string> = {};
  const files: Record<string, Uint8Array> = {};
  let length = 0;
  for await (const part of request.parts({ limits, isPartAFile, throwFileSizeLimit: false } as never)) {
    if (part.type === 'field') fields[part.fieldname] = String(part.value).replaceAll('\r\n', '\n');
    else files[part.fieldname] = await part.toBuffer();
    length += (fields[part.fieldname] ?? files[part.fieldname])!.length;
    if (length > largestForm) throw new UnreadableForm(413);
  }
  return { fields, files };
}

/** Browsers end lines of text areas with CR LF; the platform ends them with LF. */
function textsOf(body: unknown): Record<string, string> {
  const entries = Object.entries((body ?? {}) as Record<string, string>);
  return Object.fromEntries(entries.map(([name, value]) => [name, value.replaceAll('\r\n', '\n')]));
}
