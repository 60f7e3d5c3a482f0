import { canonicalJson } from '@articulado/base';
import type { Disclosure } from '@articulado/record';
import { sha256 } from '../record/bytes.js';
import { type Downloads, GivenRecord, rechain, versionText } from './given-record.js';
import {
  frozen,
  numbered,
  redacted,
  resealed,
  rewritten,
  toApproval,
  version,
  whole,
  withFact,
} from './vector-parts.js';
import { withEntry } from './tamper.js';

const contribution1 = (downloads: Downloads) => downloads.facts.find(({ kind }) => kind === 'contribution')!;

const withoutEvidence = (downloads: Downloads): Downloads => ({
  ...downloads,
  facts: downloads.facts.map(({ disclosed, ...fact }) => (fact.kind === 'signoff' ? fact : { ...fact, disclosed })),
});

/** Name → what is wrong, and downloads of which some entry, fact or text says it. */
export const brokenVectors: Readonly<Record<string, [string, Downloads]>> = {
  'entry-altered': [
    'An entry was altered.',
    { ...whole, lines: withEntry(whole.lines, 3, () => ({ details: { from: 'drafting', to: 'approval' } })) },
  ],
  'chain-broken': [
    'An entry was altered, and its hash made to fit.',
    {
      ...whole,
      lines: [
        ...rewritten('version.frozen', () => ({ at: '2026-05-04T12:00:30.000Z' })).lines.slice(0, 2),
        ...whole.lines.slice(2),
      ],
    },
  ],
  'entry-lost': ['An entry in the middle is missing.', { ...whole, lines: whole.lines.toSpliced(4, 1) }],
  'end-lost': ['The last entry is missing.', { ...whole, lines: whole.lines.slice(0, -1) }],
  'time-backwards': [
    'An entry is earlier than the one before.',
    rewritten('stage.advanced', () => ({ at: '2020-01-01T00:00:00.000Z' })),
  ],
  'other-process': [
    'The last entry is of another process.',
    rewritten('version.published', () => ({ process: 'otro' })),
  ],
  'seals-nothing': [
    'The last entry seals nothing new.',
    { ...whole, lines: rechain([...whole.lines, whole.lines.at(-1)!]) },
  ],
  'entry-contradicts-fact': [
    'An entry says of its subject what the fact does not.',
    rewritten('contribution.answered', ({ details }) => ({ details: { ...details, disposition: 'noted' } })),
  ],
  'fact-altered': [
    'A fact was altered.',
    withFact('answer', (fact) => ({ ...fact, body: { ...fact.body, disposition: 'noted' } })),
  ],
  'fact-missing': [
    'A fact is missing.',
    {
      ...whole,
      facts: whole.facts
        .filter(({ kind }) => kind !== 'signoff')
        .concat(whole.facts.filter(({ kind }) => kind === 'signoff').slice(1)),
    },
  ],
  'fact-extra': [
    'A fact that nothing seals.',
    { ...whole, facts: [...whole.facts, { kind: 'membership', id: 'x', body: {} }] },
  ],
  'fact-twice': ['A fact is there twice.', { ...whole, facts: [...whole.facts, whole.facts[0]!] }],
  'version-missing': ['The file of version 1 is missing.', { ...whole, versions: new Map([[2, versionText(2)]]) }],
  'version-extra': [
    'The file of a version that was never frozen.',
    { ...whole, versions: new Map(whole.versions).set(3, versionText(3)) },
  ],
  'version-altered': [
    'One letter of a version was altered.',
    { ...whole, versions: new Map(whole.versions).set(1, versionText(1).replace('Texto', 'texto')) },
  ],
  'version-unreadable': [
    'A version with a clause of an unknown kind.',
    frozen(version(2, [{ id: 'a', kind: 'joke', depth: 0, content: [] }])),
  ],
  'version-of-another': ['A version that says that it is of another process.', frozen(versionText(1, 'otro'))],
  'version-of-format-3': ['A version of a format that there is not.', frozen(version(3, []))],
  'version-number-broken': ['Version 2 was never frozen.', new GivenRecord().create().freeze(1).freeze(3).downloads],
  'reference-misprinted': [
    'A reference prints another number than its target has.',
    frozen(numbered('artículo 19, literal a)')),
  ],
  'signature-of-unknown-text': [
    'A signature of a text that nobody froze.',
    toApproval().sign('approval', 'A', 'approve', 9).downloads,
  ],
  'signature-not-of-latest': [
    'A signature of an older version.',
    toApproval().freeze(2).sign('approval', 'A', 'approve', 1).downloads,
  ],
  'signature-at-other-stage': [
    'A signature for a stage that is not the present one.',
    toApproval().sign('legal-opinion', 'A', 'approve', 1).downloads,
  ],
  'signature-not-asked-for': [
    'A signature of an institution that the stage does not name.',
    new GivenRecord().create().freeze(1).name('approval', 'A').advance('approval').sign('approval', 'B', 'approve', 1)
      .downloads,
  ],
  'signers-named-late': [
    'Who signs a stage was named when the process had come to it.',
    toApproval().name('approval', 'A').downloads,
  ],
  'publication-signature-missing': [
    'What was published an institution that the stage names had not spoken on.',
    new GivenRecord()
      .create()
      .freeze(1)
      .name('approval', 'A', 'B')
      .advance('approval')
      .sign('approval', 'A', 'approve', 1)
      .publish(1).downloads,
  ],
  'stage-does-not-follow': [
    'A step that leaves a stage at which the process is not.',
    rewritten('stage.advanced', ({ details }) => ({ details: { ...details, from: 'answering' } })),
  ],
  'publication-of-unknown-text': [
    'What was published was never frozen.',
    toApproval().sign('approval', 'A', 'approve', 1).publish(2).downloads,
  ],
  'publication-not-of-latest': [
    'An older version was published.',
    toApproval().sign('approval', 'A', 'approve', 1).freeze(2).publish(1).downloads,
  ],
  'publication-unsigned': ['A version was published that nobody approved.', toApproval().publish(1).downloads],
  'publication-sent-back': [
    'What was published an institution had sent back.',
    toApproval().sign('approval', 'A', 'approve', 1).sign('approval', 'B', 'return', 1).publish(1).downloads,
  ],
  'evidence-missing': [
    'A signature stands as made by a passkey, and what the passkey signed is not shown.',
    withoutEvidence(toApproval().signByPasskey('approval', 'A', 1).downloads),
  ],
  'evidence-of-another-act': [
    'What the passkey signed is another decision.',
    toApproval().signByPasskey('approval', 'A', 1, { act: { decision: 'return' } }).downloads,
  ],
  'evidence-used-twice': [
    'Two signatures have the same evidence.',
    toApproval().signByPasskey('approval', 'A', 1).signByPasskey('approval', 'A', 1).downloads,
  ],
  'evidence-unsigned': [
    'The signature is not of the passkey.',
    toApproval().signByPasskey('approval', 'A', 1, { said: { signature: Buffer.alloc(64, 1).toString('base64url') } })
      .downloads,
  ],
  'disclosure-wrong': [
    'A name is shown that was not committed to.',
    {
      ...whole,
      lines: whole.lines.with(1, {
        ...whole.lines[1]!,
        disclosed: [{ ...whole.lines[1]!.disclosed![0]!, value: { name: 'Otra' } }],
      }),
    },
  ],
  'disclosure-foreign': [
    'A name is shown of a commitment that is not there.',
    { ...whole, lines: whole.lines.with(1, { ...whole.lines[1]!, disclosed: contribution1(whole).disclosed }) },
  ],
  'salt-too-short': [
    'Words are disclosed with a salt that could be guessed.',
    resealed(new GivenRecord().create().freeze(1).contribute(1).downloads, 'contribution', (fact) => {
      const commitment = sha256(canonicalJson(['00', 'No'])) as Disclosure['commitment'];
      const body = { ...fact.body, words: { sealed: commitment } };
      return { ...fact, body, disclosed: [{ commitment, salt: '00', value: 'No' }] };
    }),
  ],
  'words-withheld': [
    'The words of a contribution are not shown.',
    withFact('contribution', ({ disclosed: _, ...fact }) => fact),
  ],
  'words-altered': [
    'The words of a contribution were altered.',
    withFact('contribution', (fact) => ({ ...fact, disclosed: [{ ...fact.disclosed![0]!, value: 'Sí' }] })),
  ],
  'redaction-unrecorded': [
    'A fact says that it was redacted, and no entry does.',
    resealed(
      new GivenRecord().create().freeze(1).contribute(1).downloads,
      'contribution',
      ({ disclosed: _, ...fact }) => ({
        ...fact,
        body: {
          ...fact.body,
          redacted: { by: 'Juzgado Primero', ground: 'Protección de datos', at: '2026-05-05T00:00:00.000Z' },
        },
      }),
    ),
  ],
  'redacted-words-shown': [
    'Words that were redacted are shown.',
    {
      ...redacted().downloads,
      facts: redacted().downloads.facts.map((fact) =>
        fact.kind === 'contribution' && fact.id === '1' ? { ...fact, disclosed: contribution1(whole).disclosed } : fact,
      ),
    },
  ],
};
