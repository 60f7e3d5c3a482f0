import net from 'node:net';

/** One page's way to the servers, as a reverse proxy would lead it: to this process or that, or nowhere while the line is dead. */
export class Gateway {
  private readonly open = new Set<net.Socket>();
  private target: number | undefined;

  private constructor(private readonly server: net.Server) {}

  static async open(port: number | undefined): Promise<Gateway> {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const gateway = new Gateway(server);
    server.on('connection', (near) => gateway.pass(near));
    gateway.target = port;
    return gateway;
  }

  get address(): string {
    return `ws://127.0.0.1:${(this.server.address() as net.AddressInfo).port}/collab`;
  }

  /** The port it leads to; `undefined` while the line is dead. */
  get leadsTo(): number | undefined {
    return this.target;
  }

  /** Leads new connections there, and breaks the ones that lead elsewhere. */
  lead(port: number): void {
    if (this.target === port) return;
    this.target = port;
    this.drop();
  }

  /** The line is dead until it leads somewhere again. */
  cut(): void {
    this.target = undefined;
    this.drop();
  }

  async close(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private drop(): void {
    for (const socket of this.open) socket.destroy();
  }

  private pass(near: net.Socket): void {
    if (this.target === undefined) return void near.destroy();
    const far = net.connect(this.target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.open.add(one);
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        this.open.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  }
}
