import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ClauseId } from '@articulado/base';
import { type NewVersion, writeVersion } from '@articulado/policy-text';
import {
  type OfficialAct,
  type Fact,
  nextEntry,
  type RecordEnd,
  sealEntry,
  sealFact,
  writeLine,
} from '@articulado/record';
import { sha256 } from '../record/bytes.js';

/** Downloads as texts, to be altered before they are kept or served. */
export interface TextDownload {
  readonly record: string;
  readonly facts: string;
  readonly versions: ReadonlyMap<number, string>;
}

const slug = 'datos-abiertos';

const text: NewVersion = {
  process: slug,
  number: 1,
  note: 'Primera versión',
  frozenAt: '2026-05-04T12:00:00.000Z',
  language: 'es',
  clauses: [
    { id: 'art-1' as ClauseId, kind: 'article', depth: 0, content: [{ text: 'Los datos públicos son de todos.' }] },
  ],
};

/** The smallest true record: a process and a frozen version, as the server would offer it for download. */
export function givenDownload(versionText = writeVersion(text)): TextDownload {
  const frozen = { number: 1, sha256: sha256(versionText), note: text.note };
  const facts: Fact[] = [
    { kind: 'process', id: slug, body: { title: 'Política Nacional de Datos Abiertos' } },
    { kind: 'version', id: '1', body: frozen },
  ];
  const common = { process: slug, at: text.frozenAt, actor: { role: 'coordinator' } };
  const acts: OfficialAct[] = [
    {
      ...common,
      type: 'process.created',
      details: { title: 'Política Nacional de Datos Abiertos', workflow: 'default' },
      facts: [sealFact(facts[0]!, sha256)],
    },
    { ...common, type: 'version.frozen', details: frozen, facts: [sealFact(facts[1]!, sha256)] },
  ];
  let end: RecordEnd | undefined;
  const lines = acts.map((act) => {
    const entry = nextEntry(act, end);
    const hash = sealEntry(entry, sha256);
    end = { sequence: entry.sequence, hash, at: entry.at };
    return writeLine({ entry, hash });
  });
  return {
    record: lines.map((line) => `${line}\n`).join(''),
    facts: facts.map((fact) => `${writeLine(fact)}\n`).join(''),
    versions: new Map([[1, versionText]]),
  };
}

/** Keeps downloads in a new folder, as `curl` would. */
export function givenFolder({ record, facts, versions }: TextDownload): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'articulado-verify-'));
  mkdirSync(path.join(folder, 'versions'));
  writeFileSync(path.join(folder, 'record.ndjson'), record);
  writeFileSync(path.join(folder, 'facts.ndjson'), facts);
  for (const [number, version] of versions) writeFileSync(path.join(folder, 'versions', `${number}.json`), version);
  return folder;
}

/** What a made-up server answers: a text, bytes, or a status alone. */
export type Answers = Readonly<Record<string, string | Uint8Array | number>>;

/** The answers of an honest server. */
export const answersOf = ({ record, facts, versions }: TextDownload): Answers => ({
  [`/processes/${slug}/record.ndjson`]: record,
  [`/processes/${slug}/facts.ndjson`]: facts,
  ...Object.fromEntries(
    [...versions].map(([number, version]) => [`/processes/${slug}/versions/${number}.json`, version]),
  ),
});

/** Serves answers on a free port; `asked` is told of each request. */
export async function serve(
  answers: () => Answers,
  asked?: (url: string) => void,
): Promise<{ address: string; server: Server }> {
  const server = createServer(({ url = '' }, response) => {
    asked?.(url);
    const answer = answers()[url] ?? 404;
    response.writeHead(typeof answer === 'number' ? answer : 200);
    response.end(typeof answer === 'number' ? '' : answer);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/processes/${slug}`, server };
}
