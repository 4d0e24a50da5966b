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
