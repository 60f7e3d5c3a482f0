import type { ApiContext } from '@articulado/api';
import { isRefusal, type Refusal } from '@articulado/base';
import { refusalText, type Translate } from '@articulado/messages';
import type { NavItem } from '@articulado/ui';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { PassThrough } from 'node:stream';
import { finished } from 'node:stream/promises';
import type { ReactElement } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import type { Api } from './api.js';
import type { AssetList } from './assets.js';
import { type Frame, frame } from './frame.js';
import { messagePage, type MessageStatus } from './message-page.js';
import { ownAddress } from './own-address.js';
import {
  type MailDelivery,
  type Page,
  type PageAddress,
  type PageProps,
  type PageViewer,
  type RefusalInWords,
  type Sent,
  viewerQuery,
} from './page.js';
import { readPost } from './read-post.js';
import { isPageOfProcess, processBar, processBarQuery, type ProcessInBar } from './process-bar.js';
import { isApiRefusal, readRefusal } from './read-refusal.js';
import { isSameOrigin } from './same-origin.js';

/** What the server hands its pages. */
interface PageHost {
  readonly api: Api;
  readonly assets: AssetList;
  readonly publicUrl: string;
  readonly demo: boolean;
  readonly mailDelivery: MailDelivery;
  /** The context of a request: who asks, in which language. Cookies that the API sets go to the reply. */
  contextOf(request: FastifyRequest, reply: FastifyReply): Promise<ApiContext>;
  /** The words for a request, without asking who sends it. */
  translatorOf(request: FastifyRequest): Translate;
  headersOf(request: FastifyRequest): Headers;
}

/** Serves pages: GET asks the page's question and shows it; POST runs one of its forms, then goes on to another address (303). */
export class PageServer {
  private menu: readonly Page[] = [];
  private processBar: readonly Page[] = [];

  constructor(private readonly host: PageHost) {}

  register(server: FastifyInstance, pages: readonly Page[]): void {
    this.menu = pages.filter(({ inMenuOf }) => inMenuOf);
    this.processBar = pages
      .filter(({ inProcessBar }) => inProcessBar)
      .toSorted((one, other) => one.inProcessBar!.position - other.inProcessBar!.position);
    for (const page of pages) {
      server.get(page.address, (request, reply) => this.show(page, request, reply));
      if (page.forms) server.post(page.address, (request, reply) => this.post(page, request, reply));
    }
  }

  /** A page that says only one thing: not found, went wrong, not allowed. One that says that something broke asks nobody. */
  async say(request: FastifyRequest, reply: FastifyReply, status: MessageStatus): Promise<FastifyReply> {
    const { t, viewer } = status === 500 ? this.nobody(request) : await this.somebody(request, reply);
    const props: PageProps<unknown> = { data: {}, at: addressOf(request), t, ...this.platform, viewer };
    return this.send(reply, status, messagePage(status), props);
  }

  private get platform(): Pick<PageProps<unknown>, 'demo' | 'mailDelivery'> {
    return { demo: this.host.demo, mailDelivery: this.host.mailDelivery };
  }

  private nobody(request: FastifyRequest): Pick<PageProps<unknown>, 't' | 'viewer'> {
    return { t: this.host.translatorOf(request), viewer: undefined };
  }

