/** A change of a page's document, in the order of its coming. */
export interface Change {
  /** Made in this page, or heard from others. */
  readonly isOwn: boolean;
  /** Changes of one task of the page are one thing that its person did. */
  readonly task: number;
  /** The Yjs update, in base 64. */
  readonly update: string;
}

/** A place in the text as the page shows it. */
export interface ShownPlace {
  readonly id: string;
  readonly offset: number;
}

/** What the page shows, read in one moment with the changes that led to it. */
export interface PageState {
  readonly changes: readonly Change[];
  /** Each clause as ProseMirror holds it. */
  readonly nodes: readonly object[];
  /** The words of each clause as they stand in the page. */
  readonly words: readonly { readonly id: string; readonly words: string }[];
  /** Where the browser shows the selection; `undefined` while it is elsewhere than in the text. */
  readonly selection: { readonly anchor: ShownPlace; readonly head: ShownPlace } | undefined;
  /** Whether what is typed goes into the text. */
  readonly hasFocus: boolean;
  readonly isSaved: boolean;
  /** Sessions that the page began: more than one if something that it sent was refused. */
  readonly sessions: number;
  /** What stands in the fields for words of clauses that somebody deleted. */
  readonly fields: readonly string[];
}

/** How a page's line to the server can be. */
export type LineState = 'open' | 'held' | 'cut';

/** What the histories may ask of a page. */
export interface PageObserver {
  state(): PageState;
  /** Where to point at to put the caret there. */
  pointAt(place: ShownPlace): { readonly x: number; readonly y: number };
  /** @param way - what goes out, what comes in; a line that is cut goes neither way */
  setLine(way: 'out' | 'in' | 'both', state: LineState): void;
}

declare global {
  interface Window {
    observer: PageObserver;
  }
}

/**
 * Runs in a page before its own scripts. It sees every change of the draft's document, and holds back or cuts what goes over its
 * socket. The page is the one that people get: its document is found by a property that the stock provider gives to itself.
 */
