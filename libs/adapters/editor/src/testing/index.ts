/** For the tests of what is built on this library. */
export { clauseNamed, type Editor, learn, openEditor, initialUpdateOf, shown } from './editors.js';
