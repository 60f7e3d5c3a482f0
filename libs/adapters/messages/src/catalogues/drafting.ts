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
    'drafting.import.title': 'Importar un borrador',
    'drafting.import.lead':
      'Elija un documento en Markdown o texto. Antes de guardar nada verá qué se reconoció: artículos, numerales, literales, considerandos, tablas.',
    'drafting.import.file': 'Documento',
    'drafting.import.file-hint': 'Markdown o texto en UTF-8.',
    'drafting.import.preview': 'Ver qué se reconoce',
    'drafting.import.preview-again': 'Reconocer de nuevo',
    'drafting.import.recognised':
      '{count, plural, =0 {No se reconoció ninguna cláusula} one {Se reconoció una cláusula} other {Se reconocieron # cláusulas}}',
    'drafting.import.nothing-written': 'Todavía no se ha guardado nada. Revise el texto y confirme.',
    'drafting.import.kinds': 'Lo que se reconoció',
    'drafting.import.correct': 'Corregir el texto antes de importarlo',
    'drafting.import.source': 'Texto del documento',
    'drafting.import.source-hint':
      'Los títulos empiezan con ##, los capítulos con ###, los artículos con #### Artículo 1.',
    'drafting.import.confirm': 'Importar al borrador',
    'drafting.import.other-file': 'Elegir otro documento',
    'drafting.import.text': 'Así quedará el borrador',
    'drafting.import.not-empty':
      'El borrador ya tiene texto. Lo que falte se escribe o se pega en la sala de redacción, para no borrar lo que otras personas escribieron.',
    'drafting.freeze.title': 'Congelar la versión {next}',
    'drafting.freeze.explain':
      'La versión guarda para siempre el texto tal como está guardado en este momento, con su huella. No se puede cambiar ni borrar, y lo firmado sobre una versión anterior deja de valer.',
    'drafting.freeze.consulted':
      'La versión {number} está en consulta pública. La gente seguirá aportando sobre ella, no sobre la que usted congele ahora.',
    'drafting.freeze.note': 'Qué es esta versión',
    'drafting.freeze.note-hint': 'Por ejemplo: «Texto que se somete a consulta».',
    'drafting.freeze.do': 'Congelar la versión {next}',
    'drafting.freeze.lost': 'Remisiones que no llevan a ninguna parte',
    'drafting.freeze.lost.place': '{label}: «{words}»',
    'drafting.freeze.accept-lost': 'Congelar la versión con estas remisiones tal como están',
    'done.importDraft': 'El documento se importó al borrador.',
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
    'drafting.import.title': 'Import a draft',
    'drafting.import.lead':
      'Choose a Markdown or text document. Before anything is kept you will see what was recognised: articles, paragraphs, points, recitals, tables.',
    'drafting.import.file': 'Document',
    'drafting.import.file-hint': 'Markdown or text in UTF-8.',
    'drafting.import.preview': 'See what is recognised',
    'drafting.import.preview-again': 'Recognise again',
    'drafting.import.recognised':
      '{count, plural, =0 {No clause was recognised} one {One clause was recognised} other {# clauses were recognised}}',
    'drafting.import.nothing-written': 'Nothing has been kept yet. Look through the text and confirm.',
    'drafting.import.kinds': 'What was recognised',
    'drafting.import.correct': 'Correct the text before importing it',
    'drafting.import.source': 'Text of the document',
    'drafting.import.source-hint': 'Titles begin with ##, chapters with ###, articles with #### Artículo 1.',
    'drafting.import.confirm': 'Import into the draft',
    'drafting.import.other-file': 'Choose another document',
    'drafting.import.text': 'The draft will look like this',
    'drafting.import.not-empty':
      'The draft has text already. Write or paste what is missing in the drafting room, so that nothing others wrote is erased.',
    'drafting.freeze.title': 'Freeze version {next}',
    'drafting.freeze.explain':
      'The version keeps the text for ever as it is saved at this moment, with its hash. It can not be changed or deleted, and what was signed on an earlier version no longer counts.',
    'drafting.freeze.consulted':
      'Version {number} is out for public consultation. People will go on contributing to it, not to the one you freeze now.',
    'drafting.freeze.note': 'What this version is',
    'drafting.freeze.note-hint': 'For example: “Text put out for consultation”.',
    'drafting.freeze.do': 'Freeze version {next}',
    'drafting.freeze.lost': 'References that lead nowhere',
    'drafting.freeze.lost.place': '{label}: “{words}”',
    'drafting.freeze.accept-lost': 'Freeze the version with these references as they are',
    'done.importDraft': 'The document was imported into the draft.',
    'done.freezeVersion': 'The version is frozen, and its hash is in the public record.',
  },
);
