import type { ClauseId } from '@articulado/base';
import {
  checkDraft,
  exportDraft,
  lostWords,
  readDraft,
  readerOf,
  restoreClause,
  settleDraft,
  currentTokenOf,
} from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import * as Y from 'yjs';
import { nodeOf } from '../clause-nodes.js';
import { draftSchema } from '../schema.js';
import { HomesInvariant } from './homes-invariant.js';
import { type EditorAct, Ledger } from './ledger.js';
import { Letters } from './letters.js';
import { FormattingInvariant } from './formatting-invariant.js';
import { type Places, PlacesInvariant } from './places-invariant.js';
import { PresenceInvariant } from './presence-invariant.js';
import { type VisibleText, visibleTextOf } from './visible-text.js';
import { type Traits, TraitsInvariant } from './traits-invariant.js';

/** All that the invariants look at in one replica of a draft at one moment. */
export interface Observation extends Places {
  /** All letters that it holds, shown or not. */
  readonly stored: ReadonlySet<string>;
  readonly traits: Traits;
}

/** What is asked of every history, wherever it is played: told of each act, and asked when all replicas have met. */
export class Invariants {
  readonly letters = new Letters();
  readonly ledger: Ledger;
  private readonly presence = new PresenceInvariant();
  private readonly homes = new HomesInvariant(this.presence.everTaken);
  private readonly formatting = new FormattingInvariant(this.presence.awayAtOnce);
  private readonly places = new PlacesInvariant();
  private readonly traits = new TraitsInvariant();

  /** @param first - what all editors began with */
  constructor(editors: number, first: Y.Doc) {
    this.ledger = new Ledger(editors);
    const observation = this.observe(first);
    const act = this.ledger.initial;
    this.presence.noteInitial(act, observation.visible);
    this.traits.after(act, new Map(), observation.traits);
    this.formatting.after(act, nothing, observation.visible);
    for (let editor = 0; editor < editors; editor++) this.homes.see(editor, observation.visible);
    this.homes.noteBirths(0, observation.visible);
    this.places.noteInitial(act, observation);
  }

  /** @param shown - what an editor shows of the draft; without one, what the draft says is shown */
  observe(doc: Y.Doc, shown?: Node): Observation {
    const { roots, layout } = readerOf(doc);
    return {
      visible: shown ? visibleTextOf(shown, this.lettersOf(doc)) : this.visibleIn(doc),
      stored: this.letters.stored(doc),
      currentTokens: new Map([...roots.clauses].map(([id, entry]) => [id, currentTokenOf(entry)])),
      slots: new Map([...roots.clauses].map(([id, entry]) => [id, entry.get('slot')])),
      leftNotes: new Set(
        [...roots.clauses].flatMap(([id, entry]) =>
          [...entry].flatMap(([key, note]) => {
            const [name, other] = key.split(':');
            return name === 'stays' ? [`${id} ${other} ${key} ${String(note)}`] : [];
          }),
        ),
      ),
      traits: new Map(
        [...roots.clauses].map(([id, entry]) => [
          id,
          { kind: entry.get('kind'), depth: entry.get('depth'), number: entry.get('number') ?? null },
        ]),
      ),
      placed: layout.placed,
      unsettled: layout.unsettled,
    };
  }

  /** Somebody did something. @returns what was wrong with it */
  after(act: EditorAct, before: Observation, after: Observation): string[] {
    const replaced = new Set(
      [...after.currentTokens]
        .filter(([id, token]) => before.currentTokens.has(id) && before.currentTokens.get(id) !== token)
        .map(([id]) => id),
    );
    this.places.after(act, [before, after], replaced);
    this.formatting.after(act, before.visible, after.visible);
    const faults = [
      ...this.traits.after(act, before.traits, after.traits),
      ...this.presence.after(act, [before.visible, after.visible], [before.stored, after.stored]),
    ];
    this.homes.after(act, before.visible, after.visible);
    return faults;
  }

  /** Somebody cut something, to paste it elsewhere in the same act. */
  cut(editor: number, before: VisibleText, between: VisibleText): void {
    this.presence.cut(editor, before, between);
  }

  /** Somebody learned what others did. */
  see(editor: number, { visible, unsettled }: Pick<Observation, 'visible' | 'unsettled'>): void {
    this.homes.see(editor, visible);
    this.places.see(visible, unsettled);
  }

  /** All that is wrong with what came of the history. @param isFormattingStrict - see FormattingInvariant */
  faults(truth: Y.Doc, isFormattingStrict: boolean): string[] {
    const visible = this.visibleIn(truth);
    return [
      ...this.presence.faults(visible, this.letters.offeredOrBlank(truth)),
      ...this.faultsOfOffer(truth),
      ...this.homes.faults(visible),
      ...this.places.faults(visible),
      ...this.traits.faults(visible),
      ...this.formatting.faults(visible, isFormattingStrict),
      ...this.faultsOfRestoring(truth),
      ...faultsOfDraft(truth),
    ];
  }

  lettersOf = (doc: Y.Doc) => (id: ClauseId) => this.letters.of(readerOf(doc), id);

  private visibleIn = (doc: Y.Doc): VisibleText =>
    visibleTextOf(draftSchema.nodes['doc'].create(null, readDraft(doc).map(nodeOf)), this.lettersOf(doc));

  /** Whether the words that are offered back are made of the letters that nobody had seen, but for blanks. */
  private faultsOfOffer(truth: Y.Doc): string[] {
    const words = lostWords(truth).map((each) => each.words.replaceAll(/\s/g, ''));
    const letters = this.letters.offered(truth).map((letter) => [...letter][0]!.trim());
    return words.join('') === letters.join('') ? [] : [`offered: ${words.join(' ')}, and not ${letters.join('')}`];
  }

  /** Puts back every clause with words to offer, and says which of them, or of the others, aren't there once then. */
  private faultsOfRestoring(truth: Y.Doc): string[] {
    const doc = copyOf(truth);
    const wanted = [...this.visibleIn(doc).letters.keys(), ...this.letters.offered(doc)];
    for (const { clause } of lostWords(doc)) restoreClause(doc, clause);
    const { letters } = this.visibleIn(doc);
    const missing = wanted.filter((letter) => letters.get(letter)?.count !== 1);
    return missing.map((letter) => `restored, but there ${letters.get(letter)?.count ?? 0} times: ${letter}`);
  }
}

/** Whether a draft is valid, and reads the same to whoever opens it anew, or writes down where its clauses stand. */
function faultsOfDraft(truth: Y.Doc): string[] {
  const faults: string[] = [];
  if (exportDraft(copyOf(truth)) !== exportDraft(truth)) faults.push('draft differs when it is opened anew');
  const settled = copyOf(truth);
  settleDraft(settled);
  if (idsOf(settled) !== idsOf(truth)) faults.push(`settled, it reads ${idsOf(settled)}, not ${idsOf(truth)}`);
  const problem = readDraft(truth).length === 0 ? undefined : checkDraft(truth);
  if (problem) faults.push(`invalid: ${JSON.stringify(problem)}`);
  return faults;
}

const idsOf = (doc: Y.Doc): string =>
  readDraft(doc)
    .map(({ id }) => id)
    .join(' ');

function copyOf(doc: Y.Doc): Y.Doc {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

const nothing: VisibleText = {
  doc: draftSchema.nodes['doc'].create(),
  letters: new Map(),
  order: [],
  traits: new Map(),
};
