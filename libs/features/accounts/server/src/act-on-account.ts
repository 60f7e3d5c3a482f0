import { checkText, isRefusal, isUuid, normalEmail, type Refusal, refuse } from '@articulado/base';
import { actOnPlatform, type Viewer } from '@articulado/api';
import type { Permission } from '@articulado/permissions';
import { PeopleStore, type PersonRow, type Stores, type UnitOfWork } from '@articulado/persistence';
import type { AccountActName, AccountActProof } from './passkeys/account-act.js';
import { waitingForAddress } from './recoveries/lost-address.js';

/** Whose account, and that it was meant. */
export interface AccountInput {
  /** Id of the person. */
  readonly person: string;
  /** Their e-mail address once more, or the one that they get, written by whoever acts: a wrong press does nothing. */
  readonly confirmation: string;
  /** What a passkey of whoever acts signed, from `requestAccountPasskey`: needed where they have one. */
  readonly credential?: string | null;
}

/** What is asked of whoever acts. */
interface AccountRequest {
  readonly viewer: Viewer;
  readonly permission: Permission;
  readonly input: Pick<AccountInput, 'person'> & Partial<AccountInput>;
  /** By what whoever has a passkey proves that they mean it; without it the act asks for no confirmation. */
  readonly proof?: { readonly actName: AccountActName; readonly by: AccountActProof };
}

/**
 * An administrator's act on somebody's account, in one transaction. Only one at a time on the platform, so that two who end each other
 * leave one: whoever comes second finds things as the first has left them.
 */
export const actOnAccount = (
  unitOfWork: UnitOfWork,
  { viewer: asked, permission, input: { person: id, confirmation = '', credential }, proof }: AccountRequest,
  work: (stores: Stores, person: PersonRow) => Promise<PersonRow | Refusal>,
): Promise<PersonRow | Refusal> =>
  actOnPlatform<PersonRow>(
    unitOfWork,
    asked,
    permission,
    async (stores, viewer) => {
      const person = isUuid(id) ? await stores.get(PeopleStore).byId(id) : null;
      if (!person) return refuse('not-found', { what: 'person' });
      const confirmationRefusal =
        proof &&
        ((await checkConfirmation(stores, person, proof.actName, confirmation)) ??
          (await proof.by.check(stores, viewer, { name: proof.actName, person: id, confirmation }, credential)));
      return confirmationRefusal ?? work(stores, person);
    },
    (stores) => stores.get(PeopleStore).lockAdministrators(),
  );

/** Whether the right address was written: that of the person once more or, where they get another one, that one. */
export async function checkConfirmation(
  stores: Stores,
  person: PersonRow,
  actName: AccountActName,
  confirmation: string,
): Promise<Refusal | undefined> {
  if (actName === 'confirm-address-recovery') {
    const waiting = await waitingForAddress(stores, person, confirmation);
    return isRefusal(waiting) ? waiting : undefined;
  }
  const malformed = checkText('confirmation', confirmation, { min: 1, max: 200 });
  if (malformed || normalEmail(confirmation) === person.email) return malformed;
  return refuse('invalid-input', { field: 'confirmation', problem: 'malformed' });
}

/** Whether nobody would be left to administer the platform. */
export const isLastAdministrator = async (stores: Stores, { isAdministrator, disabledAt }: PersonRow) =>
  isAdministrator && !disabledAt && (await stores.get(PeopleStore).countAdministrators()) === 1;
