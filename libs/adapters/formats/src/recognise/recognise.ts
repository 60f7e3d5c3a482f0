import { type ClauseId, type Refusal, refuse } from '@articulado/base';
import { checkPolicyText, type PolicyText } from '@articulado/policy-text';
import { type LineChoice, type ImportReport, type JoinedWord, placeKey } from '../report/import-report.js';
import { reportOf } from '../report/report-of.js';
import type { LeftOut, SourceDocument } from '../source/source-document.js';
import { withoutContents } from './contents.js';
import { cutLongClauses } from './cut-long-clauses.js';
import { finishClauses } from './finish-clauses.js';
import { withEpigraphs } from './find-epigraphs.js';
import { withoutHyphenation } from './hyphenation.js';
import { withFirstNumerals } from './first-numerals.js';
import { linesOf } from './lines.js';
import { placeNotes } from './notes.js';
import { withoutHeadersAndFooters } from './headers-and-footers.js';
import { withParagraphs } from './paragraphs.js';
import { LineRecogniser } from './recognise-lines.js';

/** A file as clauses, and what became of it on the way. */
export interface Recognised {
  readonly text: PolicyText;
  readonly report: ImportReport;
}

/**
 * Recognises the clauses of a document, whatever file it was. Numbers of the file are kept: where the place of a clause
 * would give it another one, it is given that of the file.
 * @param newId - called once a clause and once a table; must give valid, unused ids
 * @param corrections - what a person said of single lines: these are in doubt no more
 */
export function recognise(
  document: SourceDocument,
  newId: () => ClauseId,
  corrections: readonly LineChoice[] = [],
): Recognised {
  const leftOut: LeftOut[] = [...document.leftOut];
  const joined: JoinedWord[] = [];
  const all = linesOf(document, leftOut);
  const live = withoutHeadersAndFooters(withoutContents(all, leftOut), leftOut);
  const lines = withEpigraphs(withFirstNumerals(withParagraphs(withoutHyphenation(live, joined))));
  const state = new LineRecogniser(lines, corrections, leftOut).run();
  const building = placeNotes(state.outline.finish(), document, leftOut);
  const { clauses, doubts, cut } = cutLongClauses(building, corrections);
  const finished = finishClauses(clauses, newId);
  const decided = new Set(corrections.map(({ place }) => place));
  const open = state.doubts.filter(({ place }) => !decided.has(placeKey(place)));
  const report = reportOf(document, finished, {
    doubts: [...open, ...doubts],
    corrected: [...state.corrected, ...cut],
    leftOut,
    joined,
  });
  return { text: finished.map(({ clause }) => clause), report };
}

/** The same, or why nothing can be shown of it. Of clauses that are too long the report tells, and they can be cut. */
export function recogniseOrRefuse(
  document: SourceDocument,
  newId: () => ClauseId,
  corrections: readonly LineChoice[],
): Recognised | Refusal<'text-invalid' | 'file-empty'> {
  const recognised = recognise(document, newId, corrections);
  if (recognised.text.length === 0) return refuse('file-empty', {});
  const refused = checkPolicyText(recognised.text);
  return refused && refused.details.problem !== 'too-long' ? refused : recognised;
}

/** The same for who wants the text alone: valid, or why it isn't. */
export function validTextOf({ text }: Recognised): PolicyText | Refusal<'text-invalid' | 'file-empty'> {
  return text.length === 0 ? refuse('file-empty', {}) : (checkPolicyText(text) ?? text);
}
