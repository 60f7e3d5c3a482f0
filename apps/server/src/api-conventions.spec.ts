import fs from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isListType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

const schema = buildSchema(fs.readFileSync(path.resolve(__dirname, '../../../schema.graphql'), 'utf8'));
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Something that a reader of the schema may ask about. */
interface Described {
  readonly at: string;
  readonly description?: string | null | undefined;
}

function membersOf(type: GraphQLNamedType): Described[] {
  if (isEnumType(type))
    return type.getValues().map(({ name, description }) => ({ at: `${type.name}.${name}`, description }));
  if (isInputObjectType(type))
    return Object.values(type.getFields()).map(({ name, description }) => ({
      at: `${type.name}.${name}`,
      description,
    }));
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, description, args }) => [
    { at: `${type.name}.${name}`, description },
    ...args.map((arg) => ({ at: `${type.name}.${name}(${arg.name})`, description: arg.description })),
  ]);
}

/** Lists that grow no further, or only with one text: they are given whole. Everything else is a connection. */
const closedLists: Readonly<Record<string, string>> = {
  'AbsentClause.ancestors': 'as many as a text is deep',
  'AbsentClause.heldBy': 'the clauses that one clause was split into',
  'Answer.supersededAnswers': 'the corrections of one answer, each an act of a coordinator',
  'Clause.content': 'one clause, whose length is limited',
  'Consultation.corrections': 'the extensions of one consultation, each an act of a coordinator',
  'Publication.corrections': 'the corrections of one publication, each an act of a coordinator',
  'Organization.corrections': 'the corrections of what one institution is called, each an act in public',
  'Process.corrections':
    'the corrections of what one process is called and of its language and time zone, each an act of a coordinator',
  'Process.unusualSigns': 'one for each kind of sign',
  'Process.statusChanges': 'the suspensions of one process, each an act of a coordinator',
  'Correction.earlier': 'the values that one act corrected',
  'ClauseChange.contributions':
    'an excerpt, whose size `most` says; `Process.contributions` has them all by the filter `change`',
  'ClauseChange.linkChanges': 'one clause, whose length is limited',
  'ClauseChange.words': 'one clause, whose length is limited',
  'Comparison.changes': 'two frozen texts, whose length is limited; a part of a comparison says nothing',
  'Contribution.ancestors': 'as many as a text is deep',
  'Contribution.suggestions': 'one waits for each clause at a time',
  'Contribution.candidateClauses': 'two texts, whose length is limited: what a person chooses from',
  'ContributionCounts.byClause': 'one for each clause of a frozen text',
  'Draft.authorship': 'one clause, whose length is limited',
  'DraftChanges.after': 'one text, whose length is limited',
  'DraftChanges.before': 'one text, whose length is limited',
  'DraftChanges.changes': 'two texts, whose length is limited',
  'Suggestion.ancestors': 'as many as a text is deep',
  'Suggestion.clashes': 'open ones for the clauses that one suggestion changes',
  'Gate.awaited': 'the institutions that sign in one process',
  'Gate.missing': 'the first 20; the counts say how many there are',
  'ImportPreview.clauses': 'the report about one file, whose length is limited: it is confirmed as a whole',
  'ImportPreview.corrected': 'the report about one file',
  'ImportPreview.doubts': 'the report about one file',
  'ImportPreview.joinedWords': 'the report about one file',
  'ImportPreview.kinds': 'the kinds of clauses',
  'ImportPreview.leftOut': 'the report about one file',
  'ImportPreview.numbers': 'the report about one file',
  'Institution.representatives': 'those who speak or spoke for one institution',
  'Query.administrators': 'the few people who administer the platform',
  'Query.addressRecoveries': 'those of one person that wait, one for each of their processes',
  'Query.passkeyRecoveries': 'those of one person that wait, one for each of their processes',
  'Query.viewerProcesses': 'the processes of one person',
  'Process.approverAppointments': 'those who approve in one process',
  'Membership.measures': 'what two sides did against one approver',
  'MissingContribution.ancestors': 'as many as a text is deep',
  'Process.approvingInstitutions': 'the institutions that sign in one process',
  'Process.sectors': 'the sectors',
  'Process.viewerSuspensions': 'what two sides did against one approver',
  'Process.stages': 'the stages of a workflow',
  'ProcessStage.gates': 'the gates of a stage',
  'RefusalDetails.invalidFields': 'the fields of one input',
  'RefusalDetails.references': 'one text, whose length is limited',
  'StageSigners.institutions': 'the institutions that sign one stage, at most 50',
  'RefusalDetails.unfinished': 'one text, whose length is limited',
  'SectorShare.organizations': 'the organizations of one sector that take part in one process now',
  'Version.contributionCounts': 'one for each clause of a frozen text',
  'Version.earlierContributions': 'an excerpt, whose size `most` says; `Process.contributions` has them all',
  'Version.contributions': 'an excerpt, whose size `perClause` says; `Process.contributions` has them all',
  'ViewerTasks.appointments': 'what waits for one person',
  'ViewerTasks.endings': 'what waits for one person and those of their side',
  'ViewerTasks.recoveries': 'those of two weeks that wait for an administrator',
  'Viewer.represents': 'the institutions that one person represents',
  'Viewer.memberships': 'what one person holds now, which is part of who asks',
  'Viewer.passkeys': 'the passkeys of one person, ten at most',
  'Viewer.sessions': 'the browsers that one person is signed in by now',
};

