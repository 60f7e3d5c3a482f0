export { AccountsModule } from './accounts.module.js';
export { CreateInstitution } from './create-institution.js';
export { demoPeople, demoRoles } from './demo-people.js';
export { EmptyLetter } from './empty-letter.js';
export { FirstAdministrator } from './first-administrator.js';
export { isReservedAddress } from './reserved-address.js';
export { type MailServer, SendMail } from './send-mail.js';
export { SignInAsDemo } from './sign-in-as-demo.js';
