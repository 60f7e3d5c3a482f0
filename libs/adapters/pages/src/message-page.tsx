import { type Page, page } from './page.js';

/** What such a page may have to say. */
export type MessageStatus = 400 | 403 | 404 | 413 | 500;

/** A page that says only one thing, in place of the one asked for. */
export const messagePage = (status: MessageStatus): Page =>
  page({
    address: '',
    title: (_, t) => t(`page.${status}.title`),
    component: ({ t }) => (
      <div className="message-page">
        <h1>{t(`page.${status}.title`)}</h1>
        <p>{t(`page.${status}.text`)}</p>
        <p>
          <a href="/">{t('page.home')}</a>
        </p>
      </div>
    ),
  });
