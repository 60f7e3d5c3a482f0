import type { GateType } from '@articulado/workflow';
import { enumOf } from '../scalars/enum-of.js';

export const GateTypeEnum = enumOf<GateType>('GateType', 'What must be true to leave a stage.', {
  'version-frozen': 'At least one version is frozen.',
  'consultation-closed': 'A consultation was held, and none is planned or open.',
  'all-answered': 'Every contribution is answered.',
  'newer-version-frozen': 'A version later than every one consulted on is frozen.',
  'accepted-changes-shown': 'The latest version shows every change that an answer accepted.',
  signoffs: 'Enough institutions approve the latest version, and none returns it.',
});
