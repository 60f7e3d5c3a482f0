import type { RoomSuggestion, RoomSuggestions } from '@articulado/draft-document/suggestions';

const retryMs = 5_000;

interface SuggestionListener {
  /** All that are open. */
  all(told: RoomSuggestions): void;
  /** One that is new or was decided. */
  one(suggestion: RoomSuggestion): void;
}

/** Keeps a page up with the open suggestions of its draft: asks for all of them, and hears what becomes of each. */
export class SuggestionSource {
  /** What was heard since all of them were asked for: the answer may be older. */
  private heardMeanwhile: RoomSuggestion[] = [];
  private asking: AbortController | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly draftId: string,
    private readonly listener: SuggestionListener,
  ) {}

  destroy(): void {
    this.asking?.abort();
    clearTimeout(this.retry);
  }

  /** @param told - by the room: one of them, or nothing where some may have been missed */
  hear(told: string | undefined): void {
    if (told === undefined) return this.ask();
    const suggestion = JSON.parse(told) as RoomSuggestion;
    if (this.asking) this.heardMeanwhile.push(suggestion);
    this.listener.one(suggestion);
  }

  /** Asks for all of them. What can't be had is asked for again. */
  ask(): void {
    this.destroy();
    const asking = new AbortController();
    this.asking = asking;
    this.heardMeanwhile = [];
    this.fetchAll(asking.signal).then(
      (told) => {
        if (asking.signal.aborted) return;
        this.asking = undefined;
        if (!told) return;
        this.listener.all(told);
        for (const suggestion of this.heardMeanwhile) this.listener.one(suggestion);
      },
      () => {
        if (!asking.signal.aborted) this.retry = setTimeout(() => this.ask(), retryMs);
      },
    );
  }

  /** @returns nothing where the room is closed to this page: its connection says so */
  private async fetchAll(signal: AbortSignal): Promise<RoomSuggestions | undefined> {
    const answer = await fetch(`/collab/${this.draftId}/suggestions`, { signal });
    if (answer.status === 403 || answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`Suggestions can't be had: ${answer.status}`);
    return (await answer.json()) as RoomSuggestions;
  }
}
