import { s1Rate } from './s1-rate.js';
import { s1Saturation } from './s1-saturation.js';
import { s2ManyDocuments } from './s2-many-documents.js';
import { s3LongHistory } from './s3-long-history.js';
import { s4Kill } from './s4-kill.js';
import { s5Cursors } from './s5-cursors.js';
import { s6Reconnect } from './s6-reconnect.js';
import { s7SlowReaders } from './s7-slow-readers.js';
import { t12Restart } from './t12-restart.js';
import { t13Http } from './t13-http.js';
import { t15TwoProcesses } from './t15-two-processes.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [
  s1Saturation,
  s1Rate,
  s2ManyDocuments,
  s3LongHistory,
  s4Kill,
  s5Cursors,
  s6Reconnect,
  s7SlowReaders,
  t12Restart,
  t13Http,
  t15TwoProcesses,
];
