import { catalogue } from '../catalogue.js';

export const addresses = catalogue(
  {
    'accounts.mail.address-act': 'cambiar el correo de su cuenta a {email}',
    'accounts.mail.address-code.subject': 'Código para cambiar el correo de su cuenta',
    'accounts.mail.address-code.body':
      'Buen día, {name}:\n\nEste es su código:\n\n    {code}\n\nSirve para {act}.\nVence en {minutes} minutos y sirve una sola vez. Si usted no lo pidió, no lo dé a nadie, cierre sus sesiones y avise a la administración de la plataforma: alguien más entró a su cuenta.',
    'accounts.mail.new-address-code.subject': 'Código para usar este correo en Articulado',
    'accounts.mail.new-address-code.body':
      'Buen día:\n\nAlguien pidió que este sea el correo de su cuenta en Articulado. Este es el código:\n\n    {code}\n\nVence en {minutes} minutos y sirve una sola vez. Si usted no lo pidió, no lo dé a nadie; sin el código no pasa nada.',
    'accounts.mail.address-taken.subject': 'Este correo ya tiene una cuenta en Articulado',
    'accounts.mail.address-taken.body':
      'Buen día:\n\nAlguien pidió que este sea el correo de su cuenta en Articulado, pero este correo ya tiene una cuenta. Si fue usted, entre con él: {address}\n\nSi no fue usted, no haga nada. Su cuenta sigue igual, y a quien lo pidió no se le dijo que existe.',
    'accounts.mail.address-left.subject': 'Su cuenta de Articulado tiene otro correo',
    'accounts.mail.address-left.body':
      'Buen día, {name}:\n\nEl {at} el correo de su cuenta cambió: ya no es este. Los códigos y enlaces que iban en camino a este buzón ya no sirven.\n\nSi fue usted, no haga nada. Si no, avise cuanto antes a la administración de la plataforma.',
    'accounts.mail.address-new.subject': 'Este es ahora el correo de su cuenta de Articulado',
    'accounts.mail.address-new.body':
      'Buen día, {name}:\n\nDesde el {at} su cuenta tiene este correo: {email}. Con él se entra, y aquí llegan los avisos. Sus sesiones y dispositivos están en {address}.\n\nSi usted no lo pidió, avise cuanto antes a la administración de la plataforma.',
    'addresses.title': 'Correo',
    'addresses.lead':
      'Con él se entra, y ahí llegan los códigos y los avisos. Si pierde el buzón, pida a quien coordina su proceso que lo haga constar.',
    'addresses.change': 'Cambiar mi correo',
    'addresses.new': 'Correo nuevo',
    'addresses.new-hint':
      '{mailDelivery, select, sent {Le enviamos un código ahí, para saber que el buzón es suyo.} kept {La administración puede leer los códigos: pídaselos.} other {Los códigos estarán en la página «Correos».}}',
    'addresses.request': 'Pedir los códigos',
    'addresses.request-one': 'Pedir el código',
    'addresses.sent':
      '{mailDelivery, select, sent {Un código va en camino a {email}} kept {La administración puede leer el código para {email}} other {El código para {email} está en la página «Correos»}}',
    'addresses.sent-own': 'Otro código va a su correo de ahora, {email}: así se sabe que la cuenta es suya.',
    'addresses.sent-passkey': 'Confirme además con su llave de acceso que la cuenta es suya.',
    'addresses.code': 'Código que llegó al correo nuevo',
    'addresses.own-code': 'Código que llegó a su correo de ahora',
    'addresses.do': 'Cambiar el correo',
    'addresses.cancel': 'Dejarlo como está',
    'done.changeAddress': 'Su cuenta tiene otro correo. Lo avisamos al de antes y al nuevo.',
  },
  {
    'accounts.mail.address-act': 'change the address of your account to {email}',
    'accounts.mail.address-code.subject': 'Code to change the address of your account',
    'accounts.mail.address-code.body':
      'Good day, {name}:\n\nThis is your code:\n\n    {code}\n\nIt serves to {act}.\nIt expires in {minutes} minutes and works once. If you did not ask for it, give it to nobody, end your sessions and tell the administrators of the platform: somebody else is in your account.',
    'accounts.mail.new-address-code.subject': 'Code to use this address at Articulado',
    'accounts.mail.new-address-code.body':
      'Good day:\n\nSomebody asked that this be the address of their account at Articulado. This is the code:\n\n    {code}\n\nIt expires in {minutes} minutes and works once. If you did not ask for it, give it to nobody; without the code nothing happens.',
    'accounts.mail.address-taken.subject': 'This address has an account at Articulado already',
    'accounts.mail.address-taken.body':
      'Good day:\n\nSomebody asked that this be the address of their account at Articulado, but this address has an account already. If it was you, sign in with it: {address}\n\nIf it was not you, do nothing. Your account is as it was, and whoever asked was not told that there is one.',
    'accounts.mail.address-left.subject': 'Your account at Articulado has another address',
    'accounts.mail.address-left.body':
      'Good day, {name}:\n\nOn {at} the address of your account changed: it is not this one any more. Codes and links on their way to this mailbox are void.\n\nIf it was you, do nothing. If not, tell the administrators of the platform at once.',
    'accounts.mail.address-new.subject': 'This is now the address of your account at Articulado',
    'accounts.mail.address-new.body':
      'Good day, {name}:\n\nSince {at} this is the address of your account: {email}. You sign in with it, and what the platform writes comes here. Your sessions and devices are at {address}.\n\nIf you did not ask for it, tell the administrators of the platform at once.',
    'addresses.title': 'E-mail address',
    'addresses.lead':
      'You sign in with it, and codes and e-mails go there. If you lose the mailbox, ask whoever coordinates your process to put it on record.',
    'addresses.change': 'Change my address',
    'addresses.new': 'New address',
    'addresses.new-hint':
      '{mailDelivery, select, sent {We send a code there, to know that the mailbox is yours.} kept {The administrators can read the codes: ask them.} other {The codes will be on the page “E-mails”.}}',
    'addresses.request': 'Ask for the codes',
    'addresses.request-one': 'Ask for the code',
    'addresses.sent':
      '{mailDelivery, select, sent {A code is on its way to {email}} kept {The administrators can read the code for {email}} other {The code for {email} is on the page “E-mails”}}',
    'addresses.sent-own': 'Another code goes to your present address, {email}: it tells that the account is yours.',
    'addresses.sent-passkey': 'Confirm by your passkey as well that the account is yours.',
    'addresses.code': 'Code that came to the new address',
    'addresses.own-code': 'Code that came to your present address',
    'addresses.do': 'Change the address',
    'addresses.cancel': 'Leave it as it is',
    'done.changeAddress': 'Your account has another address. We told the one before and the new one.',
  },
);
