import type { Clause } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { ClauseNumber } from './clause-number.js';
import type { ClauseSlots } from './clause-view.js';
import { ClauseWords } from './clause-words.js';
import { useTextPlaces } from './text-places.js';
import { classNames } from '../class-names.js';

interface Props {
  readonly notes: readonly Clause[];
  readonly slots: ClauseSlots;
}

/** The footnotes of a passage, beneath it; each can be addressed and discussed like any clause, and leads back to its mark. */
export function NotesView({ notes, slots }: Props) {
  const t = useT();
  if (notes.length === 0) return null;
  return (
    <div className="notes" role="group" aria-label={t('text.notes')}>
      {notes.map((note) => (
        <NoteView key={note.id} note={note} slots={slots} />
      ))}
    </div>
  );
}

function NoteView({ note, slots }: { readonly note: Clause; readonly slots: ClauseSlots }) {
  const t = useT();
  const { numbers, markOf } = useTextPlaces();
  const [number, mark, after] = [numbers.get(note.id), markOf(note.id), slots.after?.(note)];
  const isMarked = slots.mark?.(note);
  return (
    <div
      className={classNames('clause', 'of-note', isMarked && `is-${isMarked}`)}
      id={`c-${note.id}`}
      data-clause={note.id}
      role="doc-footnote"
    >
      <p className="clause-line">
        {number !== undefined && <ClauseNumber clause={note} number={number} href={slots.clauseHref?.(note)} />}
        <span>
          <span className="clause-words">{slots.words?.(note) ?? <ClauseWords clause={note} />}</span>
          {mark && (
            <>
              {' '}
              <a
                className="note-back"
                href={`#${mark}`}
                role="doc-backlink"
                aria-label={t('text.note.back', { number: number ?? '' })}
              >
                ↩
              </a>
            </>
          )}
        </span>
      </p>
      {after && <div className="clause-after">{after}</div>}
    </div>
  );
}
