import { GraphQLSchemaHost } from '@nestjs/graphql';
import { getNamedType, getNullableType, type GraphQLSchema, isInputObjectType, isLeafType, isListType } from 'graphql';
import { goodInputs } from './testing/good-inputs.js';
import { TestServer } from './testing/test-server.js';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';

/** What no text of a person may be, by why. */
const unwelcome: readonly (readonly [string, string])[] = [
  ['20,001 characters', 'a'.repeat(20_001)],
  ['a NUL', 'texto\0 con un nulo dentro'],
  ['control characters', 'texto\u0007 con \u001b[31mcolores'],
  ['a turned direction', 'texto \u202Eal revés\u202C aquí'],
  ['half a character', 'texto con \ud83d medio signo'],
];
const wrongTypes: readonly unknown[] = [{}, { a: 1 }, ['a', 'b'], 12, 1.5, true, null];

/** A text that would run if a page took it for its own. */
const script = `<script>alert(1)</script><img src=x onerror=alert(2)> javascript:alert(3) {{7*7}} "' onload=alert(4)`;

interface Outcome {
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
  readonly data?: { readonly outcome: { readonly __typename: string; readonly refused?: string } } | null;
}

describe('bad input to an act', () => {
  let server: TestServer;
  let walked: WalkedProcess;
  let schema: GraphQLSchema;
  let broke: jest.SpyInstance;
  const good: Record<string, Record<string, unknown>> = {};

  beforeAll(async () => {
    server = await TestServer.start();
    schema = server.running.app.get(GraphQLSchemaHost).schema;
    walked = await walkIntoConsultation(server, 'prueba');
    Object.assign(good, await goodInputs(server));
    broke = jest.spyOn(console, 'error');
  });
  afterAll(() => server.stop());

  const askRaw = async (query: string, variables: object): Promise<{ status: number } & Outcome> => {
    const headers = { 'content-type': 'application/json', cookie: walked.cookies.coordinator };
    const body = JSON.stringify({ query, variables });
    const answer = await fetch(`${server.address}/graphql`, { method: 'POST', headers, body });
    return { status: answer.status, ...((await answer.json()) as Outcome) };
  };
  const perform = (act: string, input: unknown) => askRaw(documentOf(act), { input });
  const documentOf = (act: string) =>
    `mutation ($input: ${String(inputOf(act)?.type)}) { outcome: ${act}(input: $input) { __typename ... on Refusal { refused message field } } }`;
  const inputOf = (act: string) => schema.getMutationType()!.getFields()[act]!.args[0];
  const fieldsOf = (act: string) => {
    const type = getNamedType(inputOf(act)?.type);
    return isInputObjectType(type) ? Object.values(type.getFields()) : [];
  };
  /** Acts that take an input: all but the end of one's sessions. */
  const acts = () => Object.keys(schema.getMutationType()!.getFields()).filter((act) => fieldsOf(act).length > 0);

  /** Whether somebody was told "no", and what to mend, in one of the ways there are. */
  function expectNo({ status, errors, data }: { status: number } & Outcome, of: readonly unknown[]) {
    const codes = errors?.map(({ extensions }) => extensions.code) ?? [];
    expect([...of, status < 500, codes.includes('INTERNAL_SERVER_ERROR')]).toEqual([...of, true, false]);
    const isRefused = status === 400 || codes.length > 0 || data?.outcome.__typename === 'Refusal';
    expect([...of, isRefused]).toEqual([...of, true]);
  }

  it('is tried on every act there is', () => {
    expect(Object.keys(good).sort()).toEqual(acts().sort());
    for (const act of acts())
      expect([act, ...Object.keys(good[act]!).sort()]).toEqual([
        act,
        ...fieldsOf(act)
          .map(({ name }) => name)
          .sort(),
      ]);
  });

  it.each(unwelcome)('is refused in every text field: %s', async (_what, text) => {
    for (const act of acts()) {
      for (const { name, type } of fieldsOf(act)) {
        if (!['String', 'ID'].includes(String(getNullableType(type)))) continue;
        const withReason = name === 'changedClauseId' ? { disposition: 'ACCEPTED' } : {};
        expectNo(await perform(act, { ...good[act], ...withReason, [name]: text }), [act, name]);
      }
    }
  });

  it('is refused where a value is of another kind, is missing, or has no place', async () => {
    for (const act of acts()) {
      for (const { name, type } of fieldsOf(act)) {
        const [kind, isLeaf] = [getNullableType(type), isLeafType(getNamedType(type))];
        for (const value of isLeaf && !isListType(kind) ? wrongTypes : []) {
          const isRight = value === null ? kind === type : String(kind) === typeNames[typeof value] && value !== 1.5;
          if (!isRight && !(String(kind) === 'ID' && value === 12))
            expectNo(await perform(act, { ...good[act], [name]: value }), [act, name, value]);
        }
        if (kind !== type) expectNo(await perform(act, { ...good[act], [name]: undefined }), [act, name]);
      }
      const foreign = ['id', 'role_', 'status', 'stage', 'authorId', '__proto__', 'constructor'];
      for (const more of foreign.filter((name) => !Object.keys(good[act]!).includes(name))) {
        expectNo(await perform(act, JSON.parse(JSON.stringify(good[act]).replace('{', `{"${more}":"x",`))), [
          act,
          more,
        ]);
      }
      for (const input of [null, [], 'text', 12, undefined]) expectNo(await perform(act, input), [act, input]);
    }
  }, 120_000);
  const typeNames: Record<string, string> = { string: 'String', number: 'Int', boolean: 'Boolean' };

  it('is refused where a line break would part what stands in one line, and every text says which it is', async () => {
    const texts = acts().flatMap((act) =>
      fieldsOf(act)
        .filter(({ type }) => String(getNullableType(type)) === 'String')
        .map(({ name }) => ({ act, name })),
    );
    const isWritten = ({ name }: { name: string }) => oneLine.includes(name) || paragraphs.includes(name);
    expect(texts.filter((text) => !isWritten(text) && !keys.includes(text.name))).toEqual([]);
    for (const { act, name } of texts.filter((text) => oneLine.includes(text.name) && !others.includes(text.act))) {
      for (const broken of ['Ana\r\nBcc: x@evil.example', 'Ana\nLópez', 'Ana\rLópez', 'Ana\tLópez', 'Ana\u2028López'])
        expect([act, name, (await perform(act, { ...good[act], [name]: broken })).data?.outcome]).toMatchObject([
          ...[act, name],
          { refused: 'INVALID_INPUT', field: name },
        ]);
    }
  });
  /** What this person may not do is refused as that, whatever is written; `appointment.spec.ts` asks the check itself. */
  const others = [
    ...[
      'appointRepresentative',
      'requestAppointmentPasskey',
      'appointApprover',
      'substituteApprover',
      'substituteRepresentative',
      'completePublication',
      'correctInstitution',
      'correctPublication',
      'publishVersion',
    ],
  ];
  /** Names and whatever else stands in one line: in a heading, a table or an e-mail's subject. */
  const oneLine = [
    'next',
    ...['name', 'title', 'acronym', 'authorName', 'authorOrganization', 'email', 'slug'],
    ...['actNumber', 'actDate', 'gazette'],
    ...['startsOn', 'endsOn'],
    ...['post', 'documentNumber', 'documentAddress', 'identityNumber'],
  ];
  /** What people write at length. */
  const paragraphs = [
    ...[
      'body',
      'proposedText',
      'quote',
      'quotePrefix',
      'reason',
      'correction',
      'statement',
      'purpose',
      'note',
      'summary',
      'by',
      'ground',
      'document',
      'words',
      'shownWords',
    ],
  ];
  /** What nobody writes freely: it names something that is there, or is refused as a whole. */
  const keys = [
    'language',
    'timeZone',
    'credential',
    'documentDate',
    'documentSha256',
    'process',
    'code',
    'ownCode',
    'key',
    'sha256',
    'file',
    'branch',
    'basis',
    'requestId',
    'token',
    'confirmation',
    'seen',
  ];

  it('changed nothing so far, and broke nothing', async () => {
    const { data } = await server.ask(
      '{ processes { totalCount } process(slug: "prueba") { stage versions { nodes { number } } contributions { totalCount } } }',
    );
    expect(data).toEqual({
      processes: { totalCount: 1 },
      process: { stage: 'CONSULTATION', versions: { nodes: [{ number: 1 }] }, contributions: { totalCount: 2 } },
    });
    expect(broke.mock.calls).toEqual([]);
  });

  it('that would run as a script is kept as the words it is, on every page and in every file', async () => {
    const said = ['submitContribution', 'createInstitution', 'createProcess', 'inviteMember', 'endMembership'];
    for (const act of said) {
      const texts = fieldsOf(act)
        .filter(({ name }) => free.includes(name))
        .map(({ name }) => [
          name,
          name === 'acronym' ? '<b>x</b>' : act === 'createInstitution' ? `Institución ${script}` : script,
        ]);
      const answer = await perform(act, { ...good[act], ...Object.fromEntries(texts) });
      expect([act, answer.data?.outcome.refused]).toEqual([act, undefined]);
    }
    const paths = [
      '',
      '/members',
      '/record',
      '/contributions',
      '/contributions/3',
      '/versions/1',
      '/approval',
      '/record.ndjson',
      '/facts.ndjson',
    ];
    for (const path of ['/', '/processes/otra', '/admin', ...paths.map((one) => `/processes/prueba${one}`)]) {
      const answer = await fetch(`${server.address}${path}`, { headers: { cookie: walked.cookies.coordinator } });
      const text = await answer.text();
      expect([path, answer.status]).toEqual([path, 200]);
      if (!path.endsWith('.ndjson'))
        expect([path, /<script>alert|<img src=x|href="javascript:/.exec(text)]).toEqual([path, null]);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    }
  });
  const free = [
    'body',
    'proposedText',
    'authorName',
    'authorOrganization',
    'name',
    'acronym',
    'title',
    'summary',
    'statement',
  ];
});
