export { canonicalJson, type Json } from './canonical-json.js';
export { checkDay, checkDistance, type DayBounds } from './check-day.js';
export { checkEmail, normalEmail } from './check-email.js';
export { checkLine } from './check-line.js';
export { checkName } from './check-name.js';
export { checkText, firstRefusal, looksEmpty, stackedMarks } from './check-text.js';
export { type ClauseId, type OrganizationId, type PersonId, type ProcessId } from './ids.js';
export { isLanguageTag } from './language-tag.js';
export { isUuid } from './is-uuid.js';
export {
  type FieldRefusal,
  type FileProblem,
  isRefusal,
  type LostReference,
  type UnfinishedClause,
  type Refusal,
  type RefusalCode,
  refuse,
  type RefusalDetails,
  type InputProblem,
} from './refusal.js';
export { mixesAlphabets, otherAlphabets } from './mixed-alphabets.js';
export { KeyedSlots } from './keyed-slots.js';
export { MessagePace, type Pace } from './message-pace.js';
export {
  dayNumber,
  isSkippedTime,
  isTimeZone,
  localDay,
  localTime,
  readLocalTime,
  startOfDay,
  type TimeZone,
  timeZones,
  usualTimeZone,
} from './time-zone.js';
export { intoProfile, isInProfile, refusedSigns } from './text-profile.js';
