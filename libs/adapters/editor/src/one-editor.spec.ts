/** @jest-environment jsdom */
import fc from 'fast-check';
import { checkDraft, readDraft } from '@articulado/draft-document';
import type { Node } from 'prosemirror-model';
import { clausesOf, idOf, nodeOf } from './clause-nodes.js';
import { draftSchema } from './schema.js';
import { clauseNamed, openEditor, initialUpdateOf } from './testing/editors.js';
import { operate, operationNames } from './testing/operations.js';
import { runsOr, seedNow } from '@articulado/base/testing/seed';

const initial = initialUpdateOf(['a', 'b', 'c', 'd'].map((id) => clauseNamed(id, `${id}1${id}2${id}3`)));
const ids = (doc: Node) => clausesOf(doc).map(idOf);
const operation = fc.tuple(fc.constantFrom(...operationNames), fc.nat(20), fc.nat(20));

/** A whole comparison costs much; it is only made to show the difference. */
function same(one: Node, other: Node): void {
  if (!one.eq(other)) expect(one.toJSON()).toEqual(other.toJSON());
}

/** Ids as they must stand after an operation; `*` is a new one. */
function expectedIds(
  before: readonly string[],
  size: number,
  [name, k, m]: [string, number, number],
): string[] | undefined {
  const [i, u] = [k % before.length, m % before.length];
  const ids = [...before];
  if (name === 'split') ids.splice(m % (size + 1) === 0 && size > 0 ? i : i + 1, 0, '*');
  else if (name === 'merge' && i > 0) ids.splice(i, 1);
  else if (name === 'move with parts') return undefined;
  else if (name.startsWith('move') && i !== u) ids.splice(u, 0, ...ids.splice(i, 1));
  else if (name === 'delete' && ids.length > 1) ids.splice(i, 1);
  else if (name === 'copy' || name === 'insert') ids.splice(u + 1, 0, '*');
  else if (name === 'span') ids.splice(Math.min(i, u) + 1, Math.abs(i - u));
  else if (name === 'paste' || name === 'carry') return undefined;
  return ids;
}

it('one person: the view, the draft and the ids are exact after every step, undo and redo included', () => {
  const history = (steps: readonly (readonly [(typeof operationNames)[number], number, number])[]) => {
    const editor = openEditor(initial, 100);
    const past: Node[] = [];
    let future: Node[] = [];
    let word = 0;
    try {
      for (const [name, k, m] of steps) {
        const before = editor.view.state.doc;
        const size = before.child(k % before.childCount).content.size;
        const states = operate(editor, name, k, m, `w${word++}x`);
        const after = editor.view.state.doc;
        after.check();
        same(draftSchema.node('doc', null, readDraft(editor.doc).map(nodeOf)), after);
        if (checkDraft(editor.doc)) expect(checkDraft(editor.doc)).toBeUndefined();
        if (new Set(ids(after)).size !== after.childCount) expect(ids(after)).toEqual('no id twice');
        if (name === 'undo') {
          if (past.length > 0) {
            same(after, past.at(-1)!);
            future.push(before);
            past.pop();
          }
        } else if (name === 'redo') {
          if (future.length > 0) {
            same(after, future.at(-1)!);
            past.push(before);
            future.pop();
          }
        } else {
          const wanted = expectedIds(ids(before), size, [name, k, m]);
          const given = ids(after).map((id, i) => (wanted?.[i] === '*' && !ids(before).includes(id) ? '*' : id));
          if (wanted && String(given) !== String(wanted)) expect(given).toEqual(wanted);
          let former = before;
          for (const state of states) {
            if (state.eq(former)) continue;
            past.push(former);
            future = [];
            former = state;
          }
        }
      }
    } finally {
      editor.close();
    }
  };
  fc.assert(fc.property(fc.array(operation, { minLength: 4, maxLength: 25, size: 'max' }), history), {
    numRuns: runsOr(300),
    seed: seedNow(),
  });
});
