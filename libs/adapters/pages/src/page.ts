import type { PageScript } from './assets.js';
import type { Refusal, RefusalCode } from '@articulado/base';
import type { Translate } from '@articulado/messages';
import type { Crumb } from '@articulado/ui';
import type { ReactElement } from 'react';
import { graphql, type ResultOf, type TadaDocumentNode } from './graphql.js';
import type { ProcessBarEntry } from './process-bar.js';

/** Where a page was asked for. */
export interface PageAddress {
  /** The address without its query string. */
  readonly path: string;
  /** The parameters of the page's `address`: `:slug`. */
  readonly params: Readonly<Record<string, string>>;
  /** The parameters of the query string. */
  readonly search: Readonly<Record<string, string>>;
}

/** What a posted form held, as the person wrote it. Files are kept apart. */
export interface Posted {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

/** A form that was sent: refused, or answered with something to show on the same page. */
export interface Sent {
  readonly form: string;
  /** What the person wrote, so that the page can keep it. */
  readonly fields: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly refusal?: RefusalWithMessage;
  readonly result?: unknown;
}

/** A refusal as the API gives it. */
export type RefusalWithMessage = Refusal & { readonly message: string; readonly field?: string | null };

/** What every page asks beside its own query. */
export const viewerQuery = graphql(
  '{ viewer { name email isAdministrator may memberships { role processSlug processTitle } } }',
);

/** The person who looks at the page. */
export type PageViewer = NonNullable<ResultOf<typeof viewerQuery>['viewer']>;

/**
 * What becomes of an e-mail, for messages that speak of one: it is sent, or there is no mail server and it is kept at `/outbox`,
 * which administrators read, or everybody where the platform is a demonstration.
 */
export type MailDelivery = 'sent' | 'kept' | 'public';

export interface PageProps<Data> {
  readonly data: Data;
  readonly pageAddress: PageAddress;
  readonly t: Translate;
  readonly viewer?: PageViewer;
  /** Whether the platform is a demonstration. */
  readonly demo: boolean;
  readonly mailDelivery: MailDelivery;
  readonly sent?: Sent;
  /**
   * A UUID of this form alone, which tells a form sent twice from two equal forms. The only random value in a page;
   * each visitor of a shared page gets another one.
   */
  readonly formKey: string;
  /** Markup that stands for the page's `sharedSection`, if it has one. */
  readonly sharedSection?: string;
}

/** A query or a mutation. */
type Operation = TadaDocumentNode<unknown, never>;

type Written = Readonly<Record<string, unknown>>;

/**
 * Variables as people fill them in: a choice may be unknown or missing. The API then names the field in its refusal.
 */
type AsWritten<Value> = Value extends readonly (infer Item)[]
  ? readonly AsWritten<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: AsWritten<Value[Key]> | null | undefined }
    : Value extends string
      ? string
      : Value;

/** What a mutation answers when it does not refuse. */
type Done<Answer> = Exclude<Answer[keyof Answer], { readonly refused: unknown }>;

/** One form of a page: one mutation, and where to go when it is done. */
export interface PageForm<Result = unknown, Variables = Written> {
  /** A mutation with one field at its root. */
  readonly operation: Operation;
  readonly variables: (posted: Posted, pageAddress: PageAddress) => Variables;
  /** The address to go to (303). Without it the answer is shown on the same page, as for a preview. */
  readonly redirectTo?: (result: Result, pageAddress: PageAddress) => string;
}

/** A form that asks for another look before the one that acts: it is checked and shown again, and nothing is done. */
export interface ReviewForm {
  readonly review: (posted: Posted, pageAddress: PageAddress) => Refusal | undefined;
}

/**
 * A page: an address, a query of the public API, and a component that shows its answer. Its forms are mutations of the same API,
 * so a program can do whatever a page can do. Works without scripts.
 */
