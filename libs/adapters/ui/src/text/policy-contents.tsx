import { type Clause, numberClauses, parentsOf, type PolicyText, wordsOf } from '@articulado/policy-text';
import { useT } from '../speak.js';
import { clauseLabel } from './clause-label.js';

const outer = ['recitals', 'title', 'transitionals', 'annex'];

interface Props {
  readonly text: PolicyText;
  /** Where an entry leads; default the clause's anchor on this page. */
  readonly hrefOf?: (clause: Clause) => string;
}

/** The contents of a policy: its titles, chapters and annexes. Stays in sight beside the text where there is room. */
export function PolicyContents({ text, hrefOf = (clause) => `#c-${clause.id}` }: Props) {
  const t = useT();
  const numbers = numberClauses(text);
  const parents = parentsOf(text);
  const entry = (clause: Clause) => {
    const number = numbers.get(clause.id);
    return (
      <a href={hrefOf(clause)}>
        {number && <span className="contents-number">{clauseLabel(t, clause, number)}</span>} {wordsOf(clause)}
      </a>
    );
  };
  const isOuter = (clause: Clause | undefined) => clause !== undefined && outer.includes(clause.kind);
  // A short text has chapters and no titles: then the chapters are its parts.
  const parts = text.filter(
    (clause) => isOuter(clause) || (clause.kind === 'chapter' && !isOuter(parents.get(clause.id))),
  );
  if (parts.length === 0) return null;
  return (
    <nav className="contents" aria-labelledby="contenido-del-texto">
      <h2 id="contenido-del-texto">{t('text.contents')}</h2>
      <GoToArticle text={text} numbers={numbers} hrefOf={hrefOf} />
      <ol>
        {parts.map((part) => {
          const chapters = text.filter((clause) => clause.kind === 'chapter' && parents.get(clause.id) === part);
          return (
            <li key={part.id}>
              {entry(part)}
              {chapters.length > 0 && (
                <ol>
                  {chapters.map((chapter) => (
                    <li key={chapter.id}>{entry(chapter)}</li>
                  ))}
                </ol>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface GoToProps extends Required<Props> {
  readonly numbers: ReadonlyMap<string, string>;
}

/** Every article by its number: for whoever knows which one they want, without scripts. */
function GoToArticle({ text, numbers, hrefOf }: GoToProps) {
  const t = useT();
  const articles = text.filter(({ id, kind }) => kind === 'article' && numbers.has(id));
  if (articles.length === 0) return null;
  return (
    <details className="go-to">
      <summary>{t('text.go-to')}</summary>
      <ol>
        {articles.map((article) => (
          <li key={article.id}>
            <a href={hrefOf(article)} aria-label={clauseLabel(t, article, numbers.get(article.id))}>
              {numbers.get(article.id)}
            </a>
          </li>
        ))}
      </ol>
    </details>
  );
}