  private async somebody(
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Pick<PageProps<unknown>, 't' | 'viewer'>> {
    const context = await this.host.contextOf(request, reply);
    return { t: context.t, viewer: await this.viewer(context) };
  }

  private async show(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const context = await this.host.contextOf(request, reply);
    return this.answer(page, context, addressOf(request), request, reply, 200);
  }

  private async post(page: Page, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    if (!isSameOrigin(this.host.headersOf(request), this.host.publicUrl)) return this.say(request, reply, 403);
    const context = await this.host.contextOf(request, reply);
    const at = addressOf(request);
    if (request.isMultipart() && !(await this.mayUpload(page, context, at))) {
      reply.header('connection', 'close'); // what is sent is not read
      return this.say(request, reply, page.mayUpload ? 404 : 400);
    }
    const posted = await readPost(request);
    const name = posted.fields['form'] ?? '';
    const form = Object.hasOwn(page.forms ?? {}, name) ? page.forms?.[name] : undefined;
    if (!form) return this.say(request, reply, 400);
    if ('review' in form) {
      const refusal = inWords(context.t, form.review(posted, at));
      const sent = { form: name, ...posted, refusal };
      return this.answer(page, context, at, request, reply, refusal ? 422 : 200, sent);
    }
    const result = await this.host.api.perform(form.operation, form.variables(posted, at), context);
    const refusal = isApiRefusal(result)
      ? readRefusal(result)
      : isRefusal(result)
        ? inWords(context.t, result)
        : undefined;
    if (refusal) {
      return this.answer(page, context, at, request, reply, statusOf(refusal, reply), {
        form: name,
        ...posted,
        refusal,
      });
    }
    if (!form.then)
      return this.answer(page, context, at, request, reply, 200, { form: name, ...posted, answer: result });
    return reply.redirect(ownAddress(form.then(result as never, at)), 303);
  }

  private async mayUpload({ mayUpload, query, variables }: Page, context: ApiContext, at: PageAddress) {
    if (!mayUpload || !query) return false;
    return mayUpload(await this.host.api.ask(query, variables?.(at) ?? {}, context));
  }

  private async answer(
    page: Page,
    context: ApiContext,
    at: PageAddress,
    request: FastifyRequest,
    reply: FastifyReply,
    status: number,
    sent?: Sent,
  ) {
    const [data, viewer, nav] = await Promise.all([
      page.query ? this.host.api.ask(page.query, page.variables?.(at) ?? {}, context) : {},
      this.viewer(context),
      this.nav(page, context, at),
    ]);
    if (page.found && !page.found(data)) return this.say(request, reply, 404);
    return this.send(reply, status, page, { data, at, t: context.t, ...this.platform, viewer, sent }, nav);
  }

  private async nav(page: Page, context: ApiContext, at: PageAddress): Promise<NavItem[]> {
    if (!isPageOfProcess(page)) return [];
    const { process } = await this.host.api.ask(processBarQuery, { slug: at.params['slug']! }, context);
    return process ? processBar(this.processBar, page, at, process as ProcessInBar, context.t) : [];
  }

  private async viewer(context: ApiContext): Promise<PageViewer | undefined> {
    if (!context.viewer.person) return undefined;
    return (await this.host.api.ask(viewerQuery, {}, context))['viewer'] as PageViewer;
  }

  private async send(
    reply: FastifyReply,
    status: number,
    page: Page,
    props: PageProps<unknown>,
    nav: readonly NavItem[] = [],
  ): Promise<FastifyReply> {
    const { assets, publicUrl } = this.host;
    const surroundings: Frame = { assets: assets.for(page.script), publicUrl, menu: this.menu, nav };
    const html = await render(frame(page, props, surroundings));
    return reply
      .status(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', props.viewer ? 'no-store' : 'no-cache')
      .header('vary', 'cookie, accept-language')
      .send(html);
  }
}

/** The whole page as text: a page that fails half-way must be an error page, not half a page. */
async function render(element: ReactElement): Promise<string> {
  const out = new PassThrough();
  const chunks: Buffer[] = [];
  out.on('data', (chunk: Buffer) => chunks.push(chunk));
  await new Promise<void>((resolve, reject) => {
    const stream = renderToPipeableStream(element, {
      onAllReady: () => {
        stream.pipe(out);
        resolve();
      },
      onShellError: reject,
      onError: reject,
    });
  });
  await finished(out);
  return Buffer.concat(chunks).toString('utf8');
}

function addressOf(request: FastifyRequest): PageAddress {
  const search = Object.entries(request.query as Record<string, string | string[]>).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.at(-1)! : value,
  ]);
  return {
    path: ownAddress(request.url.split('?')[0]), // links of the page lead there: `//host/x` is asked for, but is not ours
    params: request.params as Record<string, string>,
    search: Object.fromEntries(search) as Record<string, string>,
  };
}

/** What was written may be sent again as it is when the server was busy; anything else must be mended first. */
function statusOf(refusal: RefusalInWords, reply: FastifyReply): 422 | 503 {
  if (refusal.refused !== 'busy') return 422;
  reply.header('retry-after', refusal.details.retryAfterSeconds);
  return 503;
}

const inWords = (t: Translate, refusal: Refusal | undefined): RefusalInWords | undefined =>
  refusal && { ...refusal, message: refusalText(t, refusal) };
