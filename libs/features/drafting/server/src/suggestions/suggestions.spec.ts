import type { Platform } from '@articulado/api';
import { clause, Given, type GivenProcess } from '@articulado/api/testing';
import { type ClauseId, isRefusal } from '@articulado/base';
import { editDraft } from '@articulado/collab-sync';
import {
  deleteClause,
  formatWords,
  importClauses,
  insertText,
  readBranch,
  splitClause,
  takeText,
} from '@articulado/draft-document';
import { DraftLog } from '@articulado/draft-log';
import {
  MembershipsStore,
  newSalt,
  ordinalsOf,
  type RecordEntryRow,
  RecordStore,
  type SuggestionRow,
  SuggestionsStore,
} from '@articulado/persistence';
import { atom, wordsOf } from '@articulado/policy-text';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import * as Y from 'yjs';
import { ClauseAuthorship } from '../clause-authorship.js';
import { DraftOrigins } from '../draft-origins.js';
import { loadDocument, readStoredDraft } from '../read-stored-draft.js';
import { AcceptSuggestion } from './accept-suggestion.js';
import { applySuggestion } from './apply-suggestion.js';
import { MakeSuggestion } from './make-suggestion.js';
import { TellSuggester } from './tell-suggester.js';
import { RejectSuggestion } from './reject-suggestion.js';
import { WithdrawSuggestion } from './withdraw-suggestion.js';

type Member = Awaited<ReturnType<Given['member']>>;

