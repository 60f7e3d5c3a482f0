import { isMessageId } from '@articulado/messages';
import { encodeVariables, type Page, type PageAddress, type PageForm } from '@articulado/pages';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  type DocumentNode,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  validate,
} from 'graphql';
import { pages } from './pages.js';
import { TestServer } from './testing/test-server.js';

const forms = pages.flatMap((page) =>
  Object.entries(page.forms ?? {}).flatMap(([name, form]) =>
    'review' in form ? [] : [{ page, name, form: form as PageForm }],
  ),
);
const asked = pages.filter((page): page is Page & { query: NonNullable<Page['query']> } => page.query !== undefined);

/** A query of a page as text. */
const textOf = (query: DocumentNode) => print(query);

/** An address of a page with one text in every place that its pattern or its query string may have. */
const addressWith = ({ address }: Page, text: string): PageAddress => {
  const names = [...address.matchAll(/:(\w+)/g)].map(([, name]) => name!);
  return {
    path: address,
    params: Object.fromEntries(names.map((name) => [name, text])),
    search: Object.fromEntries(searched.map((name) => [name, text])),
  };
};
const searched = [
  'page',
  'after',
  'before',
  'clause',
  'kind',
  'search',
  'disposition',
  'version',
  'next',
  'contribution',
  'number',
  'answered',
];

/** What stands in addresses that nobody's page led to. */
const hostile = [
  '',
  'x',
  '0',
  '-1',
  '1e9',
  '99999999999999999999',
  '1.5',
  'NaN',
  '__proto__',
  '\0',
  '\ud800',
  '"}{',
  '<script>',
  'é'.repeat(5_000),
];

describe('every page', () => {
  let server: TestServer;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    server = await TestServer.start();
    schema = server.running.app.get(GraphQLSchemaHost).schema;
  });
  afterAll(() => server.stop());

  const operationOf = (text: string) => {
    const document = parse(text);
    expect(validate(schema, document)).toEqual([]);
    const operations = document.definitions.filter(
      (one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION,
    );
    expect(operations).toHaveLength(1);
    return operations[0]!;
  };
  /** What the API would not read, and nobody would be told at a field of their form. */
  const problemsOf = (text: string, variables: Readonly<Record<string, unknown>>) => {
    const encoded = encodeVariables(schema, parse(text), variables);
    const definitions = operationOf(text).variableDefinitions ?? [];
    return encoded.problems.length > 0 ? [] : (getVariableValues(schema, definitions, encoded.variables).errors ?? []);
  };

  it('has an address of its own', () => {
    expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  });

  it.each(asked.map((page) => [page.address, page] as const))('%s asks what the API answers', (_address, page) => {
    expect(operationOf(textOf(page.query)).operation).toBe(OperationTypeNode.QUERY);
  });

  it.each(asked.map((page) => [page.address, page] as const))(
    '%s asks rightly, whatever its address says',
    (_address, page) => {
      for (const text of hostile) {
        const variables = page.variables?.(addressWith(page, text)) ?? {};
        expect([text, ...problemsOf(textOf(page.query), variables)]).toEqual([text]);
        expect([text, ...encodeVariables(schema, parse(textOf(page.query)), variables).problems]).toEqual([text]);
      }
    },
  );

  it.each(forms.map(({ page, name, form }) => [page.address, name, form] as const))(
    '%s has the form %s, which names one act of the API',
    (_address, _name, { operation }) => {
      const { operation: kind, selectionSet } = operationOf(textOf(operation));
      expect([kind, selectionSet.selections.length]).toEqual([OperationTypeNode.MUTATION, 1]);
      expect(textOf(operation)).toMatch(/on Refusal \{[^}]*\brefused\b[^}]*\bmessage\b/);
    },
  );

  it.each(forms.map(({ page, name, form }) => [page.address, name, form, page] as const))(
    '%s, form %s: sent empty or full of nonsense, it is a query that the API can read, or told so at its fields',
    (_address, _name, form, page) => {
      for (const text of hostile) {
        const fields = new Proxy({}, { get: () => text, has: () => true }) as Record<string, string>;
        for (const posted of [
          { fields: {}, files: {} },
          { fields, files: {} },
        ]) {
          const variables = form.variables(posted, addressWith(page, text));
          expect([text, ...problemsOf(textOf(form.operation), variables)]).toEqual([text]);
        }
      }
    },
  );

  it.each(
    forms
      .filter(({ form }) => form.redirectTo)
      .map(({ page, name, form }) => [page.address, name, form, page] as const),
  )(
    '%s, form %s: says that it was done, in words that there are, at an address of this site',
    (_address, _name, form, page) => {
      const result = new Proxy({}, { get: (_target, key) => (key === Symbol.toPrimitive ? undefined : 'x1') });
      const next = form.redirectTo!(result, addressWith(page, 'a-1'));
      const there = new URL(next, 'http://here.invalid');
      expect([next.startsWith('/'), there.origin]).toEqual([true, 'http://here.invalid']);
      expect(isMessageId(`done.${there.searchParams.get('done')}`)).toBe(true);
    },
  );

  it('answers what an address can hold with a page, never by breaking', async () => {
    const broke: string[] = [];
    for (const page of pages) {
      for (const text of ['%00', '%ED%A0%80', '-1', '99999999999999999999', '__proto__', '%3Cscript%3E', '..%2F..']) {
        const search = searched.map((name) => `${name}=${text}`).join('&');
        const path = `${page.address.replaceAll(/:\w+/g, text)}?${search}`;
        const answer = await fetch(`${server.address}${path}`, { redirect: 'manual' });
        if (answer.status >= 500 || (await answer.text()).includes('<script>')) broke.push(`${answer.status} ${path}`);
      }
    }
    expect(broke).toEqual([]);
  });
});
