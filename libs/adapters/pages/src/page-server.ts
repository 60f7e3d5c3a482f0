import type { ApiContext } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { type Locale, refusalText, type Translate } from '@articulado/messages';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Api } from './api.js';
import type { AssetList } from './assets.js';
import { doneCookie, doneName, wasDone } from './done-act.js';
import { type Frame, frame } from './frame.js';
import { messagePage, type MessageStatus } from './message-page.js';
import { withSkippedHours } from './moment-of.js';
import { ownAddress } from './own-address.js';
import {
  type MailDelivery,
  type Page,
  type PageAddress,
  type PageProps,
  type PageViewer,
  type RefusalWithMessage,
  type Sent,
  viewerQuery,
} from './page.js';
import { readPost } from './read-post.js';
import { processBar } from './process-bar.js';
import { inTimeZoneOfPage, processOfPage, type ProcessOfPage } from './process-of-page.js';
import { isApiRefusal, readRefusal } from './read-refusal.js';
import { isSameOrigin } from './same-origin.js';
import { SharedSections } from './shared/shared-sections.js';
import { searchOf } from './shared/shared-address.js';
import { securityHeaders } from './security-headers.js';
import { pageVary, sendCached } from './shared/send-cached.js';
import { type PublicState, SharedPages } from './shared/shared-pages.js';

/** What the server hands its pages. */
interface PageHost {
  readonly api: Api;
  readonly assets: AssetList;
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly mailDelivery: MailDelivery;
  /** Whether whoever runs the platform gave an address to write to. */
  readonly hasContact: boolean;
  /** The context of a request: who asks, in which language. Cookies that the API sets go to the reply. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<ApiContext>;
  /** The translator for a request; does not look up the session. */
  translatorOf(request: FastifyRequest): Translate;
  headersOf(request: FastifyRequest): Headers;
  /** Whether a request bears no session at all, good or bad. */
  isVisitor(request: FastifyRequest): boolean;
  /** The context of somebody of whom nothing is known but the language. */
  contextOfVisitor(locale: Locale): Promise<ApiContext>;
  readonly publicState: PublicState;
}

/** Serves pages: GET asks the page's query and shows it; POST runs one of its forms, then goes on to another address (303). */
export class PageServer {
  private menu: readonly Page[] = [];
  private processBar: readonly Page[] = [];
  private footer: readonly Page[] = [];
  private readonly sharedPages: SharedPages;
  private readonly sharedSections: SharedSections;
  private readonly headers: Readonly<Record<string, string>>;

  constructor(private readonly host: PageHost) {
    this.headers = securityHeaders(host.publicUrl);
    this.sharedSections = new SharedSections(host);
    this.sharedPages = new SharedPages(host.publicState, async ({ page, pageAddress, locale }, formKey) =>
      this.html(page, await host.contextOfVisitor(locale), pageAddress, formKey),
    );
  }

  register(server: FastifyInstance, pages: readonly Page[]): void {
    this.menu = pages.filter(({ inMenuOf }) => inMenuOf);
    this.processBar = pages
      .filter(({ inProcessBar }) => inProcessBar)
      .toSorted((one, other) => one.inProcessBar!.position - other.inProcessBar!.position);
    this.footer = pages
      .filter(({ inFooter }) => inFooter)
      .toSorted((one, other) => one.inFooter!.position - other.inFooter!.position);
    for (const page of pages) {
      server.get(page.address, (request, reply) => this.show(page, request, reply));
      if (page.forms) server.post(page.address, (request, reply) => this.post(page, request, reply));
    }
  }

  /** A page that says only one thing: not found, went wrong, not allowed. One that says that something broke does not look up the session. */
  async sendMessagePage(request: FastifyRequest, reply: FastifyReply, status: MessageStatus): Promise<FastifyReply> {
    const { t, viewer } = status === 500 ? this.withoutViewer(request) : await this.withViewer(request, reply);
    const page = messagePage(status);
    const props = {
      data: {},
      pageAddress: addressOf(page, request),
      t,
      ...this.platform,
      viewer,
      formKey: randomUUID(),
    };
    return this.sendHtml(reply, status, this.render(page, props), viewer !== undefined);
  }

  private get platform(): Pick<PageProps<unknown>, 'demo' | 'mailDelivery'> {
    return { demo: this.host.demo, mailDelivery: this.host.mailDelivery };
  }

  private withoutViewer(request: FastifyRequest): Pick<PageProps<unknown>, 't' | 'viewer'> {
    return { t: this.host.translatorOf(request), viewer: undefined };
  }

