/** @jest-environment jsdom */
import type { RoomSuggestion, RoomSuggestions } from '@articulado/draft-document/suggestions';
import { SuggestionSource } from './suggestion-source.js';

const one = (number: number, isOpen = true) => ({ number, isOpen }) as RoomSuggestion;

describe('where a page has its suggestions from', () => {
  let asked: { resolve(answer: Partial<Response>): void; reject(): void; signal: AbortSignal }[];
  let told: (string | number)[];
  let source: SuggestionSource;
  beforeEach(() => {
    jest.useFakeTimers();
    asked = [];
    told = [];
    globalThis.fetch = ((_address: string, { signal }: { signal: AbortSignal }) =>
      new Promise((resolve, reject) => {
        asked.push({ resolve: resolve as (answer: Partial<Response>) => void, reject, signal });
      })) as typeof fetch;
    source = new SuggestionSource('d1', {
      all: ({ suggestions }) => void told.push(`all ${suggestions.map(({ number }) => number).join(' ')}`),
      one: ({ number, isOpen }) => void told.push(`${number} ${isOpen ? 'open' : 'decided'}`),
    });
  });
  afterEach(() => {
    source.destroy();
    jest.useRealTimers();
  });
  const answer = async (index: number, suggestions: readonly RoomSuggestion[], status = 200) => {
    const body: RoomSuggestions = { total: suggestions.length, suggestions };
    asked[index]!.resolve({ ok: status === 200, status, json: async () => body });
    await jest.advanceTimersByTimeAsync(0);
  };

  it('tells what was heard while all of them were asked for again: the answer may be older', async () => {
    source.ask();
    source.hear(JSON.stringify(one(2, false)));
    await answer(0, [one(1), one(2)]);
    expect(told).toEqual(['2 decided', 'all 1 2', '2 decided']);
  });

  it('asks for all of them anew where some may have been missed, and hears the newest answer alone', async () => {
    source.ask();
    source.hear(undefined);
    expect(asked[0]!.signal.aborted).toBe(true);
    await answer(1, [one(3)]);
    await answer(0, [one(1)]);
    expect(told).toEqual(['all 3']);
  });

  it('asks again a moment later for what could not be had, until it is left', async () => {
    source.ask();
    await answer(0, [], 503);
    await jest.advanceTimersByTimeAsync(5_000);
    asked[1]!.reject();
    await jest.advanceTimersByTimeAsync(5_000);
    await answer(2, [one(1)]);
    expect(told).toEqual(['all 1']);
    source.ask();
    source.destroy();
    asked[3]!.reject();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(asked).toHaveLength(4);
  });

  it('leaves it where the room is closed to the page', async () => {
    source.ask();
    await answer(0, [], 403);
    await jest.advanceTimersByTimeAsync(20_000);
    expect([asked.length, told]).toEqual([1, []]);
  });
});
