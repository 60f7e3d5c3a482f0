import { catalogue } from '../catalogue.js';

/** E-mails about who represents an institution. */
export const representatives = catalogue(
  {
    'institutions.mail.appointed.subject': 'Le nombraron representante: {organization}',
    'institutions.mail.appointed.body':
      'Buen día, {name}:\n\n{by} le nombró para hablar en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\n\nSolo cuenta si lo acepta. Entre con este correo, y acepte, decline o páselo a otra persona hasta el {until} en:\n\n    {address}\n\nQuien representa a una institución aporta en su nombre y nombra a quienes firman por ella.',
    'institutions.mail.another.subject': 'Nombramiento nuevo para representar: {organization}',
    'institutions.mail.another.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} nombró a {person} para hablar en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\nDocumento: {documentNumber}\n\nSe le avisa porque usted representa a la institución. El nombramiento cuenta cuando esa persona lo acepte. Si no corresponde, termínelo en:\n\n    {address}',
    'institutions.mail.accepted.subject': 'Representante nuevo: {organization}',
    'institutions.mail.accepted.body':
      'Buen día, {name}:\n\n{person} aceptó, y desde ahora habla en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\nDocumento: {documentNumber}\n\nSe le avisa porque usted también representa a la institución. Si no corresponde, suspenda o termine su representación en:\n\n    {address}',
    'institutions.mail.ended.subject': 'Terminó un nombramiento de representante: {organization}',
    'institutions.mail.ended.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} terminó {whose, select, own {su nombramiento} other {el nombramiento de {person}}} como representante de:\n\n    {organization}\n\nMotivo: {reason}\n\n{whose, select, own {Desde ahora usted no habla aquí por la institución.} other {Se le avisa porque usted representa a la institución.}} Quién la representa se ve en:\n\n    {address}',
    'institutions.mail.suspended.subject': 'Suspensión de un representante: {organization}',
    'institutions.mail.suspended.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} suspendió {whose, select, own {su representación} other {la representación de {person}}}:\n\n    {organization}\n\nMotivo: {reason}\n\n{whose, select, own {Hasta que la suspensión se levante, usted no habla aquí por la institución.} other {Se le avisa porque usted representa a la institución.}} Quién la representa se ve en:\n\n    {address}',
    'institutions.mail.reinstated.subject': 'Se levantó la suspensión de un representante: {organization}',
    'institutions.mail.reinstated.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} levantó la suspensión de {whose, select, own {su representación} other {la representación de {person}}}:\n\n    {organization}\n\nQuién la representa se ve en:\n\n    {address}',
  },
  {
    'institutions.mail.appointed.subject': 'You were appointed representative: {organization}',
    'institutions.mail.appointed.body':
      'Good day, {name}:\n\n{by} appointed you to speak on this platform for:\n\n    {organization}\n\nPost: {post}\n{term}\n\nIt counts only if you accept. Sign in with this address, and accept, decline or pass it to somebody else until {until} at:\n\n    {address}\n\nWhoever represents an institution contributes on its behalf and appoints who signs for it.',
    'institutions.mail.another.subject': 'New appointment to represent: {organization}',
    'institutions.mail.another.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} appointed {person} to speak on this platform for:\n\n    {organization}\n\nPost: {post}\n{term}\nDocument: {documentNumber}\n\nYou are told because you represent the institution. The appointment counts once that person accepts. If it should not be, end it at:\n\n    {address}',
    'institutions.mail.accepted.subject': 'New representative: {organization}',
    'institutions.mail.accepted.body':
      'Good day, {name}:\n\n{person} has accepted, and speaks on this platform from now on for:\n\n    {organization}\n\nPost: {post}\n{term}\nDocument: {documentNumber}\n\nYou are told because you represent the institution too. If it should not be, suspend or end the representation at:\n\n    {address}',
    'institutions.mail.ended.subject': 'An appointment of a representative has ended: {organization}',
    'institutions.mail.ended.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} ended {whose, select, own {your appointment} other {the appointment of {person}}} as a representative of:\n\n    {organization}\n\nReason: {reason}\n\n{whose, select, own {From now on you do not speak here for the institution.} other {You are told because you represent the institution.}} Who represents it is shown at:\n\n    {address}',
    'institutions.mail.suspended.subject': 'A representative was suspended: {organization}',
    'institutions.mail.suspended.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} suspended {whose, select, own {you as a representative} other {{person} as a representative}}:\n\n    {organization}\n\nReason: {reason}\n\n{whose, select, own {Until the suspension is lifted you do not speak here for the institution.} other {You are told because you represent the institution.}} Who represents it is shown at:\n\n    {address}',
    'institutions.mail.reinstated.subject': 'The suspension of a representative was lifted: {organization}',
    'institutions.mail.reinstated.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} lifted the suspension of {whose, select, own {you as a representative} other {{person} as a representative}}:\n\n    {organization}\n\nWho represents it is shown at:\n\n    {address}',
  },
);
