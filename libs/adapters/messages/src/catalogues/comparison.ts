import { catalogue } from '../catalogue.js';

export const comparison = catalogue({}, {});
