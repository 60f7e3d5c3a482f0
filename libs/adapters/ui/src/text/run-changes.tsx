import { atom, type Clause, type Run } from '@articulado/policy-text';
import type { ReactNode } from 'react';
import { useT } from '../speak.js';
import { RunView } from './clause-words.js';
import { type MarkChange, markChangesOf } from './mark-changes.js';
import { runKey } from './text-places.js';
import { VisibleText } from './visible-text.js';
import type { WordChange } from './word-changes.js';

/** A stretch of words with the same marks throughout, that stayed, came or went. */
interface RunChange extends WordChange {
  readonly before?: Run;
  readonly after?: Run;
}

interface Props {
  readonly pieces: readonly RunChange[];
  /** The clause that is shown in its text, where its notes, references and links lead somewhere. */
  readonly inText?: Clause;
}

/**
 * Words of a clause with their formatting: what was added underlined, what was removed struck through, and what only looks or leads
 * otherwise marked. Screen readers hear where each begins and ends, and what became of its formatting.
 */
export function RunChanges({ pieces, inText }: Props): ReactNode {
  const t = useT();
  return stretchesOf(pieces, inText).map(({ op, marks, runs }, index) => {
    const words = runs.map(({ run, place }, nth) =>
      place === undefined ? <Looks key={nth} run={run} /> : <RunView key={nth} run={run} place={place} />,
    );
    if (op === 'same' && marks.length === 0) return <span key={index}>{words}</span>;
    const Change = op === 'same' ? 'span' : op === 'added' ? 'ins' : 'del';
    const said = op === 'same' ? marks.map((mark) => t(`changes.${mark}`)).join(', ') : undefined;
    return (
      <Change key={index} className={said && 'is-marked-otherwise'} title={said}>
        <span className="hidden"> [{said ? t('changes.marks', { marks: said }) : t(`changes.${op as 'added'}`)} </span>
        {words}
        <span className="hidden"> {t('changes.end')}] </span>
      </Change>
    );
  });
}

/** Bold, italic and defined words as such; where words lead is told beside a list of changes, which is not the text itself. */
function Looks({ run }: { readonly run: Run }): ReactNode {
  const t = useT();
  let words: ReactNode = <VisibleText text={run.text.replaceAll(atom, t('text.note.mark'))} />;
  if (run.italic) words = <em>{words}</em>;
  if (run.bold) words = <strong>{words}</strong>;
  return run.term ? <dfn>{words}</dfn> : words;
}

/** Runs one behind the other of which the same is told. */
interface Stretch {
  readonly op: WordChange['op'];
  readonly marks: readonly MarkChange[];
  /** Each with its place in the text; without one it leads nowhere. */
  readonly runs: { readonly run: Run; readonly place: string | undefined }[];
}

function stretchesOf(pieces: readonly RunChange[], inText: Clause | undefined): Stretch[] {
  const stretches: Stretch[] = [];
  const placeAt = placesIn(inText);
  let start = 0;
  for (const { op, text, before, after } of pieces) {
    const marks = before && after ? markChangesOf(before, after) : [];
    const run = { run: { ...(after ?? before)!, text }, place: after && placeAt(start) };
    const last = stretches.at(-1);
    if (last?.op === op && last.marks.join() === marks.join()) last.runs.push(run);
    else stretches.push({ op, marks, runs: [run] });
    if (after) start += text.length;
  }
  return stretches;
}

/** Says of words of a clause where they stand in its text; an anchor is at the first words of its run alone. */
function placesIn(clause: Clause | undefined): (start: number) => string | undefined {
  if (!clause) return () => undefined;
  const starts = new Map<number, number>();
  let start = 0;
  for (const [index, { text }] of clause.content.entries()) {
    starts.set(start, index);
    start += text.length;
  }
  return (at) => runKey(clause.id, starts.get(at) ?? -1);
}
