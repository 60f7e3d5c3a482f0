import { askPage } from './testing/ask-page.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

const slug = 'aportado';

describe('what a contribution proposes', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let clauseId: string;
  beforeAll(async () => {
    server = await TestServer.start();
    walked = await walkIntoConsultation(server, slug);
    const asked = await server.ask(`{ process(slug: "${slug}") { contribution(number: 1) { clauseId } } }`);
    clauseId = (asked.data as unknown as { process: { contribution: { clauseId: string } } }).process.contribution
      .clauseId;
  }, 120_000);
  afterAll(() => server.stop());

  const suggest = (more: object = {}) =>
    server.ask(
      `mutation ($input: MakeSuggestionInput!) { outcome: makeSuggestion(input: $input) {
        ... on Suggestion { number contributionNumber } ... on Refusal { refused } } }`,
      { input: { process: slug, clauseId, words: 'Otras palabras.', reason: 'Lo propone.', contribution: 1, ...more } },
      walked.cookies.coordinator,
    );
  const suggestions = (cookie?: string) =>
    server.ask(
      `{ process(slug: "${slug}") { contribution(number: 1) { suggestions { number clauseId status } } } }`,
      {},
      cookie,
    );
  const desk = async () =>
    (await askPage(`${server.address}/processes/${slug}/desk?number=1`, { cookie: walked.cookies.coordinator })).html;

  it('is offered to be brought into the draft by whoever may suggest, in one press', async () => {
    expect(await desk()).toContain('Llevar su redacción al borrador como propuesta');
  });

  it('is a suggestion that says from which contribution it comes, which members find at the contribution, and nobody else', async () => {
    expect((await suggest()).data).toEqual({ outcome: { number: 1, contributionNumber: 1 } });
    const found = [{ number: 1, clauseId, status: 'OPEN' }];
    expect((await suggestions(walked.cookies.coordinator)).data).toEqual({
      process: { contribution: { suggestions: found } },
    });
    expect((await suggestions()).data).toEqual({ process: { contribution: { suggestions: null } } });
    const html = await desk();
    expect(html).toContain(`/processes/${slug}/draft/suggestions/1`);
    expect(html).not.toContain('Llevar su redacción');
  });

  it('is suggested once for a clause while it waits, and never of a contribution that is not there', async () => {
    expect((await suggest()).data).toMatchObject({ outcome: { refused: 'ALREADY_EXISTS' } });
    expect((await suggest({ contribution: 99 })).data).toMatchObject({ outcome: { refused: 'NOT_FOUND' } });
  });

  it('is offered again once it was withdrawn, and not once an order erased it', async () => {
    await server.act('withdrawSuggestion', { process: slug, number: 1 }, walked.cookies.coordinator);
    expect(await desk()).toContain('Llevar su redacción al borrador como propuesta');
    const order = { by: 'Juzgado Primero', ground: 'Protección de datos' };
    await server.act('redactContribution', { process: slug, number: 1, ...order }, walked.cookies.administrator);
    expect((await suggest()).data).toMatchObject({ outcome: { refused: 'ALREADY_REDACTED' } });
    const html = await desk();
    expect(html).not.toContain('Llevar su redacción');
    expect(html).not.toContain('Proponer en el borrador un cambio');
    const page = `${server.address}/processes/${slug}/draft/suggestions/1`;
    expect((await askPage(page, { cookie: walked.cookies.coordinator })).html).toContain(
      'Las palabras de esta propuesta se borraron con las del aporte',
    );
  });
});
