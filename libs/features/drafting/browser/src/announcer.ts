import { element } from './element.js';

/** Says things to those who listen to the page instead of looking at it. */
export class Announcer {
  readonly place = element('p', { class: 'hidden', role: 'status', 'aria-live': 'polite' });
  private due: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence when things have been quiet for a while; a later one within that time takes its place. */
  say(sentence: string, quietMs = 300): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => {
      this.place.textContent = sentence;
    }, quietMs);
  }
}
