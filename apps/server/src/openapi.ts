import { problemType } from '@articulado/api';
import type { FastifyInstance } from 'fastify';

const text = { type: 'string' } as const;
const slug = {
  name: 'slug',
  in: 'path',
  required: true,
  description: 'Name of the process in addresses.',
  schema: text,
};
const version = {
  name: 'number',
  in: 'path',
  required: true,
  description: 'Number of the version.',
  schema: { type: 'integer', minimum: 1, maximum: 999_999 },
};
const draft = {
  name: 'draftId',
  in: 'path',
  required: true,
  description: 'Id of the draft.',
  schema: { ...text, format: 'uuid' },
};
const known = { name: 'If-None-Match', in: 'header', description: 'ETag of an earlier answer.', schema: text };

const problem = (description: string) => ({
  description,
  content: { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } },
});
const notModified = { description: 'Nothing is new since the answer with that ETag.' };

/** A download: what it is, and in which form it comes. */
const download = (operationId: string, summary: string, type: string, parameters: readonly object[]) => ({
  operationId,
  summary,
  parameters: [...parameters, known],
  responses: {
    200: {
      description: summary,
      headers: { ETag: { description: 'Names these very bytes.', schema: text } },
      content: { [type]: { schema: text } },
    },
    304: notModified,
    404: problem('There is none, or it may not be seen.'),
    500: problem('Something broke on our side.'),
  },
});

const frozen = download(
  'downloadVersion',
  'The very bytes of a version whose hash is shown and signed.',
  'application/json',
  [slug, version],
);
const markdown = download('downloadVersionAsMarkdown', 'A version as Markdown.', 'text/markdown', [slug, version]);
const snapshot = download(
  'downloadDraftSnapshot',
  'The stored snapshot of a draft as a Yjs update, for those who may enter its room.',
  'application/octet-stream',
  [draft],
);

/** The routes outside of GraphQL that are for programs, as OpenAPI describes them. Pages are for people and stand in no list. */
export const openApi = {
  openapi: '3.1.1',
  info: {
    title: 'Articulado: downloads',
    version: '1',
    description: 'Everything else is asked of the GraphQL API at /graphql. Problems are told by RFC 9457.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  paths: {
    '/processes/{slug}/record.ndjson': {
      get: download('downloadRecord', 'The public record: one entry a line.', 'application/x-ndjson', [slug]),
    },
    '/processes/{slug}/facts.ndjson': {
      get: download('downloadFacts', 'The facts that the record seals: one a line.', 'application/x-ndjson', [slug]),
    },
    '/processes/{slug}/versions/{number}.json': { get: frozen },
    '/processes/{slug}/versions/{number}.md': {
      get: {
        ...markdown,
        responses: { ...markdown.responses, 503: problem('Busy: try again after Retry-After seconds.') },
      },
    },
    '/collab/{draftId}/snapshot': {
      get: {
        ...snapshot,
        responses: {
          ...snapshot.responses,
          204: { description: 'There is none yet.' },
          403: problem('It may be seen, but not by whoever asks.'),
        },
      },
    },
    '/collab/{draftId}/suggestions': {
      get: {
        operationId: 'getOpenSuggestions',
        summary: 'The open suggestions of a draft, for those who may enter its room.',
        parameters: [draft],
        responses: {
          200: {
            description: 'The first of them by their numbers, and how many there are.',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/RoomSuggestions' } } },
          },
          403: problem('It may be seen, but not by whoever asks.'),
          404: problem('There is none, or it may not be seen.'),
          500: problem('Something broke on our side.'),
        },
      },
    },
    '/health/live': { get: health('isLive', 'Whether the process answers.', 'live') },
    '/health/ready': { get: health('isReady', 'Whether work can be sent to the process.', 'ready') },
  },
  components: {
    schemas: {
      Problem: {
        type: 'object',
        description: 'RFC 9457.',
        required: ['type', 'title', 'status'],
        properties: {
          type: { ...text, const: 'about:blank' },
          title: { ...text, description: 'What the status means.' },
          status: { type: 'integer' },
          trace: { ...text, description: 'By which a fault is found in the log of the server.' },
        },
      },
      RoomSuggestions: {
        type: 'object',
        required: ['total', 'suggestions'],
        properties: {
          total: { type: 'integer', description: 'How many there are, those left out included.' },
          suggestions: { type: 'array', items: { $ref: '#/components/schemas/RoomSuggestion' } },
        },
      },
      RoomSuggestion: {
        type: 'object',
        required: [
          'number',
          'isOpen',
          'clauseId',
          'contribution',
          'person',
          'organization',
          'reason',
          'effects',
          'branch',
        ],
        properties: {
          number: { type: 'integer', description: 'Its number in the process, from 1.' },
          isOpen: { type: 'boolean', description: 'Whether nobody has decided on it.' },
          clauseId: { ...text, description: 'Id of the clause that it is about.' },
          contribution: { type: ['integer', 'null'], description: 'Number of the contribution that it comes from.' },
          person: { type: ['string', 'null'], description: 'Name of its author, unless it was erased.' },
          organization: { ...text, description: 'Short name of the organization for which its author takes part.' },
          reason: { ...text, description: 'Why, in the words of its author.' },
          effects: { type: 'array', items: { type: 'object' }, description: 'What it does, as its author saw it.' },
          branch: { ...text, contentEncoding: 'base64', description: 'The Yjs updates that it consists of.' },
        },
      },
    },
  },
} as const;

function health(operationId: string, summary: string, member: 'live' | 'ready') {
  const schema = { type: 'object', required: [member], properties: { [member]: { const: true } } };
  return {
    operationId,
    summary,
    responses: {
      200: { description: 'It is.', content: { 'application/json': { schema } } },
      503: problem('It is not.'),
    },
  };
}

/** The described routes as Fastify writes them: `/processes/:slug/record.ndjson`. */
const described = new Set(Object.keys(openApi.paths).map((path) => path.replaceAll(/\{(\w+)\}/g, ':$1')));

/** Whether a route is for programs: what goes wrong there is told as a problem, not as a page. */
export const isForPrograms = (route: string | undefined): boolean => route !== undefined && described.has(route);

export function serveOpenApi(server: FastifyInstance): void {
  const written = JSON.stringify(openApi);
  server.get('/openapi.json', (_request, reply) =>
    reply
      .header('content-type', 'application/vnd.oai.openapi+json; version=3.1')
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=3600')
      .send(written),
  );
}
