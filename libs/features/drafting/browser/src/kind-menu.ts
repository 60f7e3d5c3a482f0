import { type ClauseKind, isClauseKind } from '@articulado/policy-text';
import { signal } from '@preact/signals';

/** Keys that open or close the list of a menu, and change nothing in it by themselves. */
const openingKeys = [' ', 'Enter', 'F4', 'Tab', 'Escape'];

/**
 * The menu that says what kind of clause one is in, and makes it another. Browsers tell of every kind that the arrows pass on a
 * closed menu: that would be done to the clause one after the other, and take labels out of its words. A kind chosen so counts
 * when one presses Enter or leaves the menu.
 */
export class KindMenu {
  readonly shown = signal<string | undefined>(undefined);
  readonly isCell = signal(false);
  private usedPointer = false;
  /** Whether a key is down that goes from kind to kind. */
  private isPassing = false;
  /** What the keys came to, and for which clause, until it counts. */
  private passedTo: { readonly kind: ClauseKind; readonly clause: string | undefined } | undefined;

  /**
   * @param clauseAtCaret - its id
   * @param choose - `byPointer` when the text should have the focus again
   */
  constructor(
    private readonly clauseAtCaret: () => string | undefined,
    private readonly choose: (kind: ClauseKind, byPointer: boolean) => void,
  ) {}

  show(kind: string | undefined): void {
    if (this.passedTo === undefined && kind !== undefined) this.shown.value = kind;
    this.isCell.value = kind === 'cell';
  }

  pointerDown = (): void => {
    this.usedPointer = true;
  };

  keyDown = (event: KeyboardEvent): void => {
    this.usedPointer = false;
    this.isPassing = !event.altKey && !openingKeys.includes(event.key);
    if (event.key !== 'Enter' || !this.passedTo) return;
    event.preventDefault(); // else it would open the list as well
    this.applyPassed();
  };

  keyUp = (): void => {
    this.isPassing = false;
  };

  change(kind: string): void {
    if (!isClauseKind(kind)) return;
    this.shown.value = kind;
    this.passedTo = this.isPassing ? { kind, clause: this.clauseAtCaret() } : undefined;
    if (!this.isPassing) this.choose(kind, this.usedPointer);
  }

  applyPassed = (): void => {
    const { passedTo } = this;
    this.passedTo = undefined;
    if (passedTo && passedTo.clause === this.clauseAtCaret()) this.choose(passedTo.kind, false);
  };
}
