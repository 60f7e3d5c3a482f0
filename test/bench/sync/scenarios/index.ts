import { s1Rate } from './s1-rate.js';
import { s1Saturation } from './s1-saturation.js';
import { s2ManyDocuments } from './s2-many-documents.js';
import { s4Kill } from './s4-kill.js';
import { s5Cursors } from './s5-cursors.js';
import type { Scenario } from './scenario.js';

export const scenarios: readonly Scenario[] = [s1Saturation, s1Rate, s2ManyDocuments, s4Kill, s5Cursors];
