import type { Translate } from '@articulado/messages/room';
import { button, element } from './element.js';

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

  constructor(private readonly t: Translate) {}

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
    this.lasting.replaceChildren();
  }

  /** Says what the page waits for; `undefined` when it no longer does. */
  wait(text: string | undefined): void {
    if ((this.waiting.textContent || undefined) === text) return;
    const notice = text !== undefined && element('div', { class: 'notice is-warn' }, element('p', {}, text));
    this.waiting.replaceChildren(...(notice ? [notice] : []));
  }

  /** A word about what was just done, with a way to take it back. */
  hint(text: string, action?: { readonly label: string; run(): void }): void {
    clearTimeout(this.due);
    const close = () => {
      this.passing.hidden = true;
      this.passing.replaceChildren();
    };
    const act = action && button(action.label, 'button is-quiet is-small', () => (close(), action.run()));
    this.passing.hidden = false;
    this.passing.replaceChildren(element('span', {}, text), ...(act ? [act] : []));
    this.due = setTimeout(close, 10_000);
  }
}
