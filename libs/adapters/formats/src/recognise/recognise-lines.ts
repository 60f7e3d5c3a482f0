import { maxClauses } from '@articulado/policy-text';
import type { LineChoice, CorrectedAs } from '../report/import-report.js';
import { placeKey } from '../report/import-report.js';
import type { LeftOut, SourceTable } from '../source/source-document.js';
import { finishArticle } from './articles.js';
import { correctLine } from './corrected-lines.js';
import { readGiven } from './given-clauses.js';
import { readItem } from './items.js';
import { type Line, type LineOrTable, paragraphLines } from './lines.js';
import { MarkersAhead } from './markers-ahead.js';
import { labelOf, openLabelled, readName } from './parts.js';
import { isClosing } from './recital-labels.js';
import { readRecital, tellAnnounced } from './recitals.js';
import { RecognitionState } from './recognition-state.js';
import { addWords, readWords } from './words-of-clauses.js';
import { joinLines, textOf, withoutBold } from './words.js';
import { articleLabel, partLabel } from './labels.js';

/** Recognises the clauses of a text, line by line. */
export class LineRecogniser {
  readonly state: RecognitionState;
  private readonly corrections: ReadonlyMap<string, Exclude<CorrectedAs, 'cut'>>;
  /** Behind it no article goes on, but for those of an annex. */
  private readonly lastArticle: number;
  private tables = 0;

  constructor(
    private readonly lines: readonly LineOrTable[],
    corrections: readonly LineChoice[],
    private readonly leftOut: LeftOut[],
  ) {
    this.state = new RecognitionState(new MarkersAhead(lines), leftOut);
    this.corrections = new Map(corrections.flatMap(({ place, as }) => (as === 'cut' ? [] : [[place, as]])));
    this.lastArticle = lastArticleBeforeAnnexes(lines);
  }

  run(): RecognitionState {
    for (const [index, line] of this.lines.entries()) {
      if (line.type === 'table') this.readTable(line.table, index);
      else this.readLine(line, index);
      // More can't be kept; who asks is told so by the check of the text.
      if (this.state.outline.clauses.length > maxClauses) break;
    }
    finishArticle(this.state);
    tellAnnounced(this.state);
    return this.state;
  }

  private readLine(line: Line, index: number): void {
    const { state } = this;
    const as = this.corrections.get(placeKey(line.place));
    if (line.given) return readGiven(state, line, line.given);
    if (as !== undefined) {
      state.decide(line, as);
      return correctLine(state, line, index, as);
    }
    if (line.text === '') return void state.append(line.words);
    if (line.epigraph === 'of-next') return this.keepEpigraph(line);
    if (line.heading !== undefined) return this.readHeading(line);
    if (state.ahead.at(index).length > 0 && state.pending?.lines.length) finishArticle(state);
    if (this.readLabelled(line) || this.readClosing(line, index)) return;
    if (!readItem(state, line, index)) readWords(state, line, index);
  }

  private readLabelled(line: Line): boolean {
    const { state } = this;
    const label = state.levels.holds(line.indent) && !line.words[0]?.bold ? undefined : labelOf(state, line);
    if (!label || (label.kind === 'transitionals' && state.named)) {
      if (readName(state, line)) return true;
      if (!label) return readRecital(state, line);
    }
    finishArticle(state);
    tellAnnounced(state);
    openLabelled(state, line, label);
    return true;
  }

  private keepEpigraph(line: Line): void {
    finishArticle(this.state);
    this.state.epigraphAbove = line;
    this.state.after('heading', line.text);
  }

  private readHeading(line: Line): void {
    const { state } = this;
    const { outline } = state;
    const label = labelOf(state, line);
    if (label && !(label.kind === 'transitionals' && state.named && !state.named.isNamed)) {
      finishArticle(state);
      tellAnnounced(state);
      return openLabelled(state, line, label);
    }
    if (readRecital(state, line)) return;
    if (line.heading === 1 && outline.part === 'front' && !outline.has('docTitle')) {
      state.add({ kind: 'docTitle', lines: [withoutBold(line.words)], place: line.place }, 0);
      return state.after('heading', line.text);
    }
    if (readName(state, line)) return;
    finishArticle(state);
    if (line.begins) outline.closeFrom(line.heading!);
    if (line.begins) state.levels.reset(outline.depth, line.indent);
    addWords(state, { ...line, words: withoutBold(line.words) }, -1);
    state.after('heading', line.text);
  }

  /** "COMUNÍQUESE", "Dado en …": what stands behind the last article. */
  private readClosing(line: Line, index: number): boolean {
    const { state } = this;
    const { outline } = state;
    if (outline.part !== 'body' || !isClosing(line.text) || index < this.lastArticle) return false;
    if (!line.begins && state.before.what === 'words' && !/[.:;]$/u.test(state.before.text)) return false;
    finishArticle(state);
    outline.closeAll();
    outline.part = 'back';
    state.levels.reset(0);
    addWords(state, line, index);
    return true;
  }

  private readTable(table: SourceTable, index: number): void {
    const { state } = this;
    finishArticle(state);
    tellAnnounced(state);
    const depth = table.depth ?? (state.outline.part === 'body' ? state.levels.wordsAt(index, 0) : 0);
    this.tables += 1;
    table.rows.forEach((row, rowIndex) =>
      row.forEach((cell, columnIndex) => {
        const lines = cell.paragraphs.flatMap((paragraph) => paragraphLines(paragraph, this.leftOut));
        const place = { table: `t${this.tables}`, row: `r${rowIndex}`, column: `c${columnIndex}` };
        const where = cell.paragraphs[0]?.place ?? table.place;
        const words = joinLines(lines.map(({ words }) => words));
        state.add(
          { kind: 'cell', lines: [words], place: where, cell: cell.header ? { ...place, header: true } : place },
          depth,
        );
      }),
    );
    state.after('words', textOf(state.outline.last?.lines[0] ?? []));
  }
}

/** The line of the last article that is none of an annex; behind it stand the closing words. */
function lastArticleBeforeAnnexes(lines: readonly LineOrTable[]): number {
  const annex = lines.findIndex(
    (line) => line.type === 'line' && /^\p{Lu}/u.test(line.text) && partLabel(line.text)?.kind === 'annex',
  );
  return lines.findLastIndex(
    (line, index) =>
      line.type === 'line' &&
      (annex < 0 || index < annex) &&
      /^A/.test(line.text) &&
      articleLabel(line.text) !== undefined &&
      articleLabel(line.text)?.end !== 'open',
  );
}
