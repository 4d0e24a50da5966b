import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';

/** What is chosen, each with the address of the list without it. */
export type FilterChip = { label: string; href: string };

export function FilterChips({
  t,
  chips,
  clearHref,
}: {
  t: Translator;
  chips: readonly FilterChip[];
  clearHref: string;
}) {
  if (chips.length === 0) return null;
  return (
    <div className="tws-chips">
      <h2 className="govuk-visually-hidden">{t('common.filters.chosen')}</h2>
      <ul className="tws-chips__list">
        {chips.map((chip) => (
          <li key={chip.href}>
            <a className="tws-chip" href={chip.href} rel="nofollow">
              <span className="govuk-visually-hidden">
                {t('common.filters.remove', { label: chip.label })}
              </span>
              <span aria-hidden="true">{chip.label}</span>
              <Mark>
                <path d="m2 2 8 8m0-8-8 8" fill="none" stroke="currentColor" strokeWidth="2" />
              </Mark>
            </a>
          </li>
        ))}
        <li>
          <a className="tws-chips__clear" href={clearHref} rel="nofollow">
            {t('common.filters.clear')}
          </a>
        </li>
      </ul>
    </div>
  );
}
