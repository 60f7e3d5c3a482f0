import { signal } from '@preact/signals';
import { type ComponentChildren, createRef } from 'preact';

const hintMs = 10_000;

/** A message above the text. */
export interface RoomNotice {
  readonly kind: 'info' | 'warn' | 'bad';
  readonly title: string;
  readonly text?: string;
  readonly details?: string;
  readonly actions?: ComponentChildren;
  /** Whether it may be closed; what ends the work may not. */
  readonly canClose?: boolean;
}

/** A passing word about what was just done. */
interface Hint {
  /** Differs from that of the one before: the same words said again are new ones. */
  readonly key: number;
  readonly text: string;
  /** A way to take it back. */
  readonly action?: { readonly label: string; run(): void };
}

/** The messages above the text: one lasting one, what the page waits for, and a passing hint that takes itself away. */
export class Notices {
  readonly lasting = signal<{ readonly key: number; readonly notice: RoomNotice } | undefined>(undefined);
  readonly waiting = signal<string | undefined>(undefined);
  readonly passing = signal<Hint | undefined>(undefined);
  readonly hintPlace = createRef<HTMLDivElement>();
  private shown = 0;
  private due: ReturnType<typeof setTimeout> | undefined;

  /** @param toText - brings the focus back to the text */
  constructor(readonly toText: () => void) {}

  show(notice: RoomNotice): void {
    this.lasting.value = { key: ++this.shown, notice };
  }

  clear(): void {
    this.lasting.value = undefined;
  }

  /** Says what the page waits for; `undefined` when it no longer does. */
  wait(text: string | undefined): void {
    this.waiting.value = text;
  }

  /**
   * A word about what was just done, with a way to take it back. It stays while the focus is in it.
   * @returns takes it away, if it is still on show
   */
  hint(text: string, action?: Hint['action']): () => void {
    clearTimeout(this.due);
    const hint: Hint = { key: ++this.shown, text, action };
    const close = () => {
      if (this.passing.value === hint) this.passing.value = undefined;
    };
    const closeInTime = () => {
      this.due = setTimeout(
        () => (this.hintPlace.current?.contains(document.activeElement) ? closeInTime() : close()),
        hintMs,
      );
    };
    this.passing.value = hint;
    closeInTime();
    return close;
  }

  /** Does what a hint offers. */
  act({ action }: Hint): void {
    this.passing.value = undefined;
    action?.run();
  }
}
