import { FolderInUse } from '@articulado/database';
import { WrongSetting } from './settings.js';

/** What the system or PostgreSQL says of an address that leads nowhere, or to no database that takes us in. */
const unreachable = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|28P01|28000|3D000)$/;

/** The setting that made a start fail, if it was one: its message is one sentence that names it, and repeats no password. */
export function wrongSettingBehind(error: unknown): WrongSetting | undefined {
  if (error instanceof WrongSetting) return error;
  if (error instanceof FolderInUse) return new WrongSetting(`DATA_DIR can't be used: ${error.message}.`);
  const { code, port, address } = error as {
    readonly code?: string;
    readonly port?: number;
    readonly address?: string;
  };
  if (code === 'EADDRNOTAVAIL') return new WrongSetting(`HOST ${address} is no address of this machine.`);
  if (code === 'EADDRINUSE') return new WrongSetting(`PORT ${port} is taken by another program; choose another one.`);
  if (code === 'EACCES')
    return new WrongSetting(`PORT ${port} may not be opened by this account; choose one above 1023.`);
  if (code && unreachable.test(code))
    return new WrongSetting(`DATABASE_URL leads to no database that answers (${code}).`);
  return undefined;
}
