import { seedNow } from '@articulado/base/testing/seed';
import fc from 'fast-check';
import { GivenRecord, rechain, versionText, wholeProcess } from '../testing/given-record.js';
import { sayAll, sequenceOf, verify, withEntry } from '../testing/tamper.js';
import { sha256 } from './bytes.js';

const whole = wholeProcess();

describe('the versions', () => {
  it('R11: show one altered letter in a text', () => {
    fc.assert(
      fc.property(fc.constantFrom(1, 2), fc.nat(200), (number, place) => {
        const text = versionText(number);
        const at = place % text.length;
        const altered = text.slice(0, at) + (text[at] === 'ü' ? 'u' : 'ü') + text.slice(at + 1);
        const found = sayAll(verify({ ...whole, versions: new Map(whole.versions).set(number, altered) }));
        expect(found).toEqual([`version-altered versions ${number}`]);
      }),
      { seed: seedNow() },
    );
  });

  it('R11: show which one is missing, and which was never frozen', () => {
    expect(sayAll(verify({ ...whole, versions: new Map([[2, versionText(2)]]) }))).toEqual([
      'version-missing versions 1',
    ]);
    const versions = new Map(whole.versions).set(3, versionText(3));
    expect(sayAll(verify({ ...whole, versions }))).toEqual(['version-extra versions 3']);
  });

  it('R11: show a text frozen under the name of another', () => {
    const foreign = new GivenRecord().create().freeze(1, versionText(1, 'otro')).downloads;
    expect(sayAll(verify(foreign))).toEqual(['version-of-another versions 1']);
    const unread = new GivenRecord().create().freeze(1, '{"number":1, "process":"datos-abiertos"}').downloads;
    expect(sayAll(verify(unread))).toEqual(['version-unreadable versions 1']);
  });

  it('R11: show a number left out', () => {
    expect(sayAll(verify(new GivenRecord().create().freeze(1).freeze(3).downloads))).toEqual([
      'version-number-broken record 3',
    ]);
  });
});

describe('the signatures', () => {
  const signed = sequenceOf(whole.lines, 'version.signed');
  const rebound = (number: number, hash: string) =>
    rechain(withEntry(whole.lines, signed, ({ details }) => ({ details: { ...details, number, sha256: hash } })));

  it('R12: show one bound to a text nobody froze, all hashes made to fit', () => {
    const found = sayAll(verify({ ...whole, lines: rebound(2, 'f'.repeat(64)) }));
    expect(found).toContain(`signature-of-unknown-text record ${signed}`);
    expect(found).toContain(`entry-contradicts-fact record ${signed}`);
  });

  it('R12: show one bound to another version', () => {
    const found = sayAll(verify({ ...whole, lines: rebound(1, sha256(versionText(1))) }));
    expect(found).toContain(`signature-not-of-latest record ${signed}`);
  });

  it('R15: show one whose row was bound to another text', () => {
    const facts = whole.facts.map((fact) =>
      fact.kind === 'signoff' ? { ...fact, body: { ...fact.body, sha256: sha256(versionText(1)) } } : fact,
    );
    const found = verify({ ...whole, facts });
    expect(found).toHaveLength(4);
    expect(new Set(found.map(({ found: what }) => what))).toEqual(new Set(['fact-altered']));
  });

  it('R12: show one moved to another stage', () => {
    const lines = rechain(
      withEntry(whole.lines, signed, ({ details }) => ({ details: { ...details, stage: 'approval' } })),
    );
    expect(sayAll(verify({ ...whole, lines }))).toContain(`signature-at-other-stage record ${signed}`);
  });
});

