import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@articulado/base';
import { newSalt } from '../sha256.js';
import type { AnswerRow, PersonRow } from '../tables.js';
import { someContribution } from '../testing/some-contribution.js';
import { answerFact, erasedAnswer } from './answer.fact.js';
import { contributionFact, erasedContribution } from './contribution.fact.js';

const said = someContribution({
  processId: randomUUID(),
  consultationId: randomUUID(),
  versionId: randomUUID(),
  number: 7,
  clauseId: 'a1',
  quote: 'plazo',
  quoteStart: 3,
  proposedText: 'Dos años',
  authorName: 'Rosa Ixcot',
  nameVerified: false,
  personId: randomUUID(),
  submittedAt: new Date('2026-05-04T12:00:00Z'),
});
const answered: AnswerRow = {
  contributionId: said.id,
  disposition: 'noted',
  reason: 'Un año no es poco.',
  changedClauseId: null,
  answeredBy: randomUUID(),
  answeredAt: said.submittedAt,
  salt: newSalt(),
  wordsSalt: newSalt(),
  redaction: null,
  correction: null,
};
const ana = { id: answered.answeredBy, name: 'Ana' } as PersonRow;
const order = { by: 'Juzgado Primero', ground: 'Protección de datos', at: '2026-05-05T12:00:00.000Z' };

/** Everything in a fact but what lays its words open. */
const sealedOf = ({ body }: { body: object }) => canonicalJson(body as never);

describe('the words of a contribution and of its answer', () => {
  it('R17: stand in the fact as commitments, and beside it as they are', () => {
    const fact = contributionFact(said, 1);
    expect(sealedOf(fact)).not.toContain('año');
    expect(fact.disclosed?.map(({ value }) => value)).toEqual([
      expect.objectContaining({ name: 'Rosa Ixcot' }),
      'Un año es poco.',
      'Dos años',
    ]);
    expect(answerFact(answered, 7, ana).body).toMatchObject({ reason: { sealed: expect.any(String) as string } });
  });

  it('R4: are committed to with a salt each, of which the salt of the row is none', () => {
    const salts = contributionFact(said, 1).disclosed!.map(({ salt }) => salt);
    expect(new Set([...salts, said.wordsSalt]).size).toBe(4);
  });

  it('R17: stand plainly in rows from before, whose facts stay as they were sealed', () => {
    const { body, disclosed } = contributionFact({ ...said, wordsSalt: null }, 1);
    expect(body).toMatchObject({ words: 'Un año es poco.', proposedText: 'Dos años' });
    expect('redacted' in body && body['redacted']).toBeFalsy();
    expect(disclosed).toHaveLength(1);
    expect(answerFact({ ...answered, wordsSalt: null }, 7, ana).body).toMatchObject({ reason: 'Un año no es poco.' });
  });

  it.each([said.wordsSalt, null])('R17: leave their commitments behind when they are erased (salt %s)', (wordsSalt) => {
    const erased = erasedContribution({ ...said, wordsSalt }, order);
    expect(erased).toMatchObject({ body: '', proposedText: null, authorName: null, personId: null, salt: '' });
    const { body, disclosed } = contributionFact(erased, 1);
    const sealed = { sealed: expect.stringMatching(/^[0-9a-f]{64}$/) as string };
    expect(body).toMatchObject({ number: 7, words: sealed, proposedText: sealed, redacted: order });
    expect(disclosed).toBeUndefined();
    const before = contributionFact({ ...said, wordsSalt }, 1).body;
    expect(body['author']).toBe(before['author']);
    if (wordsSalt) expect(body).toEqual({ ...before, redacted: order });
    const reason = answerFact(erasedAnswer({ ...answered, wordsSalt }, order), 7, ana);
    expect(reason.body).toMatchObject({ reason: sealed, redacted: order });
    expect(reason.disclosed).toHaveLength(1);
  });

  it.each(['body', 'authorName', 'salt', 'wordsSalt'] as const)(
    'R3: give another fact when something is put back into %s of an erased row',
    (column) => {
      const erased = erasedContribution(said, order);
      expect(sealedOf(contributionFact({ ...erased, [column]: 'a1'.repeat(16) }, 1))).not.toBe(
        sealedOf(contributionFact(erased, 1)),
      );
    },
  );
});
