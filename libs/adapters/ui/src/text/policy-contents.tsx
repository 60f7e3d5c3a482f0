import type { ClauseId } from '@articulado/base';
import {
  type Clause,
  type ClauseKind,
  numberClauses,
  parentsOf,
  type PolicyText,
  readableWords,
} from '@articulado/policy-text';
import { useT } from '../speak.js';
import { clauseLabel } from './clause-label.js';
import { clauseNames } from './clause-names.js';

/** Headings that the contents name. */
const listed: readonly ClauseKind[] = ['recitals', 'book', 'part', 'title', 'chapter', 'transitionals', 'annex'];

interface Props {
  readonly text: PolicyText;
  /** What articles are called where links lead to them, if the page knows it already (`clauseNames`). */
  readonly names?: ReadonlyMap<ClauseId, string>;
}

type Numbers = ReadonlyMap<ClauseId, string>;

/** Where a clause stands on this page. */
const anchorOf = ({ id }: Clause): string => `#c-${id}`;

/** A heading and those that stand in it. */
interface Entry {
  readonly clause: Clause;
  readonly entries: Entry[];
}

/** The contents of a policy: its books, titles, chapters and annexes. Stays in sight beside the text where there is room. */
export function PolicyContents({ text, names }: Props) {
  const t = useT();
  const numbers = numberClauses(text);
  const entries = entriesOf(text);
  if (entries.length === 0) return null;
  return (
    <nav className="contents" aria-labelledby="contenido-del-texto">
      <h2 id="contenido-del-texto">{t('text.contents')}</h2>
      <GoToArticle text={text} numbers={numbers} names={names} />
      <Entries entries={entries} numbers={numbers} />
    </nav>
  );
}

/** A chapter stands in its title where there is one; a short text has chapters alone. */
function entriesOf(text: PolicyText): Entry[] {
  const parents = parentsOf(text);
  const known = new Map<string, Entry>();
  const outermost: Entry[] = [];
  for (const clause of text) {
    if (!listed.includes(clause.kind)) continue;
    const entry = { clause, entries: [] };
    known.set(clause.id, entry);
    let parent = parents.get(clause.id);
    while (parent && !known.has(parent.id)) parent = parents.get(parent.id);
    (parent ? known.get(parent.id)!.entries : outermost).push(entry);
  }
  return outermost;
}

interface EntriesProps {
  readonly entries: readonly Entry[];
  readonly numbers: Numbers;
}

function Entries({ entries, numbers }: EntriesProps) {
  const t = useT();
  // On narrow screens the chapters of a title are left out.
  const isFine = entries.every(({ clause }) => clause.kind === 'chapter');
  return (
    <ol className={isFine ? 'of-chapters' : undefined}>
      {entries.map(({ clause, entries: inner }) => {
        const number = numbers.get(clause.id);
        return (
          <li key={clause.id}>
            <a href={anchorOf(clause)}>
              {number && <span className="contents-number">{clauseLabel(t, clause, number)}</span>}{' '}
              {readableWords(clause)}
            </a>
            {inner.length > 0 && <Entries entries={inner} numbers={numbers} />}
          </li>
        );
      })}
    </ol>
  );
}

interface GoToProps extends Props {
  readonly numbers: Numbers;
}

/** Every article by its number: for whoever knows which one they want, without scripts. An annex counts its own. */
function GoToArticle({ text, numbers, names: known }: GoToProps) {
  const t = useT();
  const parents = parentsOf(text);
  const annexOf = (clause: Clause) => {
    let parent = parents.get(clause.id);
    while (parent && parent.kind !== 'annex') parent = parents.get(parent.id);
    return parent;
  };
  const articles = text.filter(({ id, kind }) => kind === 'article' && numbers.has(id));
  if (articles.length === 0) return null;
  const names = known ?? clauseNames(t, text, numbers);
  return (
    <details className="go-to">
      <summary>{t('text.go-to')}</summary>
      {[...Map.groupBy(articles, annexOf)].map(([annex, inside]) => (
        <Articles
          key={annex?.id ?? 'text'}
          annex={annex && clauseLabel(t, annex, numbers.get(annex.id))}
          articles={inside}
          numbers={numbers}
          nameOf={({ id }) => names.get(id)!}
        />
      ))}
    </details>
  );
}

interface ArticlesProps extends Pick<GoToProps, 'numbers'> {
  /** What the annex is called that holds them. */
  readonly annex?: string;
  readonly articles: readonly Clause[];
  /** So that no other article is called the same. */
  readonly nameOf: (article: Clause) => string;
}

function Articles({ annex, articles, numbers, nameOf }: ArticlesProps) {
  const t = useT();
  return (
    <>
      {annex && <p>{annex}</p>}
      <ol>
        {articles.map((article) => (
          <li key={article.id}>
            <a href={anchorOf(article)} aria-label={t('text.go-to.about', { label: nameOf(article) })}>
              {numbers.get(article.id)}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
