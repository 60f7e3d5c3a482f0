import pg from 'pg';
import { walkIntoConsultation, type WalkedProcess } from './testing/walked-process.js';
import { appointmentOf } from './testing/walkers.js';
import { TestServer } from './testing/test-server.js';

const slug = 'espera';
const mailOf = (name: string) => `${name}.${slug}@example.org`;

/**
 * What is done for an institution, sent by somebody who may, while another act holds the process or the institution; before that one
 * ends, whoever waits ceases to represent it, or to coordinate for another. The right that counts is the one at the end of the wait.
 */
describe('an act on who speaks for an institution', () => {
  let server: TestServer;
  let other: pg.Client;
  let walked: WalkedProcess;
  let representative: string;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    server = await TestServer.start();
    other = new pg.Client({ connectionString: server.database.url });
    await other.connect();
    walked = await walkIntoConsultation(server, slug);
    representative = await server.signIn(mailOf('representa-aprueba'));
    await furnish();
  }, 60_000);
  afterAll(async () => {
    await other.end();
    await server.stop();
  });

  /** Two appointments, one of them accepted, and a measure of each side. */
  async function furnish() {
    const { data } = await server.ask(
      `query ($slug: String!) { process(slug: $slug) { memberships { nodes { id role organization { id name } } } } }`,
      { slug },
    );
    const { memberships } = data!['process'] as unknown as {
      memberships: { nodes: { id: string; role: string; organization: { id: string; name: string } }[] };
    };
    const approver = memberships.nodes.find(
      ({ role, organization }) => role === 'APPROVER' && organization.name.startsWith('Ministerio'),
    )!;
    Object.assign(ids, { ministry: approver.organization.id, membership: approver.id });
    for (const name of ['espera', 'acepta']) ids[name] = await appoint(name);
    const accepting = { process: slug, appointment: ids['acepta'], accepts: true };
    await server.act('answerApproverAppointment', accepting, await server.signIn(mailOf('acepta'), 'acepta'));
    for (const [name, cookie] of [
      ['own', representative],
      ['theirs', walked.cookies.coordinator],
    ] as const)
      ids[name] = (
        await server.act<{ id: string }>('suspendApprover', against(), cookie, '... on ApproverMeasure { id }')
      ).id;
    ids['colleague'] = await colleague();
    ids['named'] = await appointRepresentative('tarda');
  }

  async function appoint(name: string): Promise<string> {
    const input = { process: slug, organization: ids['ministry'], ...appointmentOf(name, mailOf(name)) };
    const { id } = await server.act<{ id: string }>(
      'appointApprover',
      input,
      representative,
      '... on ApproverAppointment { id }',
    );
    return id;
  }

  /** A second representative, whom the first may suspend. */
  async function colleague(): Promise<string> {
    const id = await appointRepresentative('colega');
    await server.act('acceptAppointment', { appointment: id }, await server.signIn(mailOf('colega'), 'colega'));
    return id;
  }

  /** Somebody who has yet to accept to represent it. */
  async function appointRepresentative(name: string): Promise<string> {
    const input = { organization: ids['ministry'], ...appointmentOf(name, mailOf(name)) };
    const { id } = await server.act<{ id: string }>(
      'appointRepresentative',
      input,
      representative,
      '... on Representative { id }',
    );
    return id;
  }

  const against = () => ({ process: slug, membership: ids['membership'], reason: 'Hay una denuncia por resolver.' });
  const named = (name: string) => ({ process: slug, appointment: ids[name] });
  const someone = () => appointmentOf('Alguien', mailOf('alguien'));

  const byRepresentative: Record<string, () => object> = {
    appointApprover: () => ({ process: slug, organization: ids['ministry'], ...someone() }),
    resendAppointment: () => named('espera'),
    substituteApprover: () => ({ ...named('espera'), ...someone() }),
    suspendApprover: against,
    endApprover: against,
    liftMeasure: () => ({ process: slug, measure: ids['own'] }),
  };
  const byCoordinator: Record<string, () => object> = {
    confirmApprover: () => named('acepta'),
    suspendApprover: against,
    endApprover: against,
    liftMeasure: () => ({ process: slug, measure: ids['theirs'] }),
  };
  const onInstitution: Record<string, () => object> = {
    appointRepresentative: () => ({ organization: ids['ministry'], ...someone() }),
    endRepresentative: () => ({ representative: ids['colleague'], reason: 'Terminó su período.' }),
    suspendRepresentative: () => ({ representative: ids['colleague'], reason: 'Hay una denuncia por resolver.' }),
    reinstateRepresentative: () => ({ representative: ids['colleague'] }),
    resendRepresentative: () => ({ representative: ids['named'] }),
    substituteRepresentative: () => ({ representative: ids['named'], ...someone() }),
  };

  const holdProcess = () => other.query('SELECT 1 FROM process WHERE slug = $1 FOR UPDATE', [slug]);
  const holdInstitution = () => other.query('SELECT 1 FROM organization WHERE id = $1 FOR UPDATE', [ids['ministry']]);
  const ofRepresentative = `UPDATE representative SET ended_at = $2 WHERE person_id = (SELECT id FROM person WHERE email = $1)`;
  const ofCoordinator = `UPDATE membership SET ends_at = $2, end_statement = 'Terminó.' WHERE role = 'coordinator' AND person_id = (SELECT id FROM person WHERE email = $1)`;

  it.each(Object.keys(byRepresentative))(
    '%s is refused when its sender ceases to represent it meanwhile',
    async (name) => {
      const losing = { sql: ofRepresentative, who: mailOf('representa-aprueba') };
      expect(await askWhileLosing(name, byRepresentative[name]!(), representative, holdProcess, losing)).toBe(
        'NOT_PERMITTED',
      );
    },
  );

  it.each(Object.keys(byCoordinator))('%s is refused when its sender ceases to coordinate meanwhile', async (name) => {
    const losing = { sql: ofCoordinator, who: mailOf('coordina') };
    const asked = askWhileLosing(name, byCoordinator[name]!(), walked.cookies.coordinator, holdProcess, losing);
    expect(await asked).toBe('NOT_PERMITTED');
  });

  it.each(Object.keys(onInstitution))(
    '%s is refused when its sender ceases to represent it meanwhile',
    async (name) => {
      const losing = { sql: ofRepresentative, who: mailOf('representa-aprueba') };
      expect(await askWhileLosing(name, onInstitution[name]!(), representative, holdInstitution, losing)).toBe(
        'NOT_PERMITTED',
      );
    },
  );

  it.each(['answerApproverAppointment', 'substituteApprover'])(
    '%s is refused to the one appointed when another takes its place meanwhile',
    async (name) => {
      const more = name === 'substituteApprover' ? someone() : { accepts: true };
      const losing = {
        sql: 'UPDATE approver_appointment SET replaced_at = $2 WHERE id = $1::uuid',
        who: ids['espera']!,
      };
      const cookie = await server.signIn(mailOf('espera'), 'espera');
      const input = { ...named('espera'), ...more };
      expect(await askWhileLosing(name, input, cookie, holdProcess, losing)).toBe('APPOINTMENT_OVER');
    },
  );

  interface Losing {
    /** Sets when something ended, of `$1`; null puts it back. */
    readonly sql: string;
    readonly who: string;
  }

  async function askWhileLosing(
    name: string,
    input: object,
    cookie: string,
    hold: () => Promise<unknown>,
    { sql, who }: Losing,
  ): Promise<string | undefined> {
    await other.query('BEGIN');
    await hold();
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused } } }`;
    const asked = server.ask(document, { input }, cookie);
    expect(await isWaiting(asked)).toBe(true);
    await other.query(sql, [who, new Date(0)]);
    await other.query('COMMIT');
    const { data, errors } = await asked;
    await other.query(sql.replace(`, end_statement = 'Terminó.'`, ', end_statement = NULL'), [who, null]);
    const { outcome } = (data ?? {}) as { outcome?: { refused?: string; __typename: string } };
    return errors ? JSON.stringify(errors) : (outcome?.refused ?? outcome?.__typename);
  }

  /** Until the act stands in the queue for a lock; `false` if it was answered without. */
  async function isWaiting(asked: Promise<unknown>): Promise<boolean> {
    let isAnswered = false;
    void asked.then(() => (isAnswered = true));
    for (let tries = 0; tries < 500 && !isAnswered; tries += 1) {
      const { rows } = await other.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      if (rows.length > 0) return true;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return false;
  }
});
