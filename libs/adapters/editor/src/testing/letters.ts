import type { ClauseId } from '@articulado/base';
import { charactersOf, type DraftReader, lostWords, readerOf, unitsOf } from '@articulado/draft-document';
import { atom } from '@articulado/policy-text';
import * as Y from 'yjs';

/**
 * Names every letter of a draft after the keystroke that wrote it, so that two that read the same are told apart: "p10:45".
 * A letter that was deleted and brought back is the letter that it was.
 */
export class Letters {
  /** Letters that an undo brought back: their name → that of the letter they were. */
  private readonly originals = new Map<string, string>();

  /** Notes which letters of a document an undo or a redo brought back. To be called for each editor after each act of its own. */
  note(doc: Y.Doc): void {
    for (const [client, clock, length, formerClient, formerClock] of readerOf(doc).roots.revivals.toArray())
      for (let i = 0; i < length; i++)
        this.originals.set(nameOf(client, clock + i), nameOf(formerClient, formerClock + i));
    for (const structs of doc.store.clients.values()) {
      for (const item of structs) {
        if (!(item instanceof Y.Item) || item.redone === null) continue;
        for (let i = 0; i < item.length; i++)
          this.originals.set(
            nameOf(item.redone.client, item.redone.clock + i),
            nameOf(item.id.client, item.id.clock + i),
          );
      }
    }
  }

  /** The letters of a clause on show, in order. */
  of(draft: DraftReader, id: ClauseId): readonly string[] {
    const characters = charactersOf(draft, id);
    const words = (draft.clause(id)?.content ?? []).map((run) => run.text).join('');
    return (characters?.slice(0, characters.size) ?? [])
      .flatMap(({ client, clock, length }) => Array.from({ length }, (_, i) => nameOf(client, clock + i)))
      .map((name, i) => `${words[i]}${this.original(name)}`);
  }

  /** All letters that a document holds, shown or not. */
  stored(doc: Y.Doc): Set<string> {
    const found = new Set<string>();
    for (let item = readerOf(doc).roots.text._start; item; item = item.right)
      for (const letter of this.inItem(item)) found.add(letter);
    return found;
  }

  /** The letters that an undo or a redo brought back, each with what says which time it was. */
  broughtBack(doc: Y.Doc): Map<string, string> {
    const found = new Map<string, string>();
    for (let item = readerOf(doc).roots.text._start; item; item = item.right)
      for (const { name, letter } of this.namedIn(item)) if (this.originals.has(name)) found.set(letter, name);
    return found;
  }

  /** The letters that are offered back, since their clause was deleted by somebody who had not seen them. */
  offered(doc: Y.Doc): string[] {
    const clauses = new Set(lostWords(doc).map(({ clause }) => clause));
    return this.unseen(doc, (_, id) => clauses.has(id));
  }

  /** The same, and blanks of clauses that nothing else was written in: nobody is asked about these, they wait in their clause. */
  offeredOrBlank(doc: Y.Doc): string[] {
    const clauses = new Set(lostWords(doc).map(({ clause }) => clause));
    return this.unseen(doc, (letter, id) => clauses.has(id) || letter.startsWith(' '));
  }

  /** Letters of deleted clauses that the deleter had not seen. */
  private unseen(doc: Y.Doc, isWanted: (letter: string, clause: ClauseId) => boolean): string[] {
    const draft = readerOf(doc);
    const { shownIn } = draft.layout;
    return [...draft.fragments]
      .filter(({ id }) => !shownIn.has(id))
      .flatMap(({ id, embed }) => {
        const found: string[] = [];
        for (let item = embed.right; item && !opensClause(item); item = item.right)
          this.inItem(item).forEach((letter, i) => {
            if (isWanted(letter, id) && !wasSeen(draft.gone(id)?.seen[item.id.client], item.id.clock + i))
              found.push(letter);
          });
        return found;
      });
  }

  private inItem = (item: Y.Item): string[] => this.namedIn(item).map(({ letter }) => letter);

  /** @returns each letter of an item, and the name of the keystroke, undo or redo by which it is there */
  private namedIn(item: Y.Item): { letter: string; name: string }[] {
    const { id, content } = item;
    const units = content instanceof Y.ContentString ? content.str : atom;
    return [...units.slice(0, unitsOf(item))].map((sign, i) => {
      const name = nameOf(id.client, id.clock + i);
      return { letter: `${sign}${this.original(name)}`, name };
    });
  }

  private original(name: string): string {
    const former = this.originals.get(name);
    return former === undefined ? name : this.original(former);
  }
}

const nameOf = (client: number, clock: number) => `${client}:${clock}`;

const opensClause = ({ deleted, content }: Y.Item) =>
  !deleted && content instanceof Y.ContentEmbed && 'clause' in content.embed;

/** @param seen - clock, length, clock, length… */
const wasSeen = (seen: readonly number[] | undefined, clock: number): boolean =>
  (seen ?? []).some((from, i) => i % 2 === 0 && from <= clock && clock < from + seen![i + 1]!);
