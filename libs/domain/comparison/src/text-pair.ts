import type { ClauseId } from '@articulado/base';
import { type Clause, numberClauses, type PolicyText, wordsOf } from '@articulado/policy-text';
import { type Alignment, alignClauses } from './align-clauses.js';
import { composed, isSameContent, markChanges } from './compare-contents.js';
import { type ChangeKind, changeKinds, type ClauseChange } from './comparison.js';
import { movedAlong } from './moved-along.js';
import { reprintChanges } from './reprint-changes.js';
import { TableLines } from './table-lines.js';
import { tokensOf } from './tokens.js';
import { wordChanges } from './word-changes.js';

/** What became of a clause that both texts have. */
type Difference = Pick<ClauseChange, 'kinds' | 'words' | 'linkChanges'>;

/** Two texts and what is known of them as wholes; what is costly is made when it is first asked for. */
export class TextPair {
  readonly alignment: Alignment;
  private numbersMade?: { before: ReadonlyMap<ClauseId, string>; after: ReadonlyMap<ClauseId, string> };
  private movedAlongMade?: ReadonlyMap<ClauseId, ClauseId>;
  private linesMade?: TableLines;

  constructor(
    readonly before: PolicyText,
    readonly after: PolicyText,
  ) {
    this.alignment = alignClauses(before, after);
  }

  /** Those that went along with a clause that moved: id → that clause. */
  get movedAlong(): ReadonlyMap<ClauseId, ClauseId> {
    return (this.movedAlongMade ??= movedAlong(this.before, this.after, this.alignment.moved));
  }

  get numbers() {
    return (this.numbersMade ??= { before: numberClauses(this.before), after: numberClauses(this.after) });
  }

  /** All that became of a clause; `undefined` where nothing did, moving apart. */
  differenceOf(before: Clause, after: Clause): Difference | undefined {
    // A cell may stay as it is while the rest of its row goes elsewhere.
    const kindChanged = this.isKindChanged(before, after);
    if (!kindChanged && isSameClause(before, after)) return undefined;
    const [was, is] = [composed(before.content), composed(after.content)];
    const reprint = reprintChanges(was, is, this.isInBoth);
    const words = reprint ?? wordChanges(wordsOf({ content: was }), wordsOf({ content: is }));
    const { formatChanged, linkChanged, linkChanges } = markChanges(was, is, words);
    const isOtherwise = words.some(({ op }) => op !== 'same');
    const isRespaced = isOtherwise && haveSameTokens(wordsOf({ content: was }), wordsOf({ content: is }));
    const happened: Partial<Record<ChangeKind, boolean>> = {
      textChanged: isOtherwise && !reprint && !isRespaced,
      respaced: isOtherwise && !reprint && isRespaced,
      linkChanged,
      numberChanged: this.isNumberChanged(before, after),
      kindChanged,
      formatChanged,
      referenceChanged: isOtherwise && reprint !== undefined,
    };
    const kinds = new Set(changeKinds.filter((kind) => happened[kind]));
    if (kinds.size === 0 || (!kinds.has('textChanged') && isCodedOtherwise(before, after)))
      kinds.add('encodingChanged');
    return { kinds, words, linkChanges };
  }

  /** Whether a clause that both texts have says something else, or is another sort of thing. */
  saysOther(before: Clause, after: Clause): boolean {
    if (this.isKindChanged(before, after)) return true;
    if (isSameClause(before, after)) return false;
    if (this.isNumberChanged(before, after)) return true;
    const [was, is] = [composed(before.content), composed(after.content)];
    const reprint = reprintChanges(was, is, this.isInBoth);
    const [mine, theirs] = [wordsOf({ content: was }), wordsOf({ content: is })];
    if (!reprint && mine !== theirs) return true;
    return markChanges(was, is, reprint ?? wordChanges(mine, theirs)).linkChanged;
  }

  private readonly isInBoth = (id: ClauseId) => this.alignment.before.has(id) && this.alignment.after.has(id);

  private isNumberChanged(before: Clause, after: Clause): boolean {
    if (before.number === after.number) return false;
    const { numbers } = this;
    return numbers.before.get(before.id)?.normalize('NFC') !== numbers.after.get(after.id)?.normalize('NFC');
  }

  private isKindChanged(before: Clause, after: Clause): boolean {
    if (before.kind !== after.kind || before.depth !== after.depth) return true;
    if (!before.cell && !after.cell) return false;
    if (before.cell?.header !== after.cell?.header) return true;
    this.linesMade ??= new TableLines(this.alignment);
    return this.linesMade.isElsewhere(before, after);
  }
}

/** Whether two wordings have the same words and punctuation, white space apart. */
function haveSameTokens(before: string, after: string): boolean {
  const signsOf = (text: string) => text.replaceAll(/\s+/gu, '');
  if (signsOf(before) !== signsOf(after)) return false;
  const [were, are] = [before, after].map((text) => tokensOf(text).filter((token) => token.trim() !== ''));
  return were!.length === are!.length && were!.every((token, index) => token === are![index]);
}

/** Whether two clauses have the same bytes once they are in their one form. */
const isSameClause = (before: Clause, after: Clause): boolean =>
  before === after ||
  (before.kind === after.kind &&
    before.depth === after.depth &&
    before.number === after.number &&
    before.cell?.table === after.cell?.table &&
    before.cell?.row === after.cell?.row &&
    before.cell?.column === after.cell?.column &&
    before.cell?.header === after.cell?.header &&
    isSameContent(before.content, after.content));

/** Whether the words are written in other code points and read the same. */
const isCodedOtherwise = (before: Clause, after: Clause) =>
  wordsOf(before) !== wordsOf(after) && wordsOf(before).normalize('NFC') === wordsOf(after).normalize('NFC');
