import { type Run } from '@articulado/policy-text';
import type { LeftOut, SourceDocument, SourceNote } from '../source/source-document.js';
import { paragraphLines } from './lines.js';
import type { Building } from './outline.js';
import { joinLines } from './words.js';

/**
 * Puts each note behind the clause that has its mark, one level deeper; behind the table for a mark in a cell. Marks of
 * notes that there are not are taken out; notes without a mark are left out.
 */
export function placeNotes(clauses: readonly Building[], document: SourceDocument, leftOut: LeftOut[]): Building[] {
  const given = new Set(clauses.flatMap(({ note }) => note ?? []));
  const placer = new NotePlacer(document.notes, given, leftOut);
  const placed = clauses.flatMap((clause, index) => placer.place(clause, clauses[index + 1]));
  placer.leaveOutUnmarked();
  return placed;
}

class NotePlacer {
  private readonly placed = new Set<string>();
  /** Those of a table, which stand behind it. */
  private waiting: Building[] = [];

  constructor(
    private readonly notes: ReadonlyMap<string, SourceNote>,
    private readonly given: ReadonlySet<string>,
    private readonly leftOut: LeftOut[],
  ) {}

  place(clause: Building, next: Building | undefined): Building[] {
    const notes = this.notesOf(clause);
    if (clause.cell && next?.cell?.table === clause.cell.table) {
      this.waiting.push(...notes);
      return [clause];
    }
    const all = [clause, ...this.waiting, ...notes];
    this.waiting = [];
    return all;
  }

  leaveOutUnmarked(): void {
    for (const [key, note] of this.notes) {
      if (this.placed.has(key)) continue;
      const words = note.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')).join('\n');
      this.leftOut.push({ what: 'unmarked-note', place: note.place, words });
    }
  }

  private notesOf(clause: Building): Building[] {
    clause.lines = clause.lines.map((line) => line.filter((run) => this.isKnown(run)));
    const marks = clause.lines.flatMap((line) => line.flatMap(({ note }) => note ?? []));
    return marks.flatMap((key) => this.noteOf(key, clause.depth + 1));
  }

  private isKnown = ({ note }: Run): boolean => note === undefined || this.notes.has(note) || this.given.has(note);

  /** A note, and those whose marks stand in it; each of them once. */
  private noteOf(key: string, depth: number): Building[] {
    const note = this.notes.get(key);
    if (!note || this.placed.has(key)) return [];
    this.placed.add(key);
    const paragraphs = note.paragraphs.map((paragraph) =>
      joinLines(paragraphLines(paragraph, this.leftOut).map(({ words }) => words)),
    );
    const words = paragraphs
      .filter((line) => line.length > 0)
      .flatMap((line, index) => (index === 0 ? line : [{ text: '\n' }, ...line]));
    const own: Building = {
      kind: 'note',
      depth: Math.min(depth, 12),
      lines: [words],
      place: note.place,
      label: '',
      note: key,
    };
    return [own, ...this.notesOf(own)];
  }
}
