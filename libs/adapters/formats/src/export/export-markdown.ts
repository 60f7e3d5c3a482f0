import { type PolicyText, printReferences } from '@articulado/policy-text';
import { blocksOf } from './markdown-blocks.js';
import { misread } from './misread.js';

/** What a Markdown file says of itself before its words, as front matter. */
export interface ExportHead {
  readonly title?: string;
  /** Number of the version. */
  readonly version?: number;
  /** BCP 47. */
  readonly language?: string;
  /** Where the text was taken from. */
  readonly source?: string;
  /** Of the version as it is signed. */
  readonly sha256?: string;
}

/** How often what was misread is written otherwise, before everything is said outright. */
const rounds = 4;

/**
 * Writes a text as Markdown that reads back as the same: kinds, depths, numbers, words, notes and tables; references as the
 * words that they print. Clauses are written as a law is written ("#### Artículo 5.", "a)"). What would be read as something
 * else that way has a comment before it that says outright what it is; whether it would be is found out by reading.
 */
export function exportMarkdown(text: PolicyText, head: ExportHead = {}): string {
  const printed = printReferences(text);
  const outright = new Set<number>();
  for (let round = 0; round < rounds; round += 1) {
    const written = frontMatter(head) + blocksOf(printed, outright);
    const wrong = misread(printed, written);
    if (wrong.length === 0) return written;
    for (const place of wrong) outright.add(place);
  }
  return frontMatter(head) + blocksOf(printed, new Set(printed.keys()));
}

/** Also says to a reader, of which none is in doubt then, that the file is Markdown. */
function frontMatter({ title, version, language, source, sha256 }: ExportHead): string {
  const members = { articulado: 2, title, version, language, source, sha256 };
  const lines = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${typeof value === 'number' ? value : JSON.stringify(value)}`],
  );
  return `---\n${lines.join('\n')}\n---\n\n`;
}
