import { catalogue } from '../catalogue.js';

export const room = catalogue({}, {});
