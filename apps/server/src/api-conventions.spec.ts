import fs from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
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

describe('the API', () => {
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
