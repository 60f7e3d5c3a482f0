import { refuse } from '@articulado/base';
import { completeAct, correctAct, missingOfAct, type PublishedAct } from './published-act.js';

const act = (actNumber: string | null, actDate: string | null = null, gazette: string | null = null): PublishedAct => ({
  actNumber,
  actDate,
  gazette,
});

describe('the act by which a policy was approved', () => {
  it('W32: says what is missing of it', () => {
    expect(missingOfAct(act(null))).toEqual(['actNumber', 'actDate', 'gazette']);
    expect(missingOfAct(act('1-2026', '2026-05-04', 'Tomo 3'))).toEqual([]);
  });

  it('W32: is completed bit by bit, each once', () => {
    expect(completeAct(act('1-2026'), act(null, '2026-05-04'))).toEqual(act('1-2026', '2026-05-04'));
    expect(completeAct(act('1-2026'), act('2-2026', '2026-05-04'))).toEqual(
      refuse('already-completed', { field: 'actNumber' }),
    );
    expect(completeAct(act('1', '2026-05-04', 'Tomo 3'), act(null))).toMatchObject({ refused: 'already-completed' });
  });

  it('W32: is not completed by nothing', () => {
    expect(completeAct(act('1-2026'), act(null))).toEqual(
      refuse('invalid-input', { field: 'actDate', problem: 'required' }),
    );
  });

  it('W32: is corrected in what is given, if that changes anything', () => {
    expect(correctAct(act('1-2026', '2026-05-04'), act('2-2026'))).toEqual(act('2-2026', '2026-05-04'));
    expect(correctAct(act('1-2026'), act('1-2026'))).toEqual(refuse('same-as-before', {}));
    expect(correctAct(act('1-2026'), act(null))).toEqual(refuse('same-as-before', {}));
  });
});
