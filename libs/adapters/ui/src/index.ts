export { withQuery } from './addresses.js';
export { BarChart, type BarRow } from './charts/bar-chart.js';
export { Counter } from './charts/counter.js';
export { StageProgress, type ProgressStage as ProgressStage } from './charts/stage-progress.js';
export { StatTile } from './charts/stat-tile.js';
export { TextMap, type TextMapPlace } from './charts/text-map.js';
export { ButtonRow } from './forms/button-row.js';
export { Button } from './forms/button.js';
export { Checkbox } from './forms/checkbox.js';
export { DateTimeField, timeZoneField } from './forms/date-time-field.js';
export { FieldGroup } from './forms/field-group.js';
export { Field } from './forms/field.js';
export { FileField } from './forms/file-field.js';
export { type FieldProblem, longestLine } from './forms/form-context.js';
export { Form, type FormProps } from './forms/form.js';
export { HiddenFields } from './forms/hidden-fields.js';
export { PasskeyRequest, PasskeySignature } from './forms/passkey-form.js';
export { RadioGroup } from './forms/radio-group.js';
export { RefusalNotice } from './forms/refusal-notice.js';
export { Select } from './forms/select.js';
export { TextArea } from './forms/text-area.js';
export { Avatar } from './parts/avatar.js';
export { Card } from './parts/card.js';
export { type Column, DataTable } from './parts/data-table.js';
export { Corrections } from './parts/corrections.js';
export { Details } from './parts/details.js';
export { EmptyState } from './parts/empty-state.js';
export { Facts } from './parts/facts.js';
export { Hash } from './parts/hash.js';
export { Live } from './parts/live.js';
export { Notice } from './parts/notice.js';
export { Pagination } from './parts/pagination.js';
export { Person } from './parts/person.js';
export { Quote } from './parts/quote.js';
export { Remark } from './parts/remark.js';
export {
  type ClauseChangeShown,
  ClauseChangeTag,
  type ContributionKindShown,
  ContributionKindTag,
  type DecisionShown,
  DecisionTag,
  type DispositionShown,
  DispositionTag,
  type RoleShown,
  RoleTag,
  SuggestionStatusTag,
} from './parts/status-tags.js';
export { Tag } from './parts/tag.js';
export { Timeline } from './parts/timeline.js';
export { When } from './parts/when.js';
export { refusalText } from '@articulado/messages';
export { type Crumb } from './shell/breadcrumbs.js';
export { Columns } from './shell/columns.js';
export { Grid } from './shell/grid.js';
export type { NavItem, ViewerShown } from './shell/page-header.js';
export { PageShell } from './shell/page-shell.js';
export { PageTitle } from './shell/page-title.js';
export { Reading } from './shell/reading.js';
export { Section } from './shell/section.js';
export { Speak, useT } from './speak.js';
export { clauseLabel } from './text/clause-label.js';
export { clauseName, clauseNames } from './text/clause-names.js';
export type { ClauseSlots } from './text/clause-view.js';
export { labelsOf, placeLabel } from './text/place-label.js';
export { PolicyContents } from './text/policy-contents.js';
export { PolicyTextView } from './text/policy-text-view.js';
export { markChangesOf } from './text/mark-changes.js';
export { RunChanges } from './text/run-changes.js';
export { WordChanges } from './text/word-changes.js';
export type { Tone } from './tone.js';
