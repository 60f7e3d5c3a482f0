import { catalogue } from '../catalogue.js';

export const drafting = catalogue(
  {
    'drafting.room.title': 'Sala de redacción',
    'drafting.room.title-of': 'Sala de redacción: {title}',
    'drafting.room.open': 'Abrir la sala de redacción',
    'drafting.room.read-only':
      'Puede leer el borrador y ver cómo se escribe, pero no modificarlo: su papel o la etapa actual no lo permiten.',
    'drafting.room.needs-script':
      'Para redactar en vivo hace falta un navegador con JavaScript. Las versiones congeladas se leen sin él.',
    'drafting.room.empty': 'El borrador todavía no tiene texto',
    'drafting.room.empty-hint': 'Puede importar un documento o empezar a escribir aquí mismo.',
    'drafting.freeze.title': 'Congelar la versión {next}',
    'drafting.freeze.explain':
      'La versión guarda para siempre el texto tal como está guardado en este momento, con su huella. No se puede cambiar ni borrar, y lo firmado sobre una versión anterior deja de valer.',
    'drafting.freeze.consulted':
      'La versión {number} está en consulta pública. La gente seguirá aportando sobre ella, no sobre la que usted congele ahora.',
    'drafting.freeze.suggestions':
      '{count, plural, one {Una propuesta de cambio espera} other {# propuestas de cambio esperan}} decisión. No entran en la versión, y siguen abiertas después.',
    'drafting.freeze.note': 'Qué es esta versión',
    'drafting.freeze.note-hint': 'Por ejemplo: «Texto que se somete a consulta».',
    'drafting.freeze.do': 'Congelar la versión {next}',
    'drafting.freeze.lost': 'Remisiones que no llevan a ninguna parte',
    'drafting.freeze.lost.place': '{label}: «{words}»',
    'drafting.freeze.unfinished': 'Lo que parece sin terminar',
    'drafting.freeze.unfinished.raw-mark':
      'dice «{words}», que parece una marca de otro programa o un espacio por llenar',
    'drafting.freeze.unfinished.empty': 'no tiene palabras',
    'drafting.freeze.unfinished.holds-nothing': 'no tiene nada debajo',
    'drafting.freeze.unfinished.number-twice': 'repite el número {words}, que ya tiene otra',
    'drafting.freeze.unfinished.number-in-words': 'repite en sus palabras su número, {words}',
    'drafting.freeze.accept-unfinished': 'Congelar la versión con todo esto tal como está',
    'drafting.freeze.accept-lost': 'Congelar la versión con estas remisiones tal como están',
    'drafting.changes': 'Qué cambia en el borrador',
    'drafting.changes.none': 'No cambia ninguna cláusula',
    'done.importDraft': 'El documento se importó al borrador.',
    'done.undoImport': 'La importación se deshizo.',
    'done.freezeVersion': 'La versión quedó congelada, con su huella en el registro público.',
  },
  {
    'drafting.room.title': 'Drafting room',
    'drafting.room.title-of': 'Drafting room: {title}',
    'drafting.room.open': 'Open the drafting room',
    'drafting.room.read-only':
      'You can read the draft and watch it being written, but not change it: your role or the present stage does not allow it.',
    'drafting.room.needs-script':
      'To draft live you need a browser with JavaScript. Frozen versions can be read without.',
    'drafting.room.empty': 'The draft has no text yet',
    'drafting.room.empty-hint': 'You can import a document or begin to write right here.',
    'drafting.freeze.title': 'Freeze version {next}',
    'drafting.freeze.explain':
      'The version keeps the text for ever as it is saved at this moment, with its hash. It can not be changed or deleted, and what was signed on an earlier version no longer counts.',
    'drafting.freeze.consulted':
      'Version {number} is out for public consultation. People will go on contributing to it, not to the one you freeze now.',
    'drafting.freeze.suggestions':
      '{count, plural, one {One suggestion waits} other {# suggestions wait}} for a decision. The version does not have them, and they stay open after it.',
    'drafting.freeze.note': 'What this version is',
    'drafting.freeze.note-hint': 'For example: “Text put out for consultation”.',
    'drafting.freeze.do': 'Freeze version {next}',
    'drafting.freeze.lost': 'References that lead nowhere',
    'drafting.freeze.lost.place': '{label}: “{words}”',
    'drafting.freeze.unfinished': 'What looks unfinished',
    'drafting.freeze.unfinished.raw-mark':
      'says “{words}”, which looks like a mark of another program or a blank to fill',
    'drafting.freeze.unfinished.empty': 'has no words',
    'drafting.freeze.unfinished.holds-nothing': 'has nothing under it',
    'drafting.freeze.unfinished.number-twice': 'has the number {words}, as another one does',
    'drafting.freeze.unfinished.number-in-words': 'says its number, {words}, once more in its words',
    'drafting.freeze.accept-unfinished': 'Freeze the version with all of this as it is',
    'drafting.freeze.accept-lost': 'Freeze the version with these references as they are',
    'drafting.changes': 'What changes in the draft',
    'drafting.changes.none': 'No clause changes',
    'done.importDraft': 'The document was imported into the draft.',
    'done.undoImport': 'The import was undone.',
    'done.freezeVersion': 'The version is frozen, and its hash is in the public record.',
  },
);
