import type { ScriptedProcesses } from '../scripted-processes.js';
import { at, demo, sent, type Visit } from './visit.js';

export const visitsOfProcesses = (scripted: ScriptedProcesses): Visit[] => [
  { page: '/', go: at('/') },
  { page: '/', as: 'administrator', go: at('/') },
  { page: '/processes/new', state: 'nobody is in', go: at('/processes/new') },
  { page: '/processes/new', state: 'may not', as: 'participant', go: at('/processes/new') },
  { page: '/processes/new', as: 'coordinator', go: at('/processes/new') },
  {
    page: '/processes/new',
    state: 'sent empty',
    as: 'coordinator',
    refused: 'createProcess',
    go: sent('/processes/new', 'createProcess'),
  },
  { page: '/processes/:slug', go: at(demo) },
  { page: '/processes/:slug', as: 'coordinator', go: at(demo) },
  {
    page: '/processes/:slug',
    state: 'just begun',
    as: 'coordinator',
    go: at(`/processes/${scripted.empty}?done=createProcess`),
  },
  { page: '/processes/:slug', state: 'awaits a signature', as: 'approver', go: at(`/processes/${scripted.unsigned}`) },
  { page: '/processes/:slug', state: 'published', go: at(`/processes/${scripted.published}`) },
  { page: '/processes/:slug/members', go: at(`${demo}/members`) },
  { page: '/processes/:slug/members', as: 'coordinator', go: at(`${demo}/members`) },
  {
    page: '/processes/:slug/members',
    state: 'invites nobody',
    as: 'coordinator',
    refused: 'inviteMember',
    go: sent(`${demo}/members`, 'inviteMember'),
  },
  {
    page: '/processes/:slug/members',
    state: 'appoints nobody',
    as: 'representative',
    refused: 'appointApprover',
    go: sent(`${demo}/members`, 'appointApprover'),
  },
  {
    page: '/processes/:slug/members',
    state: 'leaves without a reason',
    as: 'drafter',
    refused: 'endMembership',
    go: sent(`${demo}/members`, 'endMembership'),
  },
  {
    page: '/processes/:slug/members',
    state: 'says of nobody how it is known that they lost their passkeys',
    as: 'coordinator',
    refused: 'openPasskeyRecovery',
    go: sent(`${demo}/members`, 'openPasskeyRecovery'),
  },
];
