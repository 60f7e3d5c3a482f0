import { hasOnly, isText } from '../record/shapes.js';
import { isContent, isCount, isDepth, isId, isMark, kindsOfFormat1 } from './clause.js';

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/;
const link = /^(https?:\/\/|mailto:)[^\s<>"]+$/i;

/** Whether a value is a clause of format 1, by the rules of its time: signs that format 2 refuses were taken. */
export const isClauseOfFormat1 = (clause: unknown): boolean =>
  hasOnly(clause, ['id', 'kind', 'depth', 'content', 'cell']) &&
  isId(clause.id) &&
  isText(clause.kind) &&
  kindsOfFormat1.includes(clause.kind) &&
  isDepth(clause.depth) &&
  (clause.kind === 'cell') === (clause.cell !== undefined) &&
  (clause.cell === undefined || isPlace(clause.cell)) &&
  isContent(clause.content, isRun);

const isRun = (run: unknown) =>
  hasOnly(run, ['text', 'bold', 'italic', 'link']) &&
  isMark(run.bold) &&
  isMark(run.italic) &&
  isWords(run.text) &&
  (run.link === undefined || (isWords(run.link) && run.link.length <= 2_000 && link.test(run.link)));

const isWords = (value: unknown): value is string =>
  isText(value) && value !== '' && value.isWellFormed() && !control.test(value);

const isPlace = (place: unknown) =>
  hasOnly(place, ['table', 'row', 'column']) &&
  isId(place.table) &&
  isCount(place.row, 999) &&
  isCount(place.column, 999);
