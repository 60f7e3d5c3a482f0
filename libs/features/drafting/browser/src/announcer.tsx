import { signal } from '@preact/signals';
import { LiveText, type LiveWords, liveWords } from './live-words.js';

/** Says things to those who listen to the page instead of looking at it. */
export class Announcer {
  readonly said = signal<LiveWords | undefined>(undefined);
  private due: ReturnType<typeof setTimeout> | undefined;

  /** Says a sentence when things have been quiet for a while; a later one within that time takes its place. */
  say(sentence: string, quietMs = 300): void {
    clearTimeout(this.due);
    this.due = setTimeout(() => {
      this.said.value = liveWords(sentence);
    }, quietMs);
  }
}

/** Where it is said. */
export const AnnouncerView = ({ announcer: { said } }: { readonly announcer: Announcer }) => (
  <p class="hidden" role="status" aria-live="polite">
    {said.value && <LiveText {...said.value} />}
  </p>
);