  private async withViewer(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Pick<PageProps<unknown>, 't' | 'viewer'>> {
    const context = await this.host.contextOf(request, reply);
    return { t: context.t, viewer: await this.viewer(context) };
  }

  private async show(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const pageAddress = addressOf(page, request);
    const { locale } = this.host.translatorOf(request);
    const isVisitor = this.host.isVisitor(request);
    const context = isVisitor ? undefined : await this.host.contextOf(request, reply);
    // A made-up session cookie makes a visitor, too: a flood of them must not cause a rendering each.
    const kept = context?.viewer.person ? undefined : await this.sharedPages.find({ page, pageAddress, locale });
    if (kept) return sendCached(kept, request, reply, this.headers, isVisitor);
    return this.sendPage(
      page,
      context ?? (await this.host.contextOf(request, reply)),
      pageAddress,
      request,
      reply,
      200,
    );
  }

  private async post(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isSameOrigin(this.host.headersOf(request), this.host.publicUrl))
      return this.sendMessagePage(request, reply, 403);
    const pageAddress = addressOf(page, request);
    // A refusal tells moments in the time zone of the process that the form is about.
    const context = await inTimeZoneOfPage(this.host.api, page, await this.host.contextOf(request, reply), pageAddress);
    if (request.isMultipart() && !(await this.mayUpload(page, context, pageAddress))) {
      reply.header('connection', 'close'); // what is sent is not read
      return this.sendMessagePage(request, reply, page.mayUpload ? 404 : 400);
    }
    const posted = await readPost(request);
    const name = posted.fields['form'] ?? '';
    const form = Object.hasOwn(page.forms ?? {}, name) ? page.forms?.[name] : undefined;
    if (!form) return this.sendMessagePage(request, reply, 400);
    if ('review' in form) {
      const refusal = withMessage(context.t, form.review(posted, pageAddress));
      const sent = { form: name, ...posted, refusal };
      return this.sendPage(page, context, pageAddress, request, reply, refusal ? 422 : 200, sent);
    }
    const result = withSkippedHours(
      await this.host.api.perform(form.operation, form.variables(posted, pageAddress), context),
      posted,
    );
    const refusal = isApiRefusal(result)
      ? readRefusal(result)
      : isRefusal(result)
        ? withMessage(context.t, result)
        : undefined;
    if (refusal) {
      return this.sendPage(page, context, pageAddress, request, reply, statusOf(refusal, reply), {
        form: name,
        ...posted,
        refusal,
      });
    }
    if (!form.redirectTo)
      return this.sendPage(page, context, pageAddress, request, reply, 200, { form: name, ...posted, result });
    const location = atContent(ownAddress(form.redirectTo(result as never, pageAddress)));
    const cookie = doneCookie(location);
    if (cookie) reply.header('set-cookie', cookie);
    return reply.redirect(location, 303);
  }

  private async mayUpload({ mayUpload, query, variables }: Page, context: ApiContext, pageAddress: PageAddress) {
    if (!mayUpload || !query) return false;
    return mayUpload(await this.host.api.ask(query, variables?.(pageAddress) ?? {}, context));
  }

  private async sendPage(
    page: Page,
    context: ApiContext,
    pageAddress: PageAddress,
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    sent?: Sent,
  ) {
    const html = await this.html(page, context, pageAddress, randomUUID(), sent);
    if (html === undefined) return this.sendMessagePage(request, reply, 404);
    return this.sendHtml(reply, status, html, context.viewer.person !== undefined);
  }

  /** @returns undefined where there is no such page for whoever asks */
  private async html(
    page: Page,
    context: ApiContext,
    pageAddress: PageAddress,
    formKey: string,
    sent?: Sent,
  ): Promise<string | undefined> {
    const [data, viewer, process, sectionHtml] = await Promise.all([
      page.query ? this.host.api.ask(page.query, page.variables?.(pageAddress) ?? {}, context) : {},
      this.viewer(context),
      processOfPage(this.host.api, page, context, pageAddress),
      this.sharedSections.html({ page, pageAddress, locale: context.t.locale }),
    ]);
    if (page.found && !page.found(data)) return undefined;
    const sharedSection = sectionHtml === undefined ? undefined : randomUUID();
    const t = process ? context.t.in(process.timeZone) : context.t;
    const html = this.render(
      page,
      { data, pageAddress, t, ...this.platform, viewer, sent, formKey, sharedSection },
      process,
    );
    return sharedSection === undefined ? html : html.replace(sharedSection, () => sectionHtml!);
  }

  private async viewer(context: ApiContext): Promise<PageViewer | undefined> {
    if (!context.viewer.person) return undefined;
    return (await this.host.api.ask(viewerQuery, {}, context))['viewer'] as PageViewer;
  }

  /** The whole page as text: a page that fails half-way must be an error page, not half a page. */
  private render(page: Page, props: PageProps<unknown>, process?: ProcessOfPage): string {
    const { assets, publicUrl, hasContact } = this.host;
    const surroundings: Frame = {
      assets: assets.for(page.script),
      publicUrl,
      menu: this.menu,
      footer: this.footer,
      hasContact,
      nav: process ? processBar(this.processBar, page, props.pageAddress, process, props.t) : [],
      process,
    };
    return `<!DOCTYPE html>${renderToStaticMarkup(frame(page, props, surroundings))}`;
  }

  private sendHtml(reply: FastifyReply, status: number, html: string, isSignedIn: boolean): FastifyReply {
    return reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', isSignedIn ? 'no-store' : 'private, no-cache')
      .header('vary', pageVary)
      .send(html);
  }
}

/** Without a fragment of its own a redirect keeps that of the address that the form was sent to (RFC 9110, 10.2.2), where nothing is. */
const atContent = (address: string): string => (address.includes('#') ? address : `${address}#contenido`);

function addressOf(page: Page, request: FastifyRequest): PageAddress {
  // Nothing where the address could not be read.
  const given = Object.entries((request.query ?? {}) as Record<string, string | string[]>);
  const search = given
    .map(([name, value]) => [name, Array.isArray(value) ? value.at(-1)! : value] as const)
    .filter(([name, value]) => name !== doneName || wasDone(value, request.headers.cookie));
  return {
    path: ownAddress(request.url.split('?')[0]), // links of the page lead there: `//host/x` is asked for, but is not ours
    params: request.params as Record<string, string>,
    search: searchOf(page, Object.fromEntries(search)),
  };
}

/** What was written may be sent again as it is when the server was busy; anything else must be mended first. */
function statusOf(refusal: RefusalWithMessage, reply: FastifyReply): 422 | 503 {
  if (refusal.refused !== 'busy') return 422;
  reply.header('retry-after', refusal.details.retryAfterSeconds);
  return 503;
}

const withMessage = (t: Translate, refusal: Refusal | undefined): RefusalWithMessage | undefined =>
  refusal && { ...refusal, message: refusalText(t, refusal) };
