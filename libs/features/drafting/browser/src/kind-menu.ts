import type { Translate } from '@articulado/messages/room';
import { type ClauseKind, clauseKinds, isClauseKind } from '@articulado/policy-text';
import { element } from './element.js';

/** Keys that open or close the list of a menu, and change nothing in it by themselves. */
const openingKeys = [' ', 'Enter', 'F4', 'Tab', 'Escape'];

/**
 * The menu that says what kind of clause one is in, and makes it another. Browsers tell of every kind that the arrows pass on a
 * closed menu: that would be done to the clause one after the other, and take labels out of its words. A kind chosen so counts
 * when one presses Enter or leaves the menu.
 */
export class KindMenu {
  readonly place: HTMLSelectElement;
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
    t: Translate,
    clauseAtCaret: () => string | undefined,
    choose: (kind: ClauseKind, byPointer: boolean) => void,
  ) {
    const kinds = clauseKinds.filter((kind) => kind !== 'cell');
    const name = t('room.tool.kind');
    const arrows = `${t('room.key.up')} ${t('room.key.down')}`;
    const keys = t('room.key.then', { first: arrows, second: t('room.key.enter') });
    this.place = element(
      'select',
      { class: 'input room-kind', 'aria-label': name, 'data-tip': t('room.tip', { name, keys }) },
      ...kinds.map((kind) => element('option', { value: kind }, t(`clause.kind.${kind}`))),
      element('option', { value: 'cell', hidden: true, disabled: true }, t('clause.kind.cell')),
    );
    const settle = () => {
      const { passedTo } = this;
      this.passedTo = undefined;
      if (passedTo && passedTo.clause === clauseAtCaret()) choose(passedTo.kind, false);
    };
    this.place.addEventListener('pointerdown', () => {
      this.usedPointer = true;
    });
    this.place.addEventListener('keydown', (event) => {
      this.usedPointer = false;
      this.isPassing = !event.altKey && !openingKeys.includes(event.key);
      if (event.key !== 'Enter' || !this.passedTo) return;
      event.preventDefault(); // else it would open the list as well
      settle();
    });
    this.place.addEventListener('keyup', () => {
      this.isPassing = false;
    });
    this.place.addEventListener('change', () => {
      const { value } = this.place;
      if (!isClauseKind(value)) return;
      this.passedTo = this.isPassing ? { kind: value, clause: clauseAtCaret() } : undefined;
      if (!this.isPassing) choose(value, this.usedPointer);
    });
    this.place.addEventListener('blur', settle);
  }

  show(kind: string | undefined): void {
    if (this.passedTo === undefined && kind !== undefined && this.place.value !== kind) this.place.value = kind;
    this.place.disabled = kind === 'cell';
  }
}
