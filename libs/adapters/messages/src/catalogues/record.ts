import { catalogue } from '../catalogue.js';

export const record = catalogue({}, {});
