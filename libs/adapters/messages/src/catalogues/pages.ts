import { catalogue } from '../catalogue.js';

/** What stands in place of a page that can't be shown. */
export const pages = catalogue(
  {
    'page.admin': 'Administración',
    'page.mails': 'Correos',
    'page.home': 'Ir a la página de inicio',
    'page.live-paused':
      'Por ahora esta página no se actualiza sola: hay demasiadas abiertas a la vez. Recárguela para ver lo nuevo.',
    'page.400.title': 'No entendimos el formulario',
    'page.400.text':
      'El formulario que envió no es de esta página. Vuelva atrás, recárguela e inténtelo de nuevo: lo que escribió sigue en su navegador.',
    'page.403.title': 'No pudimos aceptar el envío',
    'page.403.text':
      'Por seguridad solo aceptamos formularios enviados desde este mismo sitio. Abra la página de nuevo e inténtelo otra vez.',
    'page.404.title': 'Esta página no existe',
    'page.404.text':
      'La dirección no corresponde a nada público, o lo que busca no está a su alcance. Si siguió un enlace, puede que esté mal copiado.',
    'page.413.title': 'Lo que envió es demasiado largo',
    'page.413.text':
      'No se guardó nada. Vuelva atrás y acórtelo, o divídalo en varios envíos: lo que escribió sigue en su navegador.',
    'page.500.title': 'Algo falló de nuestro lado',
    'page.500.text':
      'No se guardó nada a medias. Espere un momento e inténtelo de nuevo; si vuelve a pasar, avise a la administración de la plataforma.',
  },
  {
    'page.admin': 'Administration',
    'page.mails': 'E-mails',
    'page.home': 'Go to the home page',
    'page.live-paused':
      'For now this page does not keep up by itself: too many are open at once. Load it again to see what is new.',
    'page.400.title': 'We did not understand the form',
    'page.400.text':
      'The form you sent is not one of this page. Go back, reload it and try again: what you wrote is still in your browser.',
    'page.403.title': 'We could not accept what you sent',
    'page.403.text': 'For safety we only accept forms sent from this very site. Open the page again and try once more.',
    'page.404.title': 'This page does not exist',
    'page.404.text':
      'The address leads to nothing public, or what you look for is out of your reach. If you followed a link, it may have been copied wrongly.',
    'page.413.title': 'What you sent is too long',
    'page.413.text':
      'Nothing was kept. Go back and shorten it, or send it in several parts: what you wrote is still in your browser.',
    'page.500.title': 'Something failed on our side',
    'page.500.text':
      'Nothing was kept half-way. Wait a moment and try again; if it happens again, tell the administrators of the platform.',
  },
);