export interface Page<Data = unknown, Variables = Written> {
  /** As Fastify writes it: `/processes/:slug`. */
  readonly address: string;
  /** GraphQL; may be left out by a page that shows nothing but itself. */
  readonly query?: TadaDocumentNode<Data, Variables>;
  readonly variables?: (pageAddress: PageAddress) => Variables;
  /** Whether what the address names exists and may be seen; else the answer is 404, the same for both. */
  readonly found?: (data: Data) => boolean;
  /**
   * Whether the viewer may send files by the page's forms. Files may be larger than other posts, so this is asked
   * before the post is read. Without it nobody may send files.
   */
  readonly mayUpload?: (data: Data) => boolean;
  readonly title: (data: Data, t: Translate) => string;
  readonly description?: (data: Data, t: Translate) => string;
  readonly component: (props: PageProps<Data>) => ReactElement;
  readonly forms?: Readonly<Record<string, PageForm<never> | ReviewForm>>;
  /** Entry of the browser's build that the page loads beside the islands. */
  readonly script?: PageScript;
  /** `text`: forms and prose; `wide` (default): most pages; `full`: the drafting room. */
  readonly width?: 'text' | 'wide' | 'full';
  /** The steps that lead here, from the outermost page to this one; the last bears no address. */
  readonly crumbs?: (data: Data, t: Translate, pageAddress: PageAddress) => readonly Crumb[];
  /** Keeps the page out of search engines. */
  readonly isPrivate?: boolean;
  /** Shows the page in the user menu of everybody who has this permission, under its title, which then needs no data. */
  readonly inMenuOf?: PageViewer['may'][number];
  readonly inProcessBar?: ProcessBarEntry;
  /** That the foot of every page leads to it, under its title, which then needs no data. */
  readonly inFooter?: FooterEntry;
  readonly sharedByVisitors?: SharedPage;
  readonly sharedSection?: SharedSection;
}

interface FooterEntry {
  /** Among the others; the smallest stands first. */
  readonly position: number;
  /** The page where people report problems. */
  readonly isContact?: boolean;
}

/**
 * The section of a page that everybody sees alike, visitors and people signed in. It is rendered once, as for a visitor,
 * and stands where the page's component puts `sharedSection`. For slow parts, such as the text of a version.
 */
interface SharedSection<Data = unknown, Variables = Written> {
  /** Must ask for the data that the page's `found` reads as well. */
  readonly query: TadaDocumentNode<Data, Variables>;
  readonly variables: (pageAddress: PageAddress) => Variables;
  readonly component: (props: Pick<PageProps<Data>, 'data' | 'pageAddress' | 't'>) => ReactElement;
}

/**
 * A page that all visitors see alike, so that it is rendered once for all of them (ADR 50). It depends on its
 * address, the language and the database alone. `PublicState` tells when a change there, or time alone, makes it
 * stale.
 */
interface SharedPage {
  /**
   * Names of the query-string parameters that the page reads. A request with one of these is not cached. All others
   * are dropped, so links of a newsletter, which add parameters of their own, lead to the cached page.
   */
  readonly search?: readonly string[];
}

/** Declares a page; the type says what its query answers. */
export const page = <Data, Variables = Written>(declared: Page<Data, Variables>): Page => declared as unknown as Page;

/** Declares the section of a page that everybody sees alike. */
export const sharedSection = <Data, Variables>(declared: SharedSection<Data, Variables>): SharedSection =>
  declared as unknown as SharedSection;

/** Declares a form; the types of its variables and of its answer are those of its mutation. */
export const form = <Answer, Variables>(
  declared: Omit<PageForm<Done<Answer>, AsWritten<Variables>>, 'operation'> & {
    readonly operation: TadaDocumentNode<Answer, Variables>;
  },
): PageForm<never> => declared as unknown as PageForm<never>;

/** The value of a field into which no person types; a value longer than `longest` counts as none. */
export function sentField(sent: Sent | undefined, name: string, longest: number): string | undefined {
  const value = sent?.fields[name];
  return value !== undefined && value.length <= longest ? value : undefined;
}

/**
 * Ties a form to its declaration, and keeps what the person wrote if it comes back refused. The fragment of
 * its `action` points at the error summary: the page opens there, and the keyboard starts there, also without scripts.
 * @param fieldOfRefusal - code of a refusal → the field that it is about; an `invalid-input` names its own
 */
export function formProps(
  name: string,
  { pageAddress, sent }: Pick<PageProps<unknown>, 'pageAddress' | 'sent'>,
  fieldOfRefusal: Readonly<Partial<Record<RefusalCode, string>>> = {},
) {
  const mine = sent?.form === name ? sent : undefined;
  const refusal = mine?.refusal;
  const field = refusal && fieldOfRefusal[refusal.refused];
  const problems = field === undefined ? undefined : [{ field, text: refusal!.message }];
  return {
    id: name,
    action: formAddress(pageAddress.path, name),
    hidden: { form: name },
    values: mine?.fields,
    refusal: problems ? undefined : refusal,
    problems,
  };
}

/**
 * The address to which a form is sent: the page's address, with a fragment that points at the form's result.
 * @param id - of the form on its page
 */
export const formAddress = (address: string, id: string): string => `${address}#${id}-result`;
