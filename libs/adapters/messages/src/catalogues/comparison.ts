import { catalogue } from '../catalogue.js';

export const comparison = catalogue(
  {
    'comparison.title': 'De la versión {before} a la versión {after}',
    'comparison.description': 'Qué cambió en «{title}» de la versión {before} a la {after}, cláusula por cláusula.',
    'comparison.lead': 'Qué cambió, cláusula por cláusula, y por cuáles aportes.',
    'comparison.in-text': 'Leer los cambios dentro de todo el texto',
    'comparison.as-list': 'Ver los cambios en una lista, cláusula por cláusula',
    'comparison.text.title': 'La versión {after}, con lo que cambió desde la {before}',
    'comparison.text.crumb': 'En el texto',
    'comparison.text.lead': 'El texto completo: lo nuevo va subrayado y lo suprimido va tachado, en su lugar.',
    'comparison.choose': 'Comparar dos versiones',
    'comparison.choose.description': 'Qué cambió en «{title}» entre dos versiones cualesquiera.',
    'comparison.choose.lead': 'Elija dos versiones: se compara la anterior con la posterior.',
    'comparison.choose.before': 'Desde la versión',
    'comparison.choose.after': 'Hasta la versión',
    'comparison.choose.compare': 'Comparar',
    'comparison.too-few': 'Todavía no hay dos versiones que comparar',
    'comparison.too-few-hint': 'Cuando se congele otra versión del borrador, aquí se verá qué cambió.',
    'comparison.version': 'Versión {number}',
    'comparison.frozen-at': 'Congelada',
    'comparison.changes': 'Cambios',
    'comparison.none': 'No cambió ninguna cláusula',
    'comparison.none-hint': 'Las dos versiones dicen lo mismo, en el mismo orden.',
    'comparison.count.added': '{count, plural, one {cláusula nueva} other {cláusulas nuevas}}',
    'comparison.count.removed': '{count, plural, one {cláusula suprimida} other {cláusulas suprimidas}}',
    'comparison.count.moved':
      '{count, plural, one {cláusula cambió de lugar} other {cláusulas cambiaron de lugar}}{parts, plural, =0 {} one {, con # parte} other {, con # partes}}',
    'comparison.count.textChanged':
      '{count, plural, one {cláusula con otra redacción} other {cláusulas con otra redacción}}',
    'comparison.count.split':
      '{count, plural, one {cláusula en una división} other {cláusulas en divisiones}}, con las mismas palabras',
    'comparison.count.merged':
      '{count, plural, one {cláusula en una unión} other {cláusulas en uniones}}, con las mismas palabras',
    'comparison.count.recut':
      '{count, plural, one {cláusula con otros límites} other {cláusulas con otros límites}}, con las mismas palabras',
    'comparison.count.respaced':
      '{count, plural, one {cláusula en la que sólo cambiaron espacios} other {cláusulas en las que sólo cambiaron espacios}}',
    'comparison.count.kindChanged':
      '{count, plural, one {cláusula cambió de tipo, nivel o casilla} other {cláusulas cambiaron de tipo, nivel o casilla}}',
    'comparison.count.linkChanged':
      '{count, plural, one {cláusula cuyas palabras llevan a otra parte} other {cláusulas cuyas palabras llevan a otra parte}}',
    'comparison.count.numberChanged':
      '{count, plural, one {cláusula con otro número dado} other {cláusulas con otro número dado}}',
    'comparison.count.formatChanged':
      '{count, plural, one {cláusula con otro formato} other {cláusulas con otro formato}}',
    'comparison.count.referenceChanged':
      '{count, plural, one {cláusula con remisiones actualizadas} other {cláusulas con remisiones actualizadas}}',
    'comparison.count.encodingChanged':
      '{count, plural, one {cláusula con otra codificación} other {cláusulas con otra codificación}}',
    'comparison.count.same': '{count, plural, one {cláusula sin cambios} other {cláusulas sin cambios}}',
    'comparison.kind.added': 'Nueva',
    'comparison.kind.removed': 'Suprimida',
    'comparison.kind.moved': 'Cambió de lugar',
    'comparison.kind.movedAlong': 'Va con lo que la contiene',
    'comparison.kind.textChanged': 'Otra redacción',
    'comparison.kind.split': 'División',
    'comparison.kind.merged': 'Unión',
    'comparison.kind.recut': 'Otros límites',
    'comparison.kind.respaced': 'Sólo espacios',
    'comparison.kind.kindChanged': 'Otro tipo, nivel o casilla',
    'comparison.kind.linkChanged': 'Sus palabras llevan a otra parte',
    'comparison.kind.numberChanged': 'Cambió su número dado',
    'comparison.kind.formatChanged': 'Otro formato',
    'comparison.kind.referenceChanged': 'Remisiones actualizadas',
    'comparison.kind.encodingChanged': 'Otra codificación',
    'comparison.format.changed': '«{text}»: {marks}',
    'comparison.hint.split': 'Se dividió: las palabras de {from} están ahora en {to}, y ninguna palabra cambió.',
    'comparison.hint.merged': 'Se unieron: las palabras de {from} están ahora en {to}, y ninguna palabra cambió.',
    'comparison.hint.recut':
      'Las palabras de {from} están ahora en {to}, entre otros límites, y ninguna palabra cambió.',
    'comparison.hint.clause': '«{label}»',
    'comparison.hint.marked':
      'Las palabras con una línea de puntos debajo son las mismas con otro formato, o llevan a otro lugar.',
    'comparison.hint.respaced': 'Sólo cambiaron los espacios entre sus palabras.',
    'comparison.hint.unusual-added': 'Se agrega: {kinds}.',
    'comparison.hint.unusual-removed': 'Se suprime: {kinds}.',
    'comparison.unusual.no-break-space':
      '{count, plural, one {un espacio que no se separa} other {# espacios que no se separan}}',
    'comparison.unusual.unusual-space': '{count, plural, one {un espacio poco usual} other {# espacios poco usuales}}',
    'comparison.unusual.mixed-scripts':
      '{count, plural, one {una palabra que mezcla alfabetos} other {# palabras que mezclan alfabetos}}',
    'comparison.unusual.stacked-marks':
      '{count, plural, one {una palabra con muchos signos sobre una letra} other {# palabras con muchos signos sobre una letra}}',
    'comparison.hint.referenceChanged':
      'Sus remisiones dicen el número nuevo de las disposiciones a las que remiten; remiten a las mismas de antes.',
    'comparison.hint.encodingChanged': 'Se lee igual que antes; cambió cómo están escritos los datos.',
    'comparison.link.changed': '«{text}» llevaba a {before} y ahora lleva a {after}.',
    'comparison.link.added': '«{text}» lleva a {after}.',
    'comparison.link.removed': '«{text}» llevaba a {before}.',
    'comparison.link.term': 'la definición de un término',
    'comparison.link.gone': 'una disposición que no está',
    'comparison.verify': 'Comprobar',
    'comparison.hash': 'Huella SHA-256 de la versión {number}',
    'comparison.was': 'Antes: {label}',
    'comparison.moved.to':
      'Estaba en {from, select, none {el primer nivel del texto} other {{from}}}; ahora está en {to, select, none {el primer nivel del texto} other {{to}}}, {next, select, none {al final} other {antes de {next}}}.',
    'comparison.moved.within':
      'Sigue en {to, select, none {el primer nivel del texto} other {{to}}}: iba {was, select, none {al final} other {antes de {was}}}; ahora va {next, select, none {al final} other {antes de {next}}}.',
    'comparison.moved.behind':
      'Sigue en {to, select, none {el primer nivel del texto} other {{to}}}: iba {was, select, none {al comienzo} other {después de {was}}}; ahora va {previous, select, none {al comienzo} other {después de {previous}}}.',
    'comparison.moved.along': 'Va con {to}, y dentro de esa parte sigue en su lugar.',
    'comparison.moved.parts':
      '{count, plural, one {Con ella va una de sus partes, en su lugar.} other {Con ella van # de sus partes, cada una en su lugar.}}',
    'comparison.moved.cell':
      'Estaba en la fila {rowBefore}, columna {columnBefore} de la tabla; ahora está en la fila {rowAfter}, columna {columnAfter}.',
    'comparison.because': '{count, plural, one {A raíz de este aporte:} other {A raíz de estos aportes:}}',
    'comparison.because.all': 'Ver los {count}',
    'comparison.contribution': 'Aporte {number} · {kind}{author, select, none {} other { · {author}}}',
  },
  {
    'comparison.title': 'From version {before} to version {after}',
    'comparison.description': 'What changed in “{title}” from version {before} to {after}, clause by clause.',
    'comparison.lead': 'What changed, clause by clause, and because of which contributions.',
    'comparison.in-text': 'Read the changes within the whole text',
    'comparison.as-list': 'See the changes as a list, clause by clause',
    'comparison.text.title': 'Version {after}, with what changed since version {before}',
    'comparison.text.crumb': 'In the text',
    'comparison.text.lead':
      'The whole text: what is new is underlined and what was removed is struck through, in its place.',
    'comparison.choose': 'Compare two versions',
    'comparison.choose.description': 'What changed in “{title}” between any two versions.',
    'comparison.choose.lead': 'Choose two versions: the earlier one is compared with the later one.',
    'comparison.choose.before': 'From version',
    'comparison.choose.after': 'To version',
    'comparison.choose.compare': 'Compare',
    'comparison.too-few': 'There are no two versions to compare yet',
    'comparison.too-few-hint': 'When another version of the draft is frozen, what changed will be seen here.',
    'comparison.version': 'Version {number}',
    'comparison.frozen-at': 'Frozen',
    'comparison.changes': 'Changes',
    'comparison.none': 'No clause changed',
    'comparison.none-hint': 'Both versions say the same, in the same order.',
    'comparison.count.added': '{count, plural, one {new clause} other {new clauses}}',
    'comparison.count.removed': '{count, plural, one {clause removed} other {clauses removed}}',
    'comparison.count.moved':
      '{count, plural, one {clause moved} other {clauses moved}}{parts, plural, =0 {} one {, with # part} other {, with # parts}}',
    'comparison.count.textChanged': '{count, plural, one {clause reworded} other {clauses reworded}}',
    'comparison.count.split': '{count, plural, one {clause in a split} other {clauses in splits}}, with the same words',
    'comparison.count.merged':
      '{count, plural, one {clause in a merge} other {clauses in merges}}, with the same words',
    'comparison.count.recut':
      '{count, plural, one {clause with other borders} other {clauses with other borders}}, with the same words',
    'comparison.count.respaced':
      '{count, plural, one {clause in which only spaces changed} other {clauses in which only spaces changed}}',
    'comparison.count.kindChanged':
      '{count, plural, one {clause of another kind, level or cell} other {clauses of another kind, level or cell}}',
    'comparison.count.linkChanged':
      '{count, plural, one {clause whose words lead elsewhere} other {clauses whose words lead elsewhere}}',
    'comparison.count.numberChanged':
      '{count, plural, one {clause with another given number} other {clauses with another given number}}',
    'comparison.count.formatChanged': '{count, plural, one {clause with other looks} other {clauses with other looks}}',
    'comparison.count.referenceChanged':
      '{count, plural, one {clause with updated references} other {clauses with updated references}}',
    'comparison.count.encodingChanged': '{count, plural, one {clause coded otherwise} other {clauses coded otherwise}}',
    'comparison.count.same': '{count, plural, one {clause unchanged} other {clauses unchanged}}',
    'comparison.kind.added': 'New',
    'comparison.kind.removed': 'Removed',
    'comparison.kind.moved': 'Moved',
    'comparison.kind.movedAlong': 'Goes with what holds it',
    'comparison.kind.textChanged': 'Reworded',
    'comparison.kind.split': 'Split',
    'comparison.kind.merged': 'Merged',
    'comparison.kind.recut': 'Other borders',
    'comparison.kind.respaced': 'Spaces only',
    'comparison.kind.kindChanged': 'Another kind, level or cell',
    'comparison.kind.linkChanged': 'Its words lead elsewhere',
    'comparison.kind.numberChanged': 'Its given number changed',
    'comparison.kind.formatChanged': 'Other looks',
    'comparison.kind.referenceChanged': 'Updated references',
    'comparison.kind.encodingChanged': 'Coded otherwise',
    'comparison.format.changed': '“{text}”: {marks}',
    'comparison.hint.split': 'It was split: the words of {from} now stand in {to}, and no word changed.',
    'comparison.hint.merged': 'They were merged: the words of {from} now stand in {to}, and no word changed.',
    'comparison.hint.recut': 'The words of {from} now stand in {to}, between other borders, and no word changed.',
    'comparison.hint.clause': '“{label}”',
    'comparison.hint.marked': 'Words with a dotted line beneath are the same ones with other looks, or lead elsewhere.',
    'comparison.hint.respaced': 'Only the spaces between its words changed.',
    'comparison.hint.unusual-added': 'Added: {kinds}.',
    'comparison.hint.unusual-removed': 'Removed: {kinds}.',
    'comparison.unusual.no-break-space': '{count, plural, one {a no-break space} other {# no-break spaces}}',
    'comparison.unusual.unusual-space': '{count, plural, one {an unusual space} other {# unusual spaces}}',
    'comparison.unusual.mixed-scripts':
      '{count, plural, one {a word that mixes alphabets} other {# words that mix alphabets}}',
    'comparison.unusual.stacked-marks':
      '{count, plural, one {a word with many marks on one letter} other {# words with many marks on one letter}}',
    'comparison.hint.referenceChanged':
      'Its references print the new number of the provisions they refer to; they refer to the same ones as before.',
    'comparison.hint.encodingChanged': 'It reads as before; the way the data are written changed.',
    'comparison.link.changed': '“{text}” led to {before} and now leads to {after}.',
    'comparison.link.added': '“{text}” leads to {after}.',
    'comparison.link.removed': '“{text}” led to {before}.',
    'comparison.link.term': 'the definition of a term',
    'comparison.link.gone': 'a provision that is not there',
    'comparison.verify': 'Verify',
    'comparison.hash': 'SHA-256 hash of version {number}',
    'comparison.was': 'Before: {label}',
    'comparison.moved.to':
      'It stood in {from, select, none {the outermost level of the text} other {{from}}}; now it stands in {to, select, none {the outermost level of the text} other {{to}}}, {next, select, none {at the end} other {before {next}}}.',
    'comparison.moved.within':
      'It stays in {to, select, none {the outermost level of the text} other {{to}}}: it came {was, select, none {at the end} other {before {was}}}; now it comes {next, select, none {at the end} other {before {next}}}.',
    'comparison.moved.behind':
      'It stays in {to, select, none {the outermost level of the text} other {{to}}}: it came {was, select, none {at the start} other {after {was}}}; now it comes {previous, select, none {at the start} other {after {previous}}}.',
    'comparison.moved.along': 'It goes with {to}, and keeps its place within that part.',
    'comparison.moved.parts':
      '{count, plural, one {One of its parts goes along, in its place.} other {# of its parts go along, each in its place.}}',
    'comparison.moved.cell':
      'It stood in row {rowBefore}, column {columnBefore} of the table; now it stands in row {rowAfter}, column {columnAfter}.',
    'comparison.because':
      '{count, plural, one {Because of this contribution:} other {Because of these contributions:}}',
    'comparison.because.all': 'See all {count}',
    'comparison.contribution': 'Contribution {number} · {kind}{author, select, none {} other { · {author}}}',
  },
);
