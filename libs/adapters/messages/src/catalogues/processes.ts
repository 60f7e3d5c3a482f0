import { catalogue } from '../catalogue.js';

export const processes = catalogue({}, {});
