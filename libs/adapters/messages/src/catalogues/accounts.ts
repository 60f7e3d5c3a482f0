import { catalogue } from '../catalogue.js';

export const accounts = catalogue({}, {});
