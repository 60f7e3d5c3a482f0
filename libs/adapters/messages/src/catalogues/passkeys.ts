import { catalogue } from '../catalogue.js';

export const passkeys = catalogue(
  {
    'accounts.mail.passkey-act': 'agregar una llave de acceso (passkey) a su cuenta',
    'accounts.mail.passkey-code.subject': 'Código para {act}',
    'accounts.mail.passkey-code.body':
      'Buen día, {name}:\n\nEste es su código:\n\n    {code}\n\nSirve para {act}.\nVence en {minutes} minutos y sirve una sola vez. Si usted no lo pidió, no lo dé a nadie, cierre sus sesiones y avise a la administración de la plataforma: alguien más entró a su cuenta.',
    'accounts.mail.passkey-added.subject': 'Nueva llave de acceso en su cuenta de Articulado',
    'accounts.mail.passkey-added.body':
      'Buen día, {name}:\n\nSe agregó a su cuenta la llave de acceso «{passkey}», el {at}. Con ella se entra y se firma sin código.\n\nSi fue usted, no haga nada. Si no, avise cuanto antes a la administración de la plataforma y cierre sus sesiones en {address}.',
    'accounts.mail.passkey-removed.subject': 'Se quitó una llave de acceso de su cuenta de Articulado',
    'accounts.mail.passkey-removed.body':
      'Buen día, {name}:\n\nSe quitó de su cuenta la llave de acceso «{passkey}», el {at}. Ya no abre nada aquí.\n\nSi fue usted, no haga nada. Si no, avise cuanto antes a la administración de la plataforma y cierre sus sesiones en {address}.',
    'accounts.mail.passkey-recovery-opened.subject': 'Alguien dijo que usted perdió sus llaves de acceso',
    'accounts.mail.passkey-recovery-opened.body':
      'Buen día, {name}:\n\n{by} hizo constar en el proceso «{title}» que usted perdió sus llaves de acceso. Si una persona administradora lo confirma, se quitarán, y usted podrá crear otra con un código.\n\nSi no es así, avise cuanto antes a la coordinación y a la administración de la plataforma.',
    'accounts.mail.passkey-recovery-confirmed.subject': 'Se quitaron las llaves de acceso que perdió',
    'accounts.mail.passkey-recovery-confirmed.body':
      'Buen día, {name}:\n\n{by} confirmó que usted perdió sus llaves de acceso, y se quitaron de su cuenta. Cree otra en {address}; se le pedirá un código.\n\nSi usted no las perdió, avise cuanto antes a la administración de la plataforma.',
    'passkeys.recover.short': 'Perdió sus llaves',
    'passkeys.recover.title': '{name} perdió sus llaves de acceso',
    'passkeys.recover.hint':
      'Diga cómo lo sabe: por ejemplo, que habló con la persona. Es público, en el registro. Después lo confirma una persona administradora, que no sea usted: avísele.',
    'passkeys.recover.statement': 'Cómo se sabe',
    'passkeys.recover.do': 'Hacerlo constar',
    'passkeys.recover.waits': 'Perdió sus llaves de acceso: falta que la administración lo confirme.',
    'passkeys.recover.lost': 'Si las pierde todas, pida a quien coordina su proceso que lo haga constar.',
    'accounts.person.confirmPasskeyRecovery.title': 'Quitar sus llaves de acceso perdidas',
    'accounts.person.confirmPasskeyRecovery.lead':
      'Quien coordina un proceso hizo constar que la persona perdió sus llaves de acceso. Confírmelo solo si usted también lo sabe por ella misma: después podrá crear otra con un código. Queda en el registro del proceso, con su nombre.',
    'accounts.person.confirmPasskeyRecovery.said': 'Se hizo constar en «{title}», el {at}: {statement}',
    'accounts.person.confirmPasskeyRecovery.do': 'Confirmar y quitarlas',
    'accounts.person.passkey': 'Confirme con su llave de acceso: {title}.',
    'done.openPasskeyRecovery': 'Quedó en el registro. Avise a la administración de la plataforma, que lo confirma.',
    'done.confirmPasskeyRecovery': 'Las llaves de acceso se quitaron. La persona puede crear otra con un código.',
    'passkeys.no-script': 'Para usar una llave de acceso, active JavaScript en este navegador.',
    'passkeys.unsupported': 'Este navegador no conoce las llaves de acceso. Use otro, o actualícelo.',
    'passkeys.failed':
      'No se usó ninguna llave de acceso: se canceló, pasó el tiempo, o en este dispositivo no hay una que sirva aquí. Inténtelo de nuevo.',
    'passkeys.known': 'Este dispositivo ya tiene una llave de acceso de su cuenta.',
    'passkeys.title': 'Llaves de acceso (passkeys)',
    'passkeys.lead':
      'Con una llave de acceso se entra y se firma con la huella, la cara o el PIN de su dispositivo, sin esperar un código. Solo usted la tiene: aquí se guarda su parte pública, con la que otros comprueban lo que firmó.',
    'passkeys.need-domain': 'Aquí no se pueden crear llaves de acceso',
    'passkeys.need-domain-text':
      'Una llave de acceso pertenece a un nombre de dominio con https, como politicas.example.org. Esta plataforma se abre por una dirección IP o sin https: quien la administra puede darle un nombre (PUBLIC_URL). Mientras tanto se entra y se firma con códigos.',
    'passkeys.name': 'Nombre de la llave',
    'passkeys.name-hint': 'Para que usted la reconozca: el dispositivo o el servicio que la guarda.',
    'passkeys.usual-name': 'Mi dispositivo',
    'passkeys.name-column': 'Llave',
    'passkeys.synced': 'Copiada en sus otros dispositivos',
    'passkeys.added': 'Agregada',
    'passkeys.used': 'Último uso',
    'passkeys.never-used': 'Todavía no',
    'passkeys.change': 'Cambiar',
    'passkeys.rename': 'Otro nombre',
    'passkeys.rename-one': 'Dar otro nombre a «{name}»',
    'passkeys.rename-do': 'Guardar',
    'passkeys.remove': 'Quitar',
    'passkeys.remove-one': 'Quitar «{name}»',
    'passkeys.remove-confirm': 'Para quitar «{name}», confírmelo con una de sus llaves de acceso.',
    'passkeys.remove-do': 'Quitar la llave',
    'passkeys.add': 'Agregar una llave de acceso',
    'passkeys.add-first':
      'Para la primera se pide un código: {mailDelivery, select, sent {se lo enviamos a su correo.} kept {lo puede leer la administración; pídaselo.} other {lo verá en la página «Correos».}} Las siguientes las confirma con una que ya tenga.',
    'passkeys.add-another':
      'Confírmelo primero con una llave de acceso que ya tenga. Tenga una segunda, por si pierde la primera.',
    'passkeys.request-code': 'Pedir un código',
    'passkeys.code': 'Código que recibió',
    'passkeys.go-on': 'Continuar',
    'passkeys.confirm': 'Confirmar con mi llave de acceso',
    'passkeys.create': 'Crear la llave de acceso',
    'passkeys.create-lead':
      'Falta un paso: póngale nombre y créela. Su dispositivo le pedirá la huella, la cara o el PIN.',
    'passkeys.cancel': 'Dejarlo',
    'passkeys.sign-in': 'Entrar con una llave de acceso',
    'passkeys.sign-in-lead': 'Si ya creó una llave de acceso en «Mi cuenta», entre con ella, sin código.',
    'passkeys.sign-in-ready': 'Su navegador le pedirá la llave de acceso.',
    'passkeys.other-way': 'Entrar con un código',
    'done.requestPasskeyCode':
      '{mailDelivery, select, sent {El código va en camino a su correo.} kept {La administración puede leer el código: pídaselo.} other {El código está en la página «Correos».}} Escríbalo abajo.',
    'done.addPasskey': 'La llave de acceso quedó en su cuenta.',
    'done.renamePasskey': 'La llave de acceso tiene otro nombre.',
    'done.removePasskey': 'La llave de acceso se quitó de su cuenta.',
    'done.signInByPasskey': 'Ya entró.',
  },
  {
    'accounts.mail.passkey-act': 'add a passkey to your account',
    'accounts.mail.passkey-code.subject': 'Code to {act}',
    'accounts.mail.passkey-code.body':
      'Good day, {name}:\n\nThis is your code:\n\n    {code}\n\nIt serves to {act}.\nIt expires in {minutes} minutes and works once. If you did not ask for it, give it to nobody, end your sessions and tell the administrators of the platform: somebody else is in your account.',
    'accounts.mail.passkey-added.subject': 'A new passkey in your account at Articulado',
    'accounts.mail.passkey-added.body':
      'Good day, {name}:\n\nThe passkey “{passkey}” was added to your account on {at}. It signs you in, and signs for you, without a code.\n\nIf it was you, do nothing. If not, tell the administrators of the platform at once, and end your sessions at {address}.',
    'accounts.mail.passkey-removed.subject': 'A passkey was removed from your account at Articulado',
    'accounts.mail.passkey-removed.body':
      'Good day, {name}:\n\nThe passkey “{passkey}” was removed from your account on {at}. It opens nothing here any more.\n\nIf it was you, do nothing. If not, tell the administrators of the platform at once, and end your sessions at {address}.',
    'accounts.mail.passkey-recovery-opened.subject': 'Somebody said that you have lost your passkeys',
    'accounts.mail.passkey-recovery-opened.body':
      'Good day, {name}:\n\n{by} put on record in the process “{title}” that you have lost your passkeys. If an administrator confirms it they are removed, and you can create another one by a code.\n\nIf that is not so, tell the coordinators and the administrators of the platform at once.',
    'accounts.mail.passkey-recovery-confirmed.subject': 'The passkeys that you lost were removed',
    'accounts.mail.passkey-recovery-confirmed.body':
      'Good day, {name}:\n\n{by} confirmed that you have lost your passkeys, and they were removed from your account. Create another one at {address}; you will be asked for a code.\n\nIf you have not lost them, tell the administrators of the platform at once.',
    'passkeys.recover.short': 'Lost their passkeys',
    'passkeys.recover.title': '{name} has lost their passkeys',
    'passkeys.recover.hint':
      'Say how you know: for instance, that you spoke with them. It is public, in the record. An administrator who is not you confirms it afterwards: tell them.',
    'passkeys.recover.statement': 'How it is known',
    'passkeys.recover.do': 'Put it on record',
    'passkeys.recover.waits': 'Has lost their passkeys: an administrator is to confirm it.',
    'passkeys.recover.lost': 'If you lose them all, ask whoever coordinates your process to put it on record.',
    'accounts.person.confirmPasskeyRecovery.title': 'Remove their lost passkeys',
    'accounts.person.confirmPasskeyRecovery.lead':
      'Whoever coordinates a process put on record that this person has lost their passkeys. Confirm it only if you know it from them as well: they can then create another one by a code. It stands in the record of the process, with your name.',
    'accounts.person.confirmPasskeyRecovery.said': 'Put on record in “{title}” on {at}: {statement}',
    'accounts.person.confirmPasskeyRecovery.do': 'Confirm and remove them',
    'accounts.person.passkey': 'Confirm by your passkey: {title}.',
    'done.openPasskeyRecovery': 'It is in the record. Tell the administrators of the platform, who confirm it.',
    'done.confirmPasskeyRecovery': 'The passkeys were removed. The person can create another one by a code.',
    'passkeys.no-script': 'To use a passkey, turn on JavaScript in this browser.',
    'passkeys.unsupported': 'This browser knows no passkeys. Use another one, or update it.',
    'passkeys.failed':
      'No passkey was used: it was cancelled, time ran out, or this device has none that works here. Try again.',
    'passkeys.known': 'This device has a passkey of your account already.',
    'passkeys.title': 'Passkeys',
    'passkeys.lead':
      'With a passkey you sign in, and sign, by the finger, the face or the PIN of your device, without waiting for a code. You alone have it: what is kept here is its public half, by which others check what you signed.',
    'passkeys.need-domain': 'No passkeys can be made here',
    'passkeys.need-domain-text':
      'A passkey belongs to a domain name with https, such as politicas.example.org. This platform is opened by an IP address or without https: whoever runs it can give it a name (PUBLIC_URL). Until then you sign in, and sign, by codes.',
    'passkeys.name': 'Name of the passkey',
    'passkeys.name-hint': 'By which you recognise it: the device or the service that keeps it.',
    'passkeys.usual-name': 'My device',
    'passkeys.name-column': 'Passkey',
    'passkeys.synced': 'Copied to your other devices',
    'passkeys.added': 'Added',
    'passkeys.used': 'Last used',
    'passkeys.never-used': 'Not yet',
    'passkeys.change': 'Change',
    'passkeys.rename': 'Another name',
    'passkeys.rename-one': 'Give “{name}” another name',
    'passkeys.rename-do': 'Save',
    'passkeys.remove': 'Remove',
    'passkeys.remove-one': 'Remove “{name}”',
    'passkeys.remove-confirm': 'To remove “{name}”, confirm it by one of your passkeys.',
    'passkeys.remove-do': 'Remove the passkey',
    'passkeys.add': 'Add a passkey',
    'passkeys.add-first':
      'The first one asks for a code: {mailDelivery, select, sent {we send it to your e-mail.} kept {the administrators can read it; ask them for it.} other {you will see it on the page “E-mails”.}} You confirm further ones by one that you have.',
    'passkeys.add-another':
      'Confirm it first by a passkey that you have. Keep a second one, in case you lose the first.',
    'passkeys.request-code': 'Ask for a code',
    'passkeys.code': 'Code that you received',
    'passkeys.go-on': 'Go on',
    'passkeys.confirm': 'Confirm by my passkey',
    'passkeys.create': 'Create the passkey',
    'passkeys.create-lead':
      'One step left: name it and create it. Your device will ask for your finger, your face or its PIN.',
    'passkeys.cancel': 'Leave it',
    'passkeys.sign-in': 'Sign in by a passkey',
    'passkeys.sign-in-lead': 'If you created a passkey in “My account”, sign in by it, without a code.',
    'passkeys.sign-in-ready': 'Your browser will ask for the passkey.',
    'passkeys.other-way': 'Sign in by a code',
    'done.requestPasskeyCode':
      '{mailDelivery, select, sent {The code is on its way to your e-mail.} kept {The administrators can read the code: ask them for it.} other {The code is on the page “E-mails”.}} Write it below.',
    'done.addPasskey': 'The passkey is in your account.',
    'done.renamePasskey': 'The passkey has another name.',
    'done.removePasskey': 'The passkey was removed from your account.',
    'done.signInByPasskey': 'You are signed in.',
  },
);
