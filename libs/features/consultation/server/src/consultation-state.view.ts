import { enumOf } from '@articulado/api';
import type { Consultation } from '@articulado/workflow';

export const ConsultationStateEnum = enumOf<Consultation['state']>(
  'ConsultationState',
  'Where a consultation stands by the server’s clock.',
  {
    planned: 'It has yet to open.',
    open: 'It takes contributions.',
    closed: 'It is over.',
  },
);
