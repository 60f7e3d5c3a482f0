import { type Clause, isHeading } from '@articulado/policy-text';
import { createElement, type ReactNode } from 'react';
import { classNames } from '../class-names.js';
import { ClauseNumber } from './clause-number.js';
import { ClauseWords } from './clause-words.js';

/** What a page adds to the clauses it shows. */
export interface ClauseSlots {
  /** Stands beside the clause's article (beneath it on narrow screens): what people said about this clause. */
  readonly beside?: (clause: Clause) => ReactNode;
  /** Stands beneath the words: a form, a change. */
  readonly after?: (clause: Clause) => ReactNode;
  /** Replaces the words: a comparison shows what was added and removed. */
  readonly words?: (clause: Clause) => ReactNode;
  /** Where a clause's number leads; without it numbers are plain text. */
  readonly clauseHref?: (clause: Clause) => string | undefined;
  /** Marks a clause: the one a page is about, or one that changed. */
  readonly mark?: (clause: Clause) => 'current' | 'added' | 'removed' | 'moved' | 'textChanged' | undefined;
}

interface Props {
  readonly clause: Clause;
  readonly number?: string;
  /** Heading level, for kinds that are headings. */
  readonly level: number;
  readonly indent: number;
  readonly slots: ClauseSlots;
}

/** One clause of the text: number in the margin, words, and what the page puts beneath them. */
export function ClauseView({ clause, number, level, indent, slots }: Props) {
  const mark = slots.mark?.(clause);
  const after = slots.after?.(clause);
  const heading = isHeading(clause.kind);
  const inner = (
    <>
      {number !== undefined && <ClauseNumber clause={clause} number={number} href={slots.clauseHref?.(clause)} />}
      <span className="clause-words">{slots.words?.(clause) ?? <ClauseWords clause={clause} />}</span>
    </>
  );
  return (
    <div
      className={classNames(
        'clause',
        `of-${clause.kind}`,
        indent > 0 && `is-in-${Math.min(indent, 4)}`,
        mark && `is-${mark}`,
      )}
      id={`c-${clause.id}`}
      data-clause={clause.id}
    >
      {createElement(heading ? `h${level}` : 'p', { className: 'clause-line' }, inner)}
      {after && <div className="clause-after">{after}</div>}
    </div>
  );
}
