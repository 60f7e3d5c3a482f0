import type { ApiContext } from '@articulado/api';
import type { Locale } from '@articulado/messages';
import { Speak } from '@articulado/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Api } from '../api.js';
import { doneName } from '../done-act.js';
import { inTimeZoneOfPage } from '../process-of-page.js';
import { type PublicState, type SharedRequest, SharedPages } from './shared-pages.js';

/** Less than pages: each is in one of those as well. */
const mostBytes = 48 * 2 ** 20;

interface SectionsHost {
  readonly api: Api;
  readonly publicState: PublicState;
  contextOfVisitor(locale: Locale): Promise<ApiContext>;
}

/** Sections of pages that everybody sees alike, rendered as a visitor sees them and kept as pages are. */
export class SharedSections {
  private readonly kept: SharedPages;

  constructor(private readonly host: SectionsHost) {
    this.kept = new SharedPages(host.publicState, (asked) => this.render(asked), mostBytes);
  }

  /** @returns undefined where the page has none, or is not there */
  async html({ pageAddress, ...request }: SharedRequest): Promise<string | undefined> {
    if (!request.page.sharedSection) return undefined;
    const { [doneName]: _, ...search } = pageAddress.search; // what somebody did is told beside the section
    const asked = { ...request, pageAddress: { ...pageAddress, search } };
    return (await this.kept.find(asked))?.text ?? this.render(asked);
  }

  private async render({ page, pageAddress, locale }: SharedRequest): Promise<string | undefined> {
    const { query, variables, component: View } = page.sharedSection!;
    const { api } = this.host;
    const context = await inTimeZoneOfPage(api, page, await this.host.contextOfVisitor(locale), pageAddress);
    const data = await api.ask(query, variables(pageAddress), context);
    if (page.found && !page.found(data)) return undefined;
    const { t } = context;
    return renderToStaticMarkup(
      <Speak t={t}>
        <View data={data} pageAddress={pageAddress} t={t} />
      </Speak>,
    );
  }
}
