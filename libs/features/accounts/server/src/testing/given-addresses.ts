import { type Platform, RateLimits } from '@articulado/api';
import type { Given } from '@articulado/api/testing';
import { AddressMails } from '../address/address-mails.js';
import { ChangeAddress } from '../address/change-address.js';
import { RequestAddressChange } from '../address/request-address-change.js';
import { CodeStepUp } from '../code-step-up.js';
import { type GivenAccounts, somePlatform } from './given-accounts.js';
import type { GivenPasskeys } from './given-passkeys.js';

/** Changes of address on the database of a test, as the module puts them together. */
export class GivenAddresses {
  readonly stepUp: CodeStepUp;
  readonly request: RequestAddressChange;
  readonly change: ChangeAddress;

  constructor(
    { unitOfWork }: Given,
    { codes }: GivenAccounts,
    { stepUp: passkeys }: GivenPasskeys,
    platform: Platform = somePlatform,
  ) {
    const [limits, mails] = [new RateLimits(), new AddressMails(unitOfWork, platform)];
    this.stepUp = new CodeStepUp(codes, unitOfWork);
    this.request = new RequestAddressChange(unitOfWork, this.stepUp, passkeys, codes, limits, mails, platform);
    this.change = new ChangeAddress(unitOfWork, this.stepUp, passkeys, codes, limits, mails);
  }
}
