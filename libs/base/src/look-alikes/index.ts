export { nameKeys } from './name-keys.js';
