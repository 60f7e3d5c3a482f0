import { codingFor } from './coding-for.js';

describe('the coding of an answer', () => {
  it('is the best that the client takes', () => {
    const taken: Record<string, string> = {
      br: 'br',
      'GZIP, Br': 'br',
      '*': 'br',
      'br;q=0, *': 'gzip',
      'br; q=0.0, gzip; q=0.5': 'gzip',
      'deflate, identity': 'identity',
      'x-br': 'identity',
      '': 'identity',
    };
    for (const [accepted, coding] of Object.entries(taken))
      expect([accepted, codingFor(accepted)]).toEqual([accepted, coding]);
    expect(codingFor()).toBe('identity');
    expect(codingFor('gzip, br', ['gzip'])).toBe('gzip');
  });
});