const fields = types
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field, type })),
  );
const isConnection = (type: GraphQLNamedType) => isObjectType(type) && type.name.endsWith('Connection');
const shapeOf = (members: readonly { readonly name: string; readonly type: unknown }[]) =>
  Object.fromEntries(members.map(({ name, type }) => [name, String(type)]));
const pagingOf = ({ args }: GraphQLField<unknown, unknown>) =>
  shapeOf(args.filter(({ name }) => ['first', 'after', 'last', 'before'].includes(name)));

describe('the API', () => {
  it('gives every list of objects by pages, but for those that are named above', () => {
    const whole = fields
      .filter(({ type, field }) => !isConnection(type) && isListType(getNullableType(field.type)))
      .filter(({ field }) => isObjectType(getNamedType(field.type)))
      .map(({ at }) => at);
    expect(whole.sort()).toEqual(Object.keys(closedLists).sort());
  });

  it('pages all others alike: by the same arguments, with the same answer', () => {
    const paged = fields.filter(({ field }) => isConnection(getNamedType(field.type)));
    expect(paged.length).toBeGreaterThan(14);
    for (const { at, field } of paged) {
      expect({ at, ...pagingOf(field) }).toEqual({ at, first: 'Int!', after: 'String', last: 'Int', before: 'String' });
      const size = field.args.find(({ name }) => name === 'first')!;
      expect([at, size.defaultValue]).toEqual([at, expect.any(Number)]);
      expect(size.description).toMatch(/from 1 to [\d,]+\.$/);
      const answer = getNamedType(field.type);
      expect(isObjectType(answer) && shapeOf(Object.values(answer.getFields()))).toEqual({
        nodes: `[${answer.name.replace(/Connection$/, '')}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
        isTotalCountExact: 'Boolean!',
      });
    }
  });

  it('takes arguments of pages nowhere else', () => {
    const others = fields.filter(({ field }) => !isConnection(getNamedType(field.type)));
    expect(others.filter(({ field }) => 'first' in pagingOf(field) || 'last' in pagingOf(field))).toEqual([]);
  });

  it('describes every type, field, argument and enum value', () => {
    const all = types.flatMap((type) => [{ at: type.name, description: type.description }, ...membersOf(type)]);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(({ description }) => !description?.trim()).map(({ at }) => at)).toEqual([]);
  });

  it('names the values of its enums in capitals', () => {
    const names = types.filter(isEnumType).flatMap((type) => type.getValues().map(({ name }) => name));
    expect(names.filter((name) => !/^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/.test(name))).toEqual([]);
  });

  it('gives and takes every moment as a DateTime', () => {
    const fields = types
      .filter((type) => isObjectType(type) || isInputObjectType(type))
      .flatMap((type) => Object.values(type.getFields()).map((field) => [`${type.name}.${field.name}`, field.type]));
    const wrong = fields.filter(
      ([at, type]) => /(?:\.at|At)$/.test(String(at)) && !String(type).startsWith('DateTime'),
    );
    expect(wrong).toEqual([]);
  });

  it('gives every mutation one input that bears its name, or none', () => {
    const wrong = Object.values(schema.getMutationType()!.getFields()).filter(({ name, args }) => {
      const taken = args.map((arg) => `${arg.name}: ${String(arg.type)}`).join();
      return taken !== '' && taken !== `input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!`;
    });
    expect(wrong.map(({ name }) => name)).toEqual([]);
  });

  it('leaves nothing without a type but what entries of the record say of themselves', () => {
    const untyped = types
      .filter(isObjectType)
      .flatMap((type) => Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })))
      .filter(({ field }) => String(field.type).includes('Json'));
    expect(untyped.map(({ at }) => at)).toEqual(['RecordEntry.details']);
  });
});
