import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Props = {
  t: Translator;
  component: { n: number; name: string; facts: { term: string; value: string; own: boolean }[] };
  offer: { id: string; titleLanguage: string };
};

/** One component of an offer on its public page, with the ways to everything else about it. */
export function PassportSummary({ t, component, offer }: Props) {
  const there = `/${t.lang}/offers/${offer.id}/technology/${component.n}`;
  return (
    <section aria-labelledby={`component-${component.n}`}>
      <h3 id={`component-${component.n}`}>
        <bdi>{component.name}</bdi>
      </h3>
      <Facts
        wide
        facts={component.facts.map(({ term, value, own }) => ({
          term,
          value: own ? <OwnText as="span" text={value} /> : value,
        }))}
      />
      <p>
        <a href={there}>
          {t('passports.public.all')} <span className="govuk-visually-hidden">{component.name}</span>
        </a>{' '}
        ·{' '}
        <a href={`${there}/file`}>
          {t('passports.public.check')} <span className="govuk-visually-hidden">{component.name}</span>
        </a>
      </p>
    </section>
  );
}
