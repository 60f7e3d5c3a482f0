export * from './decode-text.js';
export * from './import-text.js';
export * from './export/export-markdown.js';
export { recognise, type Recognised } from './recognise/recognise.js';
export * from './report/import-report.js';
export { recognition } from './report/report-of.js';
export * from './source/source-document.js';
