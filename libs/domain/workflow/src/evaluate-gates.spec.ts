import { defaultWorkflow } from './default-workflow.js';
import { evaluateGates } from './evaluate-gates.js';
import type { GateInputs } from './gate-inputs.js';
import type { StageId } from './stage.js';
import { accepted, given, institution, minute, signoff, version } from './testing/given.js';
import { stageOf } from './workflow.js';

const gatesAt = (stage: StageId, inputs: Partial<GateInputs>) =>
  evaluateGates(stageOf(defaultWorkflow, stage), given(inputs)).map(({ gate, open, counts }) => ({
    gate: gate.type,
    open,
    ...counts,
  }));

describe('the gate of drafting', () => {
  it('W8: opens with the first frozen version', () => {
    expect(gatesAt('drafting', {})).toEqual([{ gate: 'version-frozen', open: false, versions: 0 }]);
    expect(gatesAt('drafting', { versions: [version(1)] })).toEqual([
      { gate: 'version-frozen', open: true, versions: 1 },
    ]);
  });
});

describe('the gate of consultation', () => {
  it.each([
    [[], false, 0, 0],
    [['planned'], false, 0, 1],
    [['open'], false, 0, 1],
    [['closed'], true, 1, 0],
    [['closed', 'open'], false, 1, 1],
    [['closed', 'planned'], false, 1, 1],
  ] as const)('W9: with consultations %j is open: %s', (states, open, held, pending) => {
    const consultations = states.map((state) => ({ versionNumber: 1, state, isLongEnough: true }));
    const counted = { gate: 'consultation-closed', open, held, pending, calledOff: 0 };
    expect(gatesAt('consultation', { consultations })).toEqual([counted]);
  });

  it('W9: does not take for held what ended before its minimum time', () => {
    const called = { versionNumber: 1, state: 'closed' as const, isLongEnough: false };
    expect(gatesAt('consultation', { consultations: [called] })).toMatchObject([
      { open: false, held: 0, calledOff: 1 },
    ]);
    const consultations = [called, { ...called, isLongEnough: true }];
    expect(gatesAt('consultation', { consultations })).toMatchObject([{ open: true, held: 1, calledOff: 1 }]);
  });
});

describe('the gates of answering', () => {
  it('W10, W11, W12: count what is unanswered, what version is due, and which accepted changes are not in the text', () => {
    const inputs = {
      versions: [version(1)],
      consultations: [{ versionNumber: 1, state: 'closed' as const, isLongEnough: true }],
      contributions: [accepted(1, false), accepted(2, true), { contributions: 30 }],
    };
    expect(gatesAt('answering', inputs)).toEqual([
      { gate: 'all-answered', open: false, contributions: 33, answered: 3, missing: 30 },
      { gate: 'newer-version-frozen', open: false, consulted: 1, latest: 1 },
      { gate: 'accepted-changes-shown', open: false, accepted: 3, shown: 2, missing: 1 },
    ]);
  });

  it('W10, W11, W12: open when all is answered and the later version shows what was accepted, in whole or in part', () => {
    const inputs = {
      versions: [version(2), version(1)],
      consultations: [{ versionNumber: 1, state: 'closed' as const, isLongEnough: true }],
      contributions: [
        accepted(1, true),
        { ...accepted(2, true), disposition: 'accepted-in-part' as const },
        { contributions: 3, disposition: 'not-accepted' as const },
        { contributions: 4, disposition: 'noted' as const },
        { contributions: 5, disposition: 'out-of-scope' as const },
      ],
    };
    expect(gatesAt('answering', inputs).map(({ open }) => open)).toEqual([true, true, true]);
  });

  it('W12: hold back a change accepted in part that names no clause', () => {
    const contributions = [{ contributions: 1, disposition: 'accepted-in-part' as const, changeShown: true }];
    expect(gatesAt('answering', { contributions })[2]).toMatchObject({
      open: false,
      accepted: 1,
      shown: 0,
      missing: 1,
    });
  });
});

describe('the gate of technical review', () => {
  const review = (signoffs: GateInputs['signoffs'], versions = [version(1)]) =>
    gatesAt('technical-review', { versions, signoffs, approvers: [institution('A'), institution('B')] })[0];

  it('W13, W16: asks for one approval, with or without reservations', () => {
    expect(review([])).toMatchObject({ open: false, needed: 1, approved: 0, missing: 1 });
    expect(review([signoff('technical-review', 'A', 'approve')])).toMatchObject({
      open: true,
      approved: 1,
      missing: 0,
    });
    expect(review([signoff('technical-review', 'A', 'approve-with-reservations')])).toMatchObject({ open: true });
  });

  it('W16: does not take dissent for approval', () => {
    expect(review([signoff('technical-review', 'A', 'dissent')])).toMatchObject({
      open: false,
      dissented: 1,
      missing: 1,
    });
  });

  it('W13: stays closed while one institution sends the text back, whoever else approves', () => {
    const signoffs = [signoff('technical-review', 'A', 'approve'), signoff('technical-review', 'B', 'return')];
    expect(review(signoffs)).toMatchObject({ open: false, approved: 1, returned: 1 });
  });

  it('W15: takes what an institution said last', () => {
    const signoffs = [
      signoff('technical-review', 'A', 'approve', version(1), minute(31)),
      signoff('technical-review', 'A', 'return', version(1), minute(30)),
    ];
    expect(review(signoffs)).toMatchObject({ open: true, approved: 1, returned: 0 });
  });

  it('W13, W17: counts no sign-off of another stage or of an older version', () => {
    expect(review([signoff('legal-opinion', 'A', 'approve')])).toMatchObject({ open: false, approved: 0 });
    const old = [signoff('technical-review', 'A', 'approve', version(1))];
    expect(review(old, [version(1), version(2)])).toMatchObject({ open: false, approved: 0 });
  });
});

describe('the gate of approval', () => {
  const approval = (signoffs: GateInputs['signoffs'], approvers = ['A', 'B']) =>
    gatesAt('approval', { versions: [version(1)], signoffs, approvers: approvers.map(institution) })[0];

  it('W14: waits for every institution that has an approver', () => {
    expect(approval([signoff('approval', 'A', 'approve')])).toMatchObject({
      open: false,
      needed: 2,
      approved: 1,
      missing: 1,
    });
    const both = [signoff('approval', 'A', 'approve'), signoff('approval', 'B', 'approve-with-reservations')];
    expect(approval(both)).toMatchObject({ open: true, approved: 2, missing: 0 });
  });

  it('W14, W16: counts a recorded dissent as having spoken, but never lets dissent alone approve', () => {
    const one = [signoff('approval', 'A', 'approve'), signoff('approval', 'B', 'dissent')];
    expect(approval(one)).toMatchObject({ open: true, approved: 1, dissented: 1, missing: 0 });
    const none = [signoff('approval', 'A', 'dissent'), signoff('approval', 'B', 'dissent')];
    expect(approval(none)).toMatchObject({ open: false, approved: 0, dissented: 2, missing: 0 });
  });

  it('W14: stays closed while one institution sends the text back, though all have spoken', () => {
    const signoffs = [signoff('approval', 'A', 'approve'), signoff('approval', 'B', 'return')];
    expect(approval(signoffs)).toMatchObject({ open: false, approved: 1, returned: 1, missing: 0 });
  });

  it('W14: is not open because nobody is there to sign', () => {
    expect(approval([], [])).toMatchObject({ open: false, needed: 0, approved: 0 });
  });
});
