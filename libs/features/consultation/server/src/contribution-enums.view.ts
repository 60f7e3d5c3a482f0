import { enumOf } from '@articulado/api';
import type { ContributionKind, Disposition } from '@articulado/workflow';

export const ContributionKindEnum = enumOf<ContributionKind>('ContributionKind', 'What kind of contribution one is.', {
  support: 'It agrees with the clause.',
  objection: 'It disagrees with the clause.',
  proposal: 'It proposes another wording.',
  question: 'It asks something.',
});

export const DispositionEnum = enumOf<Disposition>('Disposition', 'What becomes of a contribution.', {
  accepted: 'The text changes as it asks.',
  'accepted-in-part': 'The text changes in part as it asks.',
  'not-accepted': 'The text does not change.',
  noted: 'It is noted and asks for no change.',
  'out-of-scope': 'It is not about this policy.',
});
