/** @jest-environment jsdom */
import { mount } from './live.js';

/** A socket that the test speaks for. */
class FakeSocket {
  static readonly opened: FakeSocket[] = [];
  readonly sent: string[] = [];
  onopen = () => {};
  onmessage = (_event: { data: string }) => {};
  onclose = (_event: { code: number }) => {};
  constructor() {
    FakeSocket.opened.push(this);
  }
  send(text: string): void {
    this.sent.push(text);
  }
  hear(message: object): void {
    this.onmessage({ data: JSON.stringify(message) });
  }
}

describe('a part of a page that keeps up', () => {
  const asked = jest.fn(async () => ({ ok: true, text: async () => '<div id="parte">nuevo</div>' }));
  beforeEach(() => {
    jest.useFakeTimers();
    jest.spyOn(Math, 'random').mockReturnValue(0);
    Object.assign(globalThis, { WebSocket: FakeSocket, fetch: asked });
    FakeSocket.opened.length = 0;
    asked.mockClear();
  });
  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  const part = (process: string) => {
    document.body.innerHTML = `<main><div id="parte" data-process="${process}" data-paused="No se actualiza sola.">viejo</div></main>`;
    const place = document.getElementById('parte')!;
    mount(place);
    return place;
  };
  const latest = () => FakeSocket.opened.at(-1)!;
  const said = () => document.querySelector('[role=status]')?.textContent;
  /** After which pause the next socket was opened. */
  const pauseBeforeNext = async () => {
    const before = FakeSocket.opened.length;
    for (let waited = 0; waited <= 120_000; waited += 100) {
      if (FakeSocket.opened.length > before) return waited;
      await jest.advanceTimersByTimeAsync(100);
    }
    throw new Error('It never came back');
  };

  it('says so when it does not for now, tries again ever more slowly, and looks what it missed when it does again', async () => {
    const place = part('uno');
    const pauses: number[] = [];
    for (let refused = 0; refused < 7; refused += 1) {
      latest().onclose({ code: 1013 });
      expect(said()).toBe('No se actualiza sola.');
      pauses.push(await pauseBeforeNext());
    }
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
    expect(document.querySelectorAll('[role=status]')).toHaveLength(1);
    latest().hear({ type: 'connection_ack' });
    expect(said()).toBeUndefined();
    await jest.advanceTimersByTimeAsync(400);
    expect([asked.mock.calls.length, place.textContent]).toEqual([1, 'nuevo']);
    latest().onclose({ code: 1006 });
    expect([said(), await pauseBeforeNext()]).toEqual([undefined, 1_000]);
    latest().hear({ type: 'connection_ack' });
    await jest.advanceTimersByTimeAsync(400);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it('looks for nothing when it begins to listen at once', async () => {
    part('tres');
    latest().hear({ type: 'connection_ack' });
    await jest.advanceTimersByTimeAsync(400);
    expect(asked).not.toHaveBeenCalled();
  });

  it('looks once for several changes', async () => {
    part('dos');
    latest().hear({ type: 'connection_ack' });
    for (let change = 0; change < 5; change += 1) latest().hear({ type: 'next' });
    await jest.advanceTimersByTimeAsync(400);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});