describe('a suggestion', () => {
  let given: Given;
  let log: DraftLog;
  let here: GivenProcess;
  let drafter: Member;
  let observer: Member;
  beforeAll(async () => {
    given = await Given.platform();
    log = new DraftLog(new pg.Pool({ connectionString: given.database.url }));
  });
  beforeEach(async () => {
    here = await given.process();
    drafter = await given.member(here, 'drafter');
    observer = await given.member(here, 'observer');
    await edit(
      (doc) => void importClauses(doc, [clause('uno', 'En quince días.'), clause('dos', 'Los datos son públicos.')]),
    );
  });
  afterEach(() => jest.restoreAllMocks());
  afterAll(async () => {
    await log.close();
    await given.drop();
  });

  const make = async (words: string | null, by = observer, clauseId = 'uno'): Promise<SuggestionRow> => {
    const input = { process: here.process.slug, clauseId, words, reason: 'Quince no alcanzan.' };
    const made = await new MakeSuggestion(given.unitOfWork, given.domainEvents).run(by, input);
    if (isRefusal(made)) throw new Error(JSON.stringify(made));
    return made;
  };
  const accept = (row: SuggestionRow, seen: string, by = drafter, more = {}) => {
    const input = { process: here.process.slug, number: row.number, seen, ...more };
    return new AcceptSuggestion(given.unitOfWork, given.domainEvents).run(by, input);
  };
  const reject = (row: SuggestionRow, by = drafter) => {
    const input = { process: here.process.slug, number: row.number, reason: 'Así se acordó.' };
    return new RejectSuggestion(given.unitOfWork, given.domainEvents).run(by, input);
  };
  const withdraw = (row: SuggestionRow, by = observer) =>
    new WithdrawSuggestion(given.unitOfWork, given.domainEvents).run(by, {
      process: here.process.slug,
      number: row.number,
    });
  const edit = (change: (doc: Y.Doc) => void) =>
    given.unitOfWork.run((stores) =>
      editDraft(stores, { draftId: here.draft.id, personId: drafter.person!.id }, (doc) => {
        change(doc);
        return undefined;
      }),
    );
  const preview = async (row: SuggestionRow, restoring = false) => {
    const { doc } = await loadDocument(log, here.draft.id);
    const applied = applySuggestion(doc, row, { ordinals: ordinalsOf(here.process), restoring });
    if (isRefusal(applied)) throw new Error(JSON.stringify(applied));
    return { ...applied, words: applied.changes.after.map(wordsOf) };
  };
  /** A second role for the same institution. */
  const giveRole = ({ person, actor }: Member, role: 'approver' | 'drafter') =>
    given.unitOfWork.read().get(MembershipsStore).add({
      id: randomUUID(),
      processId: here.process.id,
      personId: person!.id,
      organizationId: actor.memberships[0]!.organizationId,
      organizationEdition: 1,
      role,
      startsAt: given.clock.at,
      endsAt: null,
      endStatement: null,
      salt: newSalt(),
    });
  const words = async () => (await readStoredDraft(log, here.draft.id)).clauses.map(wordsOf);
  const [one, two] = ['uno', 'dos'] as ClauseId[] as [ClauseId, ClauseId];
  const accepted = async (row: SuggestionRow) => accept(row, (await preview(row)).hash);

  it('leaves the draft as it is until it is accepted, and is then in it as the words of its author', async () => {
    const row = await make('En treinta días.');
    expect(row).toMatchObject({ number: 1, status: 'open', clauseId: 'uno' });
    expect(await words()).toEqual(['En quince días.', 'Los datos son públicos.']);
    expect(await accepted(row)).toMatchObject({ status: 'accepted', decidedBy: drafter.person!.id });
    expect(await words()).toEqual(['En treinta días.', 'Los datos son públicos.']);
    const authorship = new ClauseAuthorship(given.unitOfWork, log, new DraftOrigins(given.unitOfWork));
    const authors = await authorship.of(here.draft.id, one);
    expect(authors!.map(({ text, personId }) => [text, personId])).toEqual([
      ['En ', drafter.person!.id],
      ['treinta', observer.person!.id],
      [' días.', drafter.person!.id],
    ]);
    expect(await given.recordOf(here)).toEqual(['process.created', 'suggestion.made', 'suggestion.accepted']);
  });

  it('keeps the formatting of words that stay', async () => {
    await edit((doc) => formatWords(doc, one, 3, 9, { bold: true }));
    await accepted(await make('En quince días hábiles.'));
    const { clauses } = await readStoredDraft(log, here.draft.id);
    expect(clauses[0]!.content).toEqual([{ text: 'En ' }, { text: 'quince', bold: true }, { text: ' días hábiles.' }]);
  });

  it('deletes a clause where it says so', async () => {
    await accepted(await make(null, observer, 'dos'));
    expect(await words()).toEqual(['En quince días.']);
    expect(
      await new MakeSuggestion(given.unitOfWork, given.domainEvents).run(observer, {
        process: here.process.slug,
        clauseId: 'uno',
        words: null,
        reason: 'Sobra todo.',
      }),
    ).toMatchObject({ refused: 'text-invalid' });
  });

  it('deletes a clause with all that it holds, and the notes whose marks go', async () => {
    await edit((doc) =>
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
    const row = await make(null, observer, 'uno');
    expect((await preview(row)).words).toEqual(['Vigencia']);
    await accepted(row);
    expect(await words()).toEqual(['Vigencia']);
  });

  it('keeps the white space at the ends of a clause, and its lines', async () => {
    await edit((doc) => takeText(doc, [clause('uno', ' El plazo\nes corto: ')]));
    await accepted(await make('El plazo\r\nes largo:'));
    expect(await words()).toEqual([' El plazo\nes largo: ']);
  });

  it('is begun anew where the clause says something else than its author was shown', async () => {
    const input = { process: here.process.slug, clauseId: 'uno', words: 'En treinta días.', reason: 'Por algo.' };
    const making = new MakeSuggestion(given.unitOfWork, given.domainEvents);
    await edit((doc) => insertText(doc, one, 14, ', prorrogables'));
    expect(await making.run(observer, { ...input, shownWords: 'En quince días.' })).toMatchObject({
      refused: 'clause-changed',
    });
    expect(await making.run(observer, { ...input, shownWords: 'En quince días, prorrogables.' })).toMatchObject({
      status: 'open',
    });
  });

  it('P5: is not accepted while its author approves: it would take their signature away', async () => {
    const row = await make('En treinta días.');
    await giveRole(observer, 'approver');
    expect(await accepted(row)).toEqual({ refused: 'author-approves', details: {} });
    expect(await words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });

  it('restores the part that somebody split off and deleted, if it is to hold its words', async () => {
    const row = await make('En quince días hábiles.');
    let part: ClauseId | undefined;
    await edit((doc) => {
      part = splitClause(doc, one, 3);
    });
    await edit((doc) => deleteClause(doc, part!));
    expect((await preview(row)).unmet).toEqual([part]);
    const restored = await preview(row, true);
    expect(restored.unmet).toEqual([]);
    expect(restored.words.join('|')).toBe('En |quince días hábiles.|Los datos son públicos.');
    expect(await accept(row, restored.hash, drafter, { restoring: true })).toMatchObject({ status: 'accepted' });
  });

  it('names in the record the role by which it was decided, and for whom', async () => {
    const both = await given.member(here, 'observer');
    await giveRole(both, 'drafter');
    await reject(await make('En treinta días.'), both);
    const [entry] = await given.database.dataSource.query<{ entry: string }[]>(
      'SELECT entry FROM record_entry WHERE process_id = $1 ORDER BY sequence DESC LIMIT 1',
      [here.process.id],
    );
    expect(JSON.parse(entry!.entry)).toMatchObject({ type: 'suggestion.rejected', actor: { role: 'drafter' } });
  });

  it('is accepted as it was seen: where somebody wrote in the clause since, it is to be seen again', async () => {
    const row = await make('En treinta días.');
    const seen = (await preview(row)).hash;
    await edit((doc) => insertText(doc, one, 0, 'Se responde. '));
    expect(await accept(row, seen)).toMatchObject({ refused: 'suggestion-seen-otherwise' });
    expect(await words()).toEqual(['Se responde. En quince días.', 'Los datos son públicos.']);
    const again = await preview(row);
    expect(await accept(row, again.hash)).toMatchObject({ status: 'accepted' });
    expect(await words()).toEqual(again.words);
    expect(again.words[0]).toBe('Se responde. En treinta días.');
  });

  it('is accepted as it was seen where others wrote in other clauses since', async () => {
    const row = await make('En treinta días.');
    const seen = (await preview(row)).hash;
    await edit((doc) => insertText(doc, two, 0, 'Todos. '));
    expect(await accept(row, seen)).toMatchObject({ status: 'accepted' });
    expect(await words()).toEqual(['En treinta días.', 'Todos. Los datos son públicos.']);
  });

  it('asks a person where its clause is gone, and puts it back only if they say so', async () => {
    const row = await make('En treinta días.');
    await edit((doc) => deleteClause(doc, one));
    const without = await preview(row);
    expect(without.unmet).toEqual(['uno']);
    expect(await accept(row, without.hash)).toEqual({
      refused: 'suggestion-stale',
      details: { number: 1, clauses: 1 },
    });
    expect(await words()).toEqual(['Los datos son públicos.']);
    const restored = await preview(row, true);
    expect(restored.unmet).toEqual([]);
    expect(await accept(row, restored.hash, drafter, { restoring: true })).toMatchObject({ status: 'accepted' });
    expect(await words()).toEqual(['En treinta días.', 'Los datos son públicos.']);
  });

  it('is not accepted where the draft knows the client id of its branch', async () => {
    const row = await make('En treinta días.');
    const [client] = readBranch(row.branch).clients;
    await edit((draft) => {
      const page = new Y.Doc();
      Y.applyUpdate(page, Y.encodeStateAsUpdate(draft));
      page.clientID = client!;
      insertText(page, two, 0, 'Hoy ');
      Y.applyUpdate(draft, Y.encodeStateAsUpdate(page));
    });
    expect(await accept(row, 'x')).toMatchObject({ refused: 'suggestion-stale' });
  });

  it('P24: is not decided by its author, who may withdraw it; nobody else may', async () => {
    const row = await make('En treinta días.', drafter);
    expect(await accept(row, (await preview(row)).hash)).toMatchObject({ refused: 'not-permitted' });
    expect(await reject(row)).toMatchObject({ refused: 'not-permitted' });
    expect(await withdraw(row, observer)).toMatchObject({ refused: 'not-permitted' });
    expect(await withdraw(row, drafter)).toMatchObject({ status: 'withdrawn', decisionReason: null });
    expect(await given.recordOf(here)).toEqual(['process.created', 'suggestion.made', 'suggestion.withdrawn']);
  });

  it('P17: is neither decided nor withdrawn while the process is suspended', async () => {
    const row = await make('En treinta días.');
    const { hash } = await preview(row);
    await given.database.dataSource.query(`UPDATE process SET standstill = 'suspended' WHERE id = $1`, [
      here.process.id,
    ]);
    const suspended = { refused: 'process-suspended' };
    expect(await withdraw(row)).toMatchObject(suspended);
    expect(await reject(row)).toMatchObject(suspended);
    expect(await accept(row, hash)).toMatchObject(suspended);
    expect(await words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });

  it('is decided once', async () => {
    const row = await make('En treinta días.');
    expect(await reject(row)).toMatchObject({ status: 'rejected', decisionReason: 'Así se acordó.' });
    expect(await accept(row, (await preview(row)).hash)).toEqual({
      refused: 'suggestion-decided',
      details: { number: 1, status: 'rejected' },
    });
    expect(await words()).toEqual(['En quince días.', 'Los datos son públicos.']);
  });

  it('is accepted by one of two who accept it at once', async () => {
    const row = await make('En treinta días.');
    const { hash } = await preview(row);
    const other = await given.member(here, 'coordinator');
    const outcomes = await Promise.all([accept(row, hash), accept(row, hash, other), reject(row, other)]);
    expect(outcomes.filter((outcome) => !isRefusal(outcome))).toHaveLength(1);
    const decided = await given.unitOfWork.read().get(SuggestionsStore).byNumber(here.process.id, 1);
    expect(await words()).toEqual([
      decided!.status === 'accepted' ? 'En treinta días.' : 'En quince días.',
      'Los datos son públicos.',
    ]);
  });

  it('is decided, written and recorded at once or not at all', async () => {
    const row = await make('En treinta días.');
    const { hash } = await preview(row);
    jest.spyOn(RecordStore.prototype, 'append').mockRejectedValueOnce(new Error('disk full'));
    await expect(accept(row, hash)).rejects.toThrow('disk full');
    expect(await words()).toEqual(['En quince días.', 'Los datos son públicos.']);
    expect(await accept(row, hash)).toMatchObject({ status: 'accepted' });
  });

  it('has its author told of the decision, with its reason', async () => {
    const row = await make('En treinta días.');
    await reject(row);
    const [entry] = await given.database.dataSource.query<RecordEntryRow[]>(
      `SELECT process_id AS "processId", entry FROM record_entry WHERE process_id = $1 ORDER BY sequence DESC LIMIT 1`,
      [here.process.id],
    );
    const platform = { publicUrl: 'https://mesa.example' } as Platform;
    await given.unitOfWork.run(async (stores) => new TellSuggester(platform).consume(entry!, stores));
    const [mail] = await given.database.dataSource.query<{ recipient: string; subject: string; body: string }[]>(
      'SELECT recipient, subject, body FROM mail WHERE recipient = $1',
      [observer.person!.email],
    );
    expect(mail!.subject).toContain('propuesta de cambio 1');
    expect(mail!.body).toContain('Razón: Así se acordó.');
    expect(mail!.body).toContain(`https://mesa.example/processes/${here.process.slug}/draft/suggestions/1`);
  });

  it.each([
    ['the words that the clause has', { words: 'En quince días.' }, 'draft-same'],
    ['more lines than the clause has', { words: 'En quince\ndías.' }, 'invalid-input'],
    ['nothing', { words: ' ' }, 'invalid-input'],
    ['no reason', { words: 'En treinta días.', reason: '' }, 'invalid-input'],
    ['a clause that is not there', { clauseId: 'nada', words: 'Algo.' }, 'clause-not-found'],
  ])('is not made of %s', async (_, wrong, refused) => {
    const input = { process: here.process.slug, clauseId: 'uno', reason: 'Por algo.', ...wrong };
    const outcome = await new MakeSuggestion(given.unitOfWork, given.domainEvents).run(observer, input);
    expect(outcome).toMatchObject({ refused });
    expect(await given.recordOf(here)).toEqual(['process.created']);
  });

  it('P5: is not made by who approves', async () => {
    const approver = await given.member(here, 'approver');
    const input = { process: here.process.slug, clauseId: 'uno', words: 'Otra.', reason: 'Por algo.' };
    expect(await new MakeSuggestion(given.unitOfWork, given.domainEvents).run(approver, input)).toMatchObject({
      refused: 'not-permitted',
    });
  });
});
