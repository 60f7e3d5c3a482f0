/** A run of "*", "_" or "~" that may begin or end emphasis. */
export interface Delimiter {
  /** Place among the pieces of the paragraph. */
  readonly piece: number;
  readonly sign: '*' | '_' | '~';
  /** How many signs it had at first. */
  readonly length: number;
  /** How many are left. */
  left: number;
  readonly opens: boolean;
  readonly closes: boolean;
}

/** Words from one piece to another that are emphasised. */
export interface Emphasis {
  readonly from: number;
  readonly to: number;
  readonly mark: 'bold' | 'italic' | 'struck';
}

const space = /\s|^$/u;
const punctuation = /[\p{P}\p{S}]/u;

/** Whether a run may begin or end emphasis, by what stands beside it. @see CommonMark 6.2 */
export function flanking(sign: Delimiter['sign'], before: string, after: string): Pick<Delimiter, 'opens' | 'closes'> {
  const leftFlanking =
    !space.test(after) && (!punctuation.test(after) || space.test(before) || punctuation.test(before));
  const rightFlanking =
    !space.test(before) && (!punctuation.test(before) || space.test(after) || punctuation.test(after));
  if (sign !== '_') return { opens: leftFlanking, closes: rightFlanking };
  return {
    opens: leftFlanking && (!rightFlanking || punctuation.test(before)),
    closes: rightFlanking && (!leftFlanking || punctuation.test(after)),
  };
}

/**
 * Pairs runs into emphasis. Linear: for each sign it is remembered below which place no partner is to be looked for.
 * @see CommonMark, appendix "process emphasis"
 */
export function pairDelimiters(delimiters: readonly Delimiter[]): Emphasis[] {
  const found: Emphasis[] = [];
  const stack: Delimiter[] = [];
  const floors = new Map<string, number>();
  for (const delimiter of delimiters) {
    if (delimiter.closes) closeWith(delimiter, stack, floors, found);
    if (delimiter.left > 0 && delimiter.opens) stack.push(delimiter);
  }
  return [...found, ...pairLoose(delimiters)];
}

function closeWith(closer: Delimiter, stack: Delimiter[], floors: Map<string, number>, found: Emphasis[]): void {
  const kind = `${closer.sign}${closer.opens}${closer.length % 3}`;
  while (closer.left > 0) {
    const floor = floors.get(kind) ?? 0;
    let place = stack.length - 1;
    while (place >= floor && !isPartner(stack[place]!, closer)) place -= 1;
    if (place < floor) {
      floors.set(kind, stack.length);
      return;
    }
    const opener = stack[place]!;
    const used = closer.sign === '~' ? 2 : Math.min(opener.left, closer.left, 2);
    found.push({ from: opener.piece, to: closer.piece, mark: markOf(closer.sign, used) });
    opener.left -= used;
    closer.left -= used;
    stack.length = opener.left > 0 ? place + 1 : place;
    for (const [other, height] of floors) if (height > stack.length) floors.set(other, stack.length);
  }
}

const markOf = (sign: Delimiter['sign'], used: number) => (sign === '~' ? 'struck' : used === 2 ? 'bold' : 'italic');

function isPartner(opener: Delimiter, closer: Delimiter): boolean {
  if (opener.sign !== closer.sign || opener.left === 0) return false;
  if (closer.sign === '~') return opener.left === 2 && closer.left === 2;
  const either = opener.closes || closer.opens;
  return !either || (opener.length + closer.length) % 3 !== 0 || (opener.length % 3 === 0 && closer.length % 3 === 0);
}

/**
 * "**Artículo 2. Objeto  ⏎**", "**Art. 3° —**El": programs that turn web pages into Markdown put the signs beside spaces and
 * letters where the standard takes them for words. What is left in pairs is bold.
 */
function pairLoose(delimiters: readonly Delimiter[]): Emphasis[] {
  const found: Emphasis[] = [];
  let opener: Delimiter | undefined;
  for (const delimiter of delimiters) {
    if (delimiter.left !== 2 || delimiter.sign !== '*') continue;
    if (opener) {
      found.push({ from: opener.piece, to: delimiter.piece, mark: 'bold' });
      opener.left = 0;
      delimiter.left = 0;
      opener = undefined;
    } else if (delimiter.opens) opener = delimiter;
  }
  return found;
}
