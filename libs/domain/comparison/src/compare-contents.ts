import { joinRuns, pairRuns, type Run, type RunPair, sameMarks, sliceRuns } from '@articulado/policy-text';
import type { Lead, LeadChange, WordChange } from './comparison.js';

type Content = readonly Run[];

/** A content in composed form (Unicode NFC), as it is compared and shown. */
export const composed = (content: Content): Content =>
  content.every(({ text }) => text === text.normalize('NFC'))
    ? content
    : joinRuns(content).map((run) => ({ ...run, text: run.text.normalize('NFC') }));

/** Whether two contents have the same bytes once they are in their one form, however they are cut into runs. */
export function isSameContent(before: Content, after: Content): boolean {
  if (before === after || areSameRuns(before, after)) return true;
  return areSameRuns(joinRuns(before), joinRuns(after));
}

const areSameRuns = (before: Content, after: Content) =>
  before.length === after.length && before.every((run, index) => isSameRun(run, after[index]!));

const isSameRun = (one: Run, other: Run) =>
  one.text === other.text &&
  sameMarks(one, other) &&
  one.note === other.note &&
  one.reference?.id === other.reference?.id &&
  one.reference?.target === other.reference?.target;

/** What two contents differ in besides their words. */
export interface MarkChanges {
  /** Whether words that stayed have other bold or italic. */
  readonly formatChanged: boolean;
  /** Whether words that stayed lead elsewhere, or define another term. */
  readonly linkChanged: boolean;
  readonly leads: readonly LeadChange[];
}

/** Goes through the changes of the words, and looks at the marks of those that stayed, came and went. */
export function markChanges(before: Content, after: Content, words: readonly WordChange[]): MarkChanges {
  if (isPlain(before) && isPlain(after)) return { formatChanged: false, linkChanged: false, leads: [] };
  let [mine, theirs] = [0, 0];
  const stayed: RunPair[] = [];
  const leads: LeadChange[] = [];
  for (const { op, text } of words) {
    const was = op === 'added' ? [] : sliceRuns(before, mine, (mine += text.length));
    const is = op === 'removed' ? [] : sliceRuns(after, theirs, (theirs += text.length));
    if (op !== 'same')
      leads.push(...was.flatMap((run) => leadAlone(run, 'before')), ...is.flatMap((run) => leadAlone(run, 'after')));
    for (const piece of op === 'same' ? pairRuns(was, is) : []) {
      stayed.push(piece);
      if (!isSameLead(piece))
        leads.push({ text: piece.text, before: leadOf(piece.before), after: leadOf(piece.after) });
    }
  }
  return { formatChanged: stayed.some(isFormatChanged), linkChanged: !stayed.every(isSameLead), leads };
}

/** Whether words have no marks at all, as most clauses. */
const isPlain = (content: Content) => content.every((run) => !run.bold && !run.italic && leadOf(run) === undefined);

const isFormatChanged = ({ before, after }: RunPair) => before.bold !== after.bold || before.italic !== after.italic;

const isSameLead = ({ before, after }: RunPair) =>
  before.link === after.link &&
  before.term === after.term &&
  before.note === after.note &&
  before.reference?.target === after.reference?.target;

function leadOf({ link, term, note, reference }: Run): Lead | undefined {
  return link || term || note || reference
    ? { ...(link && { link }), ...(term && { term }), ...(note && { note }), ...(reference && { reference }) }
    : undefined;
}

/** Where words lead that came or went; references and the marks of notes say it themselves. */
const leadAlone = (run: Run, side: 'before' | 'after'): LeadChange[] =>
  run.link || run.term ? [{ text: run.text, [side]: leadOf(run) }] : [];
