import type { ClauseId } from '@articulado/base';
import { deleteText, insertText, readDraft } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { Page } from '../servers/page.js';

export const onlyClause = 'a1' as ClauseId;

export const wordsIn = (doc: Y.Doc): string[] =>
  readDraft(doc)
    .map(wordsOf)
    .join(' ')
    .split(' ')
    .filter((word) => word !== '');

/** Someone who types numbered words, takes some back, and remembers what the page called saved. */
export class Author {
  private readonly gone = new Set<string>();
  private typed = 0;
  private timer: NodeJS.Timeout | undefined;
  /** The words as they stood when the page last said "saved", and those that were gone by then. */
  saved = { there: [] as string[], gone: [] as string[] };
  page!: Page;

  constructor(
    readonly name: string,
    private readonly random: (below: number) => number,
  ) {}

  async open(draftId: string, port: number): Promise<void> {
    this.page = await Page.open(this.name, draftId, port, () => this.remember());
  }

  /** Types on and on, a word every so many milliseconds, whatever the page says of saving. */
  beginSteadily(paceMs: number): void {
    clearInterval(this.timer);
    this.timer = setInterval(() => this.write(), paceMs);
  }

  /** Types in bursts, a word every so many milliseconds. */
  begin(paceMs: number): void {
    let burst = 0;
    this.timer = setInterval(() => {
      // Bursts with breaks, as people type: in a break the page comes to say "saved".
      if (burst === 0 && this.page.saving === 'saved') burst = 1 + this.random(8);
      if (burst === 0) return;
      burst -= 1;
      this.write();
    }, paceMs);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** Words that this author took back, which may or may not have been kept. */
  get takenBack(): ReadonlySet<string> {
    return this.gone;
  }

  /** Own words that stand on this author's page. */
  ownOn(doc: Y.Doc): string[] {
    return wordsIn(doc).filter((word) => word.startsWith(`${this.name}-`));
  }

  private write(): void {
    const { doc } = this.page;
    const [clause] = readDraft(doc);
    if (!clause) return;
    const text = wordsOf(clause);
    const own = this.ownOn(doc);
    const victim = own[this.random(Math.max(1, own.length))];
    if (this.random(4) === 0 && victim) {
      const at = text.indexOf(`${victim} `);
      deleteText(doc, onlyClause, at, at + victim.length + 1);
      this.gone.add(victim);
      return;
    }
    const places = [0, ...[...text.matchAll(/ /g)].map(({ index }) => index + 1)];
    insertText(doc, onlyClause, places[this.random(places.length)] ?? 0, `${this.name}-${(this.typed += 1)} `);
  }

  private remember(): void {
    this.saved = { there: this.ownOn(this.page.doc), gone: [...this.gone] };
  }
}
