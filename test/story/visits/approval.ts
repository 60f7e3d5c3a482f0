import { ask } from '../ask.js';
import type { Person } from '../fixtures.js';
import type { ScriptedProcesses } from '../scripted-processes.js';
import { at, demo, sent, type Visit } from './visit.js';

/** Behind the first entry of a record there is none. */
async function beforeTheRecord(person: Person): Promise<unknown> {
  const query = 'query ($slug: String!) { process(slug: $slug) { record(last: 1) { pageInfo { endCursor } } } }';
  const { process } = await ask<{ process: { record: { pageInfo: { endCursor: string } } } }>(person, query, {
    slug: demo.split('/').at(-1),
  });
  return person.goTo(`${demo}/record?after=${process.record.pageInfo.endCursor}`);
}

export const visitsOfApproval = (scripted: ScriptedProcesses): Visit[] => [
  { page: '/processes/:slug/approval', go: at(`${demo}/approval`) },
  {
    page: '/processes/:slug/approval',
    state: 'nothing to sign yet',
    as: 'coordinator',
    go: at(`/processes/${scripted.empty}/approval`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'says who signs a stage',
    as: 'coordinator',
    go: at(`${demo}/approval?name=legal-opinion`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'names who signs without a reason',
    as: 'coordinator',
    refused: 'nameSigners',
    go: sent(`${demo}/approval?name=legal-opinion`, 'nameSigners'),
  },
  {
    page: '/processes/:slug/approval',
    state: 'asks before it goes on',
    as: 'coordinator',
    go: at(`/processes/${scripted.unannounced}/approval?confirm=returnStage`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'sent back without a reason',
    as: 'coordinator',
    refused: 'returnStage',
    go: sent(`/processes/${scripted.unsigned}/approval?confirm=returnStage`, 'returnStage'),
  },
  {
    page: '/processes/:slug/approval',
    state: 'may sign',
    as: 'approver',
    go: at(`/processes/${scripted.unsigned}/approval`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'decides',
    as: 'approver',
    go: at(`/processes/${scripted.unsigned}/approval?step=2`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'asks for a code without a decision',
    as: 'approver',
    refused: 'requestSigningCode',
    go: sent(`/processes/${scripted.unsigned}/approval`, 'requestSigningCode'),
  },
  {
    page: '/processes/:slug/approval',
    state: 'decides nothing',
    as: 'approver',
    refused: 'signVersion',
    go: sent(`/processes/${scripted.unsigned}/approval?step=2`, 'signVersion'),
  },
  {
    page: '/processes/:slug/approval',
    state: 'all have signed',
    as: 'coordinator',
    go: at(`/processes/${scripted.signed}/approval`),
  },
  {
    page: '/processes/:slug/approval',
    state: 'asks before it follows up',
    as: 'coordinator',
    go: at(`/processes/${scripted.published}/approval?confirm=advanceStage`),
  },
  { page: '/processes/:slug/policy', state: 'not published', go: at(`${demo}/policy`) },
  {
    page: '/processes/:slug/policy',
    state: 'about to be published',
    as: 'coordinator',
    go: at(`/processes/${scripted.signed}/policy`),
  },
  {
    page: '/processes/:slug/policy',
    state: 'published without a word',
    as: 'coordinator',
    refused: 'publishVersion',
    go: sent(`/processes/${scripted.signed}/policy`, 'publishVersion'),
  },
  { page: '/processes/:slug/policy', go: at(`/processes/${scripted.published}/policy`) },
  {
    page: '/processes/:slug/policy',
    state: 'its act is missing',
    as: 'coordinator',
    refused: 'completePublication',
    go: sent(`/processes/${scripted.published}/policy`, 'completePublication'),
  },
  { page: '/processes/:slug/record', go: at(`${demo}/record`) },
  { page: '/processes/:slug/record', state: 'with signatures', go: at(`/processes/${scripted.published}/record`) },
  { page: '/processes/:slug/record', state: 'before all that was', go: beforeTheRecord },
];
