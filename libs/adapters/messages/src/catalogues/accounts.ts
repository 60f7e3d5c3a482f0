import { catalogue } from '../catalogue.js';

export const accounts = catalogue(
  {
    'accounts.mail.code.subject': '{code} es su código para entrar a Articulado',
    'accounts.mail.code.body':
      'Su código para entrar a Articulado es:\n\n    {code}\n\nVence en {minutes} minutos y sirve una sola vez. Si usted no lo pidió, no haga nada: nadie puede entrar sin él.',
    'accounts.mail.signing-code.subject': 'Código para firmar: {act}',
    'accounts.mail.signing-code.body':
      'Buen día, {name}:\n\nEste es su código para firmar:\n\n    {code}\n\nSe usará para: {act}.\nVence en {minutes} minutos y sirve una sola vez. Si usted no está firmando en este momento, avise a la coordinación del proceso.',
  },
  {
    'accounts.mail.code.subject': '{code} is your code to sign in to Articulado',
    'accounts.mail.code.body':
      'Your code to sign in to Articulado is:\n\n    {code}\n\nIt expires in {minutes} minutes and works once. If you did not ask for it, do nothing: nobody can sign in without it.',
    'accounts.mail.signing-code.subject': 'Code to sign: {act}',
    'accounts.mail.signing-code.body':
      'Good day, {name}:\n\nThis is your code to sign:\n\n    {code}\n\nIt will be used for: {act}.\nIt expires in {minutes} minutes and works once. If you are not signing at this moment, tell the coordinators of the process.',
  },
);
