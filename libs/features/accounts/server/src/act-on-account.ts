import { checkText, isUuid, normalEmail, type Refusal, refuse } from '@articulado/base';
import { actOnPlatform, type Viewer } from '@articulado/api';
import type { Permission } from '@articulado/permissions';
import { PeopleStore, type PersonRow, type Stores, type UnitOfWork } from '@articulado/persistence';
import type { AccountActName, AccountActProof } from './passkeys/account-act.js';

/** Whose account, and that it was meant. */
export interface AccountInput {
  /** Id of the person. */
  readonly person: string;
  /** Their e-mail address once more, written by whoever acts: a wrong press does nothing. */
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
  readonly proof?: { readonly act: AccountActName; readonly by: AccountActProof };
}

/**
 * An administrator's act on somebody's account, in one transaction. Only one at a time on the platform, so that two who end each other
 * leave one: whoever comes second finds things as the first has left them.
 */
export const actOnAccount = (
  unitOfWork: UnitOfWork,
  { viewer, permission, input: { person: id, confirmation = '', credential }, proof }: AccountRequest,
  work: (stores: Stores, person: PersonRow) => Promise<PersonRow | Refusal>,
): Promise<PersonRow | Refusal> =>
  actOnPlatform<PersonRow>(
    unitOfWork,
    viewer,
    permission,
    async (stores, now) => {
      const person = isUuid(id) ? await stores.get(PeopleStore).byId(id) : null;
      if (!person) return refuse('not-found', { what: 'person' });
      const unmeant =
        proof &&
        (checkConfirmation(person, confirmation) ??
          (await proof.by.check(stores, now, { act: proof.act, person: id }, credential)));
      return unmeant ?? work(stores, person);
    },
    (stores) => stores.get(PeopleStore).lockAdministrators(),
  );

/** Whether it is the address of the person, written once more. */
export const checkConfirmation = ({ email }: PersonRow, confirmation: string): Refusal | undefined =>
  checkText('confirmation', confirmation, { min: 1, max: 200 }) ??
  (normalEmail(confirmation) === email
    ? undefined
    : refuse('invalid-input', { field: 'confirmation', problem: 'malformed' }));

/** Whether nobody would be left to administer the platform. */
export const isLastAdministrator = async (stores: Stores, { isAdministrator, disabledAt }: PersonRow) =>
  isAdministrator && !disabledAt && (await stores.get(PeopleStore).countAdministrators()) === 1;
