import type { SuggestionStatus } from '@articulado/persistence';
import { enumOf } from '../scalars/enum-of.js';

export const SuggestionStatusEnum = enumOf<SuggestionStatus>('SuggestionStatus', 'What became of a suggestion.', {
  open: 'Nobody has decided on it.',
  accepted: 'Its change is in the draft.',
  rejected: 'The draft stays as it is.',
  withdrawn: 'Its author took it back.',
});
