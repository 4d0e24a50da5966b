import type { Translator } from '#app/i18n/translate.ts';
import { Mark } from '#app/ui/content/mark.tsx';
import { keepMarkup } from '#app/ui/kept-markup.ts';

export type FacetOption = {
  label: string;
  count: number;
  /** The list's address with this option added, or without it where it is chosen. */
  href: string;
  chosen?: boolean;
};
export type Facet = { id: string; title: string; options: readonly FacetOption[] };

/**
 * Every option is an address: shareable, bookmarkable, and without script. A disclosure on a phone, closed so that what was
 * found stands on its first screen, and always open beside the list on a wide one (where the browser cannot do that, it
 * stays a disclosure).
 */
export function FacetList({ t, facets }: { t: Translator; facets: readonly Facet[] }) {
  return <details className="tws-facets" dangerouslySetInnerHTML={{ __html: facetMarkup(t, facets) }} />;
}

/** Every page of a list has the same facets; of a hundred selections they are some 2 MB. */
const facetMarkup = keepMarkup<readonly Facet[]>(100, (t, facets) => <Facets t={t} facets={facets} />);

function Facets({ t, facets }: { t: Translator; facets: readonly Facet[] }) {
  return (
    <>
      <summary className="tws-facets__summary">{t('common.filters')}</summary>
      <h2 className="tws-facets__heading">{t('common.filters')}</h2>
      {facets.map((facet) => (
        <section key={facet.id} aria-labelledby={`facet-${facet.id}`}>
          <h3 className="tws-facets__title" id={`facet-${facet.id}`}>
            {facet.title}
          </h3>
          <ul className="tws-facets__options">
            {facet.options.map((option) => (
              <Option key={option.href + option.label} t={t} option={option} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Option({ t, option }: { t: Translator; option: FacetOption }) {
  return (
    <li className={option.chosen ? 'tws-facets__option tws-facets__option--chosen' : 'tws-facets__option'}>
      <a href={option.href} rel="nofollow">
        {option.chosen && (
          <>
            <Mark>
              <path d="M1 6.5 4.5 10 11 2.5" fill="none" stroke="currentColor" strokeWidth="2.4" />
            </Mark>{' '}
          </>
        )}
        {option.label}
        {option.chosen && <span className="govuk-visually-hidden"> ({t('common.filters.selected')})</span>}
      </a>{' '}
      <span className="tws-facets__count">{t.number(option.count)}</span>
    </li>
  );
}
