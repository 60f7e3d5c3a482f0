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
      '{mailDelivery, select, sent {Con él se entra, y ahí llegan los códigos y los avisos.} other {Con él se entra. Los códigos y los avisos quedan en «Correos», porque esta plataforma no los envía.}} Si pierde el buzón, pida a quien coordina su proceso que lo haga constar.',
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
    'accounts.mail.address-recovery-opened.subject': 'Alguien dijo que usted perdió este buzón',
    'accounts.mail.address-recovery-opened.body':
      'Buen día, {name}:\n\n{by} hizo constar en el proceso «{title}» que usted perdió este buzón de correo, y anotó otro. Si una persona administradora lo confirma, su cuenta tendrá el otro correo.\n\nSi usted lee esto, el buzón no está perdido: entre a la plataforma con este correo, en {address}. Con eso termina. Avise además a la coordinación y a la administración.',
    'accounts.mail.address-recovery-left.subject': 'Su cuenta de Articulado tiene otro correo',
    'accounts.mail.address-recovery-left.body':
      'Buen día, {name}:\n\n{by} confirmó que usted perdió este buzón, y su cuenta tiene ahora otro correo. Sus sesiones terminaron; los códigos y enlaces que iban en camino aquí ya no sirven.\n\nSi usted lee esto y no lo pidió, avise cuanto antes a la administración de la plataforma y a quien coordina su proceso.',
    'accounts.mail.address-recovery-new.subject': 'Este es ahora el correo de su cuenta de Articulado',
    'accounts.mail.address-recovery-new.body':
      'Buen día, {name}:\n\n{by} confirmó que usted perdió el buzón que tenía, y su cuenta tiene ahora este correo: {email}. Entre con él en {address}.\n\nSi usted no lo pidió, avise cuanto antes a la administración de la plataforma.',
    'addresses.recover.short': 'Perdió su buzón',
    'addresses.recover.title': '{name} perdió su buzón de correo',
    'addresses.recover.statement': 'Cómo se sabe',
    'addresses.recover.hint':
      'Diga cómo lo sabe: por ejemplo, que habló con la persona. Es público, en el registro: no escriba aquí ningún correo. Después lo confirma una persona administradora, que no sea usted: avísele.',
    'addresses.recover.email': 'Su correo nuevo',
    'addresses.recover.email-hint':
      'No se publica ni se muestra a nadie: quien confirma lo pide a la persona y lo escribe otra vez.',
    'addresses.recover.do': 'Hacerlo constar',
    'addresses.recover.waits': 'Perdió su buzón de correo: falta que la administración lo confirme.',
    'accounts.person.confirmAddressRecovery.title': 'Darle otro correo, porque perdió su buzón',
    'accounts.person.confirmAddressRecovery.lead':
      'Quien coordina un proceso hizo constar que la persona perdió su buzón, y anotó el correo nuevo. Pídalo usted también a la persona, por otro camino, y escríbalo: solo se confirma si es el mismo. Terminan todas sus sesiones. Queda en el registro del proceso, con su nombre y sin el correo.',
    'accounts.person.confirmAddressRecovery.said': 'Se hizo constar en «{title}», el {at}: {statement}',
    'accounts.person.confirmAddressRecovery.from':
      'Se puede confirmar desde el {at}, si la persona no entra antes con su correo de ahora.',
    'accounts.person.confirmAddressRecovery.do': 'Confirmar y cambiarlo',
    'accounts.person.new-address': 'Escriba el correo nuevo de la persona',
    'accounts.person.new-address-hint': 'El que ella misma le dio.',
    'done.openAddressRecovery': 'Quedó en el registro. Avise a la administración de la plataforma, que lo confirma.',
    'done.confirmAddressRecovery': 'La cuenta tiene otro correo. Lo avisamos al de antes y al nuevo.',
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
      '{mailDelivery, select, sent {You sign in with it, and codes and e-mails go there.} other {You sign in with it. Codes and e-mails stay at “E-mails”, since this platform sends none.}} If you lose the mailbox, ask whoever coordinates your process to put it on record.',
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
    'accounts.mail.address-recovery-opened.subject': 'Somebody said that you have lost this mailbox',
    'accounts.mail.address-recovery-opened.body':
      'Good day, {name}:\n\n{by} put on record in the process “{title}” that you have lost this mailbox, and named another one. If an administrator confirms it, your account gets the other address.\n\nIf you read this, the mailbox is not lost: sign in to the platform with this address, at {address}. That ends it. Tell the coordinators and the administrators as well.',
    'accounts.mail.address-recovery-left.subject': 'Your account at Articulado has another address',
    'accounts.mail.address-recovery-left.body':
      'Good day, {name}:\n\n{by} confirmed that you have lost this mailbox, and your account has another address now. Your sessions are over; codes and links on their way here are void.\n\nIf you read this and did not ask for it, tell the administrators of the platform and whoever coordinates your process at once.',
    'accounts.mail.address-recovery-new.subject': 'This is now the address of your account at Articulado',
    'accounts.mail.address-recovery-new.body':
      'Good day, {name}:\n\n{by} confirmed that you have lost the mailbox that you had, and this is the address of your account now: {email}. Sign in with it at {address}.\n\nIf you did not ask for it, tell the administrators of the platform at once.',
    'addresses.recover.short': 'Lost their mailbox',
    'addresses.recover.title': '{name} has lost their mailbox',
    'addresses.recover.statement': 'How it is known',
    'addresses.recover.hint':
      'Say how you know: for instance, that you spoke with them. It is public, in the record: write no address here. An administrator who is not you confirms it afterwards: tell them.',
    'addresses.recover.email': 'Their new address',
    'addresses.recover.email-hint':
      'It is not published, nor shown to anybody: whoever confirms it asks the person and writes it once more.',
    'addresses.recover.do': 'Put it on record',
    'addresses.recover.waits': 'Has lost their mailbox: an administrator is to confirm it.',
    'accounts.person.confirmAddressRecovery.title': 'Give them another address, as they have lost their mailbox',
    'accounts.person.confirmAddressRecovery.lead':
      'Whoever coordinates a process put on record that this person has lost their mailbox, and named the new address. Ask the person for it as well, in another way, and write it: it is confirmed only if it is the same. All their sessions end. It stands in the record of the process, with your name and without the address.',
    'accounts.person.confirmAddressRecovery.said': 'Put on record in “{title}” on {at}: {statement}',
    'accounts.person.confirmAddressRecovery.from':
      'It may be confirmed from {at} on, unless the person signs in by their present address before.',
    'accounts.person.confirmAddressRecovery.do': 'Confirm and change it',
    'accounts.person.new-address': 'Write the new address of the person',
    'accounts.person.new-address-hint': 'The one that they gave you themselves.',
    'done.openAddressRecovery': 'It is in the record. Tell the administrators of the platform, who confirm it.',
    'done.confirmAddressRecovery': 'The account has another address. We told the one before and the new one.',
    'done.changeAddress': 'Your account has another address. We told the one before and the new one.',
  },
);
