import { AddressMails } from './address-mails.js';
import { ChangeAddress } from './change-address.js';
import { OwnAddressResolver } from './own-address.resolver.js';
import { RequestAddressChange } from './request-address-change.js';

/** What the module of accounts puts together for addresses. */
export const addressProviders = [AddressMails, RequestAddressChange, ChangeAddress, OwnAddressResolver];
