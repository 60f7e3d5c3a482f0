import { clause, Given } from '@articulado/api/testing';
import { type ClauseId } from '@articulado/base';
import { formatWords, insertText, takeText } from '@articulado/draft-document';
import { atom } from '@articulado/policy-text';
import { readStoredDraft } from '../read-stored-draft.js';
import { GivenTable } from './testing/given-table.js';

const one = 'uno' as ClauseId;

describe('a suggestion that is made', () => {
  let given: Given;
  let table: GivenTable;
  beforeAll(async () => {
    given = await Given.platform();
  });
  beforeEach(async () => {
    table = await GivenTable.in(given);
  });
  afterEach(() => table.close());
  afterAll(() => given.drop());

  it('keeps the formatting of words that stay', async () => {
    await table.edit((doc) => formatWords(doc, one, 3, 9, { bold: true }));
    await table.accepted(await table.make('En quince días hábiles.'));
    const { clauses } = await readStoredDraft(table.log, table.here.draft.id);
    expect(clauses[0]!.content).toEqual([{ text: 'En ' }, { text: 'quince', bold: true }, { text: ' días hábiles.' }]);
  });

  it('deletes a clause where it says so', async () => {
    await table.accepted(await table.make(null, table.observer, 'dos'));
    expect(await table.words()).toEqual(['En quince días.']);
    expect(
      await table.making.run(table.observer, {
        process: table.here.process.slug,
        clauseId: 'uno',
        words: null,
        reason: 'Sobra todo.',
      }),
    ).toMatchObject({ refused: 'text-invalid' });
  });

  it('deletes a clause with all that it holds, and the notes whose marks go', async () => {
    await table.edit((doc) =>
      takeText(doc, [
        clause('uno', 'Plazo', 'article'),
        {
          ...clause('dentro', 'Quince días', 'content', 1),
          content: [{ text: 'Quince días' }, { text: atom, note: 'nota' as ClauseId }],
        },
        clause('dos', 'Vigencia', 'article'),
        clause('nota', 'Hábiles.', 'note'),
      ]),
    );
    const row = await table.make(null, table.observer, 'uno');
    expect((await table.preview(row)).words).toEqual(['Vigencia']);
    await table.accepted(row);
    expect(await table.words()).toEqual(['Vigencia']);
  });

  it('keeps the white space at the ends of a clause, and its lines', async () => {
    await table.edit((doc) => takeText(doc, [clause('uno', ' El plazo\nes corto: ')]));
    await table.accepted(await table.make('El plazo\r\nes largo:'));
    expect(await table.words()).toEqual([' El plazo\nes largo: ']);
  });

  it('is begun anew where the clause says something else than its author was shown', async () => {
    const input = { process: table.here.process.slug, clauseId: 'uno', words: 'En treinta días.', reason: 'Por algo.' };
    await table.edit((doc) => insertText(doc, one, 14, ', prorrogables'));
    expect(await table.making.run(table.observer, { ...input, shownWords: 'En quince días.' })).toMatchObject({
      refused: 'clause-changed',
    });
    expect(
      await table.making.run(table.observer, { ...input, shownWords: 'En quince días, prorrogables.' }),
    ).toMatchObject({
      status: 'open',
    });
  });

  it.each([
    ['the words that the clause has', { words: 'En quince días.' }, 'draft-same'],
    ['more lines than the clause has', { words: 'En quince\ndías.' }, 'invalid-input'],
    ['nothing', { words: ' ' }, 'invalid-input'],
    ['no reason', { words: 'En treinta días.', reason: '' }, 'invalid-input'],
    ['a clause that is not there', { clauseId: 'nada', words: 'Algo.' }, 'clause-not-found'],
  ])('is not made of %s', async (_, wrong, refused) => {
    const input = { process: table.here.process.slug, clauseId: 'uno', reason: 'Por algo.', ...wrong };
    const outcome = await table.making.run(table.observer, input);
    expect(outcome).toMatchObject({ refused });
    expect(await given.recordOf(table.here)).toEqual(['process.created']);
  });

  it('P5: is not made by who approves', async () => {
    const approver = await given.member(table.here, 'approver');
    const input = { process: table.here.process.slug, clauseId: 'uno', words: 'Otra.', reason: 'Por algo.' };
    expect(await table.making.run(approver, input)).toMatchObject({
      refused: 'not-permitted',
    });
  });
});
