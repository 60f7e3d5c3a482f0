import type { Translate } from '@articulado/messages/room';
import { button, element } from './element.js';
import { keepFocus } from './kept-focus.js';

const hintMs = 10_000;

/** A message above the text. */
export interface RoomNotice {
  readonly kind: 'info' | 'warn' | 'bad';
  readonly title: string;
  readonly text?: string;
  readonly details?: string;
  readonly actions?: readonly HTMLElement[];
  /** Whether it may be closed; what ends the work may not. */
  readonly canClose?: boolean;
}

/** The messages above the text: one lasting one, what the page waits for, and a passing hint that takes itself away. */
export class Notices {
  private readonly lasting = element('div', { role: 'alert' });
  private readonly waiting = element('div', { role: 'status' });
  private readonly passing = element('div', { class: 'room-hint', role: 'status', hidden: true });
  readonly place = element('div', { class: 'room-notices' }, this.lasting, this.waiting);
  readonly hintPlace = this.passing;
  private due: ReturnType<typeof setTimeout> | undefined;

  /** @param toText - brings the focus back to the text */
  constructor(
    private readonly t: Translate,
    private readonly toText: () => void,
  ) {}

  show({ kind, title, text, details, actions = [], canClose = false }: RoomNotice): void {
    const notice = element(
      'div',
      { class: `notice is-${kind}` },
      element('p', { class: 'notice-title' }, title),
      text !== undefined && element('p', {}, text),
      details !== undefined && element('p', { class: 'small quiet' }, details),
      element(
        'div',
        { class: 'button-row' },
        ...actions,
        canClose && button(this.t('room.dismiss'), 'button is-quiet is-small', () => this.clear()),
      ),
    );
    this.lasting.replaceChildren(notice);
  }

  clear(): void {
    keepFocus(this.lasting, () => this.lasting.replaceChildren(), this.toText);
  }

  /** Says what the page waits for; `undefined` when it no longer does. */
  wait(text: string | undefined): void {
    if ((this.waiting.textContent || undefined) === text) return;
    const notice = text !== undefined && element('div', { class: 'notice is-warn' }, element('p', {}, text));
    this.waiting.replaceChildren(...(notice ? [notice] : []));
  }

  /**
   * A word about what was just done, with a way to take it back. It stays while the focus is in it.
   * @returns takes it away, if it is still on show
   */
  hint(text: string, action?: { readonly label: string; run(): void }): () => void {
    clearTimeout(this.due);
    const words = element('span', {}, text);
    const close = () => {
      if (words.parentElement !== this.passing) return;
      this.passing.hidden = true;
      this.passing.replaceChildren();
    };
    const closeInTime = () => {
      this.due = setTimeout(() => (this.passing.contains(document.activeElement) ? closeInTime() : close()), hintMs);
    };
    const act = action && button(action.label, 'button is-quiet is-small', () => (close(), action.run()));
    this.passing.hidden = false;
    keepFocus(this.passing, () => this.passing.replaceChildren(words, ...(act ? [act] : [])), this.toText);
    closeInTime();
    return close;
  }
}
