import { catalogue } from '../catalogue.js';

/** Answering what was said: the desk, the form and how an answer reads. */
export const answering = catalogue(
  {
    'done.answerContribution': 'La respuesta quedó publicada.',
    'done.correctAnswer': 'La respuesta quedó corregida. La anterior se ve junto a ella.',
    'consultation.answered': 'Aportes con respuesta',
    'consultation.waiting':
      '{count, plural, =0 {No falta ninguno.} one {Falta # por responder.} other {Faltan # por responder.}}',

    'consultation.answer': 'Respuesta',
    'consultation.answer.pending':
      'Todavía no tiene respuesta. El proceso no puede pasar de la etapa de respuestas mientras le falte.',
    'consultation.answer.at': 'Respondido el',
    'consultation.change.see': 'Ver el cambio: de la versión {before} a la {after}',
    'consultation.change.not-yet': 'El cambio aparecerá en una versión posterior.',
    'consultation.change.undone': 'En la última versión ya no se lee así.',

    'consultation.desk': 'Escritorio de respuestas',
    'consultation.desk.title': 'Escritorio de respuestas · {title}',
    'consultation.desk.answer': 'Responder este aporte',
    'consultation.desk.queue': 'Esperan respuesta',
    'consultation.desk.queue.empty': 'No hay más aportes después de este que esperen respuesta.',
    'consultation.desk.public-page': 'Ver su página pública',
    'consultation.desk.all-done': 'Todos los aportes tienen respuesta',
    'consultation.desk.all-done.hint': 'Buen trabajo. Si llega otro aporte, aparecerá aquí.',
    'consultation.desk.read-only': 'Usted puede leer todo lo que pasa aquí; las respuestas las da la coordinación.',
    'consultation.desk.wrong-stage': 'En la etapa actual ({stage}) no se responden aportes.',
    'consultation.answer.form': 'Respuesta al aporte {number}',
    'consultation.answer.disposition': '¿Qué se resuelve?',
    'consultation.answer.hint.accepted': 'El texto cambia como pide el aporte.',
    'consultation.answer.hint.accepted-in-part': 'El texto recoge una parte.',
    'consultation.answer.hint.not-accepted': 'El texto no cambia por este aporte.',
    'consultation.answer.hint.noted': 'No pide un cambio del texto, o se atiende por otra vía.',
    'consultation.answer.hint.out-of-scope': 'Trata de algo que esta política no puede resolver.',
    'consultation.answer.reason': 'Razón',
    'consultation.answer.reason.hint':
      'La leerá quien hizo el aporte, y cualquier persona. Lo que se corrija después quedará a la vista.',
    'consultation.answer.changed': 'Cláusula que recoge el cambio',
    'consultation.answer.changed.hint':
      'Necesaria si se acoge, en todo o en parte; si no, no se toma en cuenta. Un artículo cuenta como cambiado si cambian las palabras de cualquiera de sus partes; espacios, enlaces y lugar no bastan.',
    'consultation.answer.review': 'Mire la respuesta antes de publicarla',
    'consultation.answer.review.lead':
      'Quedará en el registro público. Puede corregirse después, pero seguirá a la vista.',
    'consultation.answer.review.see': 'Ver antes de publicar',
    'consultation.answer.review.correct': 'Corregir',
    'consultation.answer.changed.need': 'necesaria si se acoge',
    'consultation.answer.send': 'Publicar la respuesta',
    'consultation.answer.corrected': 'Se corrigió una respuesta anterior: {correction}',
    'consultation.answer.superseded':
      '{count, plural, one {Ver la respuesta anterior} other {Ver las # respuestas anteriores}}',
    'consultation.answer.superseded.given': 'Se respondió el',
    'consultation.answer.superseded.at': 'y se corrigió el',
    'consultation.answer.superseded.why': 'Por qué se corrigió: {correction}',
    'consultation.correct': 'Corregir la respuesta',
    'consultation.correct.title': 'Corregir la respuesta al aporte {number} · {title}',
    'consultation.correct.present': 'La respuesta que se corrige',
    'consultation.correct.lead':
      'La respuesta anterior no se borra: queda a un clic, con la razón de la corrección y el nombre de quien la hizo. A quien aportó con su cuenta se le avisa por correo.',
    'consultation.correct.signed':
      'Las firmas puestas sobre el texto no cambian: se firma el texto, no las respuestas. Por eso sólo se puede señalar un cambio que la última versión ya muestra.',
    'consultation.correct.why': 'Por qué se corrige',
    'consultation.correct.why.hint': 'Qué estaba mal en la respuesta anterior. Es público.',
    'consultation.correct.send': 'Publicar la corrección',
    'consultation.correct.none': 'Este aporte no tiene una respuesta que se pueda corregir ahora.',
    'consultation.mail.corrected.subject': 'Se corrigió la respuesta a su aporte {number}: {process}',
    'consultation.mail.corrected.body':
      'Buen día, {name}:\n\nSe corrigió la respuesta a su aporte {number} en este proceso:\n\n    {process}\n\nPor qué se corrigió: {correction}\n\nLa respuesta nueva, y la anterior junto a ella, están en:\n\n    {address}',
  },
  {
    'done.answerContribution': 'The answer is published.',
    'done.correctAnswer': 'The answer is corrected. The earlier one is shown beside it.',
    'consultation.answered': 'Contributions answered',
    'consultation.waiting': '{count, plural, =0 {None is waiting.} one {# is waiting.} other {# are waiting.}}',

    'consultation.answer': 'Answer',
    'consultation.answer.pending':
      'It has no answer yet. The process can not leave the stage of answers while it lacks one.',
    'consultation.answer.at': 'Answered on',
    'consultation.change.see': 'See the change: from version {before} to {after}',
    'consultation.change.not-yet': 'The change will appear in a later version.',
    'consultation.change.undone': 'In the latest version it no longer reads like that.',

    'consultation.desk': 'Answering desk',
    'consultation.desk.title': 'Answering desk · {title}',
    'consultation.desk.answer': 'Answer this contribution',
    'consultation.desk.queue': 'Waiting for an answer',
    'consultation.desk.queue.empty': 'No more contributions after this one are waiting for an answer.',
    'consultation.desk.public-page': 'See its public page',
    'consultation.desk.all-done': 'Every contribution has an answer',
    'consultation.desk.all-done.hint': 'Well done. If another one comes in, it will appear here.',
    'consultation.desk.read-only': 'You can read all that happens at this desk; the coordinators give the answers.',
    'consultation.desk.wrong-stage': 'At the present stage ({stage}) contributions are not answered.',
    'consultation.answer.form': 'Answer to contribution {number}',
    'consultation.answer.disposition': 'What is resolved?',
    'consultation.answer.hint.accepted': 'The text changes as the contribution asks.',
    'consultation.answer.hint.accepted-in-part': 'The text takes up a part of it.',
    'consultation.answer.hint.not-accepted': 'The text does not change because of it.',
    'consultation.answer.hint.noted': 'It asks for no change of the text, or is attended to in another way.',
    'consultation.answer.hint.out-of-scope': 'It is about something this policy can not resolve.',
    'consultation.answer.reason': 'Reason',
    'consultation.answer.reason.hint':
      'Whoever contributed will read it, and so can anybody. What is corrected afterwards stays in sight.',
    'consultation.answer.changed': 'Clause that carries the change',
    'consultation.answer.changed.hint':
      'Needed for what is accepted, whole or in part; else it is not looked at. An article has changed when the words of any of its parts have; spaces, links and places are not enough.',
    'consultation.answer.review': 'Look at the answer before you publish it',
    'consultation.answer.review.lead':
      'It will stay in the public record. It can be corrected later, and stays in sight.',
    'consultation.answer.review.see': 'See it before publishing',
    'consultation.answer.review.correct': 'Correct it',
    'consultation.answer.changed.need': 'needed where it is accepted',
    'consultation.answer.send': 'Publish the answer',
    'consultation.answer.corrected': 'An earlier answer was corrected: {correction}',
    'consultation.answer.superseded': '{count, plural, one {See the earlier answer} other {See the # earlier answers}}',
    'consultation.answer.superseded.given': 'Answered on',
    'consultation.answer.superseded.at': 'and corrected on',
    'consultation.answer.superseded.why': 'Why it was corrected: {correction}',
    'consultation.correct': 'Correct the answer',
    'consultation.correct.title': 'Correct the answer to contribution {number} · {title}',
    'consultation.correct.present': 'The answer to be corrected',
    'consultation.correct.lead':
      'The earlier answer is not deleted: it stays one click away, with the reason of the correction and the name of whoever made it. Whoever contributed with an account is told by e-mail.',
    'consultation.correct.signed':
      'Signatures on the text do not change: the text is signed, not the answers. So only a change that the latest version shows can be named.',
    'consultation.correct.why': 'Why it is corrected',
    'consultation.correct.why.hint': 'What was wrong in the earlier answer. It is public.',
    'consultation.correct.send': 'Publish the correction',
    'consultation.correct.none': 'This contribution has no answer that can be corrected now.',
    'consultation.mail.corrected.subject': 'The answer to your contribution {number} was corrected: {process}',
    'consultation.mail.corrected.body':
      'Good day, {name}:\n\nThe answer to your contribution {number} was corrected in this process:\n\n    {process}\n\nWhy it was corrected: {correction}\n\nThe new answer, and the earlier one beside it, are at:\n\n    {address}',
  },
);
