import { type ApiContext, Loaders, readCookie, Sessions } from '@articulado/api';
import { chooseLocale, type Locale, translator } from '@articulado/messages';
import { UnitOfWork } from '@articulado/persistence';
import { Injectable } from '@nestjs/common';
import type { IncomingHttpHeaders } from 'node:http';

/** Name of the cookie that keeps the language somebody picked. */
export const languageCookie = 'language';

/** Makes the context that resolvers get, the same for a page, a request to the API and a subscription. */
@Injectable()
export class RequestContext {
  constructor(
    private readonly sessions: Sessions,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param setCookies - left out where there is no answer to set any on: a socket */
  async make(given: IncomingHttpHeaders, address: string, setCookies?: ApiContext['setCookies']): Promise<ApiContext> {
    const locale = localeOf(given);
    const viewer = await this.sessions.viewerOf(given.cookie, locale, setCookies);
    return {
      viewer,
      t: translator(locale, this.unitOfWork.timeZone),
      loaders: new Loaders(this.unitOfWork),
      address,
      userAgent: given['user-agent'] ?? '',
      cookies: given.cookie,
      setCookies: setCookies ?? (() => undefined),
    };
  }

  /** Of somebody of whom nothing is known but the language. */
  makeForVisitor(locale: Locale): Promise<ApiContext> {
    return this.make({ 'accept-language': locale }, '');
  }
}

/** The language somebody picked, or the first of ours that their browser asks for. */
export const localeOf = ({ cookie, 'accept-language': asked }: IncomingHttpHeaders): Locale =>
  chooseLocale(readCookie(cookie, languageCookie), asked);
