/** A small input that went wrong once, and its right value. */
export interface Case {
  /** Which group of faults it was of. */
  readonly group: string;
  readonly rule: string;
  readonly source: string;
  readonly right: readonly string[];
}

/** Made after situations that people reported of other systems, or that real laws show. */
export const cases: readonly Case[] = [
  {
    group: 'plain text without empty lines',
    rule: 'lines are cut at labels where a text has no empty lines',
    source:
      'TÍTULO I\nDISPOSICIONES GENERALES\nARTICULO 1. \nObjeto. La presente política ordena los datos\nabiertos del Estado.\nARTICULO 2. \nPrincipios. Se rige por la apertura.\na) Publicidad;\nb) Gratuidad.\n',
    right: [
      'title I DISPOSICIONES GENERALES',
      '  article 1',
      '    content - Objeto. La presente política ordena los datos abiertos del Estado.',
      '  article 2',
      '    content - Principios. Se rige por la apertura.',
      '    point a Publicidad;',
      '    point b Gratuidad.',
    ],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'bis, ter and quáter are numbers',
    source:
      '**ARTICULO 17.** Fiscalización. Uno.\n\n**ARTICULO 17 Bis.** Acceso. Dos.\n\n**ARTICULO 17 Ter.** Informes. Tres.\n\n**ARTICULO 17. Quáter.** Ejecución. Cuatro.\n\n**ARTICULO 18.** Registros. Cinco.\n',
    right: [
      'article 17',
      '  content - Fiscalización. Uno.',
      'article 17 Bis',
      '  content - Acceso. Dos.',
      'article 17 Ter',
      '  content - Informes. Tres.',
      'article 17 Quáter',
      '  content - Ejecución. Cuatro.',
      'article 18',
      '  content - Registros. Cinco.',
    ],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'a letter behind the number belongs to it',
    source: '#### **Artículo 6-A.- Certificación.**\n\nUno.\n\n#### **Artículo 7.- Plazo.**\n\nDos.\n',
    right: ['article 6-A Certificación.', '  content - Uno.', 'article 7 Plazo.', '  content - Dos.'],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'a single provision is "Única"',
    source: '#### Artículo 1. Uno.\n\n## DISPOSICIÓN DEROGATORIA\n\nÚnica. Derógase el decreto.\n',
    right: [
      'article 1 Uno.',
      'transitionals - DISPOSICIÓN DEROGATORIA',
      '  transitional Única',
      '    content - Derógase el decreto.',
    ],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'an excerpt keeps the numbers it begins with',
    source: 'Artículo 27. La propiedad.\n\nArtículo 28. Los monopolios.\n',
    right: ['article 27', '  content - La propiedad.', 'article 28', '  content - Los monopolios.'],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'so do chapters',
    source: '# Capítulo III: DE LOS DERECHOS\n\n### Artículo 19\n\nUno.\n',
    right: ['chapter III DE LOS DERECHOS', '  article 19', '    content - Uno.'],
  },
  {
    group: 'numbers of the file lost bis letter unico',
    rule: 'several repealed articles are one number',
    source: 'Artículo 4. Cuatro.\n\nArtículos 5 y 6. (Derogados)\n\nArtículo 7. Siete.\n',
    right: ['article 4', '  content - Cuatro.', 'article 5 y 6 (Derogados)', 'article 7', '  content - Siete.'],
  },
  {
    group: 'lists that restart or skip',
    rule: 'numerals restart below each fraction',
    source:
      'Artículo 73. El Congreso tiene facultad:\n\nI. Para lo primero:\n\n1. Dar bases.\n\n2. Aprobar montos.\n\nII. Para lo segundo:\n\n1. El Consejo depende.\n\n2. En caso de epidemias.\n',
    right: [
      'article 73',
      '  content - El Congreso tiene facultad:',
      '  paragraph I Para lo primero:',
      '    paragraph 1 Dar bases.',
      '    paragraph 2 Aprobar montos.',
      '  paragraph II Para lo segundo:',
      '    paragraph 1 El Consejo depende.',
      '    paragraph 2 En caso de epidemias.',
    ],
  },
  {
    group: 'lists that restart or skip',
    rule: 'a repealed letter leaves a gap',
    source:
      'Artículo 19. Se asegura:\n\na) Toda persona;\n\nc) Nadie puede ser privado;\n\nd) Nadie puede ser arrestado.\n',
    right: [
      'article 19',
      '  content - Se asegura:',
      '  point a Toda persona;',
      '  point c Nadie puede ser privado;',
      '  point d Nadie puede ser arrestado.',
    ],
  },
  {
    group: 'lists that restart or skip',
    rule: 'a number out of sequence in the middle of a sentence is words',
    source: 'Artículo 1. Lista:\n\n1. Uno.\n\nEl plazo vence el día\n\n15. De no hacerlo, caduca.\n',
    right: [
      'article 1',
      '  content - Lista:',
      '  paragraph 1 Uno.',
      '  content - El plazo vence el día',
      '  content - 15. De no hacerlo, caduca.',
    ],
  },
  {
    group: 'lists that restart or skip',
    rule: 'an annex counts its own articles',
    source:
      'ARTÍCULO 1°.- Apruébase el reglamento.\n\nARTÍCULO 2°.- Comuníquese.\n\nANEXO\n\nARTÍCULO 1°.- Objeto. Uno.\n\nARTÍCULO 2°.- Alcance. Dos.\n',
    right: [
      'article 1',
      '  content - Apruébase el reglamento.',
      'article 2',
      '  content - Comuníquese.',
      'annex I',
      '  article 1',
      '    content - Objeto. Uno.',
      '  article 2',
      '    content - Alcance. Dos.',
    ],
  },
  {
    group: 'lists that restart or skip',
    rule: 'each group of provisions counts anew',
    source:
      '#### Artículo 1. Uno.\n\n## DISPOSICIONES COMPLEMENTARIAS FINALES\n\nPrimera. Vigencia.\n\nSegunda. Normas.\n\n## DISPOSICIONES COMPLEMENTARIAS TRANSITORIAS\n\nPrimera. Plazo.\n\nSegunda. Traspaso.\n',
    right: [
      'article 1 Uno.',
      'transitionals - DISPOSICIONES COMPLEMENTARIAS FINALES',
      '  transitional Primera',
      '    content - Vigencia.',
      '  transitional Segunda',
      '    content - Normas.',
      'transitionals - DISPOSICIONES COMPLEMENTARIAS TRANSITORIAS',
      '  transitional Primera',
      '    content - Plazo.',
      '  transitional Segunda',
      '    content - Traspaso.',
    ],
  },
  {
    group: 'sublevels not known',
    rule: 'i) below a) is a sub-point',
    source: 'Artículo 1. Lista:\n\na) Uno:\n\ni) sub uno;\n\nii) sub dos;\n\niii) sub tres;\n\nb) Dos.\n',
    right: [
      'article 1',
      '  content - Lista:',
      '  point a Uno:',
      '    subpoint i sub uno;',
      '    subpoint ii sub dos;',
      '    subpoint iii sub tres;',
      '  point b Dos.',
    ],
  },
  {
    group: 'sublevels not known',
    rule: 'fractions are Roman',
    source:
      '**Artículo 27**\n\nLa propiedad:\n\nI. Sólo los mexicanos;\n\nII. La Iglesia;\n\nIII. Las instituciones.\n',
    right: [
      'article 27',
      '  content - La propiedad:',
      '  paragraph I Sólo los mexicanos;',
      '  paragraph II La Iglesia;',
      '  paragraph III Las instituciones.',
    ],
  },
  {
    group: 'sublevels not known',
    rule: 'ordinals number a list',
    source: '### Artículo 19\n\nSe asegura:\n\n1º.- El derecho a la vida;\n\n2º.- La igualdad ante la ley;\n',
    right: [
      'article 19',
      '  content - Se asegura:',
      '  paragraph 1 El derecho a la vida;',
      '  paragraph 2 La igualdad ante la ley;',
    ],
  },
  {
    group: 'sublevels not known',
    rule: 'ch) stands between c) and d)',
    source: 'Artículo 1. Lista:\n\na) Uno;\n\nb) Dos;\n\nc) Tres;\n\nch) Cuatro;\n\nd) Cinco.\n',
    right: [
      'article 1',
      '  content - Lista:',
      '  point a Uno;',
      '  point b Dos;',
      '  point c Tres;',
      '  point ch Cuatro;',
      '  point d Cinco.',
    ],
  },
  {
    group: 'sublevels not known',
    rule: 'ñ) stands between n) and o)',
    source:
      'Artículo 1. Lista:\n\na) Letra a;\n\nb) Letra b;\n\nc) Letra c;\n\nd) Letra d;\n\ne) Letra e;\n\nf) Letra f;\n\ng) Letra g;\n\nh) Letra h;\n\ni) Letra i;\n\nj) Letra j;\n\nk) Letra k;\n\nl) Letra l;\n\nm) Letra m;\n\nn) Letra n;\n\nñ) Letra ñ;\n\no) Letra o;\n\np) Letra p;\n',
    right: [
      'article 1',
      '  content - Lista:',
      '  point a Letra a;',
      '  point b Letra b;',
      '  point c Letra c;',
      '  point d Letra d;',
      '  point e Letra e;',
      '  point f Letra f;',
      '  point g Letra g;',
      '  point h Letra h;',
      '  point i Letra i;',
      '  point j Letra j;',
      '  point k Letra k;',
      '  point l Letra l;',
      '  point m Letra m;',
      '  point n Letra n;',
      '  point ñ Letra ñ;',
      '  point o Letra o;',
      '  point p Letra p;',
    ],
  },
  {
    group: 'signs',
    rule: 'no-break spaces before a label are no words',
    source:
      '\u00A0 \u00A0 \u00A0 **Artículo 1.- Aprobación de la política.**\n\n\u00A0 \u00A0 \u00A0 Apruébase la política.\n\n\u00A0 \u00A0 \u00A0 **Artículo 2.- Ámbito.**\n\n\u00A0 \u00A0 \u00A0 Rige en todo el país.\n',
    right: [
      'article 1 Aprobación de la política.',
      '  content - Apruébase la política.',
      'article 2 Ámbito.',
      '  content - Rige en todo el país.',
    ],
  },
  {
    group: 'signs',
    rule: 'labels are known without accent, and with a wrong one',
    source: 'Articulo 1. Uno.\n\nArtìculo 2. Dos.\n',
    right: ['article 1', '  content - Uno.', 'article 2', '  content - Dos.'],
  },
  {
    group: 'recitals and transitionals',
    rule: '"Que," begins a recital',
    source:
      'VISTO:\n\nEl expediente;\n\nCONSIDERANDO:\n\nQue, la ley dispone;\n\nQue, el decreto precisa;\n\nDECRETA:\n\nArtículo 1. Uno.\n',
    right: [
      'formula - VISTO:',
      'formula - El expediente;',
      'recitals - CONSIDERANDO:',
      '  recital 1 Que, la ley dispone;',
      '  recital 2 Que, el decreto precisa;',
      'formula - DECRETA:',
      'article 1',
      '  content - Uno.',
    ],
  },
  {
    group: 'recitals and transitionals',
    rule: 'a title or an article ends the recitals, also where no words enact the text',
    source:
      '## CONSIDERANDOS\n\nQue las bibliotecas son una puerta;\n\n## TÍTULO I. GENERALES\n\n#### Artículo 1. Horario.\n\n1. De lunes a viernes.\n\n2. Se anuncia.\n',
    right: [
      'recitals - CONSIDERANDOS',
      '  recital 1 Que las bibliotecas son una puerta;',
      'title I GENERALES',
      '  article 1 Horario.',
      '    paragraph 1 De lunes a viernes.',
      '    paragraph 2 Se anuncia.',
    ],
  },
  {
    group: 'recitals and transitionals',
    rule: 'TRANSITORIOS have masculine numbers',
    source: '**Artículo 1.** Uno.\n\n**TRANSITORIOS**\n\nPRIMERO.- Entra en vigor.\n\nSEGUNDO.- Se deroga.\n',
    right: [
      'article 1',
      '  content - Uno.',
      'transitionals - TRANSITORIOS',
      '  transitional PRIMERO',
      '    content - Entra en vigor.',
      '  transitional SEGUNDO',
      '    content - Se deroga.',
    ],
  },
  {
    group: 'recitals and transitionals',
    rule: 'a provision without a number keeps the name of its group',
    source: '#### Artículo 1. Uno.\n\n**Disposición transitoria.** El plazo es de un año.\n',
    right: ['article 1 Uno.', 'transitional transitoria', '  content - El plazo es de un año.'],
  },
  {
    group: 'recitals and transitionals',
    rule: '"Dado en garantía" closes no law',
    source: 'Artículo 1. Uno.\n\nDado en garantía un bien, se inscribe.\n\na) Primero;\n\nArtículo 2. Dos.\n',
    right: [
      'article 1',
      '  content - Uno.',
      '  content - Dado en garantía un bien, se inscribe.',
      '  point a Primero;',
      'article 2',
      '  content - Dos.',
    ],
  },
  {
    group: 'words lost or changed',
    rule: 'a footnote may be one word',
    source: 'Artículo 1. El plazo es de quince días.[^1]\n\n[^1]: Reformado.\n',
    right: ['article 1', '  content - El plazo es de quince días.‡', '    note 1 Reformado.'],
  },
  {
    group: 'words lost or changed',
    rule: 'struck words are left out',
    source: 'Artículo 1. El plazo es de ~~diez~~ quince días.[^1]\n\n[^1]: Reformado.\n',
    right: ['article 1', '  content - El plazo es de quince días.‡', '    note 1 Reformado.'],
  },
  {
    group: 'words lost or changed',
    rule: 'a backslash in plain text is a backslash',
    source: 'Artículo 1. Ruta C:\\datos\\1 y 5\\% y \\_ fin.\n',
    right: ['article 1', '  content - Ruta C:\\datos\\1 y 5\\% y \\_ fin.'],
  },
  {
    group: 'words lost or changed',
    rule: 'a table of contents makes no titles',
    source:
      'ÍNDICE\n\nTÍTULO I La persona humana.......1\n\nTÍTULO II Derechos Humanos.......2\n\nTÍTULO I\n\nLa persona humana\n\nArtículo 1. Uno.\n',
    right: ['title I La persona humana', '  article 1', '    content - Uno.'],
  },
  {
    group: 'words lost or changed',
    rule: 'books hold titles',
    source: '# Código\n\n## LIBRO PRIMERO\n\nPersonas\n\n### TÍTULO I\n\nSujetos\n\nArtículo 1. Uno.\n',
    right: ['docTitle - Código', 'book PRIMERO Personas', '  title I Sujetos', '    article 1', '      content - Uno.'],
  },
];
