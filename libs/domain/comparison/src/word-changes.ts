import type { WordChange } from './comparison.js';
import { type Kept, shortestEdit } from './shortest-edit.js';
import { isWord, tokensOf } from './tokens.js';

/** Most changed words that are looked for one by one; beyond, they are replaced as a whole. */
const maxEdits = 600;
/** Most tokens of punctuation and space between two words that stayed which are set against each other. */
const maxSignEdits = 40;
/**
 * Of a wording that long, in words and spaces, at least this share of the letters of the shorter one must be kept;
 * below, it is another wording and shown as one: a few small words in common would only break it up.
 */
const anotherWording = { tokens: 16, kept: 0.2 };

/**
 * Says which words were added and removed between two wordings, both in composed form (NFC). What is `same` or `removed`
 * makes up `before` exactly, what is `same` or `added` makes up `after`. Where words are replaced, the removed ones come first.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [was, is] = [before.normalize('NFC'), after.normalize('NFC')];
  if (was === is) return changesOf([{ op: 'same', text: is }]);
  const [mine, theirs] = [tokensOf(was), tokensOf(is)];
  const changes = changesOf(betweenCommonEnds(mine, theirs, middleChanges));
  return Math.min(mine.length, theirs.length) >= anotherWording.tokens &&
    shareKept(changes, was, is) < anotherWording.kept
    ? replacement(was, is)
    : changes;
}

/** Tells what stands at both beginnings and at both ends as the same, and asks about the rest. */
function betweenCommonEnds(
  mine: readonly string[],
  theirs: readonly string[],
  changesBetween: (mine: readonly string[], theirs: readonly string[]) => WordChange[],
): WordChange[] {
  const start = commonStart(mine, theirs);
  const end = commonEnd(mine, theirs, start);
  return [
    { op: 'same', text: mine.slice(0, start).join('') },
    ...changesBetween(mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end)),
    { op: 'same', text: mine.slice(mine.length - end).join('') },
  ];
}

function shareKept(changes: readonly WordChange[], before: string, after: string): number {
  const same = changes.map(({ op, text }) => (op === 'same' ? text : '')).join('');
  return lettersIn(same) / Math.min(lettersIn(before), lettersIn(after));
}

const replacement = (before: string, after: string) =>
  changesOf([
    { op: 'removed', text: before },
    { op: 'added', text: after },
  ]);

/** Words are set against words first, so that many equal spaces and commas do not outweigh the few words that stayed. */
function middleChanges(before: readonly string[], after: readonly string[]): WordChange[] {
  const [mine, theirs] = [wordPlaces(before), wordPlaces(after)];
  const kept = shortestEdit(
    mine.map((place) => before[place]!),
    theirs.map((place) => after[place]!),
    maxEdits,
  );
  if (!kept) return replacement(before.join(''), after.join(''));
  const stayed = theirs.filter((_, index) => kept.after[index]);
  const changes: WordChange[] = [];
  let [x, y, nth] = [0, 0, 0];
  mine.forEach((place, index) => {
    if (!kept.before[index]) return;
    const other = stayed[nth++]!;
    const isOneSpace = place === x + 1 && other === y + 1 && before[x] === after[y];
    if (isOneSpace) changes.push({ op: 'same', text: before[x]! });
    else changes.push(...gapChanges(before.slice(x, place), after.slice(y, other)));
    changes.push({ op: 'same', text: before[place]! });
    [x, y] = [place + 1, other + 1];
  });
  return [...changes, ...gapChanges(before.slice(x), after.slice(y))];
}

function wordPlaces(tokens: readonly string[]): number[] {
  const places: number[] = [];
  for (let place = 0; place < tokens.length; place += 1) if (isWord(tokens[place]!)) places.push(place);
  return places;
}

/** What lies between two words that stayed: no word of it did, but punctuation may have. */
const gapChanges = (before: readonly string[], after: readonly string[]): WordChange[] =>
  betweenCommonEnds(before, after, (mine, theirs) => {
    const kept = mine.length > 0 && theirs.length > 0 ? shortestEdit(mine, theirs, maxSignEdits) : undefined;
    return kept ? overSpaces(partsOf(mine, theirs, kept)) : replacement(mine.join(''), theirs.join(''));
  });

/** Token by token, what was removed before what was added in its place. */
function partsOf(before: readonly string[], after: readonly string[], kept: Kept): WordChange[] {
  const parts: WordChange[] = [];
  let [x, y] = [0, 0];
  while (x < before.length || y < after.length) {
    const [mine, theirs] = [x, y];
    while (x < before.length && !kept.before[x]) x += 1;
    while (y < after.length && !kept.after[y]) y += 1;
    parts.push(
      { op: 'removed', text: before.slice(mine, x).join('') },
      { op: 'added', text: after.slice(theirs, y).join('') },
    );
    const start = x;
    while (x < before.length && kept.before[x] && kept.after[y]) [x, y] = [x + 1, y + 1];
    parts.push({ op: 'same', text: before.slice(start, x).join('') });
  }
  return changesOf(parts);
}

/** Lets a replacement go on over white space: two words for two others are one replacement. */
function overSpaces(parts: readonly WordChange[]): WordChange[] {
  const ordered: WordChange[] = [];
  let [removed, added] = ['', ''];
  parts.forEach((part, index) => {
    if (part.op === 'removed') removed += part.text;
    else if (part.op === 'added') added += part.text;
    else if (isInsideReplacement(part, removed, added, parts.slice(index + 1, index + 3))) {
      removed += part.text;
      added += part.text;
    } else {
      ordered.push({ op: 'removed', text: removed }, { op: 'added', text: added }, part);
      [removed, added] = ['', ''];
    }
  });
  return [...ordered, { op: 'removed', text: removed }, { op: 'added', text: added }];
}

function isInsideReplacement(part: WordChange, removed: string, added: string, next: readonly WordChange[]): boolean {
  if (part.text.trim() !== '' || removed + added === '' || !next[0] || next[0].op === 'same') return false;
  const follows = (op: WordChange['op']) => next[0]?.op === op || (next[0]?.op !== 'same' && next[1]?.op === op);
  return (removed !== '' || follows('removed')) && (added !== '' || follows('added'));
}

/** Neighbours of one sort as one, and nothing empty. */
export function changesOf(parts: readonly WordChange[]): WordChange[] {
  const changes: WordChange[] = [];
  for (const part of parts) {
    const last = changes.at(-1);
    if (part.text === '') continue;
    if (last?.op === part.op) changes[changes.length - 1] = { op: part.op, text: last.text + part.text };
    else changes.push(part);
  }
  return changes;
}

const lettersIn = (words: string) => words.replaceAll(/\s+/g, '').length;

function commonStart(mine: readonly string[], theirs: readonly string[]): number {
  const different = mine.findIndex((word, index) => word !== theirs[index]);
  return different < 0 ? mine.length : different;
}

function commonEnd(mine: readonly string[], theirs: readonly string[], start: number): number {
  const most = Math.min(mine.length, theirs.length) - start;
  let end = 0;
  while (end < most && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end += 1;
  return end;
}
