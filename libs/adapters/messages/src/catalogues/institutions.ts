import { catalogue } from '../catalogue.js';

/** Who speaks for an institution: representatives, and the approvers that they appoint. */
export const institutions = catalogue(
  {
    'institutions.mail.appointed.subject': 'Le nombraron representante: {organization}',
    'institutions.mail.appointed.body':
      'Buen día, {name}:\n\n{by} le nombró para hablar en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\n\nSolo cuenta si lo acepta. Entre con este correo, y acepte, decline o páselo a otra persona hasta el {until} en:\n\n    {address}\n\nQuien representa a una institución aporta en su nombre y nombra a quienes firman por ella.',
    'institutions.mail.another.subject': 'Nombramiento nuevo para representar: {organization}',
    'institutions.mail.another.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} nombró a {person} para hablar en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\nDocumento: {documentNumber}\n\nSe le avisa porque usted representa a la institución. El nombramiento cuenta cuando esa persona lo acepte. Si no corresponde, termínelo en:\n\n    {address}',
    'institutions.mail.accepted.subject': 'Representante nuevo: {organization}',
    'institutions.mail.accepted.body':
      'Buen día, {name}:\n\n{person} aceptó, y desde ahora habla en esta plataforma por:\n\n    {organization}\n\nCargo: {post}\n{term}\nDocumento: {documentNumber}\n\nSe le avisa porque usted también representa a la institución. Si no corresponde, suspenda o termine su representación en:\n\n    {address}',
    'institutions.mail.ended.subject': 'Terminó un nombramiento de representante: {organization}',
    'institutions.mail.ended.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} terminó {whose, select, own {su nombramiento} other {el nombramiento de {person}}} como representante de:\n\n    {organization}\n\nMotivo: {reason}\n\n{whose, select, own {Desde ahora usted no habla aquí por la institución.} other {Se le avisa porque usted representa a la institución.}} Quién la representa se ve en:\n\n    {address}',
    'institutions.mail.suspended.subject': 'Suspensión de un representante: {organization}',
    'institutions.mail.suspended.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} suspendió {whose, select, own {su representación} other {la representación de {person}}}:\n\n    {organization}\n\nMotivo: {reason}\n\n{whose, select, own {Hasta que la suspensión se levante, usted no habla aquí por la institución.} other {Se le avisa porque usted representa a la institución.}} Quién la representa se ve en:\n\n    {address}',
    'institutions.mail.reinstated.subject': 'Se levantó la suspensión de un representante: {organization}',
    'institutions.mail.reinstated.body':
      'Buen día, {name}:\n\n{as, select, administrator {{by}, que administra la plataforma,} other {{by}}} levantó la suspensión de {whose, select, own {su representación} other {la representación de {person}}}:\n\n    {organization}\n\nQuién la representa se ve en:\n\n    {address}',
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
    'institutions.account-disabled':
      'Su cuenta está desactivada: mientras tanto no puede aceptar ni hablar por la institución.',
    'institutions.range': 'Del {from} al {to}: {reason}',
    'institutions.appointed-by':
      '{as, select, administrator {Nombró {by}, que administra la plataforma, el {at}} other {Nombró {by} el {at}}}',
    'institutions.overtaken':
      'Ya no vale: lo hizo quien administra la plataforma, y alguien representa ya a la institución',
    'institutions.represented': 'El siguiente nombramiento lo hace quien la representa',
    'institutions.represented-hint':
      'Quien administra la plataforma nombra solo a la primera persona. Si quien la representa no responde, termine su representación, con un motivo público{mailDelivery, select, sent {: recibirá un aviso por correo} other {, y avísele usted, porque esta plataforma no envía correos}}. Después podrá nombrar de nuevo a la primera persona.',
    'institutions.appoint.title': 'Nombrar a quien la represente',
    'institutions.appoint.lead':
      '{mailDelivery, select, sent {Recibirá un correo y tendrá que aceptar, entrando con esa dirección.} other {Esta plataforma no envía correos: avísele usted. Tendrá que entrar con esa dirección y aceptar.}}',
    'institutions.appoint.do': 'Nombrar',
    'institutions.days': 'Plazo',
    'institutions.term': '{ends, select, no {Desde el {from}, sin fecha de término} other {Del {from} al {to}}}',
    'institutions.term-over': 'Terminó su plazo. {term}',
    'institutions.term-to-come': 'Aceptó el {at}; su plazo no ha empezado',
    'institutions.field.starts-on': 'Primer día en que la representa',
    'institutions.field.starts-on-hint': 'Si no lo escribe, desde hoy. Antes de ese día no habla por la institución.',
    'institutions.field.ends-on': 'Último día en que la representa',
    'institutions.field.ends-on-hint':
      'Si no lo escribe, no tiene fecha de término. Pasado ese día deja de hablar por ella.',
    'institutions.field.term-kept': 'Si no lo escribe, el del nombramiento anterior.',
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
    'institutions.appointment.overtaken':
      'Alguien representa ya a la institución, y este nombramiento, que hizo quien administra la plataforma, ya no vale. Si corresponde, pida a quien la representa que le nombre.',
    'institutions.appointment.resent': 'Este nombramiento se envió de nuevo el {at}: responda al más reciente.',
    'institutions.appointment.newest': 'Ir al nombramiento más reciente',
    'institutions.appointment.passed-on': 'Este nombramiento pasó a otra persona el {at}: ya no vale.',
    'institutions.appointment.substitute': 'Nombrar a otra persona en lugar de usted',
    'institutions.appointment.substitute-lead':
      'Si le corresponde a otra persona, puede pasarle el nombramiento una vez, con el documento que la nombra a ella. {mailDelivery, select, sent {Recibirá un correo y tendrá que aceptar.} other {Esta plataforma no envía correos: avísele usted. Tendrá que aceptar.}}',
    'institutions.substitute-name': 'Nombrar a otra persona en lugar de {name}. Tendrá que aceptar.',
    'done.resendRepresentative':
      'El nombramiento se envió de nuevo{mailDelivery, select, sent {} other {. Esta plataforma no envía correos: avise usted a la persona}}. El anterior ya no vale.',
    'done.substituteRepresentative':
      'El nombramiento pasó a otra persona{mailDelivery, select, sent {} other {. Esta plataforma no envía correos: avísele usted}}. El anterior ya no vale.',
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
    'approvers.waits-answer': 'Nombró {by} el {at}; falta que la persona acepte, hasta el {until}',
    'approvers.declined': 'Nombró {by}; la persona declinó el {at}',
    'approvers.accept': 'Aceptar',
    'approvers.decline': 'Declinar',
    'approvers.answer-name': 'Responder al nombramiento',
    'done.answerApproverAppointment': 'Su respuesta quedó en el registro público.',
    'approvers.account-disabled':
      'Su cuenta está desactivada: mientras tanto no puede aceptar, y nadie puede confirmarla.',
    'approvers.confirm': 'Confirmar',
    'approvers.confirm-name': 'Confirmar a {name}',
    'approvers.appoint.title': 'Nombrar a quien firme por su institución',
    'approvers.appoint.lead':
      'Firmará cuando lo acepte y después lo confirme quien coordina el proceso por otra institución.',
    'done.appointApprover':
      'El nombramiento consta en el registro público. Falta que lo confirme quien coordina por otra institución.',
    'approvers.resent': 'Se envió de nuevo el {at}: este ya no vale',
    'approvers.substituted': 'Pasó a {name} el {at}, por decisión de {by}: este ya no vale',
    'approvers.resend': 'Enviar de nuevo',
    'approvers.resend-name': 'Enviar de nuevo el nombramiento de {name}',
    'approvers.substitute': 'Pasar a otra persona',
    'approvers.substitute-name': 'Nombrar a otra persona en lugar de {name}. Tendrá que aceptar y ser confirmada.',
    'approvers.substitute.do': 'Pasar el nombramiento',
    'done.resendAppointment':
      'El nombramiento se envió de nuevo{mailDelivery, select, sent {} other {. Esta plataforma no envía correos: avise usted a la persona}}. El anterior ya no vale.',
    'done.substituteApprover':
      'El nombramiento pasó a otra persona, y así consta en el registro público. El anterior ya no vale.',
    'measures.suspended': 'Suspendido: no puede firmar',
    'measures.said.suspension.institution': 'Lo suspendió {by}, por su institución, el {at}:',
    'measures.said.suspension.coordination': 'Lo suspendió {by}, que coordina por otra institución, el {at}:',
    'measures.said.ending.institution':
      '{by}, por su institución, propuso el {at} que deje de firmar; falta que esté de acuerdo quien coordina por otra:',
    'measures.said.ending.coordination':
      '{by}, que coordina por otra institución, propuso el {at} que deje de firmar; falta que esté de acuerdo su institución:',
    'measures.own.title': 'Usted está en suspenso: no puede firmar por {organization}',
    'measures.own.institution': 'Lo decidió {by}, por su institución, el {at}:',
    'measures.own.coordination': 'Lo decidió {by}, que coordina por otra institución, el {at}:',
    'measures.own.until':
      'Dura hasta que lo levante quien lo decidió. Lo que usted firmó sigue en pie, y puede leer y aportar como cualquier persona.',
    'measures.suspend.short': 'Suspender',
    'measures.suspend.title': 'Suspender a {name}',
    'measures.suspend.hint':
      'Surte efecto de inmediato: no puede firmar hasta que su parte lo levante. A la institución se le sigue pidiendo su firma.',
    'measures.suspend.do': 'Suspender ahora',
    'measures.propose.short': 'Proponer que deje de firmar',
    'measures.propose.title': 'Proponer que {name} deje de firmar',
    'measures.propose.hint':
      'Hacen falta las dos partes: su institución y quien coordina por otra. Lo que firmó se conserva.',
    'measures.propose.do': 'Proponerlo',
    'measures.agree.short': 'Estar de acuerdo en que deje de firmar',
    'measures.agree.title': 'Estar de acuerdo en que {name} deje de firmar',
    'measures.agree.hint': 'La otra parte lo propuso: con su acuerdo termina de inmediato. Lo que firmó se conserva.',
    'measures.agree.do': 'De acuerdo: termina',
    'measures.lift.suspension': 'Levantar la suspensión',
    'measures.lift.ending': 'Retirar la propuesta',
    'done.suspendApprover': 'Quien firma quedó en suspenso, y así consta en el registro público.',
    'done.endApprover': 'Su decisión consta en el registro público.',
    'done.liftMeasure': 'Lo que su parte había hecho quedó levantado, y así consta en el registro público.',
    'institutions.suspended': 'Suspendida la representación desde el {at}, por {by}: {reason}',
    'institutions.suspend.title': 'Suspender',
    'institutions.suspend.hint': 'Surte efecto de inmediato, hasta que lo levante quien lo decidió.',
    'institutions.suspend.do': 'Suspender su representación',
    'institutions.reinstate.do': 'Levantar la suspensión',
    'done.suspendRepresentative': 'La representación quedó suspendida.',
    'done.reinstateRepresentative': 'La suspensión quedó levantada.',
    'done.confirmApprover': 'Quien firma quedó confirmado, y así consta en el registro público.',
  },
  {
    'institutions.mail.appointed.subject': 'You were appointed representative: {organization}',
    'institutions.mail.appointed.body':
      'Good day, {name}:\n\n{by} appointed you to speak on this platform for:\n\n    {organization}\n\nPost: {post}\n{term}\n\nIt counts only if you accept. Sign in with this address, and accept, decline or pass it to somebody else until {until} at:\n\n    {address}\n\nWhoever represents an institution contributes on its behalf and appoints who signs for it.',
    'institutions.mail.another.subject': 'New appointment to represent: {organization}',
    'institutions.mail.another.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} appointed {person} to speak on this platform for:\n\n    {organization}\n\nPost: {post}\n{term}\nDocument: {documentNumber}\n\nYou are told because you represent the institution. The appointment counts once that person accepts. If it should not be, end it at:\n\n    {address}',
    'institutions.mail.accepted.subject': 'New representative: {organization}',
    'institutions.mail.accepted.body':
      'Good day, {name}:\n\n{person} has accepted, and speaks on this platform from now on for:\n\n    {organization}\n\nPost: {post}\n{term}\nDocument: {documentNumber}\n\nYou are told because you represent the institution too. If it should not be, suspend or end the representation at:\n\n    {address}',
    'institutions.mail.ended.subject': 'An appointment of a representative has ended: {organization}',
    'institutions.mail.ended.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} ended {whose, select, own {your appointment} other {the appointment of {person}}} as a representative of:\n\n    {organization}\n\nReason: {reason}\n\n{whose, select, own {From now on you do not speak here for the institution.} other {You are told because you represent the institution.}} Who represents it is shown at:\n\n    {address}',
    'institutions.mail.suspended.subject': 'A representative was suspended: {organization}',
    'institutions.mail.suspended.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} suspended {whose, select, own {you as a representative} other {{person} as a representative}}:\n\n    {organization}\n\nReason: {reason}\n\n{whose, select, own {Until the suspension is lifted you do not speak here for the institution.} other {You are told because you represent the institution.}} Who represents it is shown at:\n\n    {address}',
    'institutions.mail.reinstated.subject': 'The suspension of a representative was lifted: {organization}',
    'institutions.mail.reinstated.body':
      'Good day, {name}:\n\n{as, select, administrator {{by}, who administers the platform,} other {{by}}} lifted the suspension of {whose, select, own {you as a representative} other {{person} as a representative}}:\n\n    {organization}\n\nWho represents it is shown at:\n\n    {address}',
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
    'institutions.account-disabled':
      'Their account is disabled: meanwhile they can neither accept nor speak for the institution.',
    'institutions.range': 'From {from} to {to}: {reason}',
    'institutions.appointed-by':
      '{as, select, administrator {Appointed by {by}, who administers the platform, on {at}} other {Appointed by {by} on {at}}}',
    'institutions.overtaken':
      'Void: an administrator of the platform made it, and somebody represents the institution by now',
    'institutions.represented': 'Whoever represents it appoints the next person',
    'institutions.represented-hint':
      'Administrators of the platform appoint the first person only. If whoever represents it can’t be reached, end their representation, with a public reason{mailDelivery, select, sent {: they are told by e-mail} other {, and tell them yourself, since this platform sends no e-mail}}. After that you can appoint the first person anew.',
    'institutions.appoint.title': 'Appoint a representative',
    'institutions.appoint.lead':
      '{mailDelivery, select, sent {They will get an e-mail and have to accept, signed in with that address.} other {This platform sends no e-mail: tell them yourself. They have to sign in with that address and accept.}}',
    'institutions.appoint.do': 'Appoint',
    'institutions.days': 'Term',
    'institutions.term': '{ends, select, no {From {from}, with no last day} other {From {from} to {to}}}',
    'institutions.term-over': 'The term is over. {term}',
    'institutions.term-to-come': 'Accepted on {at}; the term has not begun',
    'institutions.field.starts-on': 'First day on which they represent it',
    'institutions.field.starts-on-hint':
      'Left empty, from today. Before that day they do not speak for the institution.',
    'institutions.field.ends-on': 'Last day on which they represent it',
    'institutions.field.ends-on-hint': 'Left empty, there is none. After that day they cease to speak for it.',
    'institutions.field.term-kept': 'Left empty, that of the appointment before.',
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
    'institutions.appointment.overtaken':
      'Somebody represents the institution by now, and this appointment, which an administrator of the platform made, is void. If it should be, ask whoever represents the institution to appoint you.',
    'institutions.appointment.resent': 'This appointment was sent again on {at}: answer the newest one.',
    'institutions.appointment.newest': 'Go to the newest appointment',
    'institutions.appointment.passed-on': 'This appointment was passed to somebody else on {at}: it is void.',
    'institutions.appointment.substitute': 'Appoint somebody else in your place',
    'institutions.appointment.substitute-lead':
      'If it belongs to somebody else, you may pass the appointment to them once, with the document that appoints them. {mailDelivery, select, sent {They will get an e-mail and have to accept.} other {This platform sends no e-mail: tell them yourself. They have to accept.}}',
    'institutions.substitute-name': 'Appoint somebody else in place of {name}. They have to accept.',
    'done.resendRepresentative':
      'The appointment was sent again{mailDelivery, select, sent {} other {. This platform sends no e-mail: tell them yourself}}. The one before is void.',
    'done.substituteRepresentative':
      'The appointment was passed on{mailDelivery, select, sent {} other {. This platform sends no e-mail: tell them yourself}}. The one before is void.',
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
    'approvers.waits-answer': 'Appointed by {by} on {at}; the person has yet to accept, until {until}',
    'approvers.declined': 'Appointed by {by}; the person declined on {at}',
    'approvers.accept': 'Accept',
    'approvers.decline': 'Decline',
    'approvers.answer-name': 'Answer the appointment',
    'done.answerApproverAppointment': 'Your answer stands in the public record.',
    'approvers.account-disabled':
      'Their account is disabled: meanwhile they can’t accept, and nobody can confirm them.',
    'approvers.confirm': 'Confirm',
    'approvers.confirm-name': 'Confirm {name}',
    'approvers.appoint.title': 'Appoint who signs for your institution',
    'approvers.appoint.lead':
      'They will sign once they have accepted and a coordinator of the process for another institution has confirmed them.',
    'done.appointApprover':
      'The appointment stands in the public record. A coordinator of another institution has yet to confirm it.',
    'approvers.resent': 'Sent again on {at}: this one is void',
    'approvers.substituted': 'Passed to {name} on {at}, by decision of {by}: this one is void',
    'approvers.resend': 'Send again',
    'approvers.resend-name': 'Send the appointment of {name} again',
    'approvers.substitute': 'Pass to somebody else',
    'approvers.substitute-name': 'Appoint somebody else in place of {name}. They have to accept and be confirmed.',
    'approvers.substitute.do': 'Pass the appointment on',
    'done.resendAppointment':
      'The appointment was sent again{mailDelivery, select, sent {} other {. This platform sends no e-mail: tell them yourself}}. The one before is void.',
    'done.substituteApprover': 'The appointment was passed on, and the public record says so. The one before is void.',
    'measures.suspended': 'Suspended: can’t sign',
    'measures.said.suspension.institution': 'Suspended by {by}, for the institution, on {at}:',
    'measures.said.suspension.coordination': 'Suspended by {by}, who coordinates for another institution, on {at}:',
    'measures.said.ending.institution':
      '{by}, for the institution, proposed on {at} that they cease to sign; a coordinator for another one has yet to agree:',
    'measures.said.ending.coordination':
      '{by}, who coordinates for another institution, proposed on {at} that they cease to sign; the institution has yet to agree:',
    'measures.own.title': 'You are suspended: you can’t sign for {organization}',
    'measures.own.institution': 'Decided by {by}, for your institution, on {at}:',
    'measures.own.coordination': 'Decided by {by}, who coordinates for another institution, on {at}:',
    'measures.own.until':
      'It lasts until it is lifted by whoever decided it. What you signed stays, and you may read and contribute like anybody.',
    'measures.suspend.short': 'Suspend',
    'measures.suspend.title': 'Suspend {name}',
    'measures.suspend.hint':
      'It takes effect at once: they can’t sign until your side lifts it. The institution is still asked to sign.',
    'measures.suspend.do': 'Suspend now',
    'measures.propose.short': 'Propose that they cease to sign',
    'measures.propose.title': 'Propose that {name} ceases to sign',
    'measures.propose.hint':
      'It takes both sides: the institution, and a coordinator for another one. What they signed stays.',
    'measures.propose.do': 'Propose it',
    'measures.agree.short': 'Agree that they cease to sign',
    'measures.agree.title': 'Agree that {name} ceases to sign',
    'measures.agree.hint': 'The other side proposed it: with your agreement it ends at once. What they signed stays.',
    'measures.agree.do': 'Agreed: it ends',
    'measures.lift.suspension': 'Lift the suspension',
    'measures.lift.ending': 'Withdraw the proposal',
    'done.suspendApprover': 'Whoever signs is suspended, and the public record says so.',
    'done.endApprover': 'Your decision stands in the public record.',
    'done.liftMeasure': 'What your side had done was lifted, and the public record says so.',
    'institutions.suspended': 'Representation suspended since {at}, by {by}: {reason}',
    'institutions.suspend.title': 'Suspend',
    'institutions.suspend.hint': 'It takes effect at once, until it is lifted by whoever decided it.',
    'institutions.suspend.do': 'Suspend the representation',
    'institutions.reinstate.do': 'Lift the suspension',
    'done.suspendRepresentative': 'The representation was suspended.',
    'done.reinstateRepresentative': 'The suspension was lifted.',
    'done.confirmApprover': 'Whoever signs was confirmed, and the public record says so.',
  },
);
