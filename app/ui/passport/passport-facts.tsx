import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { Labels } from '#app/ui/record/labels.tsx';

export type PassportFact = { term: string; value: string; own: boolean; missing: boolean };
export type PassportPart = { step: string; title: string; facts: PassportFact[] };

/** A passport block by block; what was not stated is said once, at the end of its block. */
export function PassportFacts({
  t,
  parts,
  lang,
  after,
}: {
  t: Translator;
  parts: readonly PassportPart[];
  /** Of the donor's own words. */
  lang: string;
  /** What else belongs to a block: its files, its list of parts, a link to change it. */
  after?: (step: string) => ReactNode;
}) {
  return parts.map(({ step, title, facts }) => {
    const missing = facts.filter((fact) => fact.missing);
    const given = facts.filter((fact) => !fact.missing);
    return (
      <section key={step} aria-labelledby={`part-${step}`}>
        <h2 id={`part-${step}`}>{title}</h2>
        {facts.length > 0 && (
          <Facts
            wide
            facts={[
              ...given.map(({ term, value, own }) => ({
                term,
                value: own ? <OwnText text={value} lang={lang} /> : value,
              })),
              ...(missing.length > 0
                ? [
                    {
                      term: t('common.not_stated'),
                      value: <Labels labels={missing.map(({ term }) => term)} />,
                    },
                  ]
                : []),
            ]}
          />
        )}
        {after?.(step)}
      </section>
    );
  });
}
