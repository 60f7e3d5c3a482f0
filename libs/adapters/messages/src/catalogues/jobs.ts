import { catalogue } from '../catalogue.js';

/** What the platform does in the background, as administrators see it. */
export const jobs = catalogue(
  {
    'page.jobs': 'Tareas',
    'jobs.lead':
      '{waiting, plural, =0 {No hay tareas por hacer} one {Hay una tarea por hacer} other {Hay # tareas por hacer}}; {failed, plural, =0 {ninguna falló.} one {una falló.} other {# fallaron.}}',
    'jobs.failed': 'Tareas que fallaron',
    'jobs.failed.lead':
      'Se intentaron ocho veces en unos 20 minutos, y ya no se intentan solas. Corrija lo que las impide y vuelva a intentarlas.',
    'jobs.none': 'Ninguna tarea ha fallado',
    'jobs.none-hint': 'Aquí aparecería, por ejemplo, un correo que el servidor de correo no quiso recibir.',
    'jobs.stuck': 'Lo que no se pudo hacer con el registro',
    'jobs.stuck.lead':
      'Debió seguir de un asiento del registro público y falló. Se intenta solo, al menos una vez por hora; lo que sigue en ese proceso espera.',
    'jobs.job': 'Tarea',
    'jobs.process': 'Proceso',
    'jobs.failed-at': 'Falló',
    'jobs.attempts': 'Intentos',
    'jobs.last-error': 'Por qué',
    'jobs.due-at': 'Próximo intento',
    'jobs.retry': 'Volver a intentar',
    'jobs.retry-one': 'Volver a intentar la tarea {number}: {name}',
    'jobs.name.send-mail': 'Enviar un correo',
    'jobs.name.empty-mail': 'Borrar las palabras de un correo',
    'jobs.name.tell-former-member': 'Avisar a quien dejó de participar',
    'done.retryJob': 'La tarea se intentará en seguida.',
  },
  {
    'page.jobs': 'Jobs',
    'jobs.lead':
      '{waiting, plural, =0 {There are no jobs to do} one {There is one job to do} other {There are # jobs to do}}; {failed, plural, =0 {none failed.} one {one failed.} other {# failed.}}',
    'jobs.failed': 'Jobs that failed',
    'jobs.failed.lead':
      'They were attempted eight times within some 20 minutes, and are not attempted by themselves any more. Mend what stands in their way and try again.',
    'jobs.none': 'No job has failed',
    'jobs.none-hint': 'An e-mail that the mail server would not take, for example, would appear here.',
    'jobs.stuck': 'What could not be done with the record',
    'jobs.stuck.lead':
      'It should have followed from an entry of the public record, and failed. It is tried again by itself, at least once an hour; what comes after it in that process waits.',
    'jobs.job': 'Job',
    'jobs.process': 'Process',
    'jobs.failed-at': 'Failed',
    'jobs.attempts': 'Attempts',
    'jobs.last-error': 'Why',
    'jobs.due-at': 'Next attempt',
    'jobs.retry': 'Try again',
    'jobs.retry-one': 'Try again job {number}: {name}',
    'jobs.name.empty-mail': 'Take the words out of an e-mail',
    'jobs.name.send-mail': 'Send an e-mail',
    'jobs.name.tell-former-member': 'Tell whoever takes part no more',
    'done.retryJob': 'The job will be attempted at once.',
  },
);
