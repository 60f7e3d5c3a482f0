import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Clause } from '@articulado/policy-text';
import { insertText, readDraft } from '@articulado/draft-document';
import * as Y from 'yjs';
import { policyOfSixtyPages, spanishWords } from './policy.js';

/** What one author types, a character an update; each raises the author's clock by one. */
export interface Author {
  readonly clientId: number;
  readonly updates: readonly Uint8Array[];
}

/** A document and what is going to be typed into it: the same for every server. */
export interface Material {
  readonly document: Uint8Array;
  readonly authors: readonly Author[];
}

/** Characters typed in one clause before going on to the next of one's own. */
const stay = 400;

/** Has authors type words of Spanish, each at the ends of clauses of their own, into the policy of sixty pages. */
export function typedPolicy(authorCount: number, updatesOfEach: number): Material {
  const { doc, clauses } = policyOfSixtyPages();
  const document = Y.encodeStateAsUpdate(doc);
  const places = clauses.filter(endsPlain);
  const words = spanishWords();
  const authors = Array.from({ length: authorCount }, (_, author) => {
    const own = places.filter((_clause, place) => place % authorCount === author);
    return type(doc, own, words.slice((author * 97) % 5_000), 1_000 + author, updatesOfEach);
  });
  return { document, authors };
}

/** Has one author type into a document, wherever it has words. */
export function typedInto(doc: Y.Doc, clientId: number, count: number): Author {
  return type(doc, readDraft(doc).filter(endsPlain), spanishWords(), clientId, count);
}

function type(doc: Y.Doc, own: readonly Clause[], words: string, clientId: number, count: number): Author {
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  const ends = own.map(({ content }) => content.reduce((sum, { text }) => sum + text.length, 0));
  doc.clientID = clientId;
  doc.on('update', keep);
  for (let typed = 0; typed < count; typed += 1) {
    const place = Math.floor(typed / stay) % own.length;
    insertText(doc, own[place]!.id, ends[place]!, words[typed % words.length]!);
    ends[place]! += 1;
  }
  doc.off('update', keep);
  return { clientId, updates };
}

const endsPlain = ({ cell, content }: Clause): boolean => {
  const last = content.at(-1);
  return !cell && last !== undefined && !last.bold && !last.italic && !last.link;
};

/** Makes something once a run and keeps it in a file, so that each cell's process finds it ready. */
export function madeOnce<Made>(folder: string, name: string, make: () => Made): Made {
  const file = path.join(folder, `${name}.bin`);
  if (!fs.existsSync(file)) {
    fs.writeFileSync(`${file}.part`, serialize(make()));
    fs.renameSync(`${file}.part`, file);
  }
  return deserialize(fs.readFileSync(file)) as Made;
}
