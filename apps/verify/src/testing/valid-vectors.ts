import { type Downloads, GivenRecord } from './given-record.js';
import { frozen, numbered, redacted, toApproval, version, whole } from './vector-parts.js';

const former = version(1, [
  { id: 'art-1', kind: 'article', depth: 0, content: [{ text: 'El plazo es de \u202E09\u202C días.' }] },
  { id: 'c1', kind: 'cell', depth: 1, content: [{ text: 'Monto' }], cell: { table: 't', row: 0, column: 0 } },
]);

/** Name → what it is, and downloads in which nothing must be found. */
export const validVectors: Readonly<Record<string, [string, Downloads]>> = {
  'valid-whole': ['A process from its first entry to its publication, with two versions.', whole],
  'valid-one-entry': ['A process that was just created.', new GivenRecord().create().downloads],
  'valid-returned': [
    'A stage that was returned, signed again, and published.',
    toApproval()
      .sign('approval', 'A', 'return', 1)
      .goBack('drafting')
      .freeze(2)
      .advance('approval')
      .sign('approval', 'A', 'approve', 2)
      .publish(2).downloads,
  ],
  'valid-former': [
    'A version of format 1, with signs that format 2 refuses, and contributions from before words were sealed.',
    new GivenRecord().create().freeze(1, former).contributePlainly(1).contribute(2).downloads,
  ],
  'valid-numbers': [
    'A version with given numbers, a note and references.',
    frozen(numbered('artículo 18, literal a)')),
  ],
  'valid-names-erased': [
    'No name is disclosed any more.',
    {
      ...whole,
      lines: whole.lines.map(({ entry, hash }) => ({ entry, hash })),
      facts: whole.facts.map(({ disclosed, ...fact }) => ({
        ...fact,
        disclosed: disclosed?.filter(({ value }) => typeof value === 'string'),
      })),
    },
  ],
  'valid-passkey': [
    'A signature by a passkey, on an authenticator of the domain above that of the site too.',
    toApproval()
      .signByPasskey('approval', 'A', 1)
      .signByPasskey('approval', 'B', 1, {
        nonce: Buffer.alloc(32, 4),
        clientData: { origin: 'https://consulta.articulado.example' },
      }).downloads,
  ],
  'valid-redacted': ['The words of one contribution were redacted by an order.', redacted().downloads],
};
