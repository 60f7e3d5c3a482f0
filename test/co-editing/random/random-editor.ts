import type { ClauseId } from '@articulado/base';
import { readDraft, readerOf } from '@articulado/draft-document';
import { wordsOf } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { createUndo, takeBack } from '../../../libs/adapters/editor/src/undo.js';
import { Page } from '../servers/page.js';
import type { Letters } from './letters.js';
import { aimAt, anyOperation, type OperationName, operations } from './operations.js';

const allLetters = (doc: Y.Doc): Set<string> => new Set(readerOf(doc).roots.text.toJSON());
const shownLetters = (doc: Y.Doc): Set<string> => new Set(readDraft(doc).map(wordsOf).join(''));

/** Operations after which letters may be gone. */
const takes: readonly OperationName[] = ['cut', 'delete', 'merge', 'undo', 'redo'];

/** A person at a page, who does random things and whose page is now and then closed and opened anew. */
export class RandomEditor {
  private page!: Page;
  private undo!: Y.UndoManager;
  private readonly hand = {};
  private ids = 0;
  /** Letters of this page that it has not called saved. */
  private readonly unsaved = new Set<string>();

  constructor(
    readonly name: string,
    private readonly draftId: string,
    private readonly letters: Letters,
    private readonly random: (below: number) => number,
  ) {}

  async open(port: number | undefined): Promise<void> {
    this.page = await Page.open(this.name, this.draftId, port, () => this.unsaved.clear());
    this.undo = createUndo(this.page.doc, this.hand);
  }

  /** Closes the page, whatever it says of saving, and opens it anew. */
  async reopen(port: number | undefined): Promise<void> {
    await this.close();
    this.letters.forgive(this.unsaved);
    this.unsaved.clear();
    await this.open(port);
  }

  async close(): Promise<void> {
    this.undo.destroy();
    await this.page.close();
  }

  get doc(): Y.Doc {
    return this.page.doc;
  }

  get line(): Page['line'] {
    return this.page.line;
  }

  /** Whether the page was told to begin afresh. */
  get isRefused(): boolean {
    return this.page.end !== undefined;
  }

  /** Why, if it was. */
  get refusal(): string {
    return `${this.page.end?.end}: ${this.page.end?.reason}`;
  }

  saved(limitMs: number): Promise<void> {
    return this.page.saved(limitMs);
  }

  /** Does one random thing. @returns what it was; nothing while the text has not come */
  act(): OperationName | undefined {
    const name = anyOperation(this.random);
    const before = takes.includes(name) ? [allLetters(this.doc), shownLetters(this.doc)] : [];
    if (!this.tryTo(name)) return undefined;
    this.undo.stopCapturing();
    this.noteTaken(before);
    for (const letter of this.letters.takeDealt()) this.unsaved.add(letter);
    return name;
  }

  private tryTo(name: OperationName): boolean {
    if (name === 'undo' || name === 'redo') {
      takeBack(readerOf(this.doc), this.undo, name);
      return true;
    }
    const { doc, letters, random, hand: origin } = this;
    const aim = aimAt({ doc, letters, random, origin }, (family) => this.newId(family));
    if (!aim) return false;
    if (name === 'type') operations.type(aim);
    else doc.transact(() => operations[name](aim), origin);
    return true;
  }

  private newId(family: string): ClauseId {
    this.ids += 1;
    return `${family}-${this.name}-${this.doc.clientID}-${this.ids}` as ClauseId;
  }

  private noteTaken(before: readonly Set<string>[]): void {
    if (before.length === 0) return;
    const after = [allLetters(this.doc), shownLetters(this.doc)];
    for (const [index, letters] of before.entries())
      for (const letter of letters) if (!after[index]?.has(letter)) this.letters.take(letter, this.name);
  }
}
