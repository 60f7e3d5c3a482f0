import type { Clause, Run } from '@articulado/policy-text';
import type * as Y from 'yjs';
import { type CharacterRange, charactersOf } from '../characters.js';
import { type DraftReader, readerOf } from '../draft-reader.js';
import { markKeys, type Revival } from '../format.js';
import { formatWords } from '../operations/words.js';
import { type FormattedCharacters, formattedIn, type MarkKey, type MarkValue } from './formatted-characters.js';

type StackItem = Y.UndoManager['undoStack'][number];

/** A clause on show, and its characters. */
interface Shown {
  readonly clause: Clause;
  readonly ranges: readonly CharacterRange[];
}

/** Key under which a step of an undo manager keeps what it formatted. */
const formatted = 'formatted';
const formattedBy = (step: StackItem) => (step.meta.get(formatted) ?? []) as readonly FormattedCharacters[];

/** Has the steps of an undo manager say which characters they formatted, for `keepFormatting`. */
export function trackFormatting(manager: Y.UndoManager): void {
  const note = ({
    stackItem,
    changedParentTypes,
  }: { stackItem: StackItem } & Pick<Y.Transaction, 'changedParentTypes'>) => {
    const characters = formattedIn(changedParentTypes);
    if (manager.undoing || manager.redoing || characters.length === 0) return;
    stackItem.meta.set(formatted, [...formattedBy(stackItem), ...characters]);
  };
  manager.on('stack-item-added', note);
  manager.on('stack-item-updated', note);
}

/**
 * Runs an undo or a redo so that it changes only characters which its step formatted and which still have that
 * formatting. Yjs undoes marks, which are boundaries in the text. If another person wrote marks between them since,
 * everything up to the end of the clause would change.
 */
export function keepFormatting(manager: Y.UndoManager, run: () => unknown): void {
  const draft = readerOf(manager.doc);
  const before = new Map(draft.text().map((clause) => [clause.id, shownOf(draft, clause)]));
  const { changes, counterpart } = takenBackBy(manager, run);
  const revivals = changes.length > 0 ? draft.roots.revivals.toArray() : [];
  const areConcerned = overlapping([
    ...changes,
    ...revivals.map(([client, clock, length]) => ({ client, clock, length })),
  ]);
  const isConcerned = ({ clause, ranges }: Shown) => draft.clause(clause.id) !== clause || areConcerned(ranges);
  const wanted = new Map([...before.values()].filter(isConcerned).flatMap(unitsOf));
  counterpart?.meta.set(formatted, apply(changes, wanted, revivals));
  draft.doc.transact(() => {
    for (const clause of draft.text()) {
      const was = before.get(clause.id);
      if (!was || isConcerned(was)) restore(draft.doc, shownOf(draft, clause), wanted);
    }
  });
}

const shownOf = (draft: DraftReader, clause: Clause): Shown => {
  const characters = charactersOf(draft, clause.id)!;
  return { clause, ranges: characters.slice(0, characters.size) };
};

/** Tells whether any of some characters is among `these`. */
function overlapping(these: readonly CharacterRange[]): (some: readonly CharacterRange[]) => boolean {
  const byClient = Map.groupBy(these, ({ client }) => client);
  const isAmong = ({ client, clock, length }: CharacterRange) =>
    byClient.get(client)?.some((one) => one.clock < clock + length && clock < one.clock + one.length);
  return (some) => some.some(isAmong);
}

/**
 * Runs an undo or a redo. @returns the formatting that it must restore, in order, and the step that would undo it, if
 * it did anything
 */
function takenBackBy(manager: Y.UndoManager, run: () => unknown) {
  const [undone, redone] = [[...manager.undoStack], [...manager.redoStack]];
  run();
  const counterpart = [...manager.redoStack.slice(redone.length), ...manager.undoStack.slice(undone.length)][0];
  if (!counterpart) return { changes: [], counterpart };
  const popped = [...undone.slice(manager.undoStack.length), ...redone.slice(manager.redoStack.length)];
  const reversed = ({ from, to, ...rest }: FormattedCharacters) => ({ ...rest, from: to, to: from });
  return { changes: popped.flatMap(formattedBy).toReversed().map(reversed), counterpart };
}

/** Changes what is wanted of characters, as far as they have what is to be changed. @returns what it changed */
function apply(
  changes: readonly FormattedCharacters[],
  wanted: Map<string, Run>,
  revivals: readonly Revival[],
): readonly FormattedCharacters[] {
  const applied: { of: FormattedCharacters; client: number; clock: number; length: number }[] = [];
  const idsOf = sameCharacters(revivals);
  for (const change of changes) {
    for (const id of idsIn(change).flatMap(idsOf)) {
      const unit = wanted.get(id);
      if (!unit || valueIn(unit, change.key) !== change.from) continue;
      wanted.set(id, { ...unit, [change.key]: change.to ?? undefined });
      const { client, clock } = characterOf(id);
      const last = applied.at(-1);
      if (last?.of === change && last.client === client && last.clock + last.length === clock) last.length += 1;
      else applied.push({ of: change, client, clock, length: 1 });
    }
  }
  return applied.map(({ of, ...range }) => ({ ...of, ...range }));
}

/** All ids of a character that was deleted and restored, perhaps several times. */
function sameCharacters(revivals: readonly Revival[]): (id: string) => readonly string[] {
  const originals = new Map<string, string>();
  for (const [client, clock, length, ofClient, ofClock] of revivals) {
    const first = idsIn({ client: ofClient, clock: ofClock, length });
    for (const [i, id] of idsIn({ client, clock, length }).entries()) originals.set(id, first[i]!);
  }
  const copies = Map.groupBy(originals.keys(), (id) => originals.get(id)!);
  return (id) => {
    const original = originals.get(id) ?? id;
    return [original, ...(copies.get(original) ?? [])];
  };
}

/** Formats the characters of a clause that were there before as they are wanted. */
function restore(doc: Y.Doc, shown: Shown, wanted: ReadonlyMap<string, Run>): void {
  const units = unitsOf(shown);
  for (const key of markKeys) {
    const values = units.map(([id, unit]) => {
      const value = valueIn(wanted.get(id) ?? unit, key);
      return value === valueIn(unit, key) ? undefined : value;
    });
    let from = 0;
    for (let to = 1; to <= values.length; to++) {
      if (to < values.length && values[to] === values[from]) continue;
      if (values[from] !== undefined) formatWords(doc, shown.clause.id, from, to, { [key]: values[from] });
      from = to;
    }
  }
}

/** The units of a clause by the ids of their characters, each as a run. */
function unitsOf({ clause, ranges }: Shown): [id: string, unit: Run][] {
  const units = clause.content.flatMap((run) => new Array<Run>(run.text.length).fill(run));
  return ranges.flatMap(idsIn).map((id, at) => [id, units[at]!]);
}

const idsIn = ({ client, clock, length }: CharacterRange): string[] =>
  Array.from({ length }, (_, i) => `${client}:${clock + i}`);

function characterOf(id: string): Pick<CharacterRange, 'client' | 'clock'> {
  const [client, clock] = id.split(':').map(Number) as [number, number];
  return { client, clock };
}

const valueIn = (unit: Run, key: MarkKey): MarkValue => unit[key] ?? null;
