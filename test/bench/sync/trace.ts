import fs from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createDraft } from '@articulado/draft-document';
import * as Y from 'yjs';
import { patchLines } from '../../co-editing/traces/lines.js';
import type { Trace } from '../../co-editing/traces/read-trace.js';
import type { Material } from './material.js';

/** A real editing session, and how often it is played into one draft: together as long as the B4 trace of crdt-benchmarks. */
export const traceName = 'sequential-friendsforever_flat';
export const rounds = 10;

/** The one author of `playedTrace`. */
export const traceAuthor = 1_000;

export interface PlayedTrace extends Material {
  /** What the draft's clauses hold in the end, joined by line feeds. */
  readonly text: string;
  /** Keystrokes of all rounds. */
  readonly edits: number;
}

/**
 * Plays the trace again and again in one draft, each time in front of what is there: a line feed is a clause boundary,
 * each keystroke an update.
 */
export function playedTrace(): PlayedTrace {
  const { endContent, txns } = readTrace();
  const doc = createDraft();
  const document = Y.encodeStateAsUpdate(doc);
  const updates: Uint8Array[] = [];
  doc.clientID = traceAuthor;
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let round = 0; round < rounds; round += 1) {
    if (round > 0) patchLines(doc, [[0, 0, '\n']]);
    for (const { patches } of txns) patchLines(doc, patches);
  }
  const text = Array<string>(rounds).fill(endContent).join('\n');
  return { document, authors: [{ clientId: traceAuthor, updates }], text, edits: txns.length * rounds };
}

function readTrace(): Trace {
  const file = fs.readFileSync(`test/co-editing/traces/${traceName}.json.gz`);
  return JSON.parse(gunzipSync(file).toString()) as Trace;
}
