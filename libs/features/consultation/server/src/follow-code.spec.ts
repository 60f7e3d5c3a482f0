import { newFollowCode, readFollowCode } from './follow-code.js';

describe('the code to follow a contribution by', () => {
  it('has two groups of five signs that cannot be mistaken', () => {
    for (let count = 0; count < 1_000; count += 1)
      expect(newFollowCode()).toMatch(/^[CFHJKMNPRTWXY3479]{5}-[CFHJKMNPRTWXY3479]{5}$/);
  });

  it('does not come twice', () => {
    const codes = new Set(Array.from({ length: 10_000 }, newFollowCode));
    expect(codes.size).toBe(10_000);
  });

  it.each(['cfhjk-mnprt', ' CFHJK MNPRT ', 'cfhjkmnprt', 'CFHJK–MNPRT', 'C F H J K - M N P R T'])(
    'is understood when somebody writes "%s"',
    (text) => expect(readFollowCode(text)).toBe('CFHJK-MNPRT'),
  );
});
