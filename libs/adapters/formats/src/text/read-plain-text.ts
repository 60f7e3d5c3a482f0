import type { SourceBlock, SourceDocument } from '../source/source-document.js';
import { type FileLine, fileLines } from './file-lines.js';

/** Reads plain text: what stands between empty lines is a paragraph, every sign is a word's own. */
export function readPlainText(source: string): SourceDocument {
  const { lines, leftOut } = fileLines(source);
  const blocks: SourceBlock[] = [];
  let open: FileLine[] = [];
  const close = () => {
    if (open.length > 0) blocks.push(paragraphOf(open));
    open = [];
  };
  for (const line of lines) {
    if (line.text.trim() === '' || isRule(line.text)) close();
    else open.push(line);
  }
  close();
  return { blocks, notes: new Map(), leftOut };
}

function paragraphOf(lines: readonly FileLine[]): SourceBlock {
  const text = lines.map((line) => (line.startsPage ? `\f${line.text}` : line.text)).join('\n');
  return { type: 'paragraph', runs: [{ text }], place: { line: lines[0]!.number } };
}

/** A line drawn with signs. */
const isRule = (text: string) => /^\s*([-=*~])\1{2,}\s*$/.test(text);
