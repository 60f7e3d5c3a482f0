import type { ClauseId } from '@articulado/base';
import { atom, type Clause, printReferences } from '@articulado/policy-text';
import { checkReferences } from './check-references.js';

const reference = (id: string, target: string) => ({ text: atom, reference: { id, target: target as ClauseId } });
const clause = (id: string, kind: Clause['kind'], content: Clause['content']): Clause => ({
  id: id as ClauseId,
  kind,
  depth: 0,
  content,
});
const text = printReferences([
  clause('a', 'article', [
    { text: 'Plazos que fija el ' },
    reference('r1', 'b'),
    { text: ' y la ' },
    reference('r2', 'gone'),
  ]),
  clause('b', 'article', [{ text: `${'palabra '.repeat(20)}según` }, { text: atom, note: 'n' as ClauseId }]),
]);

describe('references before freezing', () => {
  it('are told where they lead to nothing, with their place and the words before them', () => {
    expect(checkReferences(text)).toEqual({
      refused: 'references-lost',
      details: {
        count: 2,
        references: [
          {
            id: 'r2',
            clauseId: 'a',
            kind: 'article',
            number: '1',
            words: 'Plazos que fija el artículo 2 y la [disposición suprimida]',
          },
          { id: 'n', clauseId: 'b', kind: 'article', number: '2', words: `…${'palabra '.repeat(6)}según` },
        ],
      },
    });
  });

  it('are frozen all the same when the coordinator accepted each of them', () => {
    expect(checkReferences(text, ['n', 'r2'])).toBeUndefined();
    expect(checkReferences(text, ['r2'])).toMatchObject({ details: { count: 2 } });
  });

  it('say nothing where all of them lead somewhere', () => {
    expect(checkReferences(text.slice(1).map((one) => ({ ...one, content: one.content.slice(0, 1) })))).toBeUndefined();
  });
});
