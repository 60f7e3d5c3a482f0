import { catalogue } from '../catalogue.js';

/** Who takes part: invitations, withdrawals and the e-mails that tell of them. */
export const members = catalogue(
  {
    'processes.mail.invited.subject': 'Le invitaron a participar: {process}',
    'processes.mail.invited.body':
      'Buen día, {name}:\n\n{inviter} le invitó a participar en este proceso:\n\n    {process}\n\nSu papel: {role}\nEn nombre de: {organization}\n\nPara empezar, entre con este correo ({email}) en:\n\n    {signIn}\n\nNo hace falta contraseña: se entra con un código. El proceso está en:\n\n    {address}\n\nSu nombre, su papel y su institución aparecen en el registro público del proceso; su correo, no.\n\n{hasAccepted, select, no {Si no quiere participar, decline la invitación en la dirección que sigue, en público y con su motivo. Ahí también puede retirarse más adelante:} other {Puede retirarse cuando quiera, en público y con su motivo, en:}}\n\n    {ownMembershipUrl}',
    'processes.mail.appointed.subject': 'Le nombraron para firmar por {organization}: {process}',
    'processes.mail.appointed.body':
      'Estimado(a) {name}:\n\n{inviter}, en representación de {organization}, le nombró ({role}) para firmar por la institución en el proceso «{process}». Solo cuenta si usted lo acepta; también puede declinar. Responda a más tardar el {until}:\n\n{address}\n',
    'processes.mail.ended.subject': 'Terminó su participación como {role}: {process}',
    'processes.mail.ended.body':
      'Buen día, {name}:\n\nDesde hoy ya no tiene este papel en el proceso:\n\n    {process}\n\nPapel: {role}\nEn nombre de: {organization}\nMotivo que consta en el registro público: {statement}\n\nSus aportes se conservan, y puede seguir leyendo y aportando como cualquier persona en:\n\n    {address}',
    'processes.members.title': 'Quiénes participan',
    'processes.members.lead':
      'Toda persona con un papel en el proceso está aquí, con su institución y sus fechas. Sus correos no se publican.',
    'processes.members.current': 'Con un papel en el proceso',
    'processes.members.count': '{count, plural, =0 {Nadie.} one {Un papel en curso.} other {# papeles en curso.}}',
    'processes.members.nobody': 'Nadie tiene un papel en este proceso',
    'processes.members.nobody-hint': 'La administración de la plataforma puede invitar a quien lo coordine.',
    'processes.members.former': 'Participaron antes',
    'processes.members.former-lead':
      'Retirarse es un acto público, con fecha y motivo. Aportar sigue abierto a todas las personas.',
    'processes.members.since': 'Desde',
    'processes.members.changes': 'Cambios',
    'processes.members.from-to': 'Período',
    'processes.members.range': 'Del {from} al {to}',
    'processes.members.statement': 'Motivo',
    'processes.invite.title': 'Invitar a una persona',
    'processes.invite.lead':
      '{mailDelivery, select, sent {Recibirá un correo con su papel y la forma de entrar.} other {Esta plataforma no envía correos: avísele usted, y dígale que entre con esta dirección.}} La invitación queda en el registro público, sin la dirección.',
    'processes.invite.email-hint': 'No se publica. Si ya tiene cuenta, conserva el nombre con que entró.',
    'processes.invite.organization-hint': '¿No está en la lista?',
    'processes.invite.do': 'Invitar',
    'processes.role.coordinator':
      'Conduce el proceso: invita, congela versiones, abre consultas, responde aportes y publica.',
    'processes.role.drafter': 'Escribe en el borrador. Quien escribió un texto no puede aprobarlo.',
    'processes.role.facilitator': 'Acompaña a quienes aportan y lee el borrador.',
    'processes.role.approver': 'Firma cada versión por su institución, o la devuelve con razones.',
    'processes.role.observer': 'Vigila el proceso: lee el borrador y el escritorio de respuestas.',
    'processes.invite.resend': 'Enviar de nuevo la invitación',
    'processes.invite.resend-hint':
      '{mailDelivery, select, sent {Recibe una vez más el mismo correo.} other {El mismo correo se escribe una vez más. Esta plataforma no envía correos: avise usted a la persona.}} Su papel sigue como está.',
    'processes.invite.resend.do': 'Enviar otra vez',
    'done.resendInvitation':
      '{mailDelivery, select, sent {La invitación va de nuevo en camino.} other {La invitación se escribió de nuevo. Esta plataforma no envía correos: avise usted a la persona.}}',
    'processes.own-part.title': 'Su participación',
    'processes.own-part.lead':
      'Quien recibe una invitación tiene su papel desde ese momento. Si no quiere participar, decline aquí: queda en el registro público, con su motivo.',
    'processes.own-part.since': 'Desde el {day}',
    'processes.end.invited.title': 'Declinar la invitación o retirarme',
    'processes.end.invited.do': 'Declinar o retirarme, en público',
    'processes.end.own.title': 'Retirarme',
    'processes.end.own.hint': 'Se publica con su nombre y la fecha de hoy. Podrá seguir leyendo y aportando.',
    'processes.end.own.do': 'Retirarme del proceso',
    'processes.end.other.short': 'Terminar',
    'processes.end.other.title': 'Terminar la participación de {name}',
    'processes.end.other.hint':
      'Se publica con la fecha de hoy{mailDelivery, select, sent {, y la persona recibe un correo} other {. Esta plataforma no envía correos: avísele usted}}.',
    'processes.end.other.do': 'Terminar su participación',
    'processes.end.statement': 'Motivo público',
    'done.inviteMember':
      'La invitación quedó registrada{mailDelivery, select, sent { y el correo está en camino} other {. Esta plataforma no envía correos: avise usted a la persona}}.',
    'done.endMembership': 'La participación terminó y así consta en el registro público.',
    'processes.administrator.title': 'Administración de la plataforma',
    'processes.administrator.lead':
      'Quien opera la plataforma avisa que ya no queda quien la administre, y propone a otra persona: {email}. Hace falta que lo confirme una segunda persona, que coordine un proceso.',
    'processes.administrator.not-yet':
      'Nadie ha entrado todavía con ese correo. Pida a la persona que entre una vez; después podrá confirmarlo aquí.',
    'processes.administrator.statement': 'Quién es',
    'processes.administrator.statement-hint':
      'Su nombre, su puesto, y cómo lo sabe. Es público, en el registro del proceso: no escriba aquí ningún correo.',
    'processes.administrator.confirmation-hint': 'El que propone quien opera la plataforma.',
    'processes.administrator.do': 'Confirmar que administre la plataforma',
    'done.recoverAdministrator':
      'Esa persona administra la plataforma. Queda en el registro, y lo avisamos a toda persona administradora.',
    'accounts.mail.administrator-recovered.subject': 'Usted administra la plataforma Articulado',
    'accounts.mail.administrator-recovered.body':
      'Buen día, {name}:\n\nQuien opera la plataforma le propuso para administrarla, porque no quedaba quien lo hiciera, y {by} lo confirmó en el registro del proceso «{title}». Podrá agregar instituciones, crear procesos, desactivar cuentas y nombrar a otras personas administradoras:\n\n{address}\n\nNombre cuanto antes a otra persona administradora, para que no vuelva a faltar.',
    'accounts.mail.administrator-others.subject': 'Otra persona administra la plataforma Articulado',
    'accounts.mail.administrator-others.body':
      'Buen día, {name}:\n\nQuien opera la plataforma dijo que ya no quedaba quien la administrara, y propuso a {person}. {by} lo confirmó en el registro del proceso «{title}».\n\nUsted también la administra. Si no estaba al tanto, pregunte a quien opera la plataforma, y revise quiénes administran:\n\n{address}',
  },
  {
    'processes.mail.invited.subject': 'You were invited to take part: {process}',
    'processes.mail.invited.body':
      'Good day, {name}:\n\n{inviter} invited you to take part in this process:\n\n    {process}\n\nYour role: {role}\nOn behalf of: {organization}\n\nTo begin, sign in with this address ({email}) at:\n\n    {signIn}\n\nNo password is needed: you sign in with a code. The process is at:\n\n    {address}\n\nYour name, role and institution are shown in the public record of the process; your e-mail is not.\n\n{hasAccepted, select, no {If you do not want to take part, decline the invitation at this address, in public and with your reason. There you may also withdraw later:} other {You may withdraw at any time, in public and with your reason, at:}}\n\n    {ownMembershipUrl}',
    'processes.mail.appointed.subject': 'You were appointed to sign for {organization}: {process}',
    'processes.mail.appointed.body':
      'Dear {name},\n\n{inviter}, who represents {organization}, appointed you ({role}) to sign for it in the process “{process}”. It counts only if you accept; you may decline as well. Please answer by {until} at the latest:\n\n{address}\n',
    'processes.mail.ended.subject': 'Your role as {role} has ended: {process}',
    'processes.mail.ended.body':
      'Good day, {name}:\n\nFrom today you no longer have this role in the process:\n\n    {process}\n\nRole: {role}\nOn behalf of: {organization}\nReason given in the public record: {statement}\n\nYour contributions are kept, and you may go on reading and contributing like anybody else at:\n\n    {address}',
    'processes.members.title': 'Who takes part',
    'processes.members.lead':
      'Everyone with a role in the process is here, with institution and dates. Their e-mails are not published.',
    'processes.members.current': 'With a role in the process',
    'processes.members.count': '{count, plural, =0 {Nobody.} one {One current role.} other {# current roles.}}',
    'processes.members.nobody': 'Nobody has a role in this process',
    'processes.members.nobody-hint': 'The administrators of the platform may invite somebody to coordinate it.',
    'processes.members.former': 'Took part before',
    'processes.members.former-lead':
      'Withdrawing is a public act, with date and reason. Contributing stays open to everyone.',
    'processes.members.since': 'Since',
    'processes.members.changes': 'Changes',
    'processes.members.from-to': 'Period',
    'processes.members.range': 'From {from} to {to}',
    'processes.members.statement': 'Reason',
    'processes.invite.title': 'Invite somebody',
    'processes.invite.lead':
      '{mailDelivery, select, sent {They will receive an e-mail with their role and how to sign in.} other {This platform sends no mail: tell them yourself, and that they sign in with this address.}} The invitation is kept in the public record, without the e-mail.',
    'processes.invite.email-hint': 'Not published. Whoever has an account keeps the name they signed in with.',
    'processes.invite.organization-hint': 'Not in the list?',
    'processes.invite.do': 'Invite',
    'processes.role.coordinator':
      'Runs the process: invites, freezes versions, opens consultations, answers contributions and publishes.',
    'processes.role.drafter': 'Writes in the draft. Whoever wrote in a text can not approve it.',
    'processes.role.facilitator': 'Helps those who contribute, and reads the draft.',
    'processes.role.approver': 'Signs each version for their institution, or returns it with reasons.',
    'processes.role.observer': 'Watches the process: reads the draft and the answering desk.',
    'processes.invite.resend': 'Send the invitation again',
    'processes.invite.resend-hint':
      '{mailDelivery, select, sent {They get the same e-mail once more.} other {The same e-mail is written once more. This platform sends no e-mail: tell them yourself.}} Their role stays as it is.',
    'processes.invite.resend.do': 'Send once more',
    'done.resendInvitation':
      '{mailDelivery, select, sent {The invitation is on its way again.} other {The invitation was written again. This platform sends no e-mail: tell them yourself.}}',
    'processes.own-part.title': 'Your part',
    'processes.own-part.lead':
      'Whoever is invited has their role from that moment. If you do not want to take part, decline here: it stands in the public record, with your reason.',
    'processes.own-part.since': 'Since {day}',
    'processes.end.invited.title': 'Decline the invitation, or withdraw',
    'processes.end.invited.do': 'Decline or withdraw, in public',
    'processes.end.own.title': 'Withdraw',
    'processes.end.own.hint':
      'It is published with your name and the date of today. You may go on reading and contributing.',
    'processes.end.own.do': 'Withdraw from the process',
    'processes.end.other.short': 'End',
    'processes.end.other.title': 'End the membership of {name}',
    'processes.end.other.hint':
      'It is published with the date of today{mailDelivery, select, sent {, and the person receives an e-mail} other {. This platform sends no mail: tell them yourself}}.',
    'processes.end.other.do': 'End this membership',
    'processes.end.statement': 'Public reason',
    'done.inviteMember':
      'The invitation is recorded{mailDelivery, select, sent {, and the e-mail is on its way} other {. This platform sends no mail: tell the person yourself}}.',
    'done.endMembership': 'The membership has ended, and the public record says so.',
    'processes.administrator.title': 'Administration of the platform',
    'processes.administrator.lead':
      'Whoever runs the platform says that nobody is left who administers it, and proposes somebody else: {email}. A second person, who coordinates a process, has to confirm it.',
    'processes.administrator.not-yet':
      'Nobody has signed in by that address yet. Ask the person to sign in once; then you can confirm it here.',
    'processes.administrator.statement': 'Who that is',
    'processes.administrator.statement-hint':
      'Their name, their post, and how you know. It is public, in the record of the process: write no address here.',
    'processes.administrator.confirmation-hint': 'The one that whoever runs the platform proposes.',
    'processes.administrator.do': 'Confirm that they administer the platform',
    'done.recoverAdministrator':
      'They administer the platform. It is in the record, and we told everybody who administers it.',
    'accounts.mail.administrator-recovered.subject': 'You administer the platform Articulado',
    'accounts.mail.administrator-recovered.body':
      'Good day, {name}:\n\nWhoever runs the platform proposed you to administer it, because nobody was left who did, and {by} confirmed it in the record of the process “{title}”. You can add institutions, create processes, disable accounts and appoint other administrators:\n\n{address}\n\nAppoint another administrator soon, so that there is one next time.',
    'accounts.mail.administrator-others.subject': 'Somebody else administers the platform Articulado',
    'accounts.mail.administrator-others.body':
      'Good day, {name}:\n\nWhoever runs the platform said that nobody was left who administers it, and proposed {person}. {by} confirmed it in the record of the process “{title}”.\n\nYou administer it too. If you did not know of this, ask whoever runs the platform, and look at who administers it:\n\n{address}',
  },
);
