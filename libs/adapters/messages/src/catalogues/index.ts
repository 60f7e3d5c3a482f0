import type { Locale } from '../locale.js';
import { accessibility } from './accessibility.js';
import { accounts } from './accounts.js';
import { addresses } from './addresses.js';
import { answering } from './answering.js';
import { approval } from './approval.js';
import { clauses } from './clauses.js';
import { common } from './common.js';
import { comparison } from './comparison.js';
import { consultation } from './consultation.js';
import { drafting } from './drafting.js';
import { entryKinds } from './entry-kinds.js';
import { health } from './health.js';
import { help } from './help.js';
import { importing } from './importing.js';
import { institutions } from './institutions.js';
import { jobs } from './jobs.js';
import { members } from './members.js';
import { opening } from './opening.js';
import { pages } from './pages.js';
import { passkeys } from './passkeys.js';
import { privacy } from './privacy.js';
import { processes } from './processes.js';
import { publication } from './publication.js';
import { record } from './record.js';
import { redaction } from './redaction.js';
import { refusals } from './refusals.js';
import { representatives } from './representatives.js';
import { room } from './room.js';
import { roomDialogs } from './room-dialogs.js';
import { search } from './search.js';
import { signing } from './signing.js';
import { standstill } from './standstill.js';
import { suggestions } from './suggestions.js';
import { tasks } from './tasks.js';

const all = [
  common,
  clauses,
  refusals,
  pages,
  accounts,
  addresses,
  passkeys,
  processes,
  entryKinds,
  members,
  standstill,
  tasks,
  institutions,
  representatives,
  drafting,
  suggestions,
  importing,
  room,
  roomDialogs,
  opening,
  consultation,
  redaction,
  search,
  answering,
  comparison,
  approval,
  signing,
  publication,
  record,
  jobs,
  accessibility,
  privacy,
  help,
  health,
] as const;

type IdsOf<C> = C extends { readonly es: infer Messages } ? keyof Messages & string : never;

/** Every message there is. */
export type MessageId = IdsOf<(typeof all)[number]>;

const gather = (locale: Locale) => Object.assign({}, ...all.map((place) => place[locale])) as Record<MessageId, string>;

export const catalogues: Readonly<Record<Locale, Readonly<Record<MessageId, string>>>> = {
  es: gather('es'),
  en: gather('en'),
};
