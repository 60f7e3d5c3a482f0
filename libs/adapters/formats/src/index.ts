export { type ExportHead, exportMarkdown } from './export/export-markdown.js';
export { type ImportedFile, importFile } from './import-file.js';
export { importMarkdown } from './import-text.js';
export { recognise, type Recognised } from './recognise/recognise.js';
export { type Correction, doubtReasons, isCorrection, placeKey } from './report/import-report.js';
export { leftOutKinds, type SourcePlace } from './source/source-document.js';
