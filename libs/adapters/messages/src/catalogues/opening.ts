import { catalogue } from '../catalogue.js';

/** Whether a version is consulted on, and opening and closing that. */
export const opening = catalogue(
  {
    'done.openConsultation': 'La consulta quedó registrada.',
    'done.closeConsultation': 'La consulta quedó cerrada.',
    'done.extendConsultation': 'La consulta quedó alargada. La fecha anterior se ve junto a la nueva.',
    'consultation.state.open': 'En consulta pública hasta el {at}',
    'consultation.state.planned': 'La consulta abre el {at}',
    'consultation.state.closed': 'La consulta cerró el {at}',
    'consultation.until': 'Estará abierta hasta el {at}.',
    'consultation.open.title': 'Abrir una consulta',
    'consultation.open.lead': 'Ponga una versión a la vista de todos para recibir aportes hasta una fecha.',
    'consultation.open.one': 'Solo puede haber una consulta a la vez.',
    'consultation.open.wrong-stage': 'Ahora no se puede abrir una consulta',
    'consultation.open.wrong-stage.hint':
      'Las consultas se abren en la etapa de consulta pública. El proceso está en esta etapa: {stage}.',
    'consultation.open.version': 'Versión que se consulta',
    'consultation.open.purpose': '¿Qué se pregunta?',
    'consultation.open.purpose.hint': 'En palabras sencillas: qué se espera de quien lea el texto.',
    'consultation.open.window': 'Plazo',
    'consultation.open.window.hint': 'El reloj del servidor abre y cierra la consulta al minuto.',
    'consultation.open.opens': 'Abre',
    'consultation.open.opens.hint': 'Déjelo en blanco para abrir de inmediato.',
    'consultation.open.closes': 'Cierra',
    'consultation.open.closes.hint': 'Después de este momento no se recibe ningún aporte.',
    'consultation.open.proposed':
      'Se propone el final de la tarde del primer día en que ya puede cerrar: cámbielo si hace falta más tiempo.',
    'consultation.minimum':
      'Una consulta de este proceso dura al menos {days, plural, one {# día hábil} other {# días hábiles}} (de lunes a viernes), sin contar el día en que abre. Los feriados y asuetos no se descuentan: súmelos usted.',
    'consultation.minimum.demonstration':
      'Esta es una demostración: aquí una consulta puede cerrar después de {seconds, plural, one {# segundo} other {# segundos}}. Un proceso de verdad pide 15 días hábiles.',
    'consultation.minimum.now': 'Si abre ahora, puede cerrar desde el {at}.',
    'consultation.close.too-soon':
      'Todavía no se puede cerrar: se prometió tiempo para leer y opinar. Podrá cerrarse desde el {at}.',
    'consultation.open.send': 'Abrir la consulta',
    'consultation.close.title': 'Cerrar la consulta',
    'consultation.close.warning':
      'La consulta se cerrará ahora, antes de la fecha que se anunció, y no se podrá reabrir. Los aportes recibidos se conservan y esperan respuesta. El cierre queda en el registro público.',
    'consultation.close.call-off':
      'La consulta aún no abre. Si la cierra ahora, no llegará a abrirse, y así quedará en el registro público.',
    'consultation.close.send': 'Cerrar ahora',
    'consultation.close.keep': 'Dejarla como está',
    'consultation.close.none': 'No hay ninguna consulta que cerrar',
    'consultation.extend.title': 'Alargar la consulta',
    'consultation.extend.lead':
      'El cierre se pasa a una fecha posterior; nunca se adelanta. La fecha anterior queda a la vista. {mailDelivery, select, sent {Se avisa por correo a quien aportó con su cuenta.} other {El aviso para quien aportó con su cuenta queda en «Correos», porque esta plataforma no los envía.}}',
    'consultation.extend.closes': 'Nuevo cierre',
    'consultation.extend.closes.hint': 'Después del que está anunciado.',
    'consultation.extend.reason': 'Por qué se alarga',
    'consultation.extend.reason.hint': 'Será pública.',
    'consultation.extend.send': 'Alargar la consulta',
    'consultation.extend.none': 'No hay ninguna consulta que alargar',
    'consultation.extended':
      '{count, plural, one {El plazo se alargó: ver la fecha anterior} other {El plazo se alargó # veces: ver las fechas anteriores}}',
    'consultation.extended.before': 'Cerraba el {at}',
    'consultation.mail.extended.subject': 'Hay más tiempo para aportar: {process}',
    'consultation.mail.extended.body':
      'Buen día, {name}:\n\nSe alargó la consulta en la que usted aportó, en este proceso:\n\n    {process}\n\nCierra el {closesAt}. Antes cerraba el {earlierClosesAt}.\n\nPor qué se alargó: {reason}\n\nEl texto está en:\n\n    {address}',
  },
  {
    'done.openConsultation': 'The consultation is set.',
    'done.closeConsultation': 'The consultation is closed.',
    'done.extendConsultation': 'The consultation is lengthened. The earlier date is shown beside the new one.',
    'consultation.state.open': 'In public consultation until {at}',
    'consultation.state.planned': 'The consultation opens on {at}',
    'consultation.state.closed': 'The consultation closed on {at}',
    'consultation.until': 'It will be open until {at}.',
    'consultation.open.title': 'Open a consultation',
    'consultation.open.lead': 'Put a version out for everybody to contribute on until a date.',
    'consultation.open.one': 'There can be one consultation at a time.',
    'consultation.open.wrong-stage': 'No consultation can be opened now',
    'consultation.open.wrong-stage.hint':
      'Consultations are opened at the stage of public consultation. The process is at this stage: {stage}.',
    'consultation.open.version': 'Version to consult on',
    'consultation.open.purpose': 'What is asked?',
    'consultation.open.purpose.hint': 'In plain words: what you expect of those who read the text.',
    'consultation.open.window': 'From when to when',
    'consultation.open.window.hint': 'The clock of the server opens and closes the consultation to the minute.',
    'consultation.open.opens': 'Opens',
    'consultation.open.opens.hint': 'Leave it blank to open at once.',
    'consultation.open.closes': 'Closes',
    'consultation.open.closes.hint': 'After this moment no contribution is taken.',
    'consultation.open.proposed':
      'The end of the afternoon of the first day on which it may close is proposed: change it if people need more time.',
    'consultation.minimum':
      'A consultation of this process lasts at least {days, plural, one {# working day} other {# working days}} (Monday to Friday), the day on which it opens not counted. Public holidays are not taken into account: add them yourself.',
    'consultation.minimum.demonstration':
      'This is a demonstration: here a consultation may close after {seconds, plural, one {# second} other {# seconds}}. A real process asks for 15 working days.',
    'consultation.minimum.now': 'If it opens now, it may close from {at}.',
    'consultation.close.too-soon':
      'It can not be closed yet: people were promised time to read and to answer. It may be closed from {at}.',
    'consultation.open.send': 'Open the consultation',
    'consultation.close.title': 'Close the consultation',
    'consultation.close.warning':
      'The consultation will close now, before the date that was announced, and can not be reopened. The contributions received are kept and wait for their answers. The closing stands in the public record.',
    'consultation.close.call-off':
      'The consultation is not open yet. If you close it now it will never open, and the public record will say so.',
    'consultation.close.send': 'Close now',
    'consultation.close.keep': 'Leave it as it is',
    'consultation.close.none': 'There is no consultation to close',
    'consultation.extend.title': 'Lengthen the consultation',
    'consultation.extend.lead':
      'Its closing is moved to a later date, never to an earlier one. The earlier date stays in sight. {mailDelivery, select, sent {Whoever contributed with an account is told by e-mail.} other {The e-mail for whoever contributed with an account stays at “E-mails”, since this platform sends none.}}',
    'consultation.extend.closes': 'New closing',
    'consultation.extend.closes.hint': 'After the one that was announced.',
    'consultation.extend.reason': 'Why it is lengthened',
    'consultation.extend.reason.hint': 'It will be public.',
    'consultation.extend.send': 'Lengthen the consultation',
    'consultation.extend.none': 'There is no consultation to lengthen',
    'consultation.extended':
      '{count, plural, one {It was lengthened: see the earlier date} other {It was lengthened # times: see the earlier dates}}',
    'consultation.extended.before': 'It closed on {at}',
    'consultation.mail.extended.subject': 'There is more time to contribute: {process}',
    'consultation.mail.extended.body':
      'Good day, {name}:\n\nThe consultation in which you contributed was lengthened, in this process:\n\n    {process}\n\nIt closes on {closesAt}. Before, it closed on {earlierClosesAt}.\n\nWhy it was lengthened: {reason}\n\nThe text is at:\n\n    {address}',
  },
);
