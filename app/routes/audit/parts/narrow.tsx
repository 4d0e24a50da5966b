import { NAMED_ACTS } from '#app/domain/accounts/security-event.ts';
import type { Subject } from '#app/domain/audit/page.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { DateInput } from '#app/ui/form/date-input.tsx';
import { Select } from '#app/ui/form/select.tsx';
import type { Narrowing } from './find-narrowing.ts';

type Props = { t: Translator; about?: Subject; narrowing: Narrowing };

/** Narrows an administrator's log: to some days, to one kind of act on accounts; to one person from the page of that person. */
export function Narrow({ t, about, narrowing }: Props) {
  const { person, from, to, act, typed, wrong } = narrowing;
  const isNarrowed = [person, from, to, act, wrong.from, wrong.to].some(Boolean);
  const words = { day: t('common.day'), month: t('common.month'), year: t('common.year') };
  const byName = new Intl.Collator(t.lang);
  return (
    <Details summary={t('audit.narrow')} open={isNarrowed}>
      <form method="get" action={`/${t.lang}/audit`} aria-label={t('audit.narrow')}>
        {about && <input type="hidden" name="about" value={about} />}
        {person && <input type="hidden" name="person" value={person.id} />}
        {(['from', 'to'] as const).map((end) => (
          <DateInput
            key={end}
            id={end}
            name={end}
            label={t(`audit.narrow.${end}`)}
            words={words}
            value={typed[end]}
            error={wrong[end] && t(wrong[end])}
            errorPrefix={t('common.error_prefix')}
          />
        ))}
        {(about === undefined || about === 'account') && (
          <Select
            id="act"
            name="act"
            label={t('audit.narrow.act')}
            options={NAMED_ACTS.map((value) => ({ value, label: t(`accounts.event.${value}`) })).sort(
              (a, b) => byName.compare(a.label, b.label),
            )}
            placeholder={t('audit.narrow.any')}
            value={act}
          />
        )}
        <Button variant="secondary">{t('audit.narrow.show')}</Button>
        {isNarrowed && (
          <p>
            <a href={`/${t.lang}/audit${about ? `?about=${about}` : ''}`}>{t('common.filters.clear')}</a>
          </p>
        )}
      </form>
    </Details>
  );
}
