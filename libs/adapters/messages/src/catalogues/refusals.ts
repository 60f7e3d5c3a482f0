import { catalogue } from '../catalogue.js';

/** One message for each way the platform says no (`RefusalDetails`), and one for each problem of an input. */
export const refusals = catalogue(
  {
    'refusal.not-permitted': 'No tiene permiso para hacer esto.',
    'refusal.not-permitted.at-this-stage': 'No tiene permiso para hacer esto en esta etapa.',
    'refusal.not-found': 'No existe, o no está a su alcance.',
    'refusal.invalid-input': 'Uno de los datos no es válido.',
    'refusal.invalid-input.required':
      '{field, select, kind {Elija qué quiere decir.} body {Escriba su aporte.} proposedText {Escriba la redacción que propone.} disposition {Elija qué se resuelve.} note {Escriba qué distingue a esta versión.} name {Escriba el nombre.} email {Escriba el correo electrónico.} code {Escriba el código.} confirmation {Escriba el correo de la persona para confirmar.} role {Elija un papel.} title {Escriba el nombre de la política.} summary {Escriba para qué es la política.} organization {Elija la institución u organización.} acronym {Escriba las siglas.} sector {Elija el sector.} reason {Escriba la razón.} statement {Escriba las razones.} purpose {Escriba qué se pregunta.} closesAt {Escriba cuándo cierra.} target {Elija la etapa.} decision {Elija qué decide.} showAuthor {Marque la casilla para publicar su nombre, o bórrelo para aportar sin él.} other {Este dato es necesario.}}',
    'refusal.invalid-input.too-long':
      'El texto es demasiado largo{limit, plural, =0 {} other { (máximo {limit, number} caracteres)}}.',
    'refusal.invalid-input.too-short': 'El texto es demasiado corto.',
    'refusal.invalid-input.several-lines': 'Escríbalo en una sola línea, sin saltos ni tabuladores.',
    'refusal.invalid-input.mixed-alphabets':
      'Una palabra mezcla letras de alfabetos distintos que se confunden entre sí: escríbala con uno solo.',
    'refusal.invalid-input.control-characters': 'El texto contiene caracteres de control que no se pueden guardar.',
    'refusal.invalid-input.unreadable-signs':
      'El texto contiene signos que otras personas no pueden ver: quítelos o escríbalos con letras.',
    'refusal.invalid-input.stacked-marks':
      'Una letra lleva demasiados signos encima o debajo: deje {limit, number} como máximo.',
    'refusal.invalid-input.no-letters': 'Escríbalo con letras o números.',
    'refusal.invalid-input.malformed':
      '{field, select, confirmation {No es el correo de esta persona: escríbalo tal como aparece.} email {Revise el correo electrónico: se escribe así, nombre@ejemplo.org.} slug {Revise la dirección: solo letras minúsculas sin tilde, números y guiones.} other {Revise este dato: no está escrito como se espera.}}',
    'refusal.invalid-input.skipped-hour':
      'Esa hora no existe ese día: los relojes se adelantan y se la saltan. Escriba otra.',
    'refusal.invalid-input.unknown-value': 'El valor no es uno de los posibles.',
    'refusal.invalid-input.in-the-past': 'La fecha ya pasó.',
    'refusal.invalid-input.in-the-future': 'Esa fecha todavía no llega: revísela.',
    'refusal.invalid-input.too-distant': 'Esa fecha está a más de cien años: revise el año.',
    'refusal.invalid-input.out-of-range': 'El valor está fuera del rango permitido.',
    'refusal.already-exists':
      '{what, select, process {Ya hay un proceso con esa dirección. Elija otra.} address {Esa dirección es de una página de la plataforma. Elija otra.} membership {Esa persona ya tiene ese papel en el proceso.} institution {Ya hay una institución con ese nombre.} appointment {Esa persona ya tiene ese nombramiento, y falta que lo responda o que se confirme: no hace falta otro.} signer {La misma institución está dos veces: elíjala una sola.} measure {Su parte ya lo hizo.} person {Ya hay una persona con ese correo.} disabled {La cuenta ya está desactivada.} appointed {Esa persona ya administra la plataforma.} administrator {Ya hay una persona administradora: escriba el correo con que se registró.} passkey {Esa llave de acceso ya está registrada.} suggestion {Ya hay una propuesta de cambio de ese aporte para esa disposición, y espera decisión.} other {Ya existe.}}',
    'refusal.institution-name':
      '{field, select, name {Ese nombre es el de «{organization}», o se confunde con él. Escriba otro.} acronym {Esas siglas son las de «{organization}», o se confunden con ellas. Escriba otras.} other {«{organization}» es una institución de esta plataforma: en su nombre solo aporta quien la representa, con su sesión abierta. Escriba otro nombre o déjelo en blanco.}}',
    'refusal.institution-represented':
      'La institución ya tiene quien la represente, y esa persona nombra a la siguiente. Si no responde, termine primero su representación, con un motivo público.',
    'refusal.step-not-allowed': 'Este paso no es posible en la etapa actual.',
    'refusal.process-suspended': 'El proceso está suspendido: no se hace nada en él hasta que se reanude.',
    'refusal.process-closed': 'El proceso se cerró sin concluir: ya no se hace nada en él.',
    'refusal.already-completed': 'Eso ya se dijo: ahora solo se corrige, con una razón.',
    'refusal.corrected-meanwhile':
      'Esto se corrigió mientras usted escribía. Mire lo que dice ahora; si aún hace falta su corrección, envíela otra vez.',
    'refusal.same-as-before': 'Eso es lo que ya dice: no hay nada que cambiar.',
    'refusal.gate-closed': 'La etapa no puede pasar: faltan condiciones por cumplir.',
    'refusal.consultation-not-open': 'La consulta no está abierta en este momento.',
    'refusal.consultation-open': 'Hay una consulta abierta sobre la versión {versionNumber}.',
    'refusal.consultation-too-short':
      'El tiempo mínimo de consulta de este proceso no se cumple: puede cerrar desde el {earliestAt}.',
    'refusal.consultation-not-lengthened':
      'El plazo solo se alarga: el cierre debe ser posterior al que ya se anunció, el {closesAt}.',
    'refusal.stage-just-entered': 'La etapa acaba de empezar. Podrá pasar desde el {earliestAt}.',
    'refusal.dates-out-of-order': 'El cierre debe ser posterior a la apertura.',
    'refusal.quote-not-found':
      'No encontramos esas palabras en la cláusula. Cópielas tal como aparecen, de una sola de sus partes, o deje la cita en blanco.',
    'refusal.quote-ambiguous':
      'Las palabras citadas están más de una vez en la cláusula. Cite algunas palabras más, para que se sepa cuáles son.',
    'refusal.clause-not-found': 'Esa cláusula no está en el texto.',
    'refusal.already-answered': 'El aporte {number} ya tiene respuesta.',
    'refusal.not-answered': 'El aporte {number} todavía no tiene respuesta.',
    'refusal.nothing-corrected': 'La respuesta al aporte {number} ya dice eso: no hay nada que corregir.',
    'refusal.change-not-shown':
      'La última versión no muestra un cambio en esa cláusula, y la etapa que lo exige ya pasó. Señale la cláusula en la que está el cambio, o devuelva el proceso a la etapa de respuestas.',
    'refusal.already-redacted': 'El aporte {number} ya fue retirado.',
    'refusal.change-missing': 'Señale la cláusula que recoge el cambio del aporte {number}.',
    'refusal.not-the-latest-version': 'La versión {versionNumber} ya no es la última: ahora es la {latest}.',
    'refusal.nothing-changed': 'El texto es igual al de la versión {versionNumber}: no hay nada que congelar.',
    'refusal.wrote-in-the-text': 'Quien escribió en el texto de la versión {versionNumber} no puede aprobarlo.',
    'refusal.approver-by-institution':
      'A quien firma lo nombra quien representa a su institución; después lo confirma quien coordina por otra.',
    'refusal.appointment-over': 'Este nombramiento ya se respondió, venció o terminó.',
    'refusal.appointment-not-accepted': 'Falta que la persona nombrada acepte.',
    'refusal.signed-for-another': 'La misma persona ya firmó en esta etapa por {organization}: nadie firma dos veces.',
    'refusal.already-signed': '{organization} ya firmó la versión {versionNumber} en esta etapa.',
    'refusal.not-asked-to-sign':
      'En esta etapa no se pide la firma de {organization}: la coordinación dijo en público quiénes la firman.',
    'refusal.signers-fixed': 'El proceso ya llegó a esa etapa: quién la firma se dice antes.',
    'refusal.signer-has-spoken':
      '{organization} ya firmó en esta etapa: aunque esa firma no valga ya, no se le puede dejar fuera.',
    'refusal.ending-needs-both':
      'Para que alguien deje de firmar por una institución hacen falta las dos partes: una lo propone y la otra está de acuerdo. También puede renunciar.',
    'refusal.measure-over': 'Esto ya se había levantado.',
    'refusal.approver-suspended': 'Su nombramiento está suspendido: mientras tanto no puede firmar.',
    'refusal.last-coordinator':
      'Es la única persona que coordina este proceso. Invite primero a otra y vuelva a intentarlo.',
    'refusal.code-wrong-or-expired': 'El código no es correcto o ya venció. Pida uno nuevo.',
    'refusal.only-by-link':
      'Se escribieron demasiados códigos equivocados para este correo, así que ya no se entra con un código: abra el enlace del mensaje. Si ya venció, pida otro.',
    'refusal.passkey-required':
      'Aquí se pide una llave de acceso (passkey). Si todavía no tiene una, créela en «Mi cuenta».',
    'refusal.passkey-not-accepted':
      'La llave de acceso no sirvió para esto: venció el plazo, ya se usó, o no es suya. Inténtelo de nuevo.',
    'refusal.too-many-passkeys': 'Ya tiene {most} llaves de acceso. Quite primero una que no use.',
    'refusal.passkeys-need-domain':
      'Esta plataforma no tiene un nombre de dominio con https, y sin él los navegadores no crean llaves de acceso.',
    'refusal.second-person-needed':
      'Hacen falta dos personas: esto no lo hace quien lo empezó, ni la persona de quien se trata.',
    'refusal.account-disabled': 'Esta cuenta está desactivada. Hable con la administración de la plataforma.',
    'refusal.has-passkey':
      'La persona tiene una llave de acceso: entra con ella y cambia su correo en «Mi cuenta». Si también la perdió, haga constar eso primero.',
    'refusal.another-address':
      'No es el correo que se anotó al hacerlo constar. Pregúntelo a la persona y compárelo con quien coordina.',
    'refusal.recovery-too-early':
      'Todavía no: quien no perdió su buzón tiene tiempo de decirlo. Puede confirmarlo desde el {earliestAt}.',
    'refusal.example-person': 'Las personas de ejemplo conservan su correo: otras visitas también entran como ellas.',
    'refusal.last-administrator': 'Es la única persona administradora. Nombre primero a otra.',
    'refusal.too-many-attempts':
      'Demasiados intentos. Espere {minutes, plural, =0 {{retryAfterSeconds, plural, one {# segundo} other {# segundos}}} one {un minuto} other {# minutos}}.',
    'refusal.busy':
      'En este momento hay otros trámites en curso y este no pudo esperar más. No se guardó nada: vuelva a intentarlo en {retryAfterSeconds, plural, one {# segundo} other {# segundos}}.',
    'refusal.file-not-text': 'El archivo no es de texto. Guárdelo como Markdown o texto UTF-8.',
    'refusal.file-too-large': 'El archivo pasa de {limitMegabytes} MB.',
    'refusal.file-empty': 'El archivo está vacío.',
    'refusal.file-not-readable': 'El archivo no se puede leer.',
    'refusal.file-not-readable.damaged':
      'El archivo está dañado o incompleto. Ábralo con el programa que lo hizo y guárdelo de nuevo.',
    'refusal.file-not-readable.encrypted': 'El archivo está protegido con contraseña. Guárdelo sin ella.',
    'refusal.file-not-readable.other-format':
      'El archivo no es de un formato que se pueda leer: Markdown, texto, DOCX, ODT o HTML.',
    'refusal.file-not-readable.has-macros': 'El archivo trae macros. Guárdelo como documento sin macros.',
    'refusal.file-not-readable.declares-entities':
      'El archivo declara entidades (DOCTYPE), que un documento no necesita y que no se leen.',
    'refusal.file-not-readable.too-many-parts': 'El archivo tiene demasiadas partes.',
    'refusal.file-not-readable.too-large-unpacked': 'El archivo es demasiado grande una vez descomprimido.',
    'refusal.file-not-readable.too-deep': 'El archivo tiene demasiados elementos uno dentro de otro.',
    'refusal.file-not-readable.too-costly':
      'Leer el archivo llevaría demasiado tiempo. Divídalo en partes, o guárdelo como texto y vuelva a intentarlo.',
    'refusal.draft-not-empty': 'El borrador ya tiene texto: vea primero en qué lo cambia el documento.',
    'refusal.draft-changed':
      '{clauses, plural, one {Otra persona cambió entre tanto una cláusula} other {Otras personas cambiaron entre tanto # cláusulas}} que el documento también cambia. Vea de nuevo las diferencias.',
    'refusal.draft-same': 'El borrador ya dice eso: no hay nada que cambiar.',
    'refusal.clause-changed':
      'Alguien cambió esta disposición mientras usted escribía. Vea qué dice ahora, y si su propuesta sirve así, envíela otra vez.',
    'refusal.author-approves':
      'Quien hizo esta propuesta firma en este proceso, y nadie firma un texto con palabras suyas.',
    'refusal.suggestion-decided':
      '{status, select, accepted {Esta propuesta ya se aceptó} rejected {Esta propuesta ya se rechazó} other {Esta propuesta ya se retiró}}.',
    'refusal.suggestion-seen-otherwise':
      'El borrador cambió mientras usted revisaba esta propuesta, y aceptarla haría ahora otra cosa. Vea de nuevo qué cambiaría.',
    'refusal.suggestion-stale':
      '{clauses, plural, =0 {Esta propuesta ya no se puede aceptar: otro cambio ocupó su lugar en el borrador.} other {Esta propuesta ya no puede hacer lo que dice: lo que cambiaba se suprimió del borrador. Vea qué cambia si vuelve al texto, o rechácela.}}',
    'refusal.text-invalid': 'El texto no se puede guardar ({problem}).',
    'refusal.text-invalid.empty': 'El texto se quedaría sin ninguna disposición.',
    'refusal.text-invalid.too-long': 'Una cláusula es demasiado larga (más de 20,000 caracteres). Córtela en varias.',
    'refusal.text-invalid.too-many-clauses': 'El texto tiene demasiadas cláusulas (más de 5,000). Divídalo.',
    'refusal.text-unfinished':
      '{count, plural, one {Algo en el texto parece sin terminar.} other {# lugares del texto parecen sin terminar.}} Corríjalos en el borrador, o confirme que se congelan así.',
    'refusal.references-lost':
      '{count, plural, one {Una remisión no lleva a ninguna disposición del texto.} other {# remisiones no llevan a ninguna disposición del texto.}} Corríjalas en el borrador, o confirme que se congelan así.',
  },
  {
    'refusal.not-permitted': 'You may not do this.',
    'refusal.not-permitted.at-this-stage': 'You may not do this at this stage.',
    'refusal.not-found': 'It does not exist, or it is out of your reach.',
    'refusal.invalid-input': 'Something entered is not valid.',
    'refusal.invalid-input.required':
      '{field, select, kind {Choose what you want to say.} body {Write your contribution.} proposedText {Write the wording that you propose.} disposition {Choose what is decided.} note {Write what sets this version apart.} name {Write the name.} email {Write the e-mail address.} code {Write the code.} confirmation {Write the person’s e-mail address to confirm.} role {Choose a role.} title {Write the name of the policy.} summary {Write what the policy is for.} organization {Choose the institution or organisation.} acronym {Write the acronym.} sector {Choose the sector.} reason {Write the reason.} statement {Write the reasons.} purpose {Write what is asked.} closesAt {Write when it closes.} target {Choose the stage.} decision {Choose what you decide.} showAuthor {Tick the box to publish your name, or delete it to contribute without it.} other {This is needed.}}',
    'refusal.invalid-input.too-long':
      'The text is too long{limit, plural, =0 {} other { (at most {limit, number} characters)}}.',
    'refusal.invalid-input.too-short': 'The text is too short.',
    'refusal.invalid-input.several-lines': 'Write it in one line, without line breaks or tabs.',
    'refusal.invalid-input.mixed-alphabets':
      'A word mixes letters of different alphabets that look alike: write it in one of them.',
    'refusal.invalid-input.control-characters': 'The text holds control characters that can not be kept.',
    'refusal.invalid-input.unreadable-signs':
      'The text holds signs that other people can’t see: take them out, or write them with letters.',
    'refusal.invalid-input.stacked-marks':
      'A letter bears too many marks above or below it: leave {limit, number} at most.',
    'refusal.invalid-input.no-letters': 'Write it with letters or digits.',
    'refusal.invalid-input.malformed':
      '{field, select, confirmation {That is not this person’s e-mail address: write it as it stands.} email {Check the e-mail address: it is written like name@example.org.} slug {Check the address: only small letters without accents, numbers and hyphens.} other {Check this: it is not written as expected.}}',
    'refusal.invalid-input.skipped-hour':
      'There is no such hour on that day: the clocks are put forward and skip it. Write another one.',
    'refusal.invalid-input.unknown-value': 'The value is not one of those possible.',
    'refusal.invalid-input.in-the-past': 'The date has passed.',
    'refusal.invalid-input.in-the-future': 'That date has not come yet: check it.',
    'refusal.invalid-input.too-distant': 'That date is more than a hundred years away: check the year.',
    'refusal.invalid-input.out-of-range': 'The value is out of range.',
    'refusal.already-exists':
      '{what, select, process {There is a process with that address already. Choose another one.} address {That address is the one of a page of the platform. Choose another one.} membership {That person has that role in the process already.} institution {There is an institution of that name already.} appointment {That person has that appointment already, and their answer or the confirmation is awaited: no other one is needed.} signer {The same institution is there twice: choose it once.} measure {Your side has done so already.} person {There is a person with that e-mail already.} disabled {The account is disabled already.} appointed {They administer the platform already.} administrator {There is an administrator already: write the e-mail they were entered with.} passkey {That passkey is registered already.} suggestion {There is a suggestion from that contribution for that provision already, and it waits for a decision.} other {It exists already.}}',
    'refusal.institution-name':
      '{field, select, name {That name is the one of “{organization}”, or can be taken for it. Write another.} acronym {That acronym is the one of “{organization}”, or can be taken for it. Write another.} other {“{organization}” is an institution of this platform: only whoever represents it, signed in, contributes on its behalf. Write another name or leave it blank.}}',
    'refusal.institution-represented':
      'Somebody represents the institution already, and appoints the next person. If they can’t be reached, end their representation first, with a public reason.',
    'refusal.step-not-allowed': 'This step is not possible at the present stage.',
    'refusal.process-suspended': 'The process is suspended: nothing is done in it until it is resumed.',
    'refusal.process-closed': 'The process was closed unfinished: nothing is done in it any more.',
    'refusal.already-completed': 'That was said before: now it can only be corrected, with a reason.',
    'refusal.corrected-meanwhile':
      'This was corrected while you were writing. See what it says now; if your correction is still needed, send it again.',
    'refusal.same-as-before': 'That is what it says already: there is nothing to change.',
    'refusal.gate-closed': 'The stage can not pass: some conditions are not met.',
    'refusal.consultation-not-open': 'The consultation is not open at this moment.',
    'refusal.consultation-open': 'A consultation on version {versionNumber} is open.',
    'refusal.consultation-too-short':
      'That is less than the minimum time of consultation of this process: it may close from {earliestAt}.',
    'refusal.consultation-not-lengthened':
      'A consultation is only lengthened: its closing must come after the one announced, {closesAt}.',
    'refusal.stage-just-entered': 'The stage has only just begun. It can be left from {earliestAt}.',
    'refusal.dates-out-of-order': 'The closing must come after the opening.',
    'refusal.quote-not-found':
      'We do not find those words in the clause. Copy them as they stand, from a single part of it, or leave the quote empty.',
    'refusal.quote-ambiguous':
      'The quoted words stand in the clause more than once. Quote a few more, so that it is clear which ones you mean.',
    'refusal.clause-not-found': 'That clause is not in the text.',
    'refusal.already-answered': 'Contribution {number} has its answer already.',
    'refusal.not-answered': 'Contribution {number} has no answer yet.',
    'refusal.nothing-corrected': 'The answer to contribution {number} says that already: there is nothing to correct.',
    'refusal.change-not-shown':
      'The latest version shows no change in that clause, and the stage that asks for it is passed. Name the clause that holds the change, or send the process back to the stage of answers.',
    'refusal.already-redacted': 'Contribution {number} was redacted already.',
    'refusal.change-missing': 'Name the clause that carries the change of contribution {number}.',
    'refusal.not-the-latest-version': 'Version {versionNumber} is no longer the latest: that is {latest} now.',
    'refusal.nothing-changed': 'The text is the same as that of version {versionNumber}: there is nothing to freeze.',
    'refusal.wrote-in-the-text': 'Whoever wrote in the text of version {versionNumber} can not approve it.',
    'refusal.approver-by-institution':
      'Whoever signs is appointed by the representative of their institution, and then confirmed by a coordinator of another one.',
    'refusal.appointment-over': 'This appointment was answered already, has expired or was ended.',
    'refusal.appointment-not-accepted': 'Whoever was appointed has yet to accept.',
    'refusal.signed-for-another': 'The same person has signed at this stage for {organization}: nobody signs twice.',
    'refusal.already-signed': '{organization} has signed version {versionNumber} at this stage already.',
    'refusal.not-asked-to-sign':
      'The signature of {organization} is not asked for at this stage: the coordinators said in public who signs it.',
    'refusal.signers-fixed': 'The process has come to that stage: who signs it is said before.',
    'refusal.signer-has-spoken':
      '{organization} has signed this stage: though that signature is void by now, it can’t be left out.',
    'refusal.ending-needs-both':
      'Ending that somebody signs for an institution takes both sides: one proposes it and the other agrees. They may also resign.',
    'refusal.measure-over': 'This was lifted already.',
    'refusal.approver-suspended': 'Your appointment is suspended: you can’t sign meanwhile.',
    'refusal.last-coordinator':
      'This is the only person who coordinates this process. Invite another one first, then try again.',
    'refusal.code-wrong-or-expired': 'The code is wrong or has expired. Ask for a new one.',
    'refusal.only-by-link':
      'Too many wrong codes were written for this e-mail address, so codes no longer sign in: open the link in the message. If it has expired, ask for another one.',
    'refusal.passkey-required': 'A passkey is asked for here. If you have none yet, create one in “My account”.',
    'refusal.passkey-not-accepted':
      'The passkey did not work for this: time ran out, it was used already, or it is not yours. Try again.',
    'refusal.too-many-passkeys': 'You have {most} passkeys. Remove one first that you do not use.',
    'refusal.passkeys-need-domain':
      'This platform has no domain name with https, and without one browsers make no passkeys.',
    'refusal.second-person-needed':
      'It takes two people: neither whoever began it nor the person whom it is about does this.',
    'refusal.account-disabled': 'This account is disabled. Talk to the administrators of the platform.',
    'refusal.has-passkey':
      'They have a passkey: they sign in by it and change their address at “My account”. If they lost it as well, put that on record first.',
    'refusal.another-address':
      'It is not the address that was named when it was put on record. Ask the person, and compare it with whoever coordinates.',
    'refusal.recovery-too-early':
      'Not yet: whoever has not lost their mailbox has time to say so. You may confirm it from {earliestAt} on.',
    'refusal.example-person': 'Example people keep their address: other visitors enter as them too.',
    'refusal.last-administrator': 'This is the only administrator. Appoint another one first.',
    'refusal.too-many-attempts':
      'Too many attempts. Wait {minutes, plural, =0 {{retryAfterSeconds, plural, one {# second} other {# seconds}}} one {a minute} other {# minutes}}.',
    'refusal.busy':
      'Other acts are under way and this one could not wait any longer. Nothing was kept: try again in {retryAfterSeconds, plural, one {# second} other {# seconds}}.',
    'refusal.file-not-text': 'The file is not text. Save it as Markdown or UTF-8 text.',
    'refusal.file-too-large': 'The file is over {limitMegabytes} MB.',
    'refusal.file-empty': 'The file is empty.',
    'refusal.file-not-readable': 'The file can not be read.',
    'refusal.file-not-readable.damaged':
      'The file is damaged or incomplete. Open it with the program that made it and save it again.',
    'refusal.file-not-readable.encrypted': 'The file is protected by a password. Save it without one.',
    'refusal.file-not-readable.other-format':
      'The file is of no format that can be read: Markdown, text, DOCX, ODT or HTML.',
    'refusal.file-not-readable.has-macros': 'The file holds macros. Save it as a document without macros.',
    'refusal.file-not-readable.declares-entities':
      'The file declares entities (DOCTYPE), which a document does not need and which are not read.',
    'refusal.file-not-readable.too-many-parts': 'The file has too many parts.',
    'refusal.file-not-readable.too-large-unpacked': 'The file is too large once it is unpacked.',
    'refusal.file-not-readable.too-deep': 'The file has too many elements within each other.',
    'refusal.file-not-readable.too-costly':
      'Reading the file would take too long. Divide it into parts, or save it as text, and try again.',
    'refusal.draft-not-empty': 'The draft has text already: look first at what the document changes in it.',
    'refusal.draft-changed':
      'Meanwhile somebody changed {clauses, plural, one {a clause} other {# clauses}} that the document changes as well. Look at the differences again.',
    'refusal.draft-same': 'The draft says that already: there is nothing to change.',
    'refusal.clause-changed':
      'Somebody changed this provision while you wrote. See what it says now, and if your suggestion still holds, send it again.',
    'refusal.author-approves':
      'Whoever made this suggestion signs in this process, and nobody signs a text with words of their own.',
    'refusal.suggestion-decided':
      'This suggestion was {status, select, accepted {accepted} rejected {rejected} other {withdrawn}} before.',
    'refusal.suggestion-seen-otherwise':
      'The draft changed while you reviewed this suggestion, and accepting it would now do something else. Look again at what would change.',
    'refusal.suggestion-stale':
      '{clauses, plural, =0 {This suggestion can no longer be accepted: another change took its place in the draft.} other {This suggestion can no longer do what it says: what it changed was deleted from the draft. See what changes if it comes back, or reject it.}}',
    'refusal.text-invalid': 'The text can not be kept ({problem}).',
    'refusal.text-invalid.empty': 'The text would have no provision left.',
    'refusal.text-invalid.too-long': 'A clause is too long (over 20,000 characters). Cut it into several.',
    'refusal.text-invalid.too-many-clauses': 'The text has too many clauses (over 5,000). Divide it.',
    'refusal.text-unfinished':
      '{count, plural, one {Something in the text looks unfinished.} other {# places of the text look unfinished.}} Correct them in the draft, or confirm that they are frozen as they are.',
    'refusal.references-lost':
      '{count, plural, one {A reference leads to no provision of the text.} other {# references lead to no provision of the text.}} Correct them in the draft, or confirm that they are frozen as they are.',
  },
);
