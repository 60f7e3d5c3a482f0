import { intoProfile } from '@articulado/base';
import { maxClauseLength, maxClauses } from '@articulado/policy-text';
import { Fragment, type Mark, type Node, Slice } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { clausesOf, idOf } from './clause-nodes.js';
import { bindingKey } from './draft-binding.js';
import { sharedEnds } from './shared-ends.js';

/** Why an edit was not taken. */
export type RefusedEdit = 'too-long' | 'too-many';

/** Keeps edits out that the server would refuse, so that nobody types on in a text that can't be saved. */
export function validOnly(refused: (why: RefusedEdit) => void): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || tr.getMeta(bindingKey) === true) return true;
      const problem = problemOf(tr, state.doc);
      if (problem) refused(problem);
      return problem === undefined;
    },
    props: {
      transformPastedText: intoProfile,
      transformPasted: (slice) => new Slice(cleanedNodes(withoutBlanks(slice.content)), slice.openStart, slice.openEnd),
    },
  });
}

function problemOf(tr: Transaction, before: Node): RefusedEdit | undefined {
  const [old, now] = [clausesOf(before), clausesOf(tr.doc)];
  if (now.length > maxClauses && now.length > old.length) return 'too-many';
  const { start, end } = sharedEnds(old, now);
  const changed = now.slice(start, now.length - end);
  const longest = Math.max(0, ...old.slice(start, old.length - end).map((node) => node.content.size));
  // What is too long already may be shortened.
  return changed.some(({ content: { size } }) => size > maxClauseLength && size > longest) ? 'too-long' : undefined;
}

/** Other programs put empty paragraphs between paragraphs. An empty clause of this text is one. */
function withoutBlanks(clauses: Fragment): Fragment {
  const said = clauses.content.filter((node) => node.isInline || idOf(node) !== null || node.textContent.trim() !== '');
  return said.length > 0 ? Fragment.from(said) : clauses;
}

function cleanedNodes(nodes: Fragment): Fragment {
  const kept: Node[] = [];
  nodes.forEach((node) => {
    if (node.isInline && !node.isText) return void kept.push(node.mark(node.marks.filter(isMarkOfAtoms)));
    if (!node.isText) return void kept.push(node.copy(cleanedNodes(node.content)));
    const words = intoProfile(node.text ?? '');
    if (words !== '') kept.push(node.type.schema.text(words, node.marks));
  });
  return Fragment.from(kept);
}

/** A link or a defined term does not take in an atom that stands in it. */
const isMarkOfAtoms = ({ type: { name } }: Mark) => name === 'strong' || name === 'em';