export function installObserver(): void {
  const found: { doc: object; awareness: object }[] = [];
  let changes: Change[] = [];
  let task = 0;
  let isInTask = false;
  const taskNow = () => {
    if (!isInTask) {
      isInTask = true;
      task++;
      setTimeout(() => (isInTask = false), 0);
      void Promise.resolve().then(() => (isInTask = false));
    }
    return task;
  };
  const base64 = (bytes: Uint8Array) => {
    let signs = '';
    for (const byte of bytes) signs += String.fromCharCode(byte);
    return btoa(signs);
  };
  Object.defineProperty(Object.prototype, 'wsconnected', {
    configurable: true,
    set(
      this: {
        doc: { on(name: 'update', hear: (update: Uint8Array, origin: unknown) => void): void };
        awareness: object;
      },
      value: unknown,
    ) {
      Object.defineProperty(this, 'wsconnected', { value, writable: true, configurable: true, enumerable: true });
      found.push(this);
      this.doc.on('update', (update, origin) => {
        changes.push({ isOwn: origin !== this, task: taskNow(), update: base64(update) });
      });
    },
  });

  const Socket = window.WebSocket;
  const lines = new Set<Line>();
  const line = { out: 'open' as LineState, in: 'open' as LineState };

  /** A socket whose two ways can be held and cut. */
  class Line {
    readonly OPEN = 1;
    onopen: ((event: unknown) => void) | null = null;
    onmessage: ((event: unknown) => void) | null = null;
    onclose: ((event: unknown) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;
    binaryType = 'arraybuffer';
    private far: WebSocket | undefined;
    private out: Uint8Array<ArrayBuffer>[] = [];
    private heard: (() => void)[] = [];
    private isOver = false;

    constructor(private readonly address: string | URL) {
      lines.add(this);
      this.pass();
    }

    get readyState() {
      return this.far?.readyState ?? 0;
    }

    /** Connects when that is possible, and lets through what may go. */
    pass(): void {
      if (line.out !== 'cut' && !this.far && !this.isOver) this.connect();
      if (line.in === 'open') for (const tell of this.heard.splice(0)) tell();
      if (line.out === 'open' && this.far?.readyState === 1)
        for (const bytes of this.out.splice(0)) this.far.send(bytes);
    }

    cut(): void {
      if (!this.far) return;
      this.end();
      this.onclose?.({ code: 1006, reason: '', wasClean: false });
    }

    send(bytes: Uint8Array): void {
      this.out.push(new Uint8Array(bytes));
      this.pass();
    }

    close(): void {
      this.end();
    }

    private connect(): void {
      const far = new Socket(this.address);
      this.far = far;
      far.binaryType = 'arraybuffer';
      far.onopen = (event) => this.tell(() => this.onopen?.(event));
      far.onmessage = (event) => this.tell(() => this.onmessage?.(event));
      far.onerror = (event) => this.tell(() => this.onerror?.(event));
      far.onclose = (event) =>
        this.tell(() => {
          this.end();
          this.onclose?.(event);
        });
    }

    private tell(it: () => void): void {
      this.heard.push(it);
      this.pass();
    }

    private end(): void {
      lines.delete(this);
      this.isOver = true;
      this.heard = [];
      if (!this.far) return;
      this.far.onopen = this.far.onmessage = this.far.onclose = this.far.onerror = null;
      this.far.close();
    }
  }

  window.WebSocket = new Proxy(Socket, {
    construct: (target, given: [string | URL]) =>
      String(given[0]).includes('/collab/') ? new Line(given[0]) : Reflect.construct(target, given),
  });

  interface Desc {
    readonly node?: {
      readonly isInline: boolean;
      readonly isAtom: boolean;
      readonly isText: boolean;
      toJSON(): { content?: object[] };
    };
    readonly widget?: unknown;
  }
  const descOf = (dom: Node) => (dom as { pmViewDesc?: Desc }).pmViewDesc;
  const editor = () => document.querySelector<HTMLElement>('.ProseMirror')!;
  const clauseOf = (id: string) => document.querySelector<HTMLElement>(`.ProseMirror > [data-clause="${id}"]`)!;
  const isWidget = (dom: Node) => descOf(dom)?.widget !== undefined;
  const isAtom = (dom: Node) => {
    const node = descOf(dom)?.node;
    return node !== undefined && node.isInline && node.isAtom && !node.isText;
  };
  const wordsIn = (dom: Node): string => {
    if (dom.nodeType === Node.TEXT_NODE) return dom.nodeValue ?? '';
    if (isWidget(dom)) return '';
    return isAtom(dom) ? '\u{FFFC}' : [...dom.childNodes].map(wordsIn).join('');
  };

  function placeOf(dom: Node | null, offset: number): ShownPlace | undefined {
    const clause = (dom instanceof Element ? dom : dom?.parentElement)?.closest<HTMLElement>(
      '.ProseMirror > [data-clause]',
    );
    if (!dom || !clause) return undefined;
    let units = 0;
    let at: Node = dom;
    if (dom.nodeType === Node.TEXT_NODE) units = isInWidget(dom, clause) ? 0 : offset;
    else for (const child of [...dom.childNodes].slice(0, offset)) units += wordsIn(child).length;
    for (; at !== clause; at = at.parentNode!)
      for (let before = at.previousSibling; before; before = before.previousSibling) units += wordsIn(before).length;
    return { id: clause.dataset['clause']!, offset: units };
  }
  const isInWidget = (dom: Node, clause: Node): boolean =>
    dom !== clause && (isWidget(dom) || isInWidget(dom.parentNode!, clause));

  /** The rectangle of one unit of a clause. */
  function rectOf(dom: Node, unit: number): DOMRect | undefined {
    let left = unit;
    const walk = (node: Node): DOMRect | undefined => {
      const { length } = wordsIn(node);
      if (left >= length) {
        left -= length;
        return undefined;
      }
      if (isAtom(node)) return (node as Element).getBoundingClientRect();
      if (node.nodeType !== Node.TEXT_NODE) {
        for (const child of node.childNodes) {
          const rect = walk(child);
          if (rect) return rect;
        }
        return undefined;
      }
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      return range.getBoundingClientRect();
    };
    return walk(dom);
  }

  window.observer = {
    state() {
      const now = changes;
      changes = [];
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection() ?? ({} as Selection);
      const [anchor, head] = [placeOf(anchorNode, anchorOffset), placeOf(focusNode, focusOffset)];
      return {
        changes: now,
        nodes: descOf(editor())?.node?.toJSON().content ?? [],
        words: [...editor().children].flatMap((clause) =>
          isWidget(clause) ? [] : [{ id: (clause as HTMLElement).dataset['clause']!, words: wordsIn(clause) }],
        ),
        selection: anchor && head && { anchor, head },
        hasFocus: document.activeElement === editor(),
        isSaved: document.querySelector('[data-saving]')?.getAttribute('data-saving') === 'saved',
        sessions: found.length,
        fields: [...document.querySelectorAll('textarea')].map(({ value }) => value),
      };
    },
    pointAt({ id, offset }) {
      const clause = clauseOf(id);
      const top = clause.getBoundingClientRect().top;
      if (top < 240 || top > innerHeight - 120) clause.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [own, before] = [rectOf(clause, offset), offset > 0 ? rectOf(clause, offset - 1) : undefined];
      const rect = own ?? before;
      if (!rect) {
        const { left, top: start, height } = clause.getBoundingClientRect();
        return { x: left + 3, y: start + height / 2 };
      }
      return { x: own ? rect.left + 0.5 : rect.right - 0.5, y: rect.top + rect.height / 2 };
    },
    setLine(way, state) {
      if (way !== 'in') line.out = state;
      if (way !== 'out') line.in = state;
      for (const each of [...lines]) {
        if (state === 'cut') each.cut();
        else each.pass();
      }
    },
  };
}
