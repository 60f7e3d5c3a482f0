import { Buffer } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { ask } from '../ask.js';

/** Few letters in many orders: who takes one for its neighbour is found out. */
const text = `# Pepa

Artículo 1. Papepa pa.

Pappep epa pea.

1. aappea epap;
2. pepa pap.

Artículo 2. Appa.

Epappa pae peppa.
`;

/** A draft for one history, which two people of the demonstration may write. @returns the address of its room */
export async function freshDraft(request: APIRequestContext): Promise<string> {
  const coordinator = { page: { request } };
  const slug = `historia-${randomUUID().slice(0, 8)}`;
  const { organizations } = await ask<{ organizations: { nodes: { id: string; viewerMayLead: boolean }[] } }>(
    coordinator,
    '{ organizations { nodes { id viewerMayLead } } }',
  );
  const organization = organizations.nodes.find(({ viewerMayLead }) => viewerMayLead)!.id;
  const act = async (name: string, type: string, input: object) => {
    const { outcome } = await ask<{ outcome: { refused?: string } }>(
      coordinator,
      `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused message } } }`,
      { input },
    );
    if (outcome.refused) throw new Error(`${name}: ${JSON.stringify(outcome)}`);
  };
  const summary = 'Un texto corto en el que tres páginas escriben a la vez.';
  await act('createProcess', 'CreateProcessInput', { slug, summary, title: 'Historia', organization });
  const drafter = { name: 'Andrés Tzoc', email: 'redaccion@demo.articulado.example', role: 'DRAFTER', organization };
  await act('inviteMember', 'InviteMemberInput', { process: slug, ...drafter });
  await act('importDraft', 'ImportDraftInput', { process: slug, file: Buffer.from(text).toString('base64') });
  return `/processes/${slug}/draft`;
}
