import { test } from './cast.js';
import { lead, partsToLead } from './scripted-processes.js';

for (const part of Object.keys(partsToLead) as (keyof typeof partsToLead)[])
  test(`processes are led to where nothing of the demonstration stands: ${part}`, ({ someone }) => lead(part, someone));
