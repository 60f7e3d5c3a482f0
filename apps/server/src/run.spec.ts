import { FolderInUse } from '@articulado/database';
import { createServer, type AddressInfo } from 'node:net';
import { freshDatabase } from '@articulado/persistence/testing';
import { startServer } from './start-server.js';
import { wrongSettingBehind } from './wrong-setting-behind.js';

describe('a start that fails by its settings', () => {
  const failure = async (settings: { databaseUrl: string; port?: number; host?: string }) =>
    startServer({ port: 0, demo: false, ...settings }).then(
      () => undefined,
      (error: unknown) => wrongSettingBehind(error)?.message,
    );

  it('names a port that is taken', async () => {
    const database = await freshDatabase();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '0.0.0.0', resolve));
    const { port } = other.address() as AddressInfo;
    expect(await failure({ databaseUrl: database.url, port })).toBe(
      `PORT ${port} is taken by another program; choose another one.`,
    );
    other.close();
    await database.drop();
  });

  it('names an address that this machine does not have', async () => {
    const database = await freshDatabase();
    expect(await failure({ databaseUrl: database.url, host: '192.0.2.1' })).toBe(
      'HOST 192.0.2.1 is no address of this machine.',
    );
    await database.drop();
  });

  it('names a database that is not there, and repeats no password', async () => {
    const said = await failure({ databaseUrl: 'postgres://app:geheim@localhost:1/articulado' });
    expect(said).toBe('DATABASE_URL leads to no database that answers (ECONNREFUSED).');
  });

  it('names a folder that another platform uses', () => {
    expect(wrongSettingBehind(new FolderInUse('/data is in use by process 7'))?.message).toBe(
      "DATA_DIR can't be used: /data is in use by process 7.",
    );
  });

  it('takes a bug for no setting', () => {
    expect(wrongSettingBehind(new TypeError('x is not a function'))).toBeUndefined();
  });
});
