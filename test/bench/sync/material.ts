import fs from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Clause } from '@articulado/policy-text';
import { deleteText, insertText, readDraft, readerOf, replaceWords } from '@articulado/draft-document';
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

const pasteCount = 127;
const pasteClauses = 20;
const pasteLength = 15_000;

/** An author who pastes 300 KB of other words over the same twenty clauses again and again, and one who types elsewhere. */
export function pastedPolicy(): Material {
  const { doc, clauses } = policyOfSixtyPages();
  const document = Y.encodeStateAsUpdate(doc);
  const words = spanishWords();
  const text = words.repeat(Math.ceil((2 * pasteLength) / words.length));
  const places = clauses.filter(endsPlain);
  const targets = places.slice(0, pasteClauses).map(({ id }) => id);
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => updates.push(update);
  doc.clientID = 999;
  doc.on('update', keep);
  for (let paste = 0; paste < pasteCount; paste += 1) {
    doc.transact(() => {
      for (const id of targets) {
        const before = readerOf(doc)
          .clause(id)!
          .content.reduce((sum, run) => sum + run.text.length, 0);
        const from = (paste * 37) % pasteLength;
        replaceWords(doc, id, 0, before, [{ text: text.slice(from, from + pasteLength) }]);
      }
    });
  }
  doc.off('update', keep);
  const typist = type(doc, places.slice(pasteClauses, pasteClauses + 5), words, 1_000, pasteCount * 4);
  return { document, authors: [{ clientId: 999, updates }, typist] };
}

/** The policy of sixty pages after many hands have written in it and taken words back, as one update. */
export function editedPolicy(): Uint8Array {
  const { doc, clauses } = policyOfSixtyPages();
  const words = spanishWords();
  for (let round = 0; round < 8; round += 1) {
    for (const [place, { id }] of clauses.filter(endsPlain).entries()) {
      doc.clientID = 2_000 + ((place * 7 + round) % 60);
      const length = readerOf(doc)
        .clause(id)!
        .content.reduce((sum, run) => sum + run.text.length, 0);
      const at = (place * 31 + round * 57) % length;
      const from = (place * 13 + round * 101) % 5_000;
      insertText(doc, id, at, words.slice(from, from + 12));
      deleteText(doc, id, Math.max(0, at - 6), Math.max(0, at - 2));
    }
  }
  return Y.encodeStateAsUpdate(doc);
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
