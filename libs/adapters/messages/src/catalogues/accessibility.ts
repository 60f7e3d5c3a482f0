import { catalogue } from '../catalogue.js';

/** The accessibility statement (EN 301 549, WCAG 2.2). It says no more than tests and docs/caveats.md do. */
export const accessibility = catalogue(
  {
    'accessibility.title': 'Declaración de accesibilidad',
    'accessibility.lead': 'Qué se ha probado, qué no, y a quién avisar si algo le estorba.',
    'accessibility.description': 'Declaración de accesibilidad según EN 301 549 y WCAG 2.2, nivel AA.',
    'accessibility.aim.title': 'A qué aspiramos',
    'accessibility.aim.1':
      'Este sitio se construye para cumplir las pautas WCAG 2.2, nivel AA, que son la parte de la norma EN 301 549 que trata de sitios web.',
    'accessibility.aim.2':
      'No afirmamos que las cumpla del todo: se prueba con programas en cada cambio, y ninguna persona de fuera lo ha revisado criterio por criterio.',
    'accessibility.tested.title': 'Qué se prueba, y cómo',
    'accessibility.tested.lead': 'Antes de admitir un cambio en el programa, un navegador real comprueba:',
    'accessibility.tested.1':
      'cada página en cada uno de sus estados, también con sus formularios devueltos por un error, con el programa axe-core: a 320 píxeles de ancho con colores claros y a 1440 con colores oscuros;',
    'accessibility.tested.2': 'que ninguna página sea más ancha que la pantalla en esos dos anchos;',
    'accessibility.tested.3': 'que las páginas públicas en inglés estén declaradas en inglés;',
    'accessibility.tested.4':
      'que una ley se escriba, se cambie y se recorte en la sala de redacción solo con el teclado, mientras otra persona escribe en las mismas disposiciones, y que el foco no se pierda;',
    'accessibility.tested.5': 'que los colores de texto y fondo tengan el contraste que pide el nivel AA.',
    'accessibility.untested.title': 'Qué no se ha probado',
    'accessibility.untested.1':
      'Un programa encuentra solo una parte de las barreras. No hay pruebas registradas con personas que usan lectores de pantalla, ampliadores o control por voz.',
    'accessibility.untested.2':
      'Los textos y aportes los escriben las personas: un aporte en otro idioma que el de la página no lo dice al lector de pantalla.',
    'accessibility.limits.title': 'Límites que conocemos',
    'accessibility.limits.1':
      'La sala de redacción necesita JavaScript. Todo lo demás, leer, aportar, responder y firmar, funciona sin él.',
    'accessibility.limits.2': 'Sin JavaScript las páginas no se actualizan solas: hay que recargarlas.',
    'accessibility.limits.3':
      'El código para entrar o firmar vence en diez minutos y el enlace del correo, en veinte. Se puede pedir otro cuantas veces haga falta, dentro de un límite contra abusos.',
    'accessibility.limits.4':
      'En la sala de redacción, las palabras que aún no dicen «guardado» están solo en esa página: se pierden si se cierra o se apaga el equipo. La página pregunta antes de cerrarse.',
    'accessibility.limits.5':
      'Si una etapa termina mientras usted escribe, la página lo dice en unos segundos y le ofrece copiar lo que no llegó a guardarse. Por eso la coordinación debe anunciar el cierre.',
    'accessibility.limits.6':
      'Si dos personas escriben la misma frase a la vez quedan las letras de ambas, quizá mezcladas: hay que volver a leerla.',
    'accessibility.limits.7':
      'Los documentos a los que llevan enlaces de nombramientos están en otros sitios, y no dependen de este.',
    'accessibility.complain.title': 'Si algo le estorba',
    'accessibility.complain.1':
      'Escriba a quien administra esta plataforma. Diga en qué página fue, qué quería hacer, qué pasó, y con qué navegador y qué ayuda técnica.',
    'accessibility.complain.2':
      'Si la respuesta no llega o no le satisface, puede acudir a la autoridad de su país que protege los derechos de las personas con discapacidad.',
    'accessibility.complain.link': 'A quién escribir',
    'accessibility.about.title': 'Sobre esta declaración',
    'accessibility.about.1':
      'Habla del programa Articulado tal como se distribuye, y se apoya en sus propias pruebas (autoevaluación). Quien administra esta plataforma puede tener que publicar además la suya.',
  },
  {
    'accessibility.title': 'Accessibility statement',
    'accessibility.lead': 'What was tested, what was not, and whom to tell if something stands in your way.',
    'accessibility.description': 'Accessibility statement after EN 301 549 and WCAG 2.2, level AA.',
    'accessibility.aim.title': 'What we aim for',
    'accessibility.aim.1':
      'This site is built to meet the guidelines WCAG 2.2, level AA, which are the part of the standard EN 301 549 about web sites.',
    'accessibility.aim.2':
      'We do not claim that it meets all of them: programs test it with every change, and nobody from outside has gone through it criterion by criterion.',
    'accessibility.tested.title': 'What is tested, and how',
    'accessibility.tested.lead': 'Before a change to the program is accepted, a real browser checks:',
    'accessibility.tested.1':
      'every page in each of its states, with forms that came back with an error too, by the program axe-core: 320 pixels wide in light colours and 1440 in dark ones;',
    'accessibility.tested.2': 'that no page is wider than the screen at these two widths;',
    'accessibility.tested.3': 'that public pages in English are declared as English;',
    'accessibility.tested.4':
      'that a law can be written, changed and cut down in the drafting room by keyboard alone, while somebody else types in the same provisions, and that the focus is not lost;',
    'accessibility.tested.5': 'that colours of words and grounds have the contrast that level AA asks for.',
    'accessibility.untested.title': 'What was not tested',
    'accessibility.untested.1':
      'A program finds only a part of all barriers. There are no recorded tests with people who use screen readers, magnifiers or voice control.',
    'accessibility.untested.2':
      'Texts and contributions are written by people: a contribution in another language than that of the page does not say so to a screen reader.',
    'accessibility.limits.title': 'Limits that we know',
    'accessibility.limits.1':
      'The drafting room needs JavaScript. All the rest, reading, contributing, answering and signing, works without it.',
    'accessibility.limits.2': 'Without JavaScript pages do not keep up by themselves: load them again.',
    'accessibility.limits.3':
      'The code to sign in or to sign expires in ten minutes, and the link in the e-mail in twenty. You can ask for another as often as you need, within a limit against abuse.',
    'accessibility.limits.4':
      'In the drafting room, words that do not say “saved” yet are in that page only: they are lost if it is closed or the computer is switched off. The page asks before it is left.',
    'accessibility.limits.5':
      'If a stage ends while you write, the page says so within seconds and offers what was not saved yet to be copied. That is why coordinators should announce the closing.',
    'accessibility.limits.6':
      'If two people write the same sentence at the same moment the letters of both are there, perhaps mixed: it has to be read again.',
    'accessibility.limits.7':
      'The documents that links of appointments lead to are on other sites, and do not depend on this one.',
    'accessibility.complain.title': 'If something stands in your way',
    'accessibility.complain.1':
      'Write to whoever runs this platform. Say on which page it was, what you wanted to do, what happened, and with which browser and assistive technology.',
    'accessibility.complain.2':
      'If no answer comes, or it does not satisfy you, you can turn to the authority of your country that protects the rights of people with disabilities.',
    'accessibility.complain.link': 'Whom to write to',
    'accessibility.about.title': 'About this statement',
    'accessibility.about.1':
      'It speaks of the program Articulado as it is distributed, and rests on its own tests (self-assessment). Whoever runs this platform may have to publish one of their own as well.',
  },
);
