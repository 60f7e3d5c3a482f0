export { type ExportHead, exportMarkdown } from './export/export-markdown.js';
export { type ImportedFile, importFile } from './import-file.js';
export { importMarkdown } from './import-text.js';
export { recognise, type Recognised } from './recognise/recognise.js';
export {
  type LineChoice,
  doubtReasons,
  isLineChoice,
  placeKey,
  type CorrectedAs,
  type DoubtReason,
} from './report/import-report.js';
export { leftOutKinds, type SourcePlace, type LeftOutKind } from './source/source-document.js';
export type { FileFormat } from './format-of.js';
