import { catalogue } from '../catalogue.js';

/** Contributing to a version, the register, and following what one said. */
export const consultation = catalogue(
  {
    'done.submitContribution': 'Recibimos su aporte. Gracias por tomarse el tiempo.',
    'consultation.version': 'Versión {number}',
    'consultation.number': 'Aporte {number}',
    'consultation.quoted': 'Palabras citadas',
    'consultation.proposed': 'Redacción propuesta',
    'consultation.author.unnamed': 'Sin nombre público',
    'consultation.to-process': 'Ir a la página del proceso',
    'consultation.none-on-version': 'Esta versión no está en consulta, por eso no se reciben aportes sobre ella.',
    'consultation.how':
      'Para aportar, elija el número de cualquier cláusula. No necesita cuenta ni correo electrónico.',
    'consultation.invite': 'Aportar',
    'consultation.invite.about': 'sobre {label}',
    'consultation.said':
      '{count, plural, one {# aporte} other {# aportes}}{answered, plural, =0 {} other {, # con respuesta}}',
    'consultation.said.all': '{count, plural, one {Leerlo completo} other {Leer los # completos}}',

    'consultation.version.title': 'Versión {number} · {title}',
    'consultation.version.description':
      'Texto de «{title}», cláusula por cláusula, con los aportes recibidos. {summary}',
    'consultation.version.frozen': 'Congelada por {author} el',
    'consultation.verify': 'Comprobar',
    'consultation.verify.lead':
      'La huella dice si el texto que usted tiene es este mismo, letra por letra: calcúlela sobre los datos descargados y compárela.',
    'consultation.version.json': 'Descargar los datos exactos',
    'consultation.version.markdown': 'Descargar el texto (Markdown)',
    'consultation.version.contributions': '{count, plural, one {# aporte} other {# aportes}}',
    'consultation.version.compare': 'Comparar con la versión {number}',
    'consultation.version.newer': 'Hay una versión más nueva: la {number}',

    'consultation.clause.title': '{label} · Versión {number} · {title}',
    'consultation.clause.contributions':
      '{count, plural, =0 {Aportes} one {# aporte sobre esta cláusula} other {# aportes sobre esta cláusula}}',
    'consultation.clause.newest': 'Aquí están los {count} más recientes, el más nuevo primero.',
    'consultation.clause.all': 'Ver los {count} en el registro',
    'consultation.anchor.same': 'Sus palabras siguen igual',
    'consultation.anchor.moved': 'Sus palabras cambiaron de lugar',
    'consultation.anchor.changed': 'Su cláusula cambió',
    'consultation.anchor.gone': 'Su cláusula ya no está',
    'consultation.anchor.made-on': 'Se hizo sobre la versión {madeOn}; esto se dice de la versión {version}.',
    'consultation.anchor.see': 'Verlas en la versión {version}',
    'consultation.clause.earlier': 'Lo dicho en versiones anteriores',
    'consultation.clause.earlier.lead':
      'Se dijo sobre esta cláusula en una versión anterior, o sobre otra cuyas palabras están hoy aquí.',
    'consultation.clause.earlier.more': 'Aquí están los {count} más recientes; el registro los tiene todos.',
    'consultation.absent': 'Esta cláusula no está en la versión {number}',
    'consultation.absent.gone': 'Está en la versión {version}, y después se quitó.',
    'consultation.absent.not-yet': 'Llegó después, en la versión {version}.',
    'consultation.absent.held': 'En esta versión sus palabras están en:',
    'consultation.absent.said':
      'Otra cláusula de esta versión dice las mismas palabras. Puede ser casualidad: lo que se dijo de ellas no se llevó allí.',
    'consultation.absent.unsure':
      'Otras cláusulas de esta versión dicen las mismas palabras, y nada indica si en alguna son las suyas.',
    'consultation.absent.lost': 'Sus palabras no están juntas en ninguna otra cláusula de esta versión.',
    'consultation.absent.wordless': 'No tenía palabras.',
    'consultation.absent.see': '{label}, en la versión {version}',
    'consultation.clause.none': 'Nadie ha dicho nada todavía sobre esta cláusula',
    'consultation.clause.none-here': 'Nadie ha dicho nada todavía de esta versión',
    'consultation.clause.none-hint': 'El suyo puede ser el primer aporte.',
    'consultation.clause.this-part': 'Ver esta parte',
    'consultation.contribute': 'Diga lo que piensa',
    'consultation.history': 'Cómo se lee en otras versiones',
    'consultation.history.same': 'Dice lo mismo.',
    'consultation.history.gone': 'Ya no está.',
    'consultation.history.not-yet': 'Todavía no estaba.',

    'consultation.form.kind': '¿Qué quiere decir?',
    'consultation.form.kind.support': 'Esta cláusula está bien así.',
    'consultation.form.kind.objection': 'Algo en ella no está bien.',
    'consultation.form.kind.proposal': 'Propongo otras palabras.',
    'consultation.form.kind.question': 'Hay algo que no queda claro.',
    'consultation.form.quote': 'Palabras a las que se refiere',
    'consultation.form.quote.hint':
      'Cópielas de la cláusula tal como aparecen. Déjelo en blanco si habla de toda la cláusula.',
    'consultation.form.body': 'Su aporte',
    'consultation.form.body.hint': 'Díganos qué piensa y por qué.',
    'consultation.form.proposed': 'Redacción que propone',
    'consultation.form.proposed.need': 'necesaria si propone una redacción',
    'consultation.form.proposed.hint':
      'Solo si propone otras palabras: escriba cómo debería decir la cláusula, o las palabras citadas.',
    'consultation.form.author': '¿Con qué nombre se publica?',
    'consultation.form.author.hint':
      'Puede aportar sin dar su nombre: deje esta parte en blanco. Lo que escriba aquí se muestra como «sin verificar».',
    'consultation.form.name': 'Nombre',
    'consultation.form.organization': 'Organización',
    'consultation.form.consent': 'Acepto que este nombre y esta organización se publiquen junto a mi aporte',
    'consultation.form.public':
      'Lo que escriba será público y recibirá una respuesta con su razón. No incluya datos personales de nadie.',
    'consultation.form.send': 'Enviar mi aporte',

    'consultation.receipt': 'Su comprobante',
    'consultation.receipt.lead': 'Quedó inscrito con el número {number} en el registro de «{process}».',
    'consultation.receipt.code': 'Su código de seguimiento',
    'consultation.receipt.keep':
      'Anótelo, imprima esta página o guarde su dirección. Con este código podrá ver qué se responde a su aporte, sin cuenta ni correo electrónico. No volveremos a mostrarlo.',
    'consultation.receipt.next.public': 'Su aporte ya es público, junto a la cláusula de la que habla.',
    'consultation.receipt.next.answer':
      'La coordinación del proceso responderá cada aporte y dará la razón de su respuesta.',
    'consultation.receipt.next.change': 'Si se acoge, desde aquí podrá ver las palabras exactas que cambiaron.',

    'consultation.follow.title': 'Seguir un aporte',
    'consultation.follow.link': '¿Ya aportó? Vea con su código qué se le respondió.',
    'consultation.follow.lead': 'Escriba el código que recibió al enviar su aporte y vea qué ha sido de él.',
    'consultation.follow.code': 'Código de seguimiento',
    'consultation.follow.code.hint': 'Diez signos en dos grupos. Da igual si usa mayúsculas, espacios o guiones.',
    'consultation.follow.see': 'Ver mi aporte',
    'consultation.follow.yours': 'Su aporte',
    'consultation.follow.what': 'Lo que usted dijo',
    'consultation.follow.public': 'Ver su página pública',
    'consultation.follow.unknown': 'No encontramos ningún aporte con ese código',
    'consultation.follow.unknown.hint':
      'Revise que esté completo: son diez signos. Nunca llevan vocales, ni los números 0, 1, 2, 5, 6 u 8.',

    'consultation.contribution.title': 'Aporte {number} · {title}',
    'consultation.contribution.place': '{label}, versión {number}',
    'consultation.register': 'Aportes',
    'consultation.register.title': 'Aportes · {title}',
    'consultation.register.description': 'Todo lo que se ha dicho sobre «{title}» y qué se ha respondido.',
    'consultation.register.lead':
      'Todo lo que se ha dicho sobre el texto, numerado sin saltos, y qué se respondió a cada aporte.',
    'consultation.register.list': 'Registro',
    'consultation.register.count':
      '{count, plural, one {# aporte} other {# aportes}} de {all, number}, en el orden en que llegaron.',
    'consultation.register.count.more':
      'Más de {count, plural, one {# aporte} other {# aportes}} de {all, number}, en el orden en que llegaron.',
    'consultation.register.line': 'Aporte {number} · {label}',
    'consultation.register.empty': 'Aún no hay aportes',
    'consultation.register.empty.hint': 'Cada aporte se ve aquí desde el momento en que se envía.',
    'consultation.register.change':
      'Sólo los aportes a raíz de los cuales cambió una cláusula de la versión {before} a la {after}.',
    'consultation.register.change.see': 'Ver el cambio',
    'consultation.register.none': 'Ningún aporte coincide con el filtro',
    'consultation.register.all': 'Quitar el filtro',
    'consultation.filter': 'Filtrar los aportes',
    'consultation.filter.any': 'Cualquiera',
    'consultation.filter.search': 'Palabras',
    'consultation.filter.kind': 'Tipo',
    'consultation.filter.answer': 'Respuesta',
    'consultation.filter.answered': 'Con respuesta',
    'consultation.filter.clause': 'Cláusula',
    'consultation.filter.version': 'Versión',
    'consultation.filter.apply': 'Filtrar',
    'consultation.chart.map':
      'Mapa de la versión {number}: un cuadro por artículo; cuanto más resalta, más se ha dicho sobre él.',
    'consultation.chart.place': '{label}: {count, plural, =0 {sin aportes} one {# aporte} other {# aportes}}',
    'consultation.chart.most': 'Cláusulas con más aportes',
  },
  {
    'done.submitContribution': 'We received your contribution. Thank you for taking the time.',
    'consultation.version': 'Version {number}',
    'consultation.number': 'Contribution {number}',
    'consultation.quoted': 'Words quoted',
    'consultation.proposed': 'Proposed wording',
    'consultation.author.unnamed': 'No public name',
    'consultation.to-process': 'Go to the page of the process',
    'consultation.none-on-version': 'This version is not in consultation, so no contributions are taken on it.',
    'consultation.how': 'To contribute, choose the number of any clause. You need no account and no e-mail.',
    'consultation.invite': 'Contribute',
    'consultation.invite.about': 'on {label}',
    'consultation.said':
      '{count, plural, one {# contribution} other {# contributions}}{answered, plural, =0 {} other {, # answered}}',
    'consultation.said.all': '{count, plural, one {Read it whole} other {Read all # whole}}',

    'consultation.version.title': 'Version {number} · {title}',
    'consultation.version.description':
      'Text of “{title}”, clause by clause, with the contributions received. {summary}',
    'consultation.version.frozen': 'Frozen by {author} on',
    'consultation.verify': 'Verify',
    'consultation.verify.lead':
      'The hash tells whether the text you have is this very one, letter by letter: compute it over the downloaded data and compare.',
    'consultation.version.json': 'Download the exact data',
    'consultation.version.markdown': 'Download the text (Markdown)',
    'consultation.version.contributions': '{count, plural, one {# contribution} other {# contributions}}',
    'consultation.version.compare': 'Compare with version {number}',
    'consultation.version.newer': 'There is a newer version: {number}',

    'consultation.clause.title': '{label} · Version {number} · {title}',
    'consultation.clause.contributions':
      '{count, plural, =0 {Contributions} one {# contribution on this clause} other {# contributions on this clause}}',
    'consultation.clause.newest': 'Here are the newest {count}, the newest first.',
    'consultation.clause.all': 'See all {count} in the register',
    'consultation.anchor.same': 'Its words are the same',
    'consultation.anchor.moved': 'Its words stand elsewhere',
    'consultation.anchor.changed': 'Its clause changed',
    'consultation.anchor.gone': 'Its clause is gone',
    'consultation.anchor.made-on': 'Made on version {madeOn}; this is said of version {version}.',
    'consultation.anchor.see': 'See them in version {version}',
    'consultation.clause.earlier': 'What was said on earlier versions',
    'consultation.clause.earlier.lead':
      'Said of this clause in an earlier version, or of another one whose words stand here now.',
    'consultation.clause.earlier.more': 'Here are the newest {count}; the register has them all.',
    'consultation.absent': 'This clause is not in version {number}',
    'consultation.absent.gone': 'It is in version {version}, and was taken out afterwards.',
    'consultation.absent.not-yet': 'It came later, in version {version}.',
    'consultation.absent.held': 'In this version its words stand in:',
    'consultation.absent.said':
      'Another clause of this version says the same words. That may be chance: what was said of them was not taken there.',
    'consultation.absent.unsure':
      'Other clauses of this version say the same words, and nothing tells whether any of them are its own.',
    'consultation.absent.lost': 'Its words stand together in no other clause of this version.',
    'consultation.absent.wordless': 'It had no words.',
    'consultation.absent.see': '{label}, in version {version}',
    'consultation.clause.none': 'Nobody has said anything about this clause yet',
    'consultation.clause.none-here': 'Nobody has said anything about this version yet',
    'consultation.clause.none-hint': 'Yours can be the first contribution.',
    'consultation.clause.this-part': 'See this part',
    'consultation.contribute': 'Have your say',
    'consultation.history': 'How it reads in other versions',
    'consultation.history.same': 'It says the same.',
    'consultation.history.gone': 'It is no longer there.',
    'consultation.history.not-yet': 'It was not there yet.',

    'consultation.form.kind': 'What do you want to say?',
    'consultation.form.kind.support': 'This clause is right as it is.',
    'consultation.form.kind.objection': 'Something in it is not right.',
    'consultation.form.kind.proposal': 'I propose other words.',
    'consultation.form.kind.question': 'Something is not clear.',
    'consultation.form.quote': 'Words you refer to',
    'consultation.form.quote.hint':
      'Copy them from the clause as they stand. Leave it blank if you speak of the whole clause.',
    'consultation.form.body': 'Your contribution',
    'consultation.form.body.hint': 'Tell us what you think, and why.',
    'consultation.form.proposed': 'Wording you propose',
    'consultation.form.proposed.need': 'needed if you propose a wording',
    'consultation.form.proposed.hint':
      'Only if you propose other words: write how the clause should read, or the words quoted.',
    'consultation.form.author': 'Under which name is it published?',
    'consultation.form.author.hint':
      'You can contribute without giving your name: leave this part blank. What you write here is shown as “unverified”.',
    'consultation.form.name': 'Name',
    'consultation.form.organization': 'Organisation',
    'consultation.form.consent': 'I agree that this name and organisation are published beside my contribution',
    'consultation.form.public':
      'What you write will be public and will get an answer with its reason. Do not include anybody’s personal data.',
    'consultation.form.send': 'Send my contribution',

    'consultation.receipt': 'Your receipt',
    'consultation.receipt.lead': 'It stands under number {number} in the register of “{process}”.',
    'consultation.receipt.code': 'Your follow-up code',
    'consultation.receipt.keep':
      'Write it down, print this page or keep its address. With this code you can see what is answered, without an account or e-mail. We will not show it again.',
    'consultation.receipt.next.public': 'Your contribution is public now, beside the clause it speaks of.',
    'consultation.receipt.next.answer':
      'The coordinators of the process will answer each contribution and give the reason.',
    'consultation.receipt.next.change': 'If it is accepted, you can see from here the exact words that changed.',

    'consultation.follow.title': 'Follow a contribution',
    'consultation.follow.link': 'Already contributed? See with your code what was answered.',
    'consultation.follow.lead':
      'Enter the code you were given when you sent your contribution, and see what became of it.',
    'consultation.follow.code': 'Follow-up code',
    'consultation.follow.code.hint': 'Ten signs in two groups. Capitals, spaces and hyphens do not matter.',
    'consultation.follow.see': 'See my contribution',
    'consultation.follow.yours': 'Your contribution',
    'consultation.follow.what': 'What you said',
    'consultation.follow.public': 'See its public page',
    'consultation.follow.unknown': 'We found no contribution with that code',
    'consultation.follow.unknown.hint':
      'Check that it is complete: ten signs. There are never vowels in it, nor the numbers 0, 1, 2, 5, 6 or 8.',

    'consultation.contribution.title': 'Contribution {number} · {title}',
    'consultation.contribution.place': '{label}, version {number}',
    'consultation.register': 'Contributions',
    'consultation.register.title': 'Contributions · {title}',
    'consultation.register.description': 'All that was said about “{title}”, and what was answered.',
    'consultation.register.lead':
      'All that was said about the text, numbered without gaps, and what each contribution was answered.',
    'consultation.register.list': 'Register',
    'consultation.register.count':
      '{count, plural, one {# contribution} other {# contributions}} of {all, number}, in the order they came.',
    'consultation.register.count.more':
      'More than {count, plural, one {# contribution} other {# contributions}} of {all, number}, in the order they came.',
    'consultation.register.line': 'Contribution {number} · {label}',
    'consultation.register.empty': 'No contributions yet',
    'consultation.register.empty.hint': 'Each contribution is seen here from the moment it is sent.',
    'consultation.register.change':
      'Only contributions because of which a clause changed from version {before} to version {after}.',
    'consultation.register.change.see': 'See the change',
    'consultation.register.none': 'No contribution matches the filter',
    'consultation.register.all': 'Remove the filter',
    'consultation.filter': 'Filter the contributions',
    'consultation.filter.any': 'All',
    'consultation.filter.search': 'Words',
    'consultation.filter.kind': 'Kind',
    'consultation.filter.answer': 'Answer',
    'consultation.filter.answered': 'Answered',
    'consultation.filter.clause': 'Clause',
    'consultation.filter.version': 'Version',
    'consultation.filter.apply': 'Filter',
    'consultation.chart.map':
      'Map of version {number}: one square for each article; the more it stands out, the more was said about it.',
    'consultation.chart.place':
      '{label}: {count, plural, =0 {no contributions} one {# contribution} other {# contributions}}',
    'consultation.chart.most': 'Clauses with most contributions',
  },
);
