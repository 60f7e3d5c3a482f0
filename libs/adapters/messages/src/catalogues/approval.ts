import { catalogue } from '../catalogue.js';

export const approval = catalogue({}, {});
