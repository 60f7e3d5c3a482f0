import { catalogue } from '../catalogue.js';

export const drafting = catalogue({}, {});
