/** A clause as the tests of the clipboard see it; `*` stands for the id of a new one. */
export interface ModelClause {
  readonly id: string;
  readonly words: string;
}

/** A place in a text: the index of a clause, and an offset in it. */
export type ModelPlace = readonly [index: number, offset: number];

/** What a cut puts on the clipboard: words, or whole clauses with what is cut off others before and behind them. */
export interface ModelClip {
  readonly head: string | undefined;
  readonly whole: readonly ModelClause[];
  readonly tail: string | undefined;
}

const clause = (id: string, words: string): ModelClause => ({ id, words });

/** What should be left of a text, and on the clipboard, when everything between two places is cut. */
export function expectedCut(
  text: readonly ModelClause[],
  from: ModelPlace,
  to: ModelPlace,
): { left: ModelClause[]; clip: ModelClip } {
  const [[i, o], [j, p]] = [from, to];
  const [above, below] = [text.slice(0, i), text.slice(j + 1)];
  const [one, other] = [text[i]!, text[j]!];
  const [head, tail] = [one.words.slice(o), other.words.slice(0, p)];
  if (i === j) {
    const left = [...above, clause(one.id, one.words.slice(0, o) + one.words.slice(p)), ...below];
    return { left, clip: { head: one.words.slice(o, p), whole: [], tail: undefined } };
  }
  const between = text.slice(i + 1, j);
  const holdsOne = !(o > 0 && head === ''); // begins at the very end of a clause
  const holdsOther = p > 0;
  const isWholeOne = holdsOne && o === 0;
  const isWholeOther = holdsOther && p === other.words.length;
  const remains = [clause(one.id, one.words.slice(0, o)), clause(other.id, other.words.slice(p))] as const;
  if (between.length === 0 && !holdsOne && !holdsOther)
    return {
      left: [...above, clause(one.id, one.words + other.words), ...below],
      clip: { head: '', whole: [], tail: '' },
    };
  if (between.length === 0 && holdsOne !== holdsOther && !isWholeOne && !isWholeOther)
    return { left: [...above, ...remains, ...below], clip: { head: head + tail, whole: [], tail: undefined } };
  const whole = [...(isWholeOne ? [one] : []), ...between, ...(isWholeOther ? [other] : [])];
  const clip = {
    head: holdsOne && !isWholeOne ? head : undefined,
    whole,
    tail: holdsOther && !isWholeOther ? tail : undefined,
  };
  if (clip.head !== undefined && clip.tail !== undefined)
    return { left: [...above, clause(one.id, remains[0].words + remains[1].words), ...below], clip };
  const left = [...above, ...(isWholeOne ? [] : [remains[0]]), ...(isWholeOther ? [] : [remains[1]]), ...below];
  return { left: left.length > 0 ? left : [clause('*', '')], clip };
}

/** What a text should be when a clip is pasted at a place. */
export function expectedPaste(
  text: readonly ModelClause[],
  [k, q]: ModelPlace,
  { head, whole, tail }: ModelClip,
): ModelClause[] {
  const target = text[k]!;
  const [before, behind] = [target.words.slice(0, q), target.words.slice(q)];
  const pasted = (): ModelClause[] => {
    if (whole.length === 0 && tail === undefined) return [clause(target.id, before + (head ?? '') + behind)];
    if (before === '' && behind === '') {
      if (head !== undefined)
        return [clause(target.id, head), ...whole, ...(tail === undefined ? [] : [clause('*', tail)])];
      return [...whole, ...(tail === undefined ? [] : [clause(target.id, tail)])];
    }
    if (before === '')
      return [...(head === undefined ? [] : [clause('*', head)]), ...whole, clause(target.id, (tail ?? '') + behind)];
    const last = behind === '' && tail === undefined ? [] : [clause('*', (tail ?? '') + behind)];
    return [clause(target.id, before + (head ?? '')), ...whole, ...last];
  };
  return [...text.slice(0, k), ...pasted(), ...text.slice(k + 1)];
}

/** All places of a text. */
export const placesIn = (text: readonly ModelClause[]): ModelPlace[] =>
  text.flatMap(({ words }, index) =>
    Array.from({ length: words.length + 1 }, (_, offset): ModelPlace => [index, offset]),
  );
