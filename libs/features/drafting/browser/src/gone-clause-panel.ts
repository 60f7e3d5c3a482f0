import type { ClauseId } from '@articulado/base';
import type { Translate } from '@articulado/messages/room';
import { maxClauseLength } from '@articulado/policy-text';
import type { DeletedClauseWords } from '@articulado/editor';
import { button, element } from './element.js';
import { intoProfile } from '@articulado/base';

/** A clause that a colleague deleted while this page's author was writing in it. */
export interface GoneClauseWords {
  readonly words: DeletedClauseWords;
  /** What the clause is called: "Artículo 3", "Párrafo". */
  readonly label: string;
  /** What was selected of its words. */
  readonly from: number;
  readonly to: number;
}

/** What the author may decide. */
export interface GoneClauseActs {
  /** @param offset - where the caret stands in its words. @returns whether the clause is back */
  putBack(words: DeletedClauseWords, offset: number): boolean;
  letGo(clause: ClauseId): void;
  /** Says something to those who listen to the page. */
  say(sentence: string): void;
}

/**
 * Where one goes on writing when a colleague deletes the clause that one is in: the caret comes along, so that no key goes into
 * the next clause, and the author decides what becomes of the words.
 */
export class GoneClausePanel {
  readonly place = element('section', {
    class: 'room-words is-warn',
    'aria-labelledby': 'room-gone-title',
    hidden: true,
  });
  private readonly open = new Map<ClauseId, HTMLElement>();

  constructor(
    private readonly t: Translate,
    private readonly acts: GoneClauseActs,
  ) {
    this.place.append(
      element('h2', { id: 'room-gone-title' }, t('room.gone.title')),
      element('p', { class: 'small', id: 'room-gone-explain' }, t('room.gone.explain')),
    );
  }

  get isEmpty(): boolean {
    return this.open.size === 0;
  }

  holds = (clause: ClauseId): boolean => this.open.has(clause);

  /** Shows the words in a field, and brings the caret there. */
  show({ words, label, from, to }: GoneClauseWords): void {
    this.close(words.clause);
    const field = this.fieldFor(words, label);
    const entry = element(
      'div',
      { class: 'room-word' },
      element('h3', {}, label),
      field,
      this.buttonsFor(words, field),
    );
    this.open.set(words.clause, entry);
    this.place.append(entry);
    this.place.hidden = false;
    field.focus();
    field.setSelectionRange(from, to);
    this.acts.say(this.t('room.gone.came', { label }));
  }

  private fieldFor(words: DeletedClauseWords, label: string): HTMLTextAreaElement {
    const field = element('textarea', {
      class: 'input',
      rows: 5,
      lang: 'es',
      maxlength: maxClauseLength,
      'aria-label': this.t('room.gone.words', { label }),
      'aria-describedby': 'room-gone-explain',
    });
    field.value = words.words;
    field.addEventListener('input', () => {
      const text = intoProfile(field.value);
      const caret = intoProfile(field.value.slice(0, field.selectionEnd)).length;
      if (text !== field.value) {
        field.value = text;
        field.setSelectionRange(caret, caret);
      }
      words.write(text, caret);
    });
    return field;
  }

  private buttonsFor(words: DeletedClauseWords, field: HTMLTextAreaElement): HTMLElement {
    const { t } = this;
    const putBack = button(t('room.gone.put-back'), 'button is-small', () => {
      if (this.acts.putBack(words, field.selectionEnd)) this.close(words.clause);
    });
    const copy = button(t('room.unsaved.copy'), 'button is-quiet is-small', () => {
      void navigator.clipboard.writeText(words.words).then(() => {
        copy.textContent = t('room.unsaved.copied');
        this.acts.say(t('room.unsaved.copied'));
      });
    });
    const letGo = button(t('room.gone.let-go'), 'button is-quiet is-small', () => {
      this.close(words.clause);
      this.acts.letGo(words.clause);
    });
    return element('div', { class: 'button-row' }, putBack, copy, letGo);
  }

  private close(clause: ClauseId): void {
    this.open.get(clause)?.remove();
    this.open.delete(clause);
    this.place.hidden = this.isEmpty;
  }
}
