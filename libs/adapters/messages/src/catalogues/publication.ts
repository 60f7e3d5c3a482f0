import { catalogue } from '../catalogue.js';

export const publication = catalogue({}, {});
