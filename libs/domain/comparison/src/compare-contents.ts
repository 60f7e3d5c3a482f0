import { joinRuns, pairRuns, type Run, type RunPair, sameMarks, sliceRuns } from '@articulado/policy-text';
import type { LinkTarget, LinkChange, WordChange } from './comparison.js';

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
  readonly linkChanges: readonly LinkChange[];
}

/** Goes through the changes of the words, and looks at the marks of those that stayed, came and went. @param before - composed, as `after` */
export function markChanges(before: Content, after: Content, words: readonly WordChange[]): MarkChanges {
  if (isPlain(before) && isPlain(after)) return { formatChanged: false, linkChanged: false, linkChanges: [] };
  const changes = runChanges(before, after, words);
  const stayed = changes.flatMap(({ text, before: was, after: is }) =>
    was && is ? [{ text, before: was, after: is }] : [],
  );
  return {
    formatChanged: stayed.some(isFormatChanged),
    linkChanged: !stayed.every(isSameTarget),
    linkChanges: changes.flatMap(linkChangeOf),
  };
}

/** A stretch of a clause's words with the same marks throughout, and what became of it. */
export interface RunChange extends WordChange {
  /** The run that it is a part of, or was; absent where it was not there. */
  readonly before?: Run;
  readonly after?: Run;
}

/** CO20: Cuts the changes of a clause's words where marks begin and end, so that each stretch can be shown as it looked and as it looks. */
export function runChanges(before: Content, after: Content, words: readonly WordChange[]): RunChange[] {
  const [were, are] = [composed(before), composed(after)];
  let [mine, theirs] = [0, 0];
  return words.flatMap(({ op, text }): RunChange[] => {
    const was = op === 'added' ? [] : sliceRuns(were, mine, (mine += text.length));
    const is = op === 'removed' ? [] : sliceRuns(are, theirs, (theirs += text.length));
    if (op === 'same') return pairRuns(was, is).map((pair) => ({ op, ...pair }));
    return [
      ...was.map((run) => ({ op, text: run.text, before: run })),
      ...is.map((run) => ({ op, text: run.text, after: run })),
    ];
  });
}

/** Where words lead, if that changed; of those that came or went, references and the marks of notes say it themselves. */
function linkChangeOf({ text, before, after }: RunChange): LinkChange[] {
  if (before && after)
    return isSameTarget({ text, before, after })
      ? []
      : [{ text, before: linkTargetOf(before), after: linkTargetOf(after) }];
  const [run, side] = before ? ([before, 'before'] as const) : ([after!, 'after'] as const);
  return run.link || run.term ? [{ text, [side]: linkTargetOf(run) }] : [];
}

/** Whether words have no marks at all, as most clauses. */
const isPlain = (content: Content) =>
  content.every((run) => !run.bold && !run.italic && linkTargetOf(run) === undefined);

const isFormatChanged = ({ before, after }: RunPair) => before.bold !== after.bold || before.italic !== after.italic;

const isSameTarget = ({ before, after }: RunPair) =>
  before.link === after.link &&
  before.term === after.term &&
  before.note === after.note &&
  before.reference?.target === after.reference?.target;

function linkTargetOf({ link, term, note, reference }: Run): LinkTarget | undefined {
  return link || term || note || reference
    ? { ...(link && { link }), ...(term && { term }), ...(note && { note }), ...(reference && { reference }) }
    : undefined;
}
