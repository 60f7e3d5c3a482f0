import type { ClauseId } from '@articulado/base';
import type { Clause, Run } from '@articulado/policy-text';
import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import { runKey, useTextPlaces } from './text-places.js';
import { VisibleText } from './visible-text.js';

/** The words of a clause with their formatting: bold, italic, links, references, defined terms and the marks of notes. */
export function ClauseWords({ clause: { id, content } }: { readonly clause: Pick<Clause, 'id' | 'content'> }) {
  // Runs have no identity of their own; their place in the clause is their key.
  return content.map((run, index) => <RunView key={index} run={run} place={runKey(id, index)} />);
}

interface Props {
  readonly run: Run;
  /** By which its anchor is found (`runKey`). */
  readonly place: string;
}

/** Words with the same marks throughout, in the text that they stand in. */
export function RunView({ run, place }: Props) {
  const anchor = useTextPlaces().anchors.get(place);
  if (run.note) return <NoteMark note={run.note} anchor={anchor} />;
  let words: ReactNode = <VisibleText text={run.text} />;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  if (run.term) words = <dfn id={anchor}>{words}</dfn>;
  if (run.reference) return <ReferenceView target={run.reference.target}>{words}</ReferenceView>;
  return run.link ? (
    <a href={run.link} rel="nofollow noopener">
      {words}
    </a>
  ) : (
    words
  );
}

/** A raised number that leads to its note; screen readers read the note with it. */
function NoteMark({ note, anchor }: { readonly note: ClauseId; readonly anchor?: string }) {
  const t = useT();
  const places = useTextPlaces();
  const [number, href] = [places.numbers.get(note), places.hrefOf(note)];
  if (number === undefined || href === undefined)
    return <span className="is-lost note-mark">{t('text.note.lost')}</span>;
  return (
    <sup className="note-mark" id={anchor}>
      <a
        href={href}
        role="doc-noteref"
        aria-label={t('clause.label.note', { number })}
        aria-describedby={places.isHere(note) ? `c-${note}` : undefined}
      >
        {number}
      </a>
    </sup>
  );
}

/** A reference leads to the clause it names; one whose clause is gone says so, and leads nowhere. */
function ReferenceView({ target, children }: { readonly target: ClauseId; readonly children: ReactNode }) {
  const t = useT();
  const href = useTextPlaces().hrefOf(target);
  return href === undefined ? (
    <span className="is-lost" title={t('text.reference.lost')}>
      {children}
    </span>
  ) : (
    <a className="reference" href={href}>
      {children}
    </a>
  );
}
