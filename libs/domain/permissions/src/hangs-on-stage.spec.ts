import { hangsOnStage } from './hangs-on-stage.js';
import { permissionNames } from './permissions.js';

describe('a permission', () => {
  it('hangs on the stage where its line names stages, or that the text is written', () => {
    expect(permissionNames.filter(hangsOnStage)).toEqual([
      'process.suspend',
      'draft.write',
      'draft.import',
      'suggestion.write',
      'suggestion.decide',
      'version.freeze',
      'consultation.open',
      'consultation.close',
      'consultation.extend',
      'contribution.answer',
      'answer.correct',
      'version.sign',
      'version.publish',
      'publication.complete',
      'publication.correct',
    ]);
  });
});
