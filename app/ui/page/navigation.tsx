import type { Translator } from '#app/i18n/translate.ts';

export type NavigationItem = {
  href: string;
  text: string;
  /** `page` on this very page, `section` on one below it. */
  current?: 'page' | 'section';
  /** How many wait there: the desk. Said in words by `countText`. */
  count?: number;
  countText?: string;
};

export function Navigation({ t, items }: { t: Translator; items: readonly NavigationItem[] }) {
  return (
    <nav className="tws-nav" aria-label={t('common.nav')}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a
              href={item.href}
              aria-current={item.current === 'page' ? 'page' : item.current ? 'true' : undefined}
            >
              {item.text}
              {item.count !== undefined && item.count > 0 && (
                <>
                  {' '}
                  <span className="tws-nav__count">
                    {t.number(item.count)}
                    {item.countText && <span className="govuk-visually-hidden"> {item.countText}</span>}
                  </span>
                </>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The public pages; `path` is the address after the language, and marks where the reader is. */
export function publicNavigation(t: Translator, path: string): NavigationItem[] {
  const here = path.split('?')[0] ?? '';
  const pages = [
    ['/offers', t('common.nav.offers')],
    ['/needs', t('common.nav.needs')],
    ['/hubs', t('common.nav.hubs')],
    ['/organisations', t('common.nav.organisations')],
    ['/how-matching-works', t('common.nav.how')],
  ] as const;
  return pages.map(([page, text]) => ({
    href: `/${t.lang}${page}`,
    text,
    current: here === page ? 'page' : here.startsWith(`${page}/`) ? 'section' : undefined,
  }));
}
