/** @jest-environment jsdom */
import type { ClauseId } from '@articulado/base';
import { runsOr, seedNow } from '@articulado/base/testing/seed';
import {
  deleteClause,
  deleteText,
  formatWords,
  insertText,
  mergeClauses,
  moveClause,
  readerOf,
  replaceWords,
  splitClause,
} from '@articulado/draft-document';
import { effectsOf, Fork, type RoomSuggestion, toldBranch, writeBranch } from '@articulado/draft-document/suggestions';
import { clauseNamed, type Editor, initialUpdateOf, learn, openEditor } from '@articulado/editor/testing';
import { wordsOf } from '@articulado/policy-text';
import fc from 'fast-check';
import * as Y from 'yjs';
import { type ChangesOfClause, DrawnSuggestions } from './drawn-suggestions.js';
import { suggestionMarks } from './suggestion-marks.js';

const seed = seedNow();
const [a, b, n] = ['a', 'b', 'n'] as ClauseId[] as [ClauseId, ClauseId, ClauseId];
const settled = () => new Promise((resolve) => setTimeout(resolve, 1));
/** Once somebody has written. */
const written = () => new Promise((resolve) => setTimeout(resolve, 220));

/** A suggestion as the server tells of it. */
function suggestionOn(draft: Y.Doc, number: number, change: (doc: Y.Doc) => unknown, clauseId = a): RoomSuggestion {
  const fork = new Fork(Y.encodeStateAsUpdate(draft));
  fork.doc.clientID = 1_000 + number;
  change(fork.doc);
  const branch = fork.branch()!;
  return {
    number,
    isOpen: true,
    clauseId,
    contribution: null,
    person: 'Ana',
    organization: 'IGSS',
    reason: 'Porque sí',
    effects: effectsOf(fork.doc, branch),
    branch: toldBranch(writeBranch(branch)),
  };
}

