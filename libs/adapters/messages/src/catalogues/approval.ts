import { catalogue } from '../catalogue.js';

export const approval = catalogue(
  {
    'approval.mail.act': 'firmar la versión {number} de «{title}»',
  },
  {
    'approval.mail.act': 'sign version {number} of “{title}”',
  },
);
