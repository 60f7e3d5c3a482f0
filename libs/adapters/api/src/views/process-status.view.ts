import type { ProcessStatus } from '@articulado/workflow';
import { enumOf } from '../scalars/enum-of.js';

export const ProcessStatusEnum = enumOf<ProcessStatus>('ProcessStatus', 'Whether a process goes on.', {
  active: 'It goes on, or is finished.',
  suspended: 'It is suspended: nothing is done in it until it is resumed.',
  closed: 'It was closed unfinished, for ever.',
});