describe('the text with what is suggested', () => {
  let editor: Editor;
  let drawn: DrawnSuggestions;
  let found: number;
  const open = (first = 'Las personas', second = 'Los datos', folds = false) => {
    const initial = initialUpdateOf([clauseNamed('a', first), clauseNamed('b', second)]);
    editor = openEditor(initial, 7, [suggestionMarks()]);
    found = 0;
    drawn = new DrawnSuggestions({
      doc: editor.doc,
      view: editor.view,
      draws: ({ touches, suggestions }: ChangesOfClause) => ({
        touches,
        isDeleted: suggestions.some(({ changes }) => changes.some(({ kind }) => kind === 'away')),
        spoken: `${suggestions.length}`,
        folded: folds ? 'muchas' : undefined,
      }),
      onFound: () => {
        found += 1;
      },
    });
  };
  const suggest = (number: number, change: (doc: Y.Doc) => unknown, clauseId = a) =>
    drawn.put(suggestionOn(editor.doc, number, change, clauseId));
  afterEach(() => {
    drawn.destroy();
    editor.close();
  });

  const clauses = () => [...editor.view.dom.querySelectorAll<HTMLElement>('[data-clause]')];
  /** The words as they are drawn: «-deleted-» and «+inserted+». */
  const drawnWords = () => clauses().map(drawnIn);

  it('strikes out what is to be deleted, and prints what is to be inserted beside words that stay', async () => {
    open();
    suggest(1, (doc) => replaceWords(doc, a, 4, 12, [{ text: 'mujeres' }]));
    suggest(2, (doc) => insertText(doc, a, 0, 'Todas '));
    await settled();
    expect(drawnWords()).toEqual(['+Todas +Las -personas-+mujeres+', 'Los datos']);
    expect(editor.view.state.doc.textContent).toBe('Las personasLos datos');
    expect(clauses().map((one) => one.getAttribute('aria-description'))).toEqual(['2', null]);
  });

  it('prints it at the end of a clause of which nothing stays, and in one without words', async () => {
    open('Las personas', '');
    suggest(1, (doc) => replaceWords(doc, a, 0, 12, [{ text: 'Nadie' }]));
    suggest(2, (doc) => insertText(doc, b, 0, 'Algo'), b);
    await settled();
    expect(drawnWords()).toEqual(['-Las personas-+Nadie+', '+Algo+']);
  });

  it('parts what several suggest for one place, and says once what they agree on', async () => {
    open();
    for (const [number, words] of ['niñas', 'mujeres', 'niñas'].entries())
      suggest(number, (doc) => replaceWords(doc, a, 4, 12, [{ text: words }]));
    await settled();
    expect(drawnWords()[0]).toBe('Las -personas-+niñas | mujeres+');
  });

  it('marks a clause that is to be deleted, words that are to be formatted, and where a clause is to be divided', async () => {
    open();
    suggest(1, (doc) => deleteClause(doc, b), b);
    suggest(2, (doc) => formatWords(doc, a, 0, 3, { bold: true }));
    suggest(3, (doc) => splitClause(doc, a, 4, n));
    await settled();
    expect(clauses()[1]!.classList.contains('is-suggested-away')).toBe(true);
    expect(editor.view.dom.querySelector('.is-suggested-otherwise')!.textContent).toBe('Las');
    expect(drawnWords()[0]).toBe('Las +¶+personas');
  });

  it('stays at its words while these are written around, divided, merged and moved', async () => {
    open();
    suggest(1, (doc) => replaceWords(doc, a, 4, 12, [{ text: 'mujeres' }]));
    await settled();
    editor.view.dispatch(editor.view.state.tr.insertText('Aquí: ', 1, 1));
    await written();
    expect(drawnWords()).toEqual(['Aquí: Las -personas-+mujeres+', 'Los datos']);
    splitClause(editor.doc, a, 6, n);
    await written();
    expect(drawnWords()).toEqual(['Aquí: ', 'Las -personas-+mujeres+', 'Los datos']);
    mergeClauses(editor.doc, b, n);
    moveClause(editor.doc, b, undefined);
    await written();
    expect(drawnWords()).toEqual(['Los datosLas -personas-+mujeres+', 'Aquí: ']);
  });

  it('is drawn no longer once it is decided; what was accepted is words like others', async () => {
    open();
    const one = suggestionOn(editor.doc, 1, (doc) => replaceWords(doc, a, 4, 12, [{ text: 'mujeres' }]));
    const other = suggestionOn(editor.doc, 2, (doc) => deleteText(doc, a, 0, 4));
    drawn.put(one);
    drawn.put(other);
    await settled();
    drawn.put({ ...other, isOpen: false });
    await settled();
    expect(drawnWords()[0]).toBe('Las -personas-+mujeres+');
    const accepted = new Y.Doc();
    Y.applyUpdate(accepted, Y.encodeStateAsUpdate(editor.doc));
    replaceWords(accepted, a, 4, 12, [{ text: 'mujeres' }]);
    learn(editor.doc, accepted);
    drawn.put({ ...one, isOpen: false });
    await settled();
    expect(drawnWords()[0]).toBe('Las mujeres');
    expect(editor.view.dom.querySelector('.has-suggestions')).toBeNull();
  });

  it('says how many there are where they are not drawn', async () => {
    open('Las personas', 'Los datos', true);
    suggest(1, (doc) => replaceWords(doc, a, 4, 12, [{ text: 'mujeres' }]));
    await settled();
    expect(drawnWords()[0]).toBe('Las personas');
    expect(clauses()[0]!.dataset['suggestedCount']).toBe('muchas');
  });

  it('is not found anew for what is written where nothing is suggested', async () => {
    open();
    suggest(1, (doc) => deleteText(doc, a, 0, 4));
    const typeAtEnd = async () => {
      editor.view.dispatch(editor.view.state.tr.insertText('x', editor.view.state.doc.content.size - 1));
      await written();
    };
    await typeAtEnd(); // at the first change all that was read is told
    const before = found;
    await typeAtEnd();
    expect([found, drawnWords()]).toEqual([before, ['-Las -personas', 'Los datosxx']]);
    editor.view.dispatch(editor.view.state.tr.insertText('x', 1));
    await written();
    expect([found > before, drawnWords()[0]]).toEqual([true, 'x-Las -personas']);
  });

  it(`reads as the suggestion would have it, and no letter is taken apart (seed ${seed})`, async () => {
    const letters = fc.array(fc.constantFrom('a', 'ñ', 'e\u0301', '😀', ' ', 'n\u0303\u0301', '👩‍👧', '.'), {
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(letters, letters, fc.nat(), fc.nat(), async (words, others, one, other) => {
        const text = words.join('');
        const [from, to] = [one, other]
          .map((place) => words.slice(0, place % (words.length + 1)).join('').length)
          .sort((first, second) => first - second) as [number, number];
        open(text);
        const suggestion = { runs: others.length > 0 ? [{ text: others.join('') }] : [] };
        fc.pre(to > from || others.length > 0);
        suggest(1, (doc) => replaceWords(doc, a, from, to, suggestion.runs));
        await settled();
        const [clause] = clauses();
        expect(drawnIn(clause!).replaceAll(/-[^-]*-|\+/gu, '')).toBe(
          text.slice(0, from) + others.join('') + text.slice(to),
        );
        expect(wordsOf(readerOf(editor.doc).clause(a)!)).toBe(text);
        for (const piece of textNodesOf(clause!)) expect(piece).not.toMatch(/^[\p{M}\u200D\uDC00-\uDFFF]/u);
        drawn.destroy();
        editor.close();
      }),
      { seed, numRuns: runsOr(150, 3_000) },
    );
    open();
  });
});

function drawnIn(clause: HTMLElement): string {
  const inserted = (words: string | undefined) => (words === undefined ? '' : `+${words}+`);
  const read = (node: Node): string => {
    if (!(node instanceof HTMLElement)) return node.textContent ?? '';
    if (node.classList.contains('ProseMirror-trailingBreak')) return '';
    const { suggestedBefore, suggestedAfter, suggestedWords } = node.dataset;
    const words = [...node.childNodes].map(read).join('');
    const isAway = node !== clause && node.classList.contains('is-suggested-away');
    return `${inserted(suggestedBefore)}${isAway ? `-${words}-` : words}${inserted(suggestedAfter)}${inserted(suggestedWords)}`;
  };
  return read(clause);
}

function textNodesOf(clause: HTMLElement): string[] {
  const walker = document.createTreeWalker(clause, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (walker.nextNode()) found.push(walker.currentNode.textContent ?? '');
  return found;
}
