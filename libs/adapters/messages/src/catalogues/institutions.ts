import { catalogue } from '../catalogue.js';

/** Who speaks for an institution: representatives, and the approvers that they appoint. */
export const institutions = catalogue(
  {
    'institutions.mail.appointed.subject': 'Le nombraron representante: {organization}',
    'institutions.mail.appointed.body':
      'Buen día, {name}:\n\n{by} le nombró para hablar en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n\nSolo cuenta si lo acepta. Entre con este correo, y acepte o decline hasta el {until} en:\n\n    {address}\n\nQuien representa a una institución aporta en su nombre y nombra a quienes firman por ella.',
    'done.correctInstitution': 'La institución quedó corregida. Lo anterior se ve junto a su nombre.',
    'institutions.correct.title': 'Corregir cómo se llama',
    'institutions.correct.explain':
      'Lo que ya se firmó conserva el nombre que tenía y dice cuál es el de ahora. La corrección queda en el registro de cada proceso en que participa, y se avisa por correo a quienes participan por ella.',
    'institutions.correct.name': 'Nombre',
    'institutions.correct.acronym': 'Siglas',
    'institutions.correct.sector': 'Sector',
    'institutions.correct.reason': 'Por qué se corrige',
    'institutions.correct.send': 'Publicar la corrección',
    'institutions.corrected':
      '{count, plural, one {Se corrigió: ver lo anterior} other {Se corrigió # veces: ver lo anterior}}',
    'institutions.corrected.name': 'Se llamaba: {value}',
    'institutions.corrected.acronym': 'Sus siglas eran: {value}',
    'institutions.corrected.sector': 'Su sector era: {value}',
    'institutions.signed-as': 'Firmó con el nombre que tenía: {name}.',
    'institutions.mail.corrected.subject': 'Se corrigió cómo se llama {organization}',
    'institutions.mail.corrected.body':
      'Buen día, {name}:\n\nSe corrigieron los datos de la institución por la que usted participa en este proceso:\n\n    {process}\n\nAhora se llama: {organization}\nAntes: {earlierOrganization}\n\nPor qué: {reason}\n\nLo que ya se firmó conserva el nombre que tenía. Está en:\n\n    {address}',
    'institutions.representatives': 'Quién la representa',
    'institutions.representatives-lead':
      'Solo estas personas hablan aquí por la institución y nombran a quienes firman por ella. Cada nombramiento consta en un documento.',
    'institutions.nobody': 'Nadie la representa todavía',
    'institutions.nobody-hint': 'Mientras tanto, nadie puede aportar en su nombre ni firmar por ella.',
    'institutions.post': 'Cargo',
    'institutions.document': 'Documento',
    'institutions.document-of': '{number}, del {date}',
    'institutions.status': 'Estado',
    'institutions.waiting': 'Espera respuesta hasta el {until}',
    'institutions.expired': 'Venció sin respuesta el {until}',
    'institutions.declined': 'Declinó el {at}',
    'institutions.since': 'Desde el {at}',
    'institutions.range': 'Del {from} al {to}: {reason}',
    'institutions.appoint.title': 'Nombrar a quien la represente',
    'institutions.appoint.lead':
      '{mailDelivery, select, sent {Recibirá un correo y tendrá que aceptar, entrando con esa dirección.} other {Esta plataforma no envía correos: avísele usted. Tendrá que entrar con esa dirección y aceptar.}}',
    'institutions.appoint.do': 'Nombrar',
    'institutions.field.post': 'Cargo que desempeña',
    'institutions.field.document-number': 'Número del documento que nombra',
    'institutions.field.document-number-hint': 'Acuerdo, acta o resolución, como «Acuerdo 12-2026».',
    'institutions.field.document-date': 'Fecha del documento',
    'institutions.field.document-address': 'Dirección donde se puede leer',
    'institutions.field.document-sha256': 'Huella SHA-256 del documento',
    'institutions.field.document-sha256-hint':
      'Con ella se comprueba que nadie cambió el archivo: 64 cifras y letras de la a a la f.',
    'institutions.field.identity': 'Número de su documento de identidad',
    'institutions.field.identity-hint':
      'No se guarda ni se publica: solo una huella con llave, para que nadie firme dos veces con dos correos.',
    'institutions.end.title': 'Terminar',
    'institutions.end.hint': 'Surte efecto de inmediato. Lo que aportó y a quienes nombró se conserva.',
    'institutions.end.reason': 'Motivo público',
    'institutions.end.do': 'Terminar su representación',
    'institutions.appointment.title': 'Nombramiento para representar a {organization}',
    'institutions.appointment.lead': '{by} le nombró. Solo cuenta si usted lo acepta.',
    'institutions.appointment.accept': 'Aceptar',
    'institutions.appointment.decline': 'Declinar',
    'institutions.appointment.over': 'Este nombramiento ya no espera respuesta.',
    'done.appointRepresentative':
      'El nombramiento quedó anotado{mailDelivery, select, sent { y el correo está en camino} other {. Esta plataforma no envía correos: avise usted a la persona}}. Falta que lo acepte.',
    'done.acceptAppointment': 'Usted representa ya a la institución.',
    'done.declineAppointment': 'El nombramiento quedó declinado.',
    'done.endRepresentative': 'La representación terminó.',

    'approvers.title': 'Quiénes firmarán',
    'approvers.lead':
      'Cada institución nombra a quien firma por ella, la persona acepta, y lo confirma quien coordina por otra institución. Nadie puede solo.',
    'approvers.confirmed': 'Nombró {by}; confirmó {confirmed} el {at}',
    'approvers.waiting':
      'Nombró {by} y aceptó la persona el {at}; falta que confirme quien coordina por otra institución',
    'approvers.waits-answer': 'Nombró {by} el {at}; falta que la persona acepte',
    'approvers.declined': 'Nombró {by}; la persona declinó el {at}',
    'approvers.accept': 'Aceptar',
    'approvers.decline': 'Declinar',
    'approvers.answer-name': 'Responder al nombramiento',
    'done.answerApproverAppointment': 'Su respuesta quedó en el registro público.',
    'approvers.confirm': 'Confirmar',
    'approvers.confirm-name': 'Confirmar a {name}',
    'approvers.appoint.title': 'Nombrar a quien firme por su institución',
    'approvers.appoint.lead':
      'Firmará cuando lo acepte y después lo confirme quien coordina el proceso por otra institución.',
    'done.appointApprover':
      'El nombramiento consta en el registro público. Falta que lo confirme quien coordina por otra institución.',
    'done.confirmApprover': 'Quien firma quedó confirmado, y así consta en el registro público.',
  },
  {
    'institutions.mail.appointed.subject': 'You were appointed representative: {organization}',
    'institutions.mail.appointed.body':
      'Good day, {name}:\n\n{by} appointed you to speak on this platform for:\n\n    {organization}\n\nPost: {post}\n\nIt counts only if you accept. Sign in with this address, and accept or decline until {until} at:\n\n    {address}\n\nWhoever represents an institution contributes on its behalf and appoints who signs for it.',
    'done.correctInstitution': 'The institution is corrected. What stood there before is shown beside its name.',
    'institutions.correct.title': 'Correct what it is called',
    'institutions.correct.explain':
      'What was signed keeps the name that it had, and says what the present one is. The correction stands in the record of every process in which it takes part, and those who take part for it are told by e-mail.',
    'institutions.correct.name': 'Name',
    'institutions.correct.acronym': 'Acronym',
    'institutions.correct.sector': 'Sector',
    'institutions.correct.reason': 'Why it is corrected',
    'institutions.correct.send': 'Publish the correction',
    'institutions.corrected':
      '{count, plural, one {It was corrected: see what stood there before} other {It was corrected # times: see what stood there before}}',
    'institutions.corrected.name': 'It was called: {value}',
    'institutions.corrected.acronym': 'Its acronym was: {value}',
    'institutions.corrected.sector': 'Its sector was: {value}',
    'institutions.signed-as': 'It signed under the name it had: {name}.',
    'institutions.mail.corrected.subject': 'What {organization} is called was corrected',
    'institutions.mail.corrected.body':
      'Good day, {name}:\n\nThe institution for which you take part in this process was corrected:\n\n    {process}\n\nIt is now called: {organization}\nBefore: {earlierOrganization}\n\nWhy: {reason}\n\nWhat was signed keeps the name that it had. It is at:\n\n    {address}',
    'institutions.representatives': 'Who represents it',
    'institutions.representatives-lead':
      'These people alone speak here for the institution and appoint who signs for it. Each appointment rests on a document.',
    'institutions.nobody': 'Nobody represents it yet',
    'institutions.nobody-hint': 'Until somebody does, nobody can contribute on its behalf or sign for it.',
    'institutions.post': 'Post',
    'institutions.document': 'Document',
    'institutions.document-of': '{number}, of {date}',
    'institutions.status': 'Status',
    'institutions.waiting': 'Waits for an answer until {until}',
    'institutions.expired': 'Expired without an answer on {until}',
    'institutions.declined': 'Declined on {at}',
    'institutions.since': 'Since {at}',
    'institutions.range': 'From {from} to {to}: {reason}',
    'institutions.appoint.title': 'Appoint a representative',
    'institutions.appoint.lead':
      '{mailDelivery, select, sent {They will get an e-mail and have to accept, signed in with that address.} other {This platform sends no e-mail: tell them yourself. They have to sign in with that address and accept.}}',
    'institutions.appoint.do': 'Appoint',
    'institutions.field.post': 'Post they hold',
    'institutions.field.document-number': 'Number of the document that appoints',
    'institutions.field.document-number-hint': 'An agreement, minutes or a resolution, such as “Agreement 12-2026”.',
    'institutions.field.document-date': 'Date of the document',
    'institutions.field.document-address': 'Address at which it can be read',
    'institutions.field.document-sha256': 'SHA-256 of the document',
    'institutions.field.document-sha256-hint':
      'It shows that nobody changed the file: 64 digits and letters from a to f.',
    'institutions.field.identity': 'Number of their identity document',
    'institutions.field.identity-hint':
      'Neither kept nor published: only a keyed hash, so that nobody signs twice from two mailboxes.',
    'institutions.end.title': 'End',
    'institutions.end.hint': 'It takes effect at once. What they contributed and whom they appointed stays.',
    'institutions.end.reason': 'Public reason',
    'institutions.end.do': 'End the representation',
    'institutions.appointment.title': 'Appointment to represent {organization}',
    'institutions.appointment.lead': '{by} appointed you. It counts only if you accept.',
    'institutions.appointment.accept': 'Accept',
    'institutions.appointment.decline': 'Decline',
    'institutions.appointment.over': 'This appointment no longer waits for an answer.',
    'done.appointRepresentative':
      'The appointment was noted{mailDelivery, select, sent { and the e-mail is on its way} other {. This platform sends no e-mail: tell them yourself}}. They have yet to accept.',
    'done.acceptAppointment': 'You represent the institution now.',
    'done.declineAppointment': 'The appointment was declined.',
    'done.endRepresentative': 'The representation has ended.',

    'approvers.title': 'Who will sign',
    'approvers.lead':
      'Each institution appoints who signs for it, who accepts, and a coordinator of another institution confirms it. Nobody can alone.',
    'approvers.confirmed': 'Appointed by {by}; confirmed by {confirmed} on {at}',
    'approvers.waiting':
      'Appointed by {by}, accepted by the person on {at}; a coordinator of another institution has yet to confirm',
    'approvers.waits-answer': 'Appointed by {by} on {at}; the person has yet to accept',
    'approvers.declined': 'Appointed by {by}; the person declined on {at}',
    'approvers.accept': 'Accept',
    'approvers.decline': 'Decline',
    'approvers.answer-name': 'Answer the appointment',
    'done.answerApproverAppointment': 'Your answer stands in the public record.',
    'approvers.confirm': 'Confirm',
    'approvers.confirm-name': 'Confirm {name}',
    'approvers.appoint.title': 'Appoint who signs for your institution',
    'approvers.appoint.lead':
      'They will sign once they have accepted and a coordinator of the process for another institution has confirmed them.',
    'done.appointApprover':
      'The appointment stands in the public record. A coordinator of another institution has yet to confirm it.',
    'done.confirmApprover': 'Whoever signs was confirmed, and the public record says so.',
  },
);
