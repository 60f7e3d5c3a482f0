import { catalogue } from '../catalogue.js';

export const processes = catalogue(
  {
    'processes.mail.invited.subject': 'Le invitaron a participar: {process}',
    'processes.mail.invited.body':
      'Buen día, {name}:\n\n{inviter} le invitó a participar en este proceso:\n\n    {process}\n\nSu papel: {role}\nEn nombre de: {organization}\n\nPara empezar, entre con este correo ({email}) en:\n\n    {signIn}\n\nNo hace falta contraseña: le enviaremos un código. El proceso está en:\n\n    {address}\n\nSu nombre, su papel y su institución aparecen en el registro público del proceso; su correo, no. Puede retirarse cuando quiera.',
    'processes.mail.ended.subject': 'Terminó su participación como {role}: {process}',
    'processes.mail.ended.body':
      'Buen día, {name}:\n\nDesde hoy ya no tiene este papel en el proceso:\n\n    {process}\n\nPapel: {role}\nEn nombre de: {organization}\nMotivo que consta en el registro público: {statement}\n\nSus aportes se conservan, y puede seguir leyendo y aportando como cualquier persona en:\n\n    {address}',
  },
  {
    'processes.mail.invited.subject': 'You were invited to take part: {process}',
    'processes.mail.invited.body':
      'Good day, {name}:\n\n{inviter} invited you to take part in this process:\n\n    {process}\n\nYour role: {role}\nOn behalf of: {organization}\n\nTo begin, sign in with this address ({email}) at:\n\n    {signIn}\n\nNo password is needed: we will send you a code. The process is at:\n\n    {address}\n\nYour name, role and institution are shown in the public record of the process; your e-mail is not. You may withdraw at any time.',
    'processes.mail.ended.subject': 'Your role as {role} has ended: {process}',
    'processes.mail.ended.body':
      'Good day, {name}:\n\nFrom today you no longer have this role in the process:\n\n    {process}\n\nRole: {role}\nOn behalf of: {organization}\nReason given in the public record: {statement}\n\nYour contributions are kept, and you may go on reading and contributing like anybody else at:\n\n    {address}',
  },
);