describe('who signs a stage', () => {
  const named = (...organizations: string[]) =>
    new GivenRecord()
      .create()
      .freeze(1)
      .name('approval', ...organizations)
      .advance('approval');

  it('R18: is named before it, and nobody else signs it', () => {
    const asked = named('A', 'B').sign('approval', 'A', 'approve', 1).sign('approval', 'B', 'dissent', 1).publish(1);
    expect(verify(asked.downloads)).toEqual([]);
    const renamed = named('A', 'B').sign('approval', 'B', 'approve', 1).rename('B', 'Be').rename('A', 'Ah');
    expect(verify(renamed.sign('approval', 'Ah', 'approve', 1).publish(1).downloads)).toEqual([]);
    const other = named('A').sign('approval', 'C', 'approve', 1).downloads;
    expect(sayAll(verify(other))).toEqual(['signature-not-asked-for record 5']);
    const late = named('A').name('approval', 'C').downloads;
    expect(sayAll(verify(late))).toEqual(['signers-named-late record 5']);
    const reopened = named('A')
      .goBack('drafting')
      .name('approval')
      .advance('approval')
      .sign('approval', 'C', 'approve', 1);
    expect(verify(reopened.publish(1).downloads)).toEqual([]);
  });

  it('R18: has spoken, each of them, on what is published', () => {
    const silent = named('A', 'B').sign('approval', 'A', 'approve', 1).publish(1).downloads;
    expect(sayAll(verify(silent))).toEqual(['publication-signature-missing record 6']);
    const unheard = named('A').sign('approval', 'C', 'approve', 1).publish(1).downloads;
    expect(sayAll(verify(unheard))).toEqual(['signature-not-asked-for record 5', 'publication-unsigned record 6']);
  });
});

describe('the publication', () => {
  const toApproval = () => new GivenRecord().create().freeze(1).advance('technical-review').advance('approval');

  it('R13: needs a standing approval of the very text', () => {
    expect(sayAll(verify(toApproval().publish(1).downloads))).toEqual(['publication-unsigned record 5']);
    const dissent = toApproval().sign('approval', 'A', 'dissent', 1).publish(1).downloads;
    expect(sayAll(verify(dissent))).toEqual(['publication-unsigned record 6']);
    const other = toApproval().sign('approval', 'A', 'approve', 1).freeze(2).publish(2).downloads;
    expect(sayAll(verify(other))).toEqual(['publication-unsigned record 7']);
    const older = toApproval().sign('approval', 'A', 'approve', 1).freeze(2).publish(1).downloads;
    expect(sayAll(verify(older))).toEqual(['publication-not-of-latest record 7']);
  });

  it('R13: needs approvals given since the stage was last reopened', () => {
    const record = toApproval().sign('approval', 'A', 'approve', 1).goBack('drafting').advance('approval').publish(1);
    expect(sayAll(verify(record.downloads))).toEqual(['publication-unsigned record 8']);
  });

  it('R13: is not for a text that an institution sent back and did not approve since', () => {
    const sentBack = toApproval().sign('approval', 'A', 'approve', 1).sign('approval', 'B', 'return', 1);
    expect(sayAll(verify(sentBack.publish(1).downloads))).toEqual(['publication-sent-back record 7']);
    const since = toApproval().sign('approval', 'B', 'return', 1).sign('approval', 'B', 'approve', 1);
    expect(verify(since.publish(1).downloads)).toEqual([]);
  });

  it('R13: counts what an institution signed under its earlier name for the one that it has now', () => {
    const sentBack = () => toApproval().sign('approval', 'A', 'approve', 1).sign('approval', 'B', 'return', 1);
    const since = sentBack().rename('B', 'Be').sign('approval', 'Be', 'approve', 1);
    expect(verify(since.publish(1).downloads)).toEqual([]);
    const unsaid = sentBack().sign('approval', 'Be', 'approve', 1);
    expect(sayAll(verify(unsaid.publish(1).downloads))).toEqual(['publication-sent-back record 8']);
    const still = sentBack().rename('B', 'Be');
    expect(sayAll(verify(still.publish(1).downloads))).toEqual(['publication-sent-back record 8']);
    const taken = toApproval().sign('approval', 'B', 'return', 1).sign('approval', 'A', 'approve', 1).rename('B', 'A');
    expect(sayAll(verify(taken.publish(1).downloads))).toEqual(['publication-sent-back record 8']);
  });

  it('R13: is of a text that was frozen', () => {
    const published = sequenceOf(whole.lines, 'version.published');
    const lines = rechain(
      withEntry(whole.lines, published, () => ({ details: { number: 2, sha256: 'e'.repeat(64) } })),
    );
    expect(sayAll(verify({ ...whole, lines }))).toContain(`publication-of-unknown-text record ${published}`);
  });

  it('R14: comes at the end of a process whose steps follow each other', () => {
    const leap = rechain(withEntry(whole.lines, 3, ({ details }) => ({ details: { ...details, from: 'answering' } })));
    expect(sayAll(verify({ ...whole, lines: leap }))).toEqual(['stage-does-not-follow record 3']);
  });
});
