import type { Node } from 'prosemirror-model';
import type { EditorAct } from './ledger.js';

interface UndoStep {
  readonly before: Node;
  readonly learned: number;
}

/**
 * Undo and redo are exact as long as nothing came from others since the step. What is typed over its like is a step as well,
 * though it reads as before: the letters are other ones.
 */
export class UndoInvariant {
  private past: UndoStep[] = [];
  private future: UndoStep[] = [];

  /**
   * @param states - the documents on the way to the last, which the editor shows now
   * @param hasOvertyped - whether letters were written anew
   */
  after({ name }: EditorAct, before: Node, states: readonly Node[], learned: number, hasOvertyped: boolean): string[] {
    if (name === 'undo') return this.back(this.past, this.future, before, states.at(-1)!, learned);
    if (name === 'redo') return this.back(this.future, this.past, before, states.at(-1)!, learned);
    let former = before;
    for (const state of states) {
      if (state.eq(former) && !hasOvertyped) continue;
      this.past.push({ before: former, learned });
      this.future = [];
      former = state;
    }
    return [];
  }

  private back(from: UndoStep[], to: UndoStep[], before: Node, after: Node, learned: number): string[] {
    const step = from.pop();
    if (!step) return [];
    // What is repeated among others' changes need not be what it was: then nothing is asked of taking it back either.
    to.push({ before, learned: step.learned === learned ? learned : Number.NaN });
    if (step.learned !== learned || after.eq(step.before) || (isEmpty(after) && isEmpty(step.before))) return [];
    return [`undo is not exact: ${after.toString()}, not ${step.before.toString()}`];
  }
}

/** Where a draft has no clause left, an editor shows one that isn't in it. */
const isEmpty = (doc: Node) => doc.childCount === 1 && doc.textContent === '';
