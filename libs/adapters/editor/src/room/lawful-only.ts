import { isLawfulWords, maxClauseLength, maxClauses } from '@articulado/policy-text';
import { Fragment, type Node, Slice } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { clausesOf, idOf } from '../clause-nodes.js';
import { remoteKey } from '../draft-binding.js';
import { sharedEnds } from '../sequence.js';
import { plainBlocks } from './pasted-html.js';

/** Why an edit was not taken. */
export type RefusedEdit = 'too-long' | 'too-many';

/** Keeps edits out that the server would refuse, so that nobody types on in a text that can't be saved. */
export function lawfulOnly(refused: (why: RefusedEdit) => void): Plugin {
  return new Plugin({
    filterTransaction(tr, state) {
      if (!tr.docChanged || tr.getMeta(remoteKey) === true) return true;
      const problem = problemOf(tr, state.doc);
      if (problem) refused(problem);
      return problem === undefined;
    },
    props: {
      transformPastedHTML: plainBlocks,
      transformPastedText: cleaned,
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

/** Words without what no text may hold. */
export function cleaned(words: string): string {
  const whole = words.toWellFormed();
  return isLawfulWords(whole) ? whole : [...whole].filter((sign) => isLawfulWords(sign)).join('');
}

/** Other programs put empty paragraphs between paragraphs. An empty clause of this text is one. */
function withoutBlanks(clauses: Fragment): Fragment {
  const said = clauses.content.filter((node) => node.isText || idOf(node) !== null || node.textContent.trim() !== '');
  return said.length > 0 ? Fragment.from(said) : clauses;
}

function cleanedNodes(nodes: Fragment): Fragment {
  const kept: Node[] = [];
  nodes.forEach((node) => {
    if (!node.isText) return void kept.push(node.copy(cleanedNodes(node.content)));
    const words = cleaned(node.text ?? '');
    if (words !== '') kept.push(node.type.schema.text(words, node.marks));
  });
  return Fragment.from(kept);
}
