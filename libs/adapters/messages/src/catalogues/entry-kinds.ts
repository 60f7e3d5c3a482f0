import { catalogue } from '../catalogue.js';

/** What happened in a process, as its page and the front page tell it: a sentence for each kind of entry in the record. */
export const entryKinds = catalogue(
  {
    'processes.happened.process.created': 'Empezó el proceso',
    'processes.happened.member.invited': 'Se incorporó {organization} ({role})',
    'processes.happened.passkey-recovery.opened': 'Alguien de {organization} perdió sus llaves de acceso',
    'processes.happened.passkey-recovery.confirmed':
      'Se quitaron las llaves de acceso perdidas de alguien de {organization}',
    'processes.happened.administrator.recovered': 'Otra persona administra la plataforma',
    'processes.happened.address-recovery.opened': 'Alguien de {organization} perdió su buzón de correo',
    'processes.happened.address-recovery.confirmed': 'Alguien de {organization} que perdió su buzón tiene otro correo',
    'processes.happened.membership.ended': 'Terminó una participación de {organization} ({role})',
    'processes.happened.draft.imported':
      'Se importó un documento de {clauses, plural, one {una cláusula} other {# cláusulas}}',
    'processes.happened.approver.appointed': 'Una institución nombró a quien firma por ella',
    'processes.happened.approver.accepted': 'Quien firma por una institución aceptó su nombramiento',
    'processes.happened.approver.declined': 'Alguien declinó firmar por una institución',
    'processes.happened.approver.confirmed': 'Se confirmó a quien firma por una institución',
    'processes.happened.approver.suspended': 'Se suspendió a quien firma por {organization}',
    'processes.happened.approver.reinstated': 'Se levantó la suspensión de quien firma por {organization}',
    'processes.happened.approver.end-proposed': 'Se propuso que deje de firmar quien firma por {organization}',
    'processes.happened.approver.end-withdrawn':
      'Se retiró la propuesta de que deje de firmar quien firma por {organization}',
    'processes.happened.approver.resent': 'Se envió de nuevo el nombramiento de quien firma por {organization}',
    'processes.happened.approver.substituted': 'El nombramiento de quien firma por {organization} pasó a otra persona',
    'processes.happened.import.undone': 'Se deshizo la importación de un documento',
    'processes.happened.version.frozen': 'Se congeló la versión {number}',
    'processes.happened.consultation.opened': 'Se abrió la consulta de la versión {versionNumber}, hasta el {closesAt}',
    'processes.happened.consultation.closed':
      'Se cerró la consulta de la versión {versionNumber} con {contributions, plural, one {un aporte} other {# aportes}}',
    'processes.happened.contribution.submitted': 'Llegó el aporte {number} ({kind})',
    'processes.happened.contribution.answered': 'Se respondió el aporte {number} ({disposition})',
    'processes.happened.contribution.redacted': 'Se retiraron por orden las palabras del aporte {number}',
    'processes.happened.answer.corrected': 'Se corrigió la respuesta al aporte {number} ({disposition})',
    'processes.happened.stage.advanced': 'El proceso avanzó: {to}',
    'processes.happened.stage.returned': 'El proceso volvió a una etapa anterior: {to}',
    'processes.happened.signers.named': 'Se dijo quiénes firman la etapa «{stageId}»',
    'processes.happened.version.signed': '{organization} firmó la versión {number} ({decision})',
    'processes.happened.version.published': 'Se publicó la política (versión {number})',
  },
  {
    'processes.happened.process.created': 'The process began',
    'processes.happened.member.invited': '{organization} joined ({role})',
    'processes.happened.passkey-recovery.opened': 'Somebody of {organization} has lost their passkeys',
    'processes.happened.passkey-recovery.confirmed': 'The lost passkeys of somebody of {organization} were removed',
    'processes.happened.administrator.recovered': 'Somebody else administers the platform',
    'processes.happened.address-recovery.opened': 'Somebody of {organization} has lost their mailbox',
    'processes.happened.address-recovery.confirmed':
      'Somebody of {organization} who lost their mailbox has another address',
    'processes.happened.membership.ended': 'A membership of {organization} ended ({role})',
    'processes.happened.draft.imported':
      'A document of {clauses, plural, one {one clause} other {# clauses}} was imported',
    'processes.happened.approver.appointed': 'An institution named who signs for it',
    'processes.happened.approver.accepted': 'Who signs for an institution accepted',
    'processes.happened.approver.declined': 'Somebody declined to sign for an institution',
    'processes.happened.approver.confirmed': 'Who signs for an institution was confirmed',
    'processes.happened.approver.suspended': 'Who signs for {organization} was suspended',
    'processes.happened.approver.reinstated': 'The suspension of who signs for {organization} was lifted',
    'processes.happened.approver.end-proposed': 'It was proposed that whoever signs for {organization} ceases to',
    'processes.happened.approver.end-withdrawn':
      'The proposal that whoever signs for {organization} ceases to was withdrawn',
    'processes.happened.approver.resent': 'The appointment of who signs for {organization} was sent again',
    'processes.happened.approver.substituted':
      'The appointment of who signs for {organization} was passed to somebody else',
    'processes.happened.import.undone': 'The import of a document was undone',
    'processes.happened.version.frozen': 'Version {number} was frozen',
    'processes.happened.consultation.opened':
      'The consultation on version {versionNumber} was opened, until {closesAt}',
    'processes.happened.consultation.closed':
      'The consultation on version {versionNumber} was closed with {contributions, plural, one {one contribution} other {# contributions}}',
    'processes.happened.contribution.submitted': 'Contribution {number} came in ({kind})',
    'processes.happened.contribution.answered': 'Contribution {number} was answered ({disposition})',
    'processes.happened.contribution.redacted': 'The words of contribution {number} were redacted by order',
    'processes.happened.answer.corrected': 'The answer to contribution {number} was corrected ({disposition})',
    'processes.happened.stage.advanced': 'The process moved on: {to}',
    'processes.happened.stage.returned': 'The process was returned to an earlier stage: {to}',
    'processes.happened.signers.named': 'Who signs the stage “{stageId}” was named',
    'processes.happened.version.signed': '{organization} signed version {number} ({decision})',
    'processes.happened.version.published': 'The policy was published (version {number})',
  },
);
