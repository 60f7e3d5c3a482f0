import type { Workflow } from './workflow.js';

/**
 * W4: the process a process takes unless it is given another. A default template, not a legal opinion: which sign-offs the law
 * asks for is for the lawyers of the institution to say.
 */
export const defaultWorkflow: Workflow = {
  format: 1,
  id: 'default',
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
