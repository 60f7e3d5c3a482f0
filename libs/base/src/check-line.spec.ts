import { checkLine } from './check-line.js';

describe('checkLine', () => {
  it('wf-04: refuses what would part a line in two, and cuts off what stands around it', () => {
    for (const name of ['Ana\r\nBcc: x@evil.example', 'Ana\nLópez', 'Ana\tLópez'])
      expect(checkLine('name', name)).toMatchObject({ details: { field: 'name', problem: 'several-lines' } });
    for (const name of ['Ana López', ' Ana López\r\n', '', undefined]) expect(checkLine('name', name)).toBeUndefined();
  });

  it('refuses first what no text may be', () => {
    expect(checkLine('name', '', { min: 1 })).toMatchObject({ details: { problem: 'required' } });
    expect(checkLine('name', 'Ana\rLópez')).toMatchObject({ details: { problem: 'control-characters' } });
  });
});
