import { hasOnly, isMembers, isText, type Members } from '../record/shapes.js';
import { isContent, isDepth, isId, isMark, kindsOfFormat2 } from './clause.js';
import { isInProfile } from './text-profile.js';

const link = /^(https?:\/\/(?!\/|[^/?#]*@)[^\s<>"\\]+|mailto:[^\s<>"\\]+)$/i;
/** Stands for the mark of a note. */
const atom = '\uFFFC';

/** Whether a value is a clause of format 2. */
export const isClauseOfFormat2 = (clause: unknown): boolean =>
  hasOnly(clause, ['id', 'kind', 'depth', 'content', 'number', 'cell']) &&
  isId(clause.id) &&
  isText(clause.kind) &&
  kindsOfFormat2.includes(clause.kind) &&
  isDepth(clause.depth) &&
  (clause.number === undefined || isNumber(clause.number)) &&
  (clause.kind === 'cell') === (clause.cell !== undefined) &&
  (clause.cell === undefined || isPlace(clause.cell)) &&
  isContent(clause.content, isRun);

const isRun = (run: unknown) =>
  hasOnly(run, ['text', 'bold', 'italic', 'link', 'term', 'note', 'reference']) &&
  isText(run.text) &&
  run.text !== '' &&
  isMark(run.bold) &&
  isMark(run.italic) &&
  (run.note === undefined && run.reference === undefined ? isWordsRun(run) : isAtomRun(run));

const isWordsRun = ({ text, link: address, term }: Members) =>
  isInProfile(text) && (address === undefined || isLink(address)) && (term === undefined || isId(term));

/** The mark of a note, or a reference with the words that it prints. */
function isAtomRun({ text, note, reference, link: address, term }: Members): boolean {
  if (address !== undefined || term !== undefined || (note !== undefined && reference !== undefined)) return false;
  if (note !== undefined) return isId(note) && text === atom;
  const leadsSomewhere = hasOnly(reference, ['id', 'target']) && isId(reference.id) && isId(reference.target);
  return leadsSomewhere && isText(text) && (text === atom || (text.length <= 400 && isInProfile(text)));
}

const isLink = (address: unknown) =>
  isText(address) && address.length <= 2_000 && link.test(address) && isInProfile(address);

const isNumber = (number: unknown) =>
  isText(number) &&
  number.length >= 1 &&
  number.length <= 40 &&
  number.trim() === number &&
  !/[\n\t]/.test(number) &&
  isInProfile(number);

const isPlace = (place: unknown) =>
  isMembers(place) &&
  hasOnly(place, ['table', 'row', 'column', 'header']) &&
  [place.table, place.row, place.column].every(isId) &&
  isMark(place.header);
