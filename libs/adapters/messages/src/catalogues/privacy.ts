import { catalogue } from '../catalogue.js';

/** What is kept of people, for how long, and who sees it, as accounts, consultation and docs/operations.md say. */
export const privacy = catalogue(
  {
    'privacy.title': 'Privacidad',
    'privacy.lead': 'Qué se guarda de usted, por cuánto tiempo y quién lo ve.',
    'privacy.description': 'Qué datos personales guarda esta plataforma, por cuánto tiempo y quién los ve.',
    'privacy.demo.title': 'Esta es una demostración',
    'privacy.demo':
      'Cualquiera puede entrar como una persona de ejemplo y leer los correos que escribe la plataforma. No escriba datos de personas reales.',
    'privacy.read.title': 'Si solo lee',
    'privacy.read.1':
      'No se guarda nada de usted. No hay rastreadores, publicidad ni estadísticas de visitas, y las páginas no cargan nada de otros sitios.',
    'privacy.read.2':
      'Quien opera el servidor, o la red por la que pasa, puede llevar un registro de accesos propio: pregúntele.',
    'privacy.contribute.title': 'Si aporta',
    'privacy.contribute.1':
      'Lo que escribe en su aporte es público y no se cambia: solo se retira si lo ordena una autoridad, y entonces se dice quién y por qué. La respuesta que reciba puede corregirse, a la vista de todos. No escriba datos personales de nadie.',
    'privacy.contribute.2':
      'Su nombre y su organización se guardan y se publican solo si marca que lo acepta. Si no lo marca, no se guardan.',
    'privacy.contribute.3':
      'No hacen falta cuenta ni correo. Recibe un código para seguir su aporte: quien lo tenga ve lo mismo que usted, así que guárdelo.',
    'privacy.contribute.4':
      'Si aporta después de entrar, se guarda además que el aporte es de su cuenta, para avisarle por correo si su respuesta se corrige. Si no dio su nombre, en el registro público queda solo un compromiso, que nadie puede abrir.',
    'privacy.contribute.5':
      'Contra los abusos se cuenta, por diez minutos, cuántos aportes llegan de su dirección de red o de su sesión. La cuenta guarda un resumen con clave, no la dirección, y el aporte no la lleva.',
    'privacy.account.title': 'Si tiene cuenta',
    'privacy.account.1':
      'Su nombre y su dirección de correo, mientras exista la plataforma. Ninguna página pública muestra la dirección: la ven usted, la administración, y quienes coordinan un proceso en el que usted participa ahora.',
    'privacy.account.2':
      'Sus sesiones, con el navegador y el sistema en dos palabras: 14 días después del último uso, 90 como máximo. Las ve y las termina usted en «Mi cuenta».',
    'privacy.account.3':
      'Los navegadores con los que entró, como un resumen que no dice cuáles son: 400 días después de la última entrada.',
    'privacy.account.passkeys':
      'De cada llave de acceso (passkey), su parte pública, el nombre que usted le dio y cuándo se usó: hasta que la quite. Lo que firma con ella queda en el registro público del proceso.',
    'privacy.account.new-address':
      'Si quien coordina hace constar que usted perdió su buzón, la dirección nueva que anotó: hasta que se confirma, o se borra con la primera entrada de alguien después de catorce días. No se muestra a nadie.',
    'privacy.account.4':
      'Los códigos y enlaces para entrar, como resumen: diez y veinte minutos. Cuántos códigos equivocados se probaron: hasta 30 días después del último.',
    'privacy.account.5':
      'Los correos que la plataforma escribe: las palabras se borran al enviarlos, o a los treinta días como máximo si no se pudieron enviar. Quedan el destinatario, el asunto y la fecha, que ve la administración.',
    'privacy.member.title': 'Si participa en un proceso con un papel',
    'privacy.member.1':
      'Su nombre, su papel, su institución y desde cuándo hasta cuándo son públicos, también después de que se vaya. Quien hizo cada acto oficial consta en el registro público.',
    'privacy.member.2':
      'Si una institución nombra a una persona, son públicos el número, la fecha y la huella del documento que lo dice. El número de su documento de identidad no se guarda: queda un resumen con la clave de la plataforma, que no se muestra nunca.',
    'privacy.member.3':
      'Del borrador se guarda todo lo que se escribió, también lo borrado, con quién lo escribió. Lo ven quienes participan en el proceso con un papel.',
    'privacy.log.title': 'El registro de seguridad',
    'privacy.log.1':
      'El servidor anota lo que se rechaza y lo que se hace por el derecho de alguien: qué, quién (un número interno), de qué red (no la dirección completa) y cuándo. Nada de quien aporta. Cuánto se conserva lo decide quien opera el servidor.',
    'privacy.record.title': 'El registro público no se cambia',
    'privacy.record.1':
      'Cada asiento lleva la huella del anterior, así que nadie puede cambiarlo sin que se note. Por eso los datos personales no están en los asientos mismos: queda un compromiso (una huella con sal), y el dato va al lado.',
    'privacy.record.2':
      'El dato que va al lado se puede quitar, y el registro sigue siendo verificable. Lo escrito en un aporte o en su respuesta lo retira la administración de la plataforma cuando lo ordena una autoridad, y consta en el registro; lo demás se pide a quien administra la plataforma. Quien ya descargó el registro conserva su copia, y los respaldos lo conservan hasta que se renuevan.',
    'privacy.cookies.title': 'Cookies y memoria del navegador',
    'privacy.cookies.caption': 'Lo que este sitio guarda en su navegador',
    'privacy.cookies.name': 'Nombre',
    'privacy.cookies.what': 'Para qué',
    'privacy.cookies.until': 'Hasta cuándo',
    'privacy.cookies.session': 'Que usted haya entrado',
    'privacy.cookies.session.until': '14 días después del último uso, o hasta que salga',
    'privacy.cookies.device':
      'Que otras personas no puedan impedirle entrar; no prueba quién es usted, y se queda al salir',
    'privacy.cookies.device.until': '400 días después de la última entrada',
    'privacy.cookies.language': 'El idioma que eligió; solo si lo elige',
    'privacy.cookies.language.until': 'Un año',
    'privacy.cookies.done': 'Qué hizo usted hace un momento, para decírselo en la página siguiente',
    'privacy.cookies.done.until': 'Diez minutos',
    'privacy.cookies.desk': 'Memoria del navegador, en el escritorio de respuestas',
    'privacy.cookies.desk.what': 'La respuesta que empezó a escribir',
    'privacy.cookies.desk.until': 'Dos semanas, o hasta que la publique o la descarte',
    'privacy.cookies.room': 'Memoria del navegador, en la sala de redacción',
    'privacy.cookies.room.what':
      'Las palabras sin guardar, al recargar la página, y cuáles de las que se le ofrecieron descartó',
    'privacy.cookies.room.until': 'Las primeras, mientras la pestaña esté abierta; lo segundo, hasta que lo borre',
    'privacy.cookies.prefix':
      'Por https, el nombre de las dos primeras empieza con «__Host-». Ninguna sirve para seguirle: todas son de este sitio.',
    'privacy.rights.title': 'Pedir, corregir, borrar',
    'privacy.rights.1':
      'Responde de estos datos quien administra esta plataforma. Pídale una copia de lo que hay de usted, que lo corrija o que lo borre. Las cuentas no se borran solas: se inhabilitan.',
    'privacy.rights.2':
      'Quien opera el servidor puede ver todo lo que hay en su base de datos, también lo que aquí se dice que no se muestra a nadie más. Las contraseñas no existen, y los códigos se guardan solo como resumen.',
    'privacy.rights.link': 'A quién escribir',
  },
  {
    'privacy.title': 'Privacy',
    'privacy.lead': 'What is kept of you, for how long, and who sees it.',
    'privacy.description': 'Which personal data this platform keeps, for how long, and who sees them.',
    'privacy.demo.title': 'This is a demonstration',
    'privacy.demo':
      'Anybody can sign in as an example person and read the e-mails that the platform writes. Do not write data of real people.',
    'privacy.read.title': 'If you only read',
    'privacy.read.1':
      'Nothing is kept of you. There are no trackers, no advertising and no statistics of visits, and pages load nothing from other sites.',
    'privacy.read.2':
      'Whoever operates the server, or the network before it, may keep an access log of their own: ask them.',
    'privacy.contribute.title': 'If you contribute',
    'privacy.contribute.1':
      'What you write in your contribution is public and is not changed: it is erased only where an authority orders it, and then it is said who did and why. The answer that you get can be corrected, in everybody’s sight. Do not write anybody’s personal data.',
    'privacy.contribute.2':
      'Your name and your organisation are kept and published only if you tick that you agree. If you do not, they are not kept.',
    'privacy.contribute.3':
      'No account and no e-mail is needed. You get a code to follow your contribution: whoever has it sees what you see, so keep it.',
    'privacy.contribute.4':
      'If you contribute while signed in, it is also kept that the contribution is that of your account, so that you are told by e-mail if its answer is corrected. If you gave no name, the public record holds only a commitment, which nobody can open.',
    'privacy.contribute.5':
      'Against abuse it is counted, for ten minutes, how many contributions come from your network address or session. The count keeps a keyed hash, not the address, and the contribution does not bear it.',
    'privacy.account.title': 'If you have an account',
    'privacy.account.1':
      'Your name and your e-mail address, as long as the platform exists. No public page shows the address: you see it, administrators do, and those who coordinate a process that you take part in now.',
    'privacy.account.2':
      'Your sessions, with browser and system in two words: 14 days after they were last used, 90 at most. You see and end them at “My account”.',
    'privacy.account.3':
      'The browsers by which you signed in, as a hash that does not say which they are: 400 days after you last signed in.',
    'privacy.account.passkeys':
      'Of each passkey its public half, the name that you gave it and when it was used: until you remove it. What you sign by it stays in the public record of the process.',
    'privacy.account.new-address':
      'If a coordinator puts on record that you have lost your mailbox, the new address that they named: until it is confirmed, or deleted when somebody first signs in after fourteen days. It is shown to nobody.',
    'privacy.account.4':
      'Codes and links to sign in, as hashes: ten and twenty minutes. How many wrong codes were tried: up to 30 days after the last.',
    'privacy.account.5':
      'The e-mails that the platform writes: their words are deleted when they are sent, or after thirty days at most if they could not be. Recipient, subject and date stay, which administrators see.',
    'privacy.member.title': 'If you take part in a process with a role',
    'privacy.member.1':
      'Your name, your role, your institution and from when until when are public, also after you left. Who did each official act stands in the public record.',
    'privacy.member.2':
      'If an institution appoints you, number, date and hash of the document that says so are public. The number of your identity document is not kept: there is a hash under the platform’s key, which is never shown.',
    'privacy.member.3':
      'Of the draft all that was ever written is kept, deleted words too, with who wrote it. Those who take part in the process with a role see it.',
    'privacy.log.title': 'The security log',
    'privacy.log.1':
      'The server notes what is refused and what is done by somebody’s rights: what, who (an internal number), from which network (not the whole address), and when. Nothing of whoever contributes. How long it is kept is decided by whoever operates the server.',
    'privacy.record.title': 'The public record does not change',
    'privacy.record.1':
      'Every entry bears the hash of the one before, so that nobody can change it unnoticed. That is why personal data are not in the entries themselves: there is a commitment (a salted hash), and the datum stands beside it.',
    'privacy.record.2':
      'The datum beside it can be taken out, and the record can still be verified. What a contribution or its answer says is erased by the administrators of the platform where an authority orders it, and the record says so; for anything else, ask whoever runs the platform. Whoever downloaded the record keeps their copy, and backups keep it until they are renewed.',
    'privacy.cookies.title': 'Cookies and the browser’s memory',
    'privacy.cookies.caption': 'What this site keeps in your browser',
    'privacy.cookies.name': 'Name',
    'privacy.cookies.what': 'What for',
    'privacy.cookies.until': 'Until when',
    'privacy.cookies.session': 'That you are signed in',
    'privacy.cookies.session.until': '14 days after it was last used, or until you sign out',
    'privacy.cookies.device':
      'That others can not keep you from signing in; it does not prove who you are, and stays when you sign out',
    'privacy.cookies.device.until': '400 days after you last signed in',
    'privacy.cookies.language': 'The language you chose; only if you choose one',
    'privacy.cookies.language.until': 'A year',
    'privacy.cookies.done': 'What you did a moment ago, to tell you so on the next page',
    'privacy.cookies.done.until': 'Ten minutes',
    'privacy.cookies.desk': 'The browser’s memory, at the answering desk',
    'privacy.cookies.desk.what': 'The answer that you began to write',
    'privacy.cookies.desk.until': 'Two weeks, or until you publish or discard it',
    'privacy.cookies.room': 'The browser’s memory, in the drafting room',
    'privacy.cookies.room.what':
      'Words that were not saved, when the page is reloaded, and which of those offered to you you discarded',
    'privacy.cookies.room.until': 'The first, while the tab is open; the second, until you delete it',
    'privacy.cookies.prefix':
      'By https, the name of the first two begins with “__Host-”. None can be used to follow you: all are of this site.',
    'privacy.rights.title': 'Ask, correct, delete',
    'privacy.rights.1':
      'Whoever runs this platform is responsible for these data. Ask them for a copy of what there is of you, to correct it or to delete it. Accounts are not deleted by themselves: they are disabled.',
    'privacy.rights.2':
      'Whoever operates the server can see all that is in its database, also what is said here to be shown to nobody else. There are no passwords, and codes are kept as hashes only.',
    'privacy.rights.link': 'Whom to write to',
  },
);
