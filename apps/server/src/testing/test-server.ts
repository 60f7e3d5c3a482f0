import { usualTimeZone } from '@articulado/base';
import { type Clock, MailStore } from '@articulado/persistence';
import { createServer, type AddressInfo } from 'node:net';
import { type FreshDatabase, freshDatabase } from '@articulado/persistence/testing';
import { type RunningServer, type ServerOptions, startServer } from '../start-server.js';

/** The system's clock, so much ahead as a test says. */
class LateClock implements Clock {
  aheadMs = 0;
  readonly timeZone = usualTimeZone;

  now(): Date {
    return new Date(Date.now() + this.aheadMs);
  }
}

/** What the API answered. */
export interface Answer {
  readonly data?: Record<string, never>;
  readonly errors?: readonly { readonly message: string }[];
}

/** The whole server on a database of its own, asked over HTTP as anybody would. */
export class TestServer {
  /** @param securityLog - its lines so far */
  private constructor(
    readonly securityLog: readonly string[],
    readonly running: RunningServer,
    readonly database: FreshDatabase,
    private readonly clock: LateClock,
  ) {}

  /**
   * @param database - of another server, which this one shall run beside, and which drops it
   * @param options - bounds that a test wants narrower
   */
  static async start(
    database?: FreshDatabase,
    options: Pick<
      ServerOptions,
      | 'socketCaps'
      | 'clientTimeouts'
      | 'trustedProxies'
      | 'clock'
      | 'contactEmail'
      | 'administratorToRecover'
      | 'smtpUrl'
    > = {},
  ): Promise<TestServer> {
    const own = database ? { ...database, drop: () => Promise.resolve() } : await freshDatabase();
    const securityLog: string[] = [];
    const clock = new LateClock();
    const running = await startServer({
      databaseUrl: own.url,
      port: await freePort(),
      demo: true,
      clock,
      writeSecurityLog: (line) => securityLog.push(line),
      ...options,
    });
    return new TestServer(securityLog, running, own, clock);
  }

  get address(): string {
    return this.running.url;
  }

  /** Lets time pass on the server's clock. */
  wait(milliseconds: number): void {
    this.clock.aheadMs += milliseconds;
  }

  async stop(): Promise<void> {
    await this.running.stop();
    await this.database.drop();
  }

  /** Asks the API. @param cookie - from `signIn` */
  async ask(query: string, variables: object = {}, cookie = ''): Promise<Answer> {
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    return (await answer.json()) as Answer;
  }

  /**
   * Signs somebody in by a code, read from the e-mail that holds it.
   * @returns the cookie of the session
   */
  async signIn(email: string, name = 'Persona de la prueba'): Promise<string> {
    const { requestId, code } = await this.requestCode(email);
    const answer = await fetch(`${this.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: signInMutation, variables: { input: { email, requestId, code, name } } }),
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((set) => set.split(';')[0])
      .join('; ');
    if (!cookie) throw new Error(`${email} could not sign in: ${await answer.text()}`);
    return cookie;
  }

  /** Asks for a code, and reads it from its e-mail. */
  async requestCode(email: string): Promise<{ requestId: string; code: string }> {
    const { data } = await this.ask(requestMutation, { input: { email } });
    const { requestId } = data!['outcome'] as unknown as { requestId: string };
    return { requestId, code: await this.codeIn(email) };
  }

  /**
   * Performs an act.
   * @param selection - what to read of its outcome: `... on Version { number }`
   * @throws Error for a refusal: whoever expects one asks by `ask`
   */
  async act<Outcome = object>(name: string, input: object, cookie: string, selection = ''): Promise<Outcome> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { outcome: ${name}(input: $input) { __typename ... on Refusal { refused message } ${selection} } }`;
    const { data, errors } = await this.ask(query, { input }, cookie);
    const outcome = data?.['outcome'] as unknown as Outcome & { readonly refused?: string };
    if (errors || outcome.refused) throw new Error(`${name}: ${JSON.stringify(errors ?? outcome)}`);
    return outcome;
  }

  /** The code in the last e-mail to somebody. */
  async codeIn(email: string): Promise<string> {
    const mails = await this.running.unitOfWork.read().get(MailStore).list({ limit: 20 });
    const codes = mails
      .filter(({ recipient }) => recipient === email)
      .map(({ body }) => /^ +(\d{6})$/m.exec(body)?.[1]);
    const code = codes.find((one) => one !== undefined);
    if (!code) throw new Error(`No e-mail to ${email} holds a code`);
    return code;
  }
}

const requestMutation =
  'mutation ($input: RequestSignInCodeInput!) { outcome: requestSignInCode(input: $input) { ... on SignInCodeSent { requestId } } }';
const signInMutation = 'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }';

/** A port that nobody uses: the server must know its own address before it listens. */
async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
