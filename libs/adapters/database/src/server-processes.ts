import type pg from 'pg';

/** A process says so often that it lives, in milliseconds; twice missed, and it may be thought dead. */
const usualHeartbeatMs = 10_000;

/** Says in the database that this server process lives, so that others know what it held when it died. */
export class ServerProcesses {
  private readonly timer: NodeJS.Timeout;

  private constructor(
    private readonly pool: pg.Pool,
    private readonly processId: string,
    private readonly onFault: (error: Error) => void,
    heartbeatMs: number,
  ) {
    this.timer = setInterval(() => void this.beat().catch(this.onFault), heartbeatMs).unref();
  }

  /** @throws when the database does not answer */
  static async register(
    pool: pg.Pool,
    processId: string,
    onFault: (error: Error) => void,
    heartbeatMs = usualHeartbeatMs,
  ): Promise<ServerProcesses> {
    const processes = new ServerProcesses(pool, processId, onFault, heartbeatMs);
    await processes.beat();
    return processes;
  }

  /** It ends, in good order: what it held is free for others from now on, after the usual time. */
  async leave(): Promise<void> {
    clearInterval(this.timer);
    // Where the database is away, others see by the silence that this process is gone.
    await this.pool.query('DELETE FROM server_process WHERE id = $1', [this.processId]).catch(this.onFault);
  }

  private async beat(): Promise<void> {
    await this.pool.query(heartbeat, [this.processId]);
  }
}

const heartbeat = `
  INSERT INTO server_process (id, seen_at) VALUES ($1, now())
  ON CONFLICT (id) DO UPDATE SET seen_at = EXCLUDED.seen_at`;
