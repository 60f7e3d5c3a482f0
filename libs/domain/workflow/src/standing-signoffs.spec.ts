import { signoffStands, standingSignoffs } from './standing-signoffs.js';
import { minute, signoff, version } from './testing/given.js';

const signed = signoff('legal-opinion', 'A', 'approve', version(1), minute(30));
const returned = (target: 'answering' | 'legal-opinion' | 'approval', at: string) => ({
  versions: [version(1)],
  returns: [{ target, at }],
});

describe('a sign-off', () => {
  it('W18: is void when its stage, or an earlier one, was reopened at the very instant at which it was signed, or later', () => {
    for (const target of ['answering', 'legal-opinion'] as const) {
      expect(signoffStands(signed, returned(target, minute(30)))).toBe(false);
      expect(signoffStands(signed, returned(target, minute(31)))).toBe(false);
    }
  });

  it('W18: stands where its stage was reopened before it was signed, or where only a later one was', () => {
    expect(signoffStands(signed, returned('legal-opinion', minute(29)))).toBe(true);
    expect(signoffStands(signed, returned('approval', minute(31)))).toBe(true);
  });

  it('W17: is void once another text was frozen, and stands on the very same text', () => {
    expect(signoffStands(signed, { versions: [version(1), version(2)], returns: [] })).toBe(false);
    expect(signoffStands(signed, { versions: [version(2), version(1)], returns: [] })).toBe(false);
    expect(signoffStands(signed, { versions: [version(1)], returns: [] })).toBe(true);
    expect(signoffStands(signed, { versions: [], returns: [] })).toBe(false);
  });

  it('W15: takes the place of what the institution said before at the stage, in whatever order they are read', () => {
    const later = signoff('legal-opinion', 'A', 'dissent', version(1), minute(31));
    const inputs = { versions: [version(1)], returns: [] };
    for (const signoffs of [
      [signed, later],
      [later, signed],
    ])
      expect(standingSignoffs('legal-opinion', { ...inputs, signoffs })).toEqual([later]);
    expect(standingSignoffs('approval', { ...inputs, signoffs: [signed, later] })).toEqual([]);
  });
});
