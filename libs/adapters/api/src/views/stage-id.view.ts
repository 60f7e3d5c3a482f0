import type { StageId } from '@articulado/workflow';
import { enumOf } from '../scalars/enum-of.js';

export const StageIdEnum = enumOf<StageId>('StageId', 'A stage that a process can be at, in the order they follow.', {
  drafting: 'The text is written.',
  consultation: 'The public contributes to a version.',
  answering: 'Contributions are answered and the text is revised.',
  'technical-review': 'Institutions review the text for its substance.',
  'legal-opinion': 'Institutions review the text for its legality.',
  approval: 'Institutions approve the version to publish.',
  published: 'One version is the policy.',
  'follow-up': 'The policy is carried out and followed up.',
});
