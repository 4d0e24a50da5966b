import type { Day } from '#app/domain/codes/day.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';

export type ShownFormerName = { name: string; from: Day; until: Day; ofAnother: boolean };

/** What an organisation was called before, and when; nothing where it always had its name. */
export function FormerNames({ t, names }: { t: Translator; names: readonly ShownFormerName[] }) {
  if (names.length === 0) return null;
  return (
    <section aria-labelledby="former-names">
      <h2 id="former-names">{t('organisations.former.title')}</h2>
      <ul>
        {names.map(({ name, from, until, ofAnother }) => (
          <li key={name + from + until}>
            <OwnText text={name} as="span" />{' '}
            {t(ofAnother ? 'organisations.former.of_another' : 'organisations.former.period', {
              from: t.day(from),
              until: t.day(until),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}
