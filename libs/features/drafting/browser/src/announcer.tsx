import { signal } from '@preact/signals';
import { LiveText, type LiveWords, liveWords } from './live-words.js';

/** Says things to those who listen to the page instead of looking at it. */
export class Announcer {
  readonly said = signal<LiveWords | undefined>(undefined);
  private due: ReturnType<typeof setTimeout> | undefined;

  /** What is still to be said. */
  private pending: string | undefined;

  /** Says a sentence when things have been quiet for a while; a later one within that time takes its place. */
  say(sentence: string, quietMs = 300): void {
    clearTimeout(this.due);
    this.pending = sentence;
    this.due = setTimeout(() => {
      this.pending = undefined;
      this.said.value = liveWords(sentence);
    }, quietMs);
  }

  /** Says a sentence after the one that is still to be said, if there is one. */
  add(sentence: string): void {
    this.say(this.pending === undefined ? sentence : `${this.pending} ${sentence}`);
  }
}

/** Where it is said. */
export const AnnouncerView = ({ announcer: { said } }: { readonly announcer: Announcer }) => (
  <p class="hidden" role="status" aria-live="polite">
    {said.value && <LiveText {...said.value} />}
  </p>
);
