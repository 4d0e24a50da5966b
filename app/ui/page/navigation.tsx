import type { Translator } from '#app/i18n/translate.ts';
import { keepMarkup } from '#app/ui/kept-markup.ts';

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
    <nav
      className="tws-nav"
      aria-label={t('common.nav')}
      dangerouslySetInnerHTML={{ __html: itemMarkup(t, items) }}
    />
  );
}

/** A reader's places are the same list on every page of a section. */
const itemMarkup = keepMarkup<readonly NavigationItem[]>(100, (t, items) => (
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
));
