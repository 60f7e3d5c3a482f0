import { enumName } from './enum-of.js';

describe('the name of a value in the API', () => {
  it.each([
    ['accepted-in-part', 'ACCEPTED_IN_PART'],
    ['textChanged', 'TEXT_CHANGED'],
    ['version.frozen', 'VERSION_FROZEN'],
    ['docTitle', 'DOC_TITLE'],
    ['noted', 'NOTED'],
  ])('of %s is %s', (value, name) => expect(enumName(value)).toBe(name));
});
