import type { DraftReader } from '@articulado/draft-document';
import type { LeftOutKind } from '@articulado/formats/clipboard';
import type { EditorView } from 'prosemirror-view';
import { pasteSlice } from '@articulado/editor';
import { idOf } from '@articulado/editor';
import { draftSchema } from '@articulado/editor';
import type { CopiedElsewhere } from './copied-elsewhere.js';
import { keepIds } from './keep-ids.js';
import { isSame, type KeptPlace, keepPlace, placeIn } from './kept-place.js';
import type { LazyPart } from './lazy-part.js';
import { readUnread } from './unread-selection.js';

/**
 * What a person should know of a paste: that it waits until the code that reads it is loaded, that nothing came of it and why, or what of it was left out.
 * In any case it is still on the clipboard.
 */
export type PasteNews = 'waits' | 'not-loaded' | 'place-gone' | 'unreadable' | readonly LeftOutKind[];

type PasteReader = Pick<typeof import('./pasted-source.js'), 'readPasted'>;

/** Where a paste comes from and goes to. */
export interface ForeignPastesOptions {
  readonly draft: DraftReader;
  readonly reader: LazyPart<PasteReader>;
  tell(news: PasteNews): void;
}

interface WaitingPaste {
  readonly copied: CopiedElsewhere;
  /** Shared by pastes that follow each other at one place. */
  readonly place: KeptPlace;
}

const compositionPollMs = 30;

/**
 * Puts into the text what other programs copied. The code that reads it is loaded after the page; what is pasted before waits for it, and comes to
 * where it was pasted, in its order, whatever was written meanwhile and wherever the caret is then.
 */
export class ForeignPastes {
  private waiting: WaitingPaste[] = [];

  constructor(private readonly options: ForeignPastesOptions) {}

  get isEmpty(): boolean {
    return this.waiting.length === 0;
  }

  /** Pastes in the place of what is selected: at once where the reader is here. */
  take(view: EditorView, copied: CopiedElsewhere): void {
    const { draft, reader, tell } = this.options;
    if (reader.here && this.isEmpty) return this.put(view, reader.here, copied);
    const own = keepPlace(draft, view.state);
    const last = this.waiting.at(-1)?.place;
    this.waiting.push({ copied, place: last && isSame(view.state, draft, last, own) ? last : own });
    if (this.waiting.length > 1) return;
    tell('waits');
    reader.get().then(
      () => this.putAll(view),
      () => this.giveUp('not-loaded'),
    );
  }

  private putAll(view: EditorView): void {
    for (let [next] = this.waiting; next; [next] = this.waiting) {
      if (view.isDestroyed || !view.editable) return this.giveUp('place-gone');
      if (view.composing) return void setTimeout(() => this.putAll(view), compositionPollMs);
      this.waiting.shift();
      this.putAt(view, next);
    }
  }

  private giveUp(why: 'not-loaded' | 'place-gone'): void {
    this.waiting = [];
    this.options.tell(why);
  }

  /** Puts it where it was pasted. A caret that went elsewhere since stays there. */
  private putAt(view: EditorView, { copied, place }: WaitingPaste): void {
    const { draft, reader, tell } = this.options;
    readUnread(view);
    const then = placeIn(view.state, draft, place);
    if (!then) return tell('place-gone');
    const own = keepPlace(draft, view.state);
    const isThere = isSame(view.state, draft, place, own);
    if (!then.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(then));
    this.put(view, reader.here!, copied);
    place.saved = keepPlace(draft, view.state).saved;
    const back = isThere ? undefined : placeIn(view.state, draft, own);
    if (back) view.dispatch(view.state.tr.setSelection(back));
  }

  private put(view: EditorView, reader: PasteReader, copied: CopiedElsewhere): void {
    const pasted = reader.readPasted(copied, view.state.selection.$from);
    if (pasted === 'unreadable') return this.options.tell(pasted);
    const slice = pasted.isWords ? pasted.slice : keepIds(view.state, pasted.slice);
    const clauses = slice.content.content.filter(({ type }) => type === draftSchema.nodes['clause']);
    if (slice.size > 0) pasteSlice(view, slice, clauses.map(idOf));
    if (pasted.leftOut.length > 0) this.options.tell(pasted.leftOut.map(({ what }) => what));
  }
}
