import { useT } from '../speak.js';

interface Props {
  /** From 1. */
  readonly page: number;
  readonly pages: number;
  /** Whether there may be more pages than these. */
  readonly mayBeMore?: boolean;
  readonly hrefOf: (page: number) => string;
}

/** The way to the page before and the page after. Nothing when there is one page only. */
export function Pagination({ page, pages, mayBeMore = false, hrefOf }: Props) {
  const t = useT();
  if (pages <= 1) return null;
  return (
    <nav className="pages" aria-label={t('pagination.label')}>
      {page > 1 ? (
        <a className="button is-quiet" rel="prev" href={hrefOf(page - 1)}>
          {t('pagination.previous')}
        </a>
      ) : (
        <span />
      )}
      <span className="quiet">{t(mayBeMore ? 'pagination.where.more' : 'pagination.where', { page, pages })}</span>
      {page < pages ? (
        <a className="button is-quiet" rel="next" href={hrefOf(page + 1)}>
          {t('pagination.next')}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
