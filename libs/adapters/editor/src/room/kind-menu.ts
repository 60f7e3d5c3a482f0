import type { Translate } from '@articulado/messages/room';
import { type ClauseKind, clauseKinds, isClauseKind } from '@articulado/policy-text';
import { element } from './element.js';

/** The menu that says what kind of clause one is in, and makes it another. */
export class KindMenu {
  readonly place: HTMLSelectElement;
  private usedPointer = false;

  /** @param choose - `byPointer` when the text should have the focus again */
  constructor(t: Translate, choose: (kind: ClauseKind, byPointer: boolean) => void) {
    const kinds = clauseKinds.filter((kind) => kind !== 'cell');
    const name = t('room.tool.kind');
    this.place = element(
      'select',
      { class: 'input room-kind', 'aria-label': name, 'data-tip': name },
      ...kinds.map((kind) => element('option', { value: kind }, t(`clause.kind.${kind}`))),
      element('option', { value: 'cell', hidden: true, disabled: true }, t('clause.kind.cell')),
    );
    this.place.addEventListener('pointerdown', () => {
      this.usedPointer = true;
    });
    this.place.addEventListener('keydown', () => {
      this.usedPointer = false;
    });
    this.place.addEventListener('change', () => {
      const { value } = this.place;
      if (isClauseKind(value)) choose(value, this.usedPointer);
    });
  }

  show(kind: string | undefined): void {
    if (kind !== undefined && this.place.value !== kind) this.place.value = kind;
    this.place.disabled = kind === 'cell';
  }
}
