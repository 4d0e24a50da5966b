import type { PublishedPassport } from '#db/queries/passports/row.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import { sbomFacts } from '#app/i18n/sbom-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { PassportFacts, type PassportPart } from '#app/ui/passport/passport-facts.tsx';

/** What the list of parts of each component says in figures, for whoever examines it. */
export function sbomParts(t: Translator, passports: readonly PublishedPassport[], on: Day): PassportPart[] {
  return passports.map((passport) => ({
    step: `sbom-${passport.n}`,
    title: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    facts: sbomFacts(t, passport.sbom, on),
  }));
}

/** Beside the checklist: counted, never marked, and the examiner's own judgement all the same. */
export function SbomFigures({
  t,
  parts,
  href,
}: {
  t: Translator;
  parts: readonly PassportPart[];
  href: string;
}) {
  if (parts.length === 0) return null;
  return (
    <Details summary={t('note_check.sboms')} open>
      <PassportFacts t={t} parts={parts} lang={t.lang} />
      <p>{t('sboms.meaning')}</p>
      <p>
        <a href={href}>{t('note_check.sboms_more')}</a>
      </p>
    </Details>
  );
}
