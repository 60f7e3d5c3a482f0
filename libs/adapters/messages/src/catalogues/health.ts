import { catalogue } from '../catalogue.js';

/** What of the platform is not set up, as administrators see it. */
export const health = catalogue(
  {
    'page.health': 'Estado de la plataforma',
    'health.lead': 'Lo que hace falta configurar para que la plataforma funcione bien y nadie se quede fuera.',
    'health.all-set': 'Todo está configurado',
    'health.all-set-hint': 'No falta nada de lo que aquí se revisa.',
    'health.missing': '{count, plural, one {Falta una cosa por configurar} other {Faltan # cosas por configurar}}',
    'health.see': 'Ver qué falta',
    'health.done': 'Ya configurado',
    'health.contact.missing': 'Nadie sabe a quién escribir',
    'health.contact.hint':
      'Esta plataforma no tiene dirección de contacto: la página «Contacto», a la que lleva el pie de cada página, dice que no la hay. Quien opera el servidor la pone con CONTACT_EMAIL.',
    'health.contact.done': 'Hay una dirección de contacto.',
    'health.mail.missing': 'Los correos no salen',
    'health.mail.hint':
      'Se quedan en «Correos»: nadie recibe su código para entrar ni se entera de un nombramiento, si no se lo dice usted. Quien opera el servidor pone el de correo con SMTP_URL.',
    'health.mail.done': 'Los correos salen por un servidor de correo.',
    'health.passkeys.missing': 'Aquí no puede haber llaves de acceso',
    'health.passkeys.hint':
      'Los navegadores solo las hacen en un nombre de dominio con https. Quien opera el servidor lo pone con PUBLIC_URL. Mientras tanto se firma con códigos por correo, con seguridad menor.',
    'health.passkeys.done': 'La dirección pública permite llaves de acceso.',
    'health.second.missing': 'Solo una persona administra la plataforma',
    'health.second.hint':
      'Si pierde su correo y su llave, nadie podrá devolverle el acceso desde aquí. Nombre a otra: búsquela entre las personas, abra su página y elija «Nombrar como persona administradora». Si no aparece, pídale que entre una vez.',
    'health.second.link': 'Buscar a la persona',
    'health.second.done':
      '{count, plural, one {Una persona administra la plataforma.} other {# personas administran la plataforma.}}',
    'health.own-passkeys.missing':
      '{count, plural, one {Una persona que administra no tiene llave de acceso} other {# personas que administran no tienen llave de acceso}}',
    'health.own-passkeys.hint':
      'Con ella se confirman los actos que no se pueden deshacer. Cada quien crea la suya en «Mi cuenta».',
    'health.own-passkeys.done': 'Todas las personas que administran tienen llave de acceso.',
  },
  {
    'page.health': 'Health of the platform',
    'health.lead': 'What has to be set up so that the platform works well and nobody is left outside.',
    'health.all-set': 'All is set up',
    'health.all-set-hint': 'Nothing is missing of what is looked at here.',
    'health.missing': '{count, plural, one {One thing is not set up} other {# things are not set up}}',
    'health.see': 'See what is missing',
    'health.done': 'Set up already',
    'health.contact.missing': 'Nobody knows whom to write to',
    'health.contact.hint':
      'This platform has no contact address: the page “Contact”, where the foot of every page leads, says that there is none. Whoever operates the server sets it by CONTACT_EMAIL.',
    'health.contact.done': 'There is a contact address.',
    'health.mail.missing': 'E-mails do not leave',
    'health.mail.hint':
      'They stay at “E-mails”: nobody gets their code to sign in or hears of an appointment unless you tell them. Whoever operates the server sets a mail server by SMTP_URL.',
    'health.mail.done': 'E-mails leave by a mail server.',
    'health.passkeys.missing': 'There can be no passkeys here',
    'health.passkeys.hint':
      'Browsers make them only for a domain name with https. Whoever operates the server sets it by PUBLIC_URL. Until then people sign by codes in e-mails, with lower assurance.',
    'health.passkeys.done': 'The public address allows passkeys.',
    'health.second.missing': 'One person alone administers the platform',
    'health.second.hint':
      'If they lose their mailbox and their passkey, nobody here can give them their access back. Appoint another one: look for them among the people, open their page and choose “Appoint as an administrator”. If they are not there, ask them to sign in once.',
    'health.second.link': 'Look for the person',
    'health.second.done':
      '{count, plural, one {One person administers the platform.} other {# people administer the platform.}}',
    'health.own-passkeys.missing':
      '{count, plural, one {One administrator has no passkey} other {# administrators have no passkey}}',
    'health.own-passkeys.hint':
      'By it acts that can’t be undone are confirmed. Everybody creates their own in “My account”.',
    'health.own-passkeys.done': 'All administrators have a passkey.',
  },
);
