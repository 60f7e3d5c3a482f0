import { catalogue } from '../catalogue.js';

export const accounts = catalogue(
  {
    'accounts.mail.code.subject': '{code} es su código para entrar a Articulado',
    'accounts.mail.code.body':
      'Su código para entrar a Articulado es:\n\n    {code}\n\nVence en {minutes} minutos y sirve una sola vez, donde lo pidió. O abra este enlace en cualquier dispositivo; vence en {linkMinutes} minutos:\n\n{link}\n\nSi usted no lo pidió, no haga nada y no dé el código ni el enlace a nadie: sin ellos no se puede entrar.',
    'accounts.mail.new-device.subject': 'Entrada a Articulado desde otro dispositivo',
    'accounts.mail.new-device.body':
      'Buen día, {name}:\n\nSe entró a su cuenta desde un navegador que no conocíamos: {device}, el {at}.\n\nSi fue usted, no haga nada. Si no, cierre sus sesiones en {address} y avise a la administración de la plataforma: alguien más lee su correo.',
    'accounts.session.unknown-device': 'un dispositivo que no dice cuál es',
    'accounts.mail.signing-code.subject': 'Código para firmar: {act}',
    'accounts.mail.signing-code.body':
      'Buen día, {name}:\n\nEste es su código para firmar:\n\n    {code}\n\nSe usará para: {act}.\nVence en {minutes} minutos y sirve una sola vez. Si usted no está firmando en este momento, avise a la coordinación del proceso.',
    'accounts.name': 'Nombre',
    'accounts.email': 'Correo electrónico',
    'accounts.role': 'Papel',
    'accounts.organization': 'Institución u organización',
    'accounts.process': 'Proceso',
    'accounts.sector': 'Sector',
    'sector.government': 'Gobierno',
    'sector.civil-society': 'Sociedad civil',
    'sector.academia': 'Academia',
    'sector.private': 'Sector privado',
    'sector.oversight': 'Control y vigilancia',
    'accounts.sign-in.title': 'Entrar',
    'accounts.sign-in.lead':
      '{mailDelivery, select, sent {Sin contraseña: le enviamos un código de un solo uso a su correo.} kept {Sin contraseña: con un código de un solo uso. Esta plataforma todavía no envía correos: el código lo lee la administración, y hay que pedírselo.} other {Sin contraseña: con un código de un solo uso. Esta demostración no envía correos: lo verá en su página «Correos».}} Para leer y aportar no hace falta entrar.',
    'accounts.sign-in.already': 'Ya entró como {name} ({email}).',
    'accounts.sign-in.continue': 'Continuar',
    'accounts.sign-in.email-hint': 'Si le invitaron a un proceso, use el correo con el que le invitaron.',
    'accounts.sign-in.send-code': 'Pedir un código',
    'accounts.sign-in.sent':
      '{mailDelivery, select, sent {Revise su correo} other {El código está listo, pero no sale de aquí}}',
    'accounts.sign-in.sent-to':
      '{mailDelivery, select, sent {Enviamos un código de seis cifras a {email}.} kept {El código de seis cifras para {email} lo puede leer la administración de la plataforma: pídaselo. La primera persona administradora entra con el enlace que el servidor muestra al arrancar.} other {Escribimos un código de seis cifras para {email}.}} Vence en diez minutos.',
    'accounts.sign-in.in-the-mails': 'Esta demostración no envía correos: el código está en',
    'accounts.sign-in.code': 'Código',
    'accounts.sign-in.code-hint':
      'Seis cifras. Puede escribirlas con espacios. El mismo mensaje trae un enlace, que sirve también en otro dispositivo.',
    'accounts.sign-in-link.lead': 'Con este enlace entra como {email}. Sirve una sola vez.',
    'accounts.sign-in-link.name-hint': 'Así le verán quienes participan.',
    'accounts.sign-in-link.over': 'Este enlace ya no sirve',
    'accounts.sign-in-link.over-hint': 'Se usó, o pasaron más de veinte minutos desde que se pidió. Pida otro código.',
    'accounts.sign-in.first-time': '¿Entra por primera vez y sin invitación? Díganos su nombre',
    'accounts.sign-in.name-hint': 'Así le verán quienes participan. Si le invitaron, ya lo tenemos.',
    'accounts.sign-in.do': 'Entrar',
    'accounts.sign-in.other-email': 'Usar otro correo o pedir otro código',
    'accounts.sign-out.lead':
      'Se cerrará su sesión en todos sus dispositivos, también en la sala de redacción. Lo que ya está guardado se conserva.',
    'accounts.sign-out.nobody': 'No hay ninguna sesión abierta en este navegador.',
    'accounts.sign-out.do': 'Salir en todas partes',
    'accounts.sign-out.stay': 'Quedarme',
    'accounts.account.lead': 'Lo que la plataforma sabe de usted. Su correo nunca se publica.',
    'accounts.account.nobody': 'Para ver su cuenta, primero entre',
    'accounts.account.nobody-hint':
      'No hace falta contraseña{mailDelivery, select, sent {: le enviamos un código a su correo} other {: se entra con un código}}.',
    'accounts.account.on-the-platform': 'En la plataforma',
    'accounts.account.memberships': 'En qué participa',
    'accounts.account.memberships-lead':
      'Su nombre, su papel y su institución son públicos mientras participa y quedan en el registro de cada proceso.',
    'accounts.account.no-memberships': 'Todavía no tiene un papel en ningún proceso',
    'accounts.account.no-memberships-hint':
      'Los papeles los da la coordinación de cada proceso. Leer y aportar está abierto a todas las personas.',
    'accounts.account.see-processes': 'Ver los procesos',
    'accounts.account.withdraw': 'Retirarse',
    'accounts.account.see-members': 'Ver quiénes participan o retirarme',
    'accounts.account.sessions': 'Sesiones',
    'accounts.account.sessions-lead':
      'Dónde está abierta su cuenta. Si perdió un teléfono o usó una computadora ajena, cierre esa sesión, o todas. Vale al instante.',
    'accounts.account.sign-out-everywhere': 'Salir en todas partes',
    'accounts.session.device': 'Dispositivo',
    'accounts.session.unknown': 'Desconocido',
    'accounts.session.current': 'Esta sesión',
    'accounts.session.opened': 'Entró',
    'accounts.session.used': 'Último uso',
    'accounts.session.end': 'Cerrar la sesión',
    'accounts.session.end-do': 'Cerrar',
    'accounts.session.end-one': 'Cerrar la sesión {number}: {device}, abierta el {at}',
    'accounts.mail.appointed.subject': 'Usted administra la plataforma Articulado',
    'accounts.mail.appointed.body':
      'Buen día, {name}:\n\n{by} le nombró como persona administradora de la plataforma. Podrá agregar instituciones, crear procesos, desactivar cuentas y nombrar a otras personas administradoras:\n\n{address}',
    'accounts.person.lead':
      'La cuenta de una persona: si puede entrar y si administra la plataforma. Los papeles en cada proceso los da y los quita la coordinación del proceso.',
    'accounts.person.account': 'Cuenta',
    'accounts.person.enabled': 'Activa',
    'accounts.person.disabled': 'Desactivada',
    'accounts.person.confirmation': 'Escriba el correo de la persona para confirmar',
    'accounts.person.confirmation-hint': 'Tal como aparece arriba.',
    'accounts.person.disableAccount.title': 'Desactivar la cuenta',
    'accounts.person.disableAccount.lead':
      'Se cierran al instante todas sus sesiones, también en la sala de redacción, y los códigos y enlaces que tenga en su correo dejan de servir. No podrá entrar hasta que se active de nuevo, y mientras tanto nadie acepta ni confirma los nombramientos que tenga pendientes. Lo que hizo queda, y sus papeles en los procesos también.',
    'accounts.person.disableAccount.do': 'Desactivar la cuenta',
    'accounts.person.enable.title': 'Activar la cuenta',
    'accounts.person.enable.lead': 'La persona podrá entrar de nuevo con un código o un enlace.',
    'accounts.person.enable.do': 'Activar la cuenta',
    'accounts.person.appointAdministrator.title': 'Nombrar como persona administradora',
    'accounts.person.appointAdministrator.lead':
      'Podrá hacer lo mismo que usted: instituciones, procesos, cuentas y nombrar a otras. {mailDelivery, select, sent {Se le avisa por correo.} other {El aviso para esa persona queda en «Correos», porque esta plataforma no los envía.}}',
    'accounts.person.appointAdministrator.do': 'Nombrar',
    'accounts.person.endAdministrator.title': 'Quitar la administración',
    'accounts.person.endAdministrator.lead':
      'Deja de administrar la plataforma al instante y conserva su cuenta. Siempre queda al menos una persona administradora.',
    'accounts.person.endAdministrator.do': 'Quitar la administración',
    'accounts.admin.lead': 'Las instituciones por las que se actúa y las personas que entran a la plataforma.',
    'accounts.admin.create-process': 'Crear un proceso',
    'accounts.admin.organizations': 'Instituciones y organizaciones',
    'accounts.admin.organizations-count': '{count, plural, =0 {Todavía no hay ninguna.} one {Hay una.} other {Hay #.}}',
    'accounts.admin.no-organizations':
      'Agregue la primera: quien coordina, redacta o aprueba lo hace en nombre de una.',
    'accounts.admin.new-organization': 'Agregar una institución u organización',
    'accounts.admin.organization-name': 'Nombre completo',
    'accounts.admin.organization-name-hint': 'Tal como debe leerse en el registro público.',
    'accounts.admin.acronym': 'Siglas',
    'accounts.admin.acronym-hint': 'Por ejemplo: SENACYT.',
    'accounts.admin.add-organization': 'Agregar',
    'accounts.admin.people': 'Personas',
    'accounts.admin.people-count':
      '{count, plural, =0 {Nadie todavía.} one {Una persona.} other {# personas.}} Sus correos solo se ven aquí.',
    'accounts.admin.own-people-count':
      '{count, plural, one {Una persona participa en los procesos que usted coordina.} other {# personas participan en los procesos que usted coordina.}} Sus correos solo se ven aquí.',
    'accounts.admin.search': 'Buscar por nombre o correo',
    'accounts.admin.search-do': 'Buscar',
    'accounts.admin.nobody': 'No se encontró a nadie',
    'accounts.mails.lead-sent': 'Los correos que escribió la plataforma, el más reciente primero.',
    'accounts.mails.lead-kept': 'No hay servidor de correo: los mensajes no salen de aquí. El más reciente va primero.',
    'accounts.mails.demo':
      'En una demostración cualquiera puede leer estos correos. Fuera de ella solo los ve la administración.',
    'accounts.mails.empty': 'Todavía no se ha escrito ningún correo',
    'accounts.mails.empty-hint': 'Aquí aparecerán los códigos para entrar y para firmar, y las invitaciones.',
    'accounts.mails.to': 'Para {recipient}',
    'accounts.mails.sent': 'Enviada',
    'accounts.mails.kept': 'Sin enviar',
    'accounts.mails.emptied':
      'Ya no se guarda el texto: el mensaje se envió, lo que traía se usó o venció, o pasaron treinta días.',
    'accounts.demo.this-is-one': 'Esto es una demostración',
    'accounts.demo.sign-in-as': 'Entre como una de las personas de ejemplo, sin correo ni código',
    'accounts.demo.title': 'Entrar como una persona de ejemplo',
    'accounts.demo.lead':
      'Hay una persona por cada papel. Elija una y recorra el proceso como lo haría ella; puede cambiar cuando quiera.',
    'accounts.demo.now': 'Ahora está como {name}. Al elegir a otra persona, cambia.',
    'accounts.demo.do': 'Entrar como {name}',
    'accounts.demo.as-visitor': 'Seguir sin entrar',
    'accounts.demo.can.coordinator':
      'Conduce el proceso: invita, congela versiones, abre consultas, responde aportes, lo hace avanzar por sus etapas y publica.',
    'accounts.demo.can.drafter': 'Escribe el borrador en la sala de redacción, a la vez que otras personas.',
    'accounts.demo.can.facilitator': 'Acompaña a quienes aportan y lee el borrador mientras se escribe.',
    'accounts.demo.can.representative': 'Habla por su institución, y nombra a quien firma por ella.',
    'accounts.demo.can.approver':
      'Lee lo que cambió desde la última vez y firma la versión por su institución, o la devuelve con razones.',
    'accounts.demo.can.observer':
      'Vigila: ve el escritorio de respuestas, descarga el registro y comprueba que nada se alteró.',
    'accounts.demo.can.participant':
      'Entró a la plataforma sin papel en el proceso: aporta con su nombre y sigue lo que pasa con lo que dijo.',
    'accounts.demo.can.administrator':
      'Cuida la plataforma: instituciones, personas y procesos nuevos. Dentro de un proceso no decide nada.',
    'accounts.demo.can.visitor': 'Lee, compara, aporta y comprueba sin entrar, incluso sin JavaScript.',
    'accounts.first.title': 'Primera persona administradora',
    'accounts.first.lead':
      'La plataforma está recién instalada. Quien llene este formulario entra en seguida, y podrá agregar instituciones y crear procesos. {mailDelivery, select, sent {El enlace sirve hasta que esa persona entre con un código que llegue a su correo: si quedó mal escrito, llénelo de nuevo.} other {Esta plataforma no envía correos: mientras sea así, con este mismo enlace se vuelve a entrar. Guárdelo donde nadie más lo vea.}}',
    'accounts.first.email-hint':
      '{mailDelivery, select, sent {A este correo le llegará el código para entrar la próxima vez.} other {Si ya llenó este formulario, escriba el mismo.}}',
    'accounts.first.do': 'Entrar como administración',
    'done.signIn': 'Ya entró.',
    'done.signOut': 'Salió de todas sus sesiones.',
    'done.createInstitution': 'La institución quedó agregada.',
    'done.endSession': 'La sesión quedó cerrada.',
    'done.disableAccount': 'La cuenta quedó desactivada.',
    'done.enableAccount': 'La cuenta quedó activa.',
    'done.appointAdministrator': 'La persona ya administra la plataforma.',
    'done.endAdministrator': 'La persona ya no administra la plataforma.',
    'done.createFirstAdministrator':
      'Usted ya entró. {mailDelivery, select, sent {La próxima vez, pida un código: llegará al correo que escribió.} other {Esta plataforma no envía correos: para volver a entrar, use el mismo enlace.}}',
  },
  {
    'accounts.mail.code.subject': '{code} is your code to sign in to Articulado',
    'accounts.mail.code.body':
      'Your code to sign in to Articulado is:\n\n    {code}\n\nIt expires in {minutes} minutes and works once, where you asked for it. Or open this link on any device; it expires in {linkMinutes} minutes:\n\n{link}\n\nIf you did not ask for it, do nothing and give the code and the link to nobody: without them nobody can sign in.',
    'accounts.mail.new-device.subject': 'Articulado was entered from another device',
    'accounts.mail.new-device.body':
      'Good day, {name}:\n\nYour account was entered from a browser that we did not know: {device}, on {at}.\n\nIf it was you, do nothing. If not, end your sessions at {address} and tell the administrators of the platform: somebody else reads your mail.',
    'accounts.session.unknown-device': 'a device that does not say which it is',
    'accounts.mail.signing-code.subject': 'Code to sign: {act}',
    'accounts.mail.signing-code.body':
      'Good day, {name}:\n\nThis is your code to sign:\n\n    {code}\n\nIt will be used for: {act}.\nIt expires in {minutes} minutes and works once. If you are not signing at this moment, tell the coordinators of the process.',
    'accounts.name': 'Name',
    'accounts.email': 'E-mail',
    'accounts.role': 'Role',
    'accounts.organization': 'Institution or organisation',
    'accounts.process': 'Process',
    'accounts.sector': 'Sector',
    'sector.government': 'Government',
    'sector.civil-society': 'Civil society',
    'sector.academia': 'Academia',
    'sector.private': 'Private sector',
    'sector.oversight': 'Oversight',
    'accounts.sign-in.title': 'Sign in',
    'accounts.sign-in.lead':
      '{mailDelivery, select, sent {No password: we send a code that works once to your e-mail.} kept {No password: a code that works once. This platform sends no mail yet: its administrators read the code, and you have to ask them for it.} other {No password: a code that works once. This demonstration sends no mail: you will see it on its page “E-mails”.}} You need not sign in to read and contribute.',
    'accounts.sign-in.already': 'You are signed in as {name} ({email}).',
    'accounts.sign-in.continue': 'Continue',
    'accounts.sign-in.email-hint': 'If you were invited to a process, use the address that you were invited with.',
    'accounts.sign-in.send-code': 'Ask for a code',
    'accounts.sign-in.sent':
      '{mailDelivery, select, sent {Look at your mail} other {The code is ready, but does not leave}}',
    'accounts.sign-in.sent-to':
      '{mailDelivery, select, sent {We sent a code of six digits to {email}.} kept {The code of six digits for {email} can be read by the platform’s administrators: ask them for it. The first administrator signs in by the link that the server prints at its start.} other {We wrote a code of six digits for {email}.}} It expires in ten minutes.',
    'accounts.sign-in.in-the-mails': 'This demonstration sends no mail: the code is in',
    'accounts.sign-in.code': 'Code',
    'accounts.sign-in.code-hint':
      'Six digits. You may write them with spaces. The same message has a link, which works on another device too.',
    'accounts.sign-in-link.lead': 'This link signs you in as {email}. It works once.',
    'accounts.sign-in-link.name-hint': 'This is how others will see you.',
    'accounts.sign-in-link.over': 'This link no longer works',
    'accounts.sign-in-link.over-hint':
      'It was used, or more than twenty minutes have passed since it was asked for. Ask for another code.',
    'accounts.sign-in.first-time': 'Is it your first time, without an invitation? Tell us your name',
    'accounts.sign-in.name-hint': 'This is how others will see you. If you were invited, we know it already.',
    'accounts.sign-in.do': 'Sign in',
    'accounts.sign-in.other-email': 'Use another e-mail or ask for another code',
    'accounts.sign-out.lead':
      'Your session will end on all your devices, in the drafting room too. What is saved stays saved.',
    'accounts.sign-out.nobody': 'Nobody is signed in in this browser.',
    'accounts.sign-out.do': 'Sign out everywhere',
    'accounts.sign-out.stay': 'Stay',
    'accounts.account.lead': 'What the platform knows of you. Your e-mail is never published.',
    'accounts.account.nobody': 'To see your account, sign in first',
    'accounts.account.nobody-hint':
      'No password is needed{mailDelivery, select, sent {: we send a code to your e-mail} other {: you sign in with a code}}.',
    'accounts.account.on-the-platform': 'On the platform',
    'accounts.account.memberships': 'Where you take part',
    'accounts.account.memberships-lead':
      'Your name, role and institution are public while you take part, and stay in the record of each process.',
    'accounts.account.no-memberships': 'You have no role in any process yet',
    'accounts.account.no-memberships-hint':
      'Roles are given by the coordinators of each process. Reading and contributing are open to everyone.',
    'accounts.account.see-processes': 'See the processes',
    'accounts.account.withdraw': 'Withdraw',
    'accounts.account.see-members': 'See who takes part, or withdraw',
    'accounts.account.sessions': 'Sessions',
    'accounts.account.sessions-lead':
      'Where you are signed in. If you lost a phone or used a computer of somebody else, end that session, or all. It takes effect at once.',
    'accounts.account.sign-out-everywhere': 'Sign out everywhere',
    'accounts.session.device': 'Device',
    'accounts.session.unknown': 'Unknown',
    'accounts.session.current': 'This session',
    'accounts.session.opened': 'Signed in',
    'accounts.session.used': 'Last used',
    'accounts.session.end': 'End the session',
    'accounts.session.end-do': 'End',
    'accounts.session.end-one': 'End session {number}: {device}, opened on {at}',
    'accounts.mail.appointed.subject': 'You administer the platform Articulado',
    'accounts.mail.appointed.body':
      'Good day, {name}:\n\n{by} appointed you as an administrator of the platform. You may add institutions, create processes, disable accounts and appoint other administrators:\n\n{address}',
    'accounts.person.lead':
      'Somebody’s account: whether they may sign in and whether they administer the platform. Roles in each process are given and ended by its coordinators.',
    'accounts.person.account': 'Account',
    'accounts.person.enabled': 'Enabled',
    'accounts.person.disabled': 'Disabled',
    'accounts.person.confirmation': 'Write the person’s e-mail address to confirm',
    'accounts.person.confirmation-hint': 'As it stands above.',
    'accounts.person.disableAccount.title': 'Disable the account',
    'accounts.person.disableAccount.lead':
      'All their sessions end at once, in the drafting room too, and the codes and links in their mail no longer work. They can not sign in until the account is enabled again, and meanwhile nobody accepts or confirms their pending appointments. What they did stays, and so do their roles in processes.',
    'accounts.person.disableAccount.do': 'Disable the account',
    'accounts.person.enable.title': 'Enable the account',
    'accounts.person.enable.lead': 'They will be able to sign in again by a code or a link.',
    'accounts.person.enable.do': 'Enable the account',
    'accounts.person.appointAdministrator.title': 'Appoint as an administrator',
    'accounts.person.appointAdministrator.lead':
      'They may do the same as you: institutions, processes, accounts, and appoint others. {mailDelivery, select, sent {They are told by e-mail.} other {The e-mail for them stays at “E-mails”, since this platform sends none.}}',
    'accounts.person.appointAdministrator.do': 'Appoint',
    'accounts.person.endAdministrator.title': 'End their administration',
    'accounts.person.endAdministrator.lead':
      'They cease to administer the platform at once, and keep their account. At least one administrator always remains.',
    'accounts.person.endAdministrator.do': 'End their administration',
    'accounts.admin.lead': 'The institutions that people act for, and the people who sign in to the platform.',
    'accounts.admin.create-process': 'Create a process',
    'accounts.admin.organizations': 'Institutions and organisations',
    'accounts.admin.organizations-count':
      '{count, plural, =0 {There is none yet.} one {There is one.} other {There are #.}}',
    'accounts.admin.no-organizations':
      'Add the first one: whoever coordinates, drafts or approves does so on behalf of one.',
    'accounts.admin.new-organization': 'Add an institution or organisation',
    'accounts.admin.organization-name': 'Full name',
    'accounts.admin.organization-name-hint': 'As it should read in the public record.',
    'accounts.admin.acronym': 'Acronym',
    'accounts.admin.acronym-hint': 'For example: SENACYT.',
    'accounts.admin.add-organization': 'Add',
    'accounts.admin.people': 'People',
    'accounts.admin.people-count':
      '{count, plural, =0 {Nobody yet.} one {One person.} other {# people.}} Their e-mails are seen only here.',
    'accounts.admin.own-people-count':
      '{count, plural, one {One person takes part in the processes that you coordinate.} other {# people take part in the processes that you coordinate.}} Their e-mails are seen only here.',
    'accounts.admin.search': 'Search by name or e-mail',
    'accounts.admin.search-do': 'Search',
    'accounts.admin.nobody': 'Nobody was found',
    'accounts.mails.lead-sent': 'The e-mails that the platform wrote, the newest first.',
    'accounts.mails.lead-kept': 'There is no mail server: e-mails do not leave this page. The newest comes first.',
    'accounts.mails.demo': 'In a demonstration anybody can read these e-mails. Elsewhere only administrators see them.',
    'accounts.mails.empty': 'No e-mail has been written yet',
    'accounts.mails.empty-hint': 'Codes to sign in and to sign versions, and invitations, will appear here.',
    'accounts.mails.to': 'To {recipient}',
    'accounts.mails.sent': 'Sent',
    'accounts.mails.kept': 'Not sent',
    'accounts.mails.emptied':
      'The text is no longer kept: the message was sent, what it carried was used or has expired, or thirty days have passed.',
    'accounts.demo.this-is-one': 'This is a demonstration',
    'accounts.demo.sign-in-as': 'Sign in as one of the example people, without e-mail or code',
    'accounts.demo.title': 'Sign in as an example person',
    'accounts.demo.lead':
      'There is one person for each role. Choose one and walk through the process as they would; you may change at any time.',
    'accounts.demo.now': 'You are {name} now. Choosing another person changes that.',
    'accounts.demo.do': 'Sign in as {name}',
    'accounts.demo.as-visitor': 'Go on without signing in',
    'accounts.demo.can.coordinator':
      'Runs the process: invites, freezes versions, opens consultations, answers contributions, moves it along its stages and publishes.',
    'accounts.demo.can.drafter': 'Writes the draft in the drafting room, together with others at the same time.',
    'accounts.demo.can.facilitator': 'Helps those who contribute, and reads the draft while it is written.',
    'accounts.demo.can.representative': 'Speaks for their institution, and appoints who signs for it.',
    'accounts.demo.can.approver':
      'Reads what changed since last time and signs the version for their institution, or returns it with reasons.',
    'accounts.demo.can.observer':
      'Watches: sees the answering desk, downloads the record and checks that nothing was altered.',
    'accounts.demo.can.participant':
      'Signed in without a role in the process: contributes under their name and follows what becomes of it.',
    'accounts.demo.can.administrator':
      'Looks after the platform: institutions, people and new processes. Decides nothing inside a process.',
    'accounts.demo.can.visitor':
      'Reads, compares, contributes and verifies without signing in, even without JavaScript.',
    'accounts.first.title': 'First administrator',
    'accounts.first.lead':
      'The platform has just been installed. Whoever fills in this form is signed in at once, and will be able to add institutions and create processes. {mailDelivery, select, sent {The link works until that person has signed in by a code that came to their address: if it was mistyped, fill it in again.} other {This platform sends no mail: as long as that is so, this same link is the way to sign in again. Keep it where nobody else sees it.}}',
    'accounts.first.email-hint':
      '{mailDelivery, select, sent {The code to sign in next time will be sent to this address.} other {If you filled in this form before, write the same one.}}',
    'accounts.first.do': 'Sign in as the administrator',
    'done.signIn': 'You are signed in.',
    'done.signOut': 'You are signed out of all your sessions.',
    'done.createInstitution': 'The institution was added.',
    'done.endSession': 'The session was ended.',
    'done.disableAccount': 'The account is disabled.',
    'done.enableAccount': 'The account is enabled.',
    'done.appointAdministrator': 'They administer the platform now.',
    'done.endAdministrator': 'They no longer administer the platform.',
    'done.createFirstAdministrator':
      'You are signed in. {mailDelivery, select, sent {Next time, ask for a code: it will come to the address you wrote.} other {This platform sends no mail: to sign in again, use the same link.}}',
  },
);
