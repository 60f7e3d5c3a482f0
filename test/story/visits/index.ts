import type { ScriptedProcesses } from '../scripted-processes.js';
import { visitsOfAccounts } from './accounts.js';
import { visitsOfApproval } from './approval.js';
import { visitsOfConsultation } from './consultation.js';
import { visitsOfDrafting } from './drafting.js';
import { visitsOfInformation } from './information.js';
import { visitsOfProcesses } from './processes.js';
import type { Visit } from './visit.js';

export type { Visit } from './visit.js';

/** Every page that the server can give, in every state that looks like nothing else. */
export const visitsTo = (scripted: ScriptedProcesses): readonly Visit[] => [
  ...visitsOfAccounts(),
  ...visitsOfProcesses(scripted),
  ...visitsOfDrafting(scripted),
  ...visitsOfConsultation(scripted),
  ...visitsOfApproval(scripted),
  ...visitsOfInformation(),
];
