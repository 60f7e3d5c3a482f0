import type { Pace } from './pace.js';
import type { Workflow } from './workflow.js';

/** Fifteen working days for a consultation, a minute at each stage. */
const defaultPace: Pace = { consultation: { workingDays: 15 }, stageSeconds: 60 };

/**
 * W4: the workflow that a process has unless it is given another. A default template, not a legal opinion: which sign-offs the law
 * asks for is for the lawyers of the institution to say.
 */
export const defaultWorkflow: Workflow = {
  format: 1,
  id: 'default',
  pace: defaultPace,
  stages: [
    { id: 'drafting', level: 'collaborate', writing: true, gates: [{ type: 'version-frozen' }] },
    { id: 'consultation', level: 'consult', writing: true, gates: [{ type: 'consultation-closed' }] },
    {
      id: 'answering',
      level: 'involve',
      writing: true,
      gates: [{ type: 'all-answered' }, { type: 'newer-version-frozen' }, { type: 'accepted-changes-shown' }],
    },
    { id: 'technical-review', level: 'inform', writing: true, gates: [{ type: 'signoffs', quorum: 1 }] },
    { id: 'legal-opinion', level: 'inform', writing: false, gates: [{ type: 'signoffs', quorum: 1 }] },
    { id: 'approval', level: 'inform', writing: false, gates: [{ type: 'signoffs', quorum: 'every-institution' }] },
    { id: 'published', level: 'inform', writing: false, gates: [] },
    { id: 'follow-up', level: 'involve', writing: false, gates: [] },
  ],
};

/** The same in a demonstration, where somebody goes the whole way in an hour: its pages say that its times are not real ones. */
export const demonstrationWorkflow: Workflow = {
  ...defaultWorkflow,
  id: 'demonstration',
  pace: { consultation: { seconds: 5 }, stageSeconds: 1 },
};
