import { ConfirmAddressRecovery } from './confirm-address-recovery.js';
import { ConfirmPasskeyRecovery } from './confirm-passkey-recovery.js';
import { AccountRecoveriesResolver } from './recoveries.resolver.js';

/** What the module of accounts puts together for whoever has lost a way in. */
export const recoveryProviders = [ConfirmPasskeyRecovery, ConfirmAddressRecovery, AccountRecoveriesResolver];
