import type { ClauseId } from '@articulado/base';
import { atom, type PolicyText, type Run } from '@articulado/policy-text';
import type { LinkChange } from './comparison.js';
import { changedClauses, compareTexts } from './index.js';
import { clause, styled, text, told } from './testing/told.js';

describe('comparing where words lead', () => {
  const linkChangesOf = (before: PolicyText, after: PolicyText): readonly LinkChange[] =>
    compareTexts(before, after).changes.flatMap((change) => change.linkChanges);

  it('CO10: takes where a link leads for content: shows both addresses, and asks again', () => {
    const link = (address: string) => styled({ text: 'ver', link: address });
    const [before, after] = [link('https://a.gt/1'), link('https://b.gt/2')];
    expect(told(compareTexts(before, after))).toEqual(['a linkChanged 1>1']);
    expect(linkChangesOf(before, after)).toEqual([
      { text: 'ver', before: { link: 'https://a.gt/1' }, after: { link: 'https://b.gt/2' } },
    ]);
    expect([...changedClauses(before, after)]).toEqual(['a']);
  });

  it('CO10: tells the same of a link that came or went, of notes, references and terms', () => {
    const note = (id: string): Run => ({ text: atom, note: id as ClauseId });
    const reference = (target: string): Run => ({
      text: 'artículo 1',
      reference: { id: 'r', target: target as ClauseId },
    });
    const pairs: [Run, Run][] = [
      [{ text: 'ver' }, { text: 'ver', link: 'https://a.gt/' }],
      [{ text: 'ver', link: 'https://a.gt/' }, { text: 'ver' }],
      [{ text: 'dato' }, { text: 'dato', term: 't' }],
      [note('n'), note('m')],
      [reference('b'), reference('c')],
      [{ text: 'artículo 1' }, reference('b')],
    ];
    for (const [one, other] of pairs) {
      expect(told(compareTexts(styled(one), styled(other)))).toEqual(['a linkChanged 1>1']);
      expect([...changedClauses(styled(one), styled(other))]).toEqual(['a']);
    }
  });

  it.each<[string, Run]>([
    ['an address', { text: 'ver', link: 'https://a.gt/' }],
    ['a term', { text: 'ver', term: 't' }],
    ['an address and a term', { text: 'ver', link: 'https://a.gt/', term: 't' }],
    ['a note', { text: atom, note: 'n' as ClauseId }],
    ['a clause', { text: 'artículo 1', reference: { id: 'r', target: 'b' as ClauseId } }],
  ])('CO10: shows %s to which the same words came to lead, or lead no longer, and nothing else', (_what, run) => {
    const { text: words, ...target } = run;
    const [plain, leading] = [styled({ text: words }), styled(run)];
    expect(linkChangesOf(plain, leading)).toEqual([{ text: words, after: target }]);
    expect(linkChangesOf(leading, plain)).toEqual([{ text: words, before: target }]);
  });

  it('CO10: tells of no address where words without one changed, moved, came or went', () => {
    const before = [clause('a', 'uno dos'), ...text('b', 'c', 'gone')];
    const after = [clause('new'), ...text('c', 'b'), clause('a', 'uno tres')];
    const { changes } = compareTexts(before, after);
    expect(changes.map(({ linkChanges }) => linkChanges)).toEqual(changes.map(() => []));
    expect(told(compareTexts(text('a', 'b', 'c'), text('b', 'c', 'a')))).toEqual(['a moved 1>3']);
    expect(linkChangesOf(text('a', 'b', 'c'), text('b', 'c', 'a'))).toEqual([]);
  });

  it('CO10: shows where words lead that came and went', () => {
    const before = styled({ text: 'Vea ' }, { text: 'aquí', link: 'https://a.gt/' });
    const after = styled({ text: 'Vea ' }, { text: 'allá', link: 'https://b.gt/', bold: true });
    expect(told(compareTexts(before, after))).toEqual(['a textChanged 1>1']);
    expect(linkChangesOf(before, after)).toEqual([
      { text: 'aquí', before: { link: 'https://a.gt/' } },
      { text: 'allá', after: { link: 'https://b.gt/' } },
    ]);
    expect(linkChangesOf([], after)).toEqual([{ text: 'allá', after: { link: 'https://b.gt/' } }]);
    expect(linkChangesOf(before, [])).toEqual([{ text: 'aquí', before: { link: 'https://a.gt/' } }]);
  });
});
