import { at, type Visit } from './visit.js';

export const visitsOfInformation = (): Visit[] =>
  ['/help', '/accessibility', '/privacy', '/contact'].map((page) => ({ page, go: at(page) }));
