import { catalogue } from '../catalogue.js';

/** A process that is suspended, resumed or closed unfinished, and one that is called otherwise. */
export const standstill = catalogue(
  {
    'done.suspendProcess': 'El proceso quedó suspendido.',
    'done.resumeProcess': 'El proceso quedó reanudado.',
    'done.closeProcess': 'El proceso quedó cerrado sin concluir.',
    'done.correctProcess': 'El proceso quedó corregido. Lo anterior se ve junto al nombre.',
    'standstill.notice.suspended': 'Este proceso está suspendido desde el {at}',
    'standstill.notice.suspended.explain':
      'Hasta que se reanude no se reciben aportes, no se escribe en el borrador ni se firma.',
    'standstill.notice.closed': 'Este proceso se cerró sin concluir el {at}',
    'standstill.notice.closed.explain': 'Ya no se hace nada en él. Todo lo que se dijo y se hizo sigue a la vista.',
    'standstill.notice.reason': 'Por qué: {reason}',
    'standstill.notice.more': 'Cómo se llegó a esto',
    'standstill.page': 'Suspender, reanudar o cerrar',
    'standstill.page.title': 'Suspensiones y cierre: {title}',
    'standstill.lead.active': 'El proceso sigue su curso.',
    'standstill.lead.suspended': 'El proceso está suspendido: no se hace nada en él hasta que se reanude.',
    'standstill.lead.closed': 'El proceso se cerró sin concluir. Todo lo que se dijo y se hizo sigue a la vista.',
    'standstill.changes': 'Lo que ha pasado',
    'standstill.said.suspended': '{who} suspendió el proceso.',
    'standstill.said.active': '{who} reanudó el proceso.',
    'standstill.said.closed': '{who} cerró el proceso sin concluir.',
    'standstill.reason': 'Por qué',
    'standstill.reason.hint': 'Será pública.',
    'standstill.suspendProcess': 'Suspender el proceso',
    'standstill.suspendProcess.explain':
      'Nadie podrá escribir en el borrador, aportar, responder ni firmar hasta que se reanude. {mailDelivery, select, sent {Se avisa por correo a quienes participan.} other {El aviso para quienes participan queda en «Correos», porque esta plataforma no los envía.}}',
    'standstill.suspendProcess.consultation':
      'El plazo de la consulta no se detiene por sí solo: si se pierden días, alárguelo. Los días de suspensión no cuentan para el tiempo mínimo.',
    'standstill.resumeProcess': 'Reanudar el proceso',
    'standstill.resumeProcess.explain':
      'Todo vuelve a estar como antes. {mailDelivery, select, sent {Se avisa por correo a quienes participan.} other {El aviso para quienes participan queda en «Correos», porque esta plataforma no los envía.}}',
    'standstill.resumeProcess.consultation':
      'La consulta cierra en la fecha anunciada, aunque haya perdido días: alárguela si hace falta.',
    'standstill.closeProcess': 'Cerrar el proceso sin concluir',
    'standstill.closeProcess.explain':
      'Es definitivo: un proceso cerrado no se reabre ni se publica. Todo lo que se dijo y se hizo sigue a la vista.',
    'standstill.room': 'El proceso no sigue su curso: puede leer el borrador, pero no modificarlo.',
    'standstill.consultation': 'El proceso no sigue su curso: por ahora no se reciben aportes.',
    'processes.now.suspend': 'Suspender el proceso',
    'processes.now.suspend-text': 'Con una razón pública. También se reanuda, o se cierra sin concluir.',
    'processes.now.resume': 'Reanudar o cerrar el proceso',
    'processes.now.resume-text': 'Está suspendido. Cada paso lleva una razón pública.',
    'processes.now.correct': 'Corregir el nombre y los datos del proceso',
    'processes.now.correct-text': 'Con una razón pública. Lo anterior queda a la vista.',
    'processes.correct.title': 'Corregir el nombre y los datos del proceso',
    'processes.correct.lead':
      'Lo anterior queda a un clic. {mailDelivery, select, sent {Se avisa por correo a quienes participan.} other {El aviso para quienes participan queda en «Correos», porque esta plataforma no los envía.}} La dirección no cambia, ni el texto que se haya firmado.',
    'processes.correct.reason': 'Por qué se corrige',
    'processes.correct.send': 'Publicar la corrección',
    'processes.correct.keep': 'Dejarlo como está',
    'processes.correct.not-now': 'Ahora no se puede corregir',
    'processes.corrected':
      '{count, plural, one {Se corrigió: ver lo anterior} other {Se corrigió # veces: ver lo anterior}}',
    'processes.corrected.title': 'Se llamaba: {value}',
    'processes.corrected.summary': 'Decía: {value}',
    'processes.corrected.language': 'Su idioma era: {value}',
    'processes.corrected.timeZone': 'Su zona horaria era: {value}',
    'processes.corrected.ordinals':
      'Sus disposiciones transitorias se contaban: {value, select, masculine {Primero, Segundo} decimal {1, 2} roman {I, II} other {Primera, Segunda}}',
    'processes.mail.suspended.subject': 'Se suspendió el proceso: {process}',
    'processes.mail.suspended.body':
      'Buen día, {name}:\n\nSe suspendió este proceso, en el que usted participa:\n\n    {process}\n\nPor qué: {reason}\n\nHasta que se reanude no se hace nada en él. Está en:\n\n    {address}',
    'processes.mail.resumed.subject': 'Se reanudó el proceso: {process}',
    'processes.mail.resumed.body':
      'Buen día, {name}:\n\nSe reanudó este proceso, en el que usted participa:\n\n    {process}\n\nPor qué: {reason}\n\nEstá en:\n\n    {address}',
    'processes.mail.closed.subject': 'Se cerró sin concluir el proceso: {process}',
    'processes.mail.closed.body':
      'Buen día, {name}:\n\nSe cerró sin concluir este proceso, en el que usted participaba:\n\n    {process}\n\nPor qué: {reason}\n\nTodo lo que se dijo y se hizo sigue a la vista en:\n\n    {address}',
    'processes.mail.corrected.subject': 'Se corrigió el nombre o los datos del proceso: {process}',
    'processes.mail.corrected.body':
      'Buen día, {name}:\n\nSe corrigió el nombre o los datos (resumen, idioma, numeración, zona horaria) de un proceso en el que usted participa. Ahora se llama:\n\n    {process}\n\nAntes: {earlierTitle}\n\nPor qué se corrigió: {reason}\n\nEstá en:\n\n    {address}',
  },
  {
    'done.suspendProcess': 'The process is suspended.',
    'done.resumeProcess': 'The process is resumed.',
    'done.closeProcess': 'The process is closed unfinished.',
    'done.correctProcess': 'The process is corrected. What stood there before is shown beside its name.',
    'standstill.notice.suspended': 'This process has been suspended since {at}',
    'standstill.notice.suspended.explain':
      'Until it is resumed, no contribution is taken, nobody writes in the draft, and nobody signs.',
    'standstill.notice.closed': 'This process was closed unfinished on {at}',
    'standstill.notice.closed.explain': 'Nothing is done in it any more. All that was said and done stays in sight.',
    'standstill.notice.reason': 'Why: {reason}',
    'standstill.notice.more': 'How it came to this',
    'standstill.page': 'Suspend, resume or close',
    'standstill.page.title': 'Suspensions and closing: {title}',
    'standstill.lead.active': 'The process goes on.',
    'standstill.lead.suspended': 'The process is suspended: nothing is done in it until it is resumed.',
    'standstill.lead.closed': 'The process was closed unfinished. All that was said and done stays in sight.',
    'standstill.changes': 'What has happened',
    'standstill.said.suspended': '{who} suspended the process.',
    'standstill.said.active': '{who} resumed the process.',
    'standstill.said.closed': '{who} closed the process unfinished.',
    'standstill.reason': 'Why',
    'standstill.reason.hint': 'It will be public.',
    'standstill.suspendProcess': 'Suspend the process',
    'standstill.suspendProcess.explain':
      'Nobody will be able to write in the draft, contribute, answer or sign until it is resumed. {mailDelivery, select, sent {Those who take part are told by e-mail.} other {The e-mail for those who take part stays at “E-mails”, since this platform sends none.}}',
    'standstill.suspendProcess.consultation':
      'The time of the consultation does not stop by itself: if days are lost, lengthen it. Days of suspension do not count to its minimum time.',
    'standstill.resumeProcess': 'Resume the process',
    'standstill.resumeProcess.explain':
      'All is as it was before. {mailDelivery, select, sent {Those who take part are told by e-mail.} other {The e-mail for those who take part stays at “E-mails”, since this platform sends none.}}',
    'standstill.resumeProcess.consultation':
      'The consultation closes on the date announced, even if it lost days: lengthen it if need be.',
    'standstill.closeProcess': 'Close the process unfinished',
    'standstill.closeProcess.explain':
      'This is final: a process that was closed is neither reopened nor published. All that was said and done stays in sight.',
    'standstill.room': 'The process does not go on: you can read the draft, but not change it.',
    'standstill.consultation': 'The process does not go on: for now, no contributions are taken.',
    'processes.now.suspend': 'Suspend the process',
    'processes.now.suspend-text': 'With a public reason. It can be resumed, or closed unfinished.',
    'processes.now.resume': 'Resume or close the process',
    'processes.now.resume-text': 'It is suspended. Each step has a public reason.',
    'processes.now.correct': 'Correct the name and settings of the process',
    'processes.now.correct-text': 'With a public reason. What stood there before stays in sight.',
    'processes.correct.title': 'Correct the name and settings of the process',
    'processes.correct.lead':
      'What stood there before stays one click away. {mailDelivery, select, sent {Those who take part are told by e-mail.} other {The e-mail for those who take part stays at “E-mails”, since this platform sends none.}} The address does not change, nor does any text that was signed.',
    'processes.correct.reason': 'Why it is corrected',
    'processes.correct.send': 'Publish the correction',
    'processes.correct.keep': 'Leave it as it is',
    'processes.correct.not-now': 'It can not be corrected now',
    'processes.corrected':
      '{count, plural, one {It was corrected: see what stood there before} other {It was corrected # times: see what stood there before}}',
    'processes.corrected.title': 'It was called: {value}',
    'processes.corrected.summary': 'It said: {value}',
    'processes.corrected.language': 'Its language was: {value}',
    'processes.corrected.timeZone': 'Its time zone was: {value}',
    'processes.corrected.ordinals':
      'Its transitional provisions were counted: {value, select, masculine {Primero, Segundo} decimal {1, 2} roman {I, II} other {Primera, Segunda}}',
    'processes.mail.suspended.subject': 'The process was suspended: {process}',
    'processes.mail.suspended.body':
      'Good day, {name}:\n\nThis process, in which you take part, was suspended:\n\n    {process}\n\nWhy: {reason}\n\nUntil it is resumed, nothing is done in it. It is at:\n\n    {address}',
    'processes.mail.resumed.subject': 'The process was resumed: {process}',
    'processes.mail.resumed.body':
      'Good day, {name}:\n\nThis process, in which you take part, was resumed:\n\n    {process}\n\nWhy: {reason}\n\nIt is at:\n\n    {address}',
    'processes.mail.closed.subject': 'The process was closed unfinished: {process}',
    'processes.mail.closed.body':
      'Good day, {name}:\n\nThis process, in which you took part, was closed unfinished:\n\n    {process}\n\nWhy: {reason}\n\nAll that was said and done stays in sight at:\n\n    {address}',
    'processes.mail.corrected.subject': 'The name or the settings of the process were corrected: {process}',
    'processes.mail.corrected.body':
      'Good day, {name}:\n\nThe name or the settings (summary, language, numbers, time zone) of a process in which you take part were corrected. It is now called:\n\n    {process}\n\nBefore: {earlierTitle}\n\nWhy it was corrected: {reason}\n\nIt is at:\n\n    {address}',
  },
);
