import { catalogue } from '../catalogue.js';

/** How the platform is used, and whom to write to. */
export const help = catalogue(
  {
    'contact.title': 'Contacto',
    'contact.lead':
      'A quién escribir si algo le estorba, si tiene una pregunta o si quiere saber qué se guarda de usted.',
    'contact.description': 'A quién escribir sobre esta plataforma.',
    'contact.address': 'Escriba a quien administra esta plataforma:',
    'contact.none.title': 'No hay una dirección',
    'contact.none':
      'Quien administra esta plataforma no ha dado una dirección a la que escribir. En la página de cada proceso están las instituciones y personas que participan: puede dirigirse a ellas por sus propios medios.',
    'contact.say.title': 'Qué conviene decir',
    'contact.say.1': 'La dirección de la página y qué quería hacer.',
    'contact.say.2': 'Qué pasó, y cuándo.',
    'contact.say.3': 'Si es una barrera: con qué navegador y qué ayuda técnica.',
    'contact.say.4': 'Nunca un código para entrar, firmar o seguir un aporte: nadie se lo va a pedir.',
    'contact.not.title': 'Para qué no es',
    'contact.not.1':
      'Un correo no es un aporte: no entra al registro público ni recibe respuesta con razón. Para opinar sobre un texto, aporte en su página.',
    'help.title': 'Ayuda',
    'help.lead': 'Lo que se puede hacer aquí, en pocas palabras.',
    'help.description': 'Cómo leer, aportar, seguir un aporte, entrar, redactar y verificar.',
    'help.read.title': 'Leer',
    'help.read.1':
      'Cada política es un proceso, con su barra: resumen, política, texto, aportes, etapas y firmas, personas y registro. Para leer no hace falta entrar.',
    'help.read.2':
      'Un texto se lee por versiones. Cada versión queda fija, y dos cualesquiera se pueden comparar palabra por palabra.',
    'help.read.link': 'Los procesos',
    'help.contribute.title': 'Aportar',
    'help.contribute.1':
      'Mientras haya una consulta pública abierta, abra la versión consultada y elija el número de una disposición. Diga si apoya, objeta, pregunta o propone otra redacción, y por qué. No hace falta cuenta ni correo.',
    'help.contribute.2': 'Su aporte es público en seguida, y cada uno recibe una respuesta con su razón.',
    'help.follow.title': 'Seguir su aporte',
    'help.follow.1':
      'Al enviarlo recibe un código, una sola vez. Con él ve cuándo recibe respuesta y qué cambió en el texto. Si lo pierde, el aporte sigue en la lista pública, con su número.',
    'help.follow.link': 'Seguir un aporte con su código',
    'help.sign-in.title': 'Entrar',
    'help.sign-in.1':
      'Solo hace falta para participar con un papel: coordinar, redactar, responder, firmar. No hay contraseñas: escriba su correo y {mailDelivery, select, sent {recibe un código de seis cifras y un enlace} kept {pida a la administración el código de seis cifras que se escribe para usted: esta plataforma no envía correos} other {lea en «Correos» el código de seis cifras y el enlace: esta demostración no envía correos}}. El código sirve donde lo pidió, diez minutos; el enlace, en cualquier navegador, veinte.',
    'help.sign-in.2': 'Con el código y con el enlace vuelve a la página desde la que pidió entrar.',
    'help.sign-in.link': 'Ir a la página para entrar',
    'help.room.title': 'La sala de redacción, con el teclado',
    'help.room.1':
      'Está en la barra del proceso, para quienes participan en él. Varias personas escriben a la vez; «guardado» significa que el servidor ya lo tiene. En la sala, «Ayuda y teclas» las lista todas. Las más usadas:',
    'help.room.keys': 'Teclas de la sala de redacción',
    'help.room.key': 'Tecla',
    'help.room.does': 'Qué hace',
    'help.room.deeper': 'Bajar y subir de nivel',
    'help.room.move': 'Mover con sus partes hacia arriba o hacia abajo',
    'help.room.delete': 'Borrar la disposición',
    'help.room.undo': 'Deshacer y rehacer lo propio',

    'help.verify.title': 'Verificar el registro',
    'help.verify.1':
      'Cada proceso tiene su registro público. En su página se descargan los asientos y los hechos, y se dice cómo comprobar, con un programa aparte y en su propio equipo, que nada se cambió.',
    'help.verify.2':
      'Anote la huella del último asiento: más tarde se puede comprobar que sigue estando en el registro.',
    'help.more.title': 'Si no es suficiente',
    'help.more.link': 'A quién escribir',
  },
  {
    'contact.title': 'Contact',
    'contact.lead':
      'Whom to write to if something stands in your way, if you have a question, or want to know what is kept of you.',
    'contact.description': 'Whom to write to about this platform.',
    'contact.address': 'Write to whoever runs this platform:',
    'contact.none.title': 'There is no address',
    'contact.none':
      'Whoever runs this platform has not given an address to write to. The page of each process shows the institutions and people who take part: you can turn to them by their own ways.',
    'contact.say.title': 'What helps to say',
    'contact.say.1': 'The address of the page, and what you wanted to do.',
    'contact.say.2': 'What happened, and when.',
    'contact.say.3': 'If it is a barrier: with which browser and assistive technology.',
    'contact.say.4': 'Never a code to sign in, to sign or to follow a contribution: nobody will ask you for it.',
    'contact.not.title': 'What it is not for',
    'contact.not.1':
      'An e-mail is no contribution: it does not get into the public record, nor an answer with its reason. To say what you think of a text, contribute at its page.',
    'help.title': 'Help',
    'help.lead': 'What can be done here, in few words.',
    'help.description': 'How to read, contribute, follow a contribution, sign in, draft and verify.',
    'help.read.title': 'Read',
    'help.read.1':
      'Every policy is a process, with its bar: overview, policy, text, contributions, stages and sign-offs, people and record. You need not sign in to read.',
    'help.read.2': 'A text is read by versions. Each version stays as it is, and any two can be compared word by word.',
    'help.read.link': 'The processes',
    'help.contribute.title': 'Contribute',
    'help.contribute.1':
      'While a public consultation is open, open the version that is consulted on and choose the number of a provision. Say whether you support, object, ask or propose another wording, and why. You need no account and no e-mail.',
    'help.contribute.2': 'Your contribution is public at once, and each gets an answer with its reason.',
    'help.follow.title': 'Follow your contribution',
    'help.follow.1':
      'When you send it you get a code, once. With it you see when it is answered and what changed in the text. If you lose it, the contribution is still in the public list, under its number.',
    'help.follow.link': 'Follow a contribution by its code',
    'help.sign-in.title': 'Sign in',
    'help.sign-in.1':
      'It is only needed to take part with a role: to coordinate, draft, answer, sign. There are no passwords: write your e-mail and {mailDelivery, select, sent {you get a code of six digits and a link} kept {ask the administrators for the code of six digits that is written for you: this platform sends no e-mail} other {read at “E-mails” the code of six digits and the link: this demonstration sends no e-mail}}. The code works where you asked for it, for ten minutes; the link in any browser, for twenty.',
    'help.sign-in.2': 'By the code as by the link you come back to the page from which you asked to sign in.',
    'help.sign-in.link': 'Go to the page to sign in',
    'help.room.title': 'The drafting room, by keyboard',
    'help.room.1':
      'It is in the bar of the process, for those who take part in it. Several people write at once; “saved” means that the server has it. In the room, “Help and keys” lists all of them. Those used most:',
    'help.room.keys': 'Keys of the drafting room',
    'help.room.key': 'Key',
    'help.room.does': 'What it does',
    'help.room.deeper': 'One level deeper or less deep',
    'help.room.move': 'Move with its parts, up or down',
    'help.room.delete': 'Delete the provision',
    'help.room.undo': 'Undo and redo your own',

    'help.verify.title': 'Verify the record',
    'help.verify.1':
      'Every process has its public record. Its page offers entries and facts to download, and says how to check, with a separate program on your own computer, that nothing was changed.',
    'help.verify.2': 'Note the hash of the last entry: later it can be checked that it still stands in the record.',
    'help.more.title': 'If this is not enough',
    'help.more.link': 'Whom to write to',
  },
);
