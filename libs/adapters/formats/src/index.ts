export * from './decode-text.js';
export * from './markdown/export-markdown.js';
export * from './markdown/import-markdown.js';
export * from './recognition.js';
