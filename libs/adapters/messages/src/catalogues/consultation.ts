import { catalogue } from '../catalogue.js';

export const consultation = catalogue({}, {});
