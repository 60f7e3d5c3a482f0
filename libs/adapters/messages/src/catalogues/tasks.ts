import { catalogue } from '../catalogue.js';

export const tasks = catalogue(
  {
    'processes.tasks.title': 'Le espera',
    'processes.tasks.appointment': 'Aceptar o declinar representar a {organization}, hasta el {until}',
    'processes.tasks.ending':
      'Decidir si {person} deja de aprobar por {organization}, en «{process}»: la otra parte lo propone',
    'processes.tasks.recovery.passkeys': 'Confirmar que {person} perdió todas sus llaves de acceso',
    'processes.tasks.recovery.address': 'Confirmar la dirección nueva de {person}, que perdió su buzón',
  },
  {
    'processes.tasks.title': 'Waiting for you',
    'processes.tasks.appointment': 'Accept or decline to represent {organization}, until {until}',
    'processes.tasks.ending':
      'Decide whether {person} ceases to approve for {organization}, in “{process}”: the other side proposes it',
    'processes.tasks.recovery.passkeys': 'Confirm that {person} has lost every passkey',
    'processes.tasks.recovery.address': 'Confirm the new address of {person}, who has lost their mailbox',
  },
);
