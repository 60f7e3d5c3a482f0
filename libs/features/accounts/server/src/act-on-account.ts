import { checkText, isUuid, normalEmail, type Refusal, refuse } from '@articulado/base';
import { actOnPlatform, type Viewer } from '@articulado/api';
import type { Permission } from '@articulado/permissions';
import { PeopleStore, type PersonRow, type Stores, type UnitOfWork } from '@articulado/persistence';

/** Whose account, and that it was meant. */
export interface AccountInput {
  /** Id of the person. */
  readonly person: string;
  /** Their e-mail address once more, written by whoever acts: a wrong press does nothing. */
  readonly confirmation: string;
}

/**
 * An administrator's act on somebody's account, in one transaction. Only one at a time on the platform, so that two who end each other
 * leave one: whoever comes second finds things as the first has left them.
 */
export const actOnAccount = (
  unitOfWork: UnitOfWork,
  viewer: Viewer,
  permission: Permission,
  { person: id, confirmation }: Pick<AccountInput, 'person'> & Partial<AccountInput>,
  work: (stores: Stores, person: PersonRow) => Promise<PersonRow | Refusal>,
): Promise<PersonRow | Refusal> =>
  actOnPlatform<PersonRow>(
    unitOfWork,
    viewer,
    permission,
    async (stores) => {
      const person = isUuid(id) ? await stores.get(PeopleStore).byId(id) : null;
      if (!person) return refuse('not-found', { what: 'person' });
      const unmeant = confirmation === undefined ? undefined : checkConfirmation(person, confirmation);
      return unmeant ?? work(stores, person);
    },
    (stores) => stores.get(PeopleStore).lockAdministrators(),
  );

const checkConfirmation = ({ email }: PersonRow, confirmation: string): Refusal | undefined =>
  checkText('confirmation', confirmation, { min: 1, max: 200 }) ??
  (normalEmail(confirmation) === email
    ? undefined
    : refuse('invalid-input', { field: 'confirmation', problem: 'malformed' }));

/** Whether nobody would be left to administer the platform. */
export const isLastAdministrator = async (stores: Stores, { isAdministrator, disabledAt }: PersonRow) =>
  isAdministrator && !disabledAt && (await stores.get(PeopleStore).countAdministrators()) === 1;
