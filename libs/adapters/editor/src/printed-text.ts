import type { ClauseId } from '@articulado/base';
import {
  isAtom,
  type OrdinalStyle,
  type PolicyText,
  type PrintedNumber,
  printedNumbers,
  ReferenceNames,
  withOrdinals,
} from '@articulado/policy-text';
import type { Node } from 'prosemirror-model';
import { clausesOf, clauseTraitsOf, runsOf } from './clause-nodes.js';
import { sharedEnds } from './shared-ends.js';

/** What a text prints beside and among its words without holding it: the numbers of clauses and notes, and what references say. */
export class PrintedText {
  private readonly text: PolicyText;
  private readonly numbers: ReadonlyMap<ClauseId, PrintedNumber>;
  /** Clauses that somebody gave a number. */
  private readonly given: ReadonlySet<ClauseId>;
  private referenceNames: ReferenceNames | undefined;

  /** @param ordinals - how the process counts its transitional provisions */
  constructor(doc: Node, ordinals: OrdinalStyle) {
    const text = clausesOf(doc).map((node) => ({ ...clauseTraitsOf(node), content: runsOf(node).filter(isAtom) }));
    this.text = withOrdinals(text, ordinals);
    this.numbers = printedNumbers(this.text);
    this.given = new Set(text.filter(({ number }) => number !== undefined).map(({ id }) => id));
  }

  /** Another number is expected only in the place of one that somebody gave, not of the style in which the process counts. */
  numberOf(id: ClauseId): PrintedNumber | undefined {
    const printed = this.numbers.get(id);
    return printed && !this.given.has(id) ? { number: printed.number } : printed;
  }

  /** What a reference to a clause prints. */
  referenceTo(target: ClauseId): string {
    return this.names.print(target);
  }

  /** Whether a reference names a clause by a number. */
  isNamed(target: ClauseId): boolean {
    return this.names.of(target) !== undefined;
  }

  private get names(): ReferenceNames {
    return (this.referenceNames ??= new ReferenceNames(this.text));
  }
}

/** Whether a text may print something else than before: clauses came, went, moved or became others, or atoms did. */
export function printsOtherwise(before: Node, after: Node): boolean {
  if (before === after) return false;
  const [old, now] = [clausesOf(before), clausesOf(after)];
  if (old.length !== now.length) return true;
  const { start, end } = sharedEnds(old, now);
  for (let i = start; i < now.length - end; i++)
    if (!old[i]!.sameMarkup(now[i]!) || !sameAtoms(old[i]!, now[i]!)) return true;
  return false;
}

function sameAtoms(one: Node, other: Node): boolean {
  const [atoms, others] = [atomsIn(one), atomsIn(other)];
  return atoms.length === others.length && atoms.every((atom, i) => atom.sameMarkup(others[i]!));
}

const atomsIn = (clause: Node) => clause.content.content.filter(({ isText }) => !isText);
