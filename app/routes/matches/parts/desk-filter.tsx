import { DESK_AGES, DESK_WHOSE, type DeskFilter, type DeskWhose } from '#app/domain/matches/desk.ts';
import { THEMES } from '#app/domain/codes/themes.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Select, type Option } from '#app/ui/form/select.tsx';

export type DeskChoice = { key: string; href: string; label: string; count: number; current: boolean };

type ChipsProps = { t: Translator; label: string; choices: readonly DeskChoice[] };

/** Choices as addresses, each with how many it would show. */
export function DeskChips({ t, label, choices }: ChipsProps) {
  return (
    <nav className="tws-chips" aria-label={label}>
      <ul className="tws-chips__list">
        {choices.map(({ key, href, label: text, count, current }) => (
          <li key={key}>
            <a className="tws-chip" href={href} aria-current={current ? 'page' : undefined}>
              {text} {t('common.facet_count', { count: t.number(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Props = {
  t: Translator;
  filter: DeskFilter;
  whose: DeskWhose;
  regions: readonly Option[];
  hubs: readonly Option[];
  donors: readonly Option[];
  clear: string;
};

/** Narrows the queue: by region, theme, hub, donor, and for how long something lies there. */
export function DeskNarrow({ t, filter, whose, regions, hubs, donors, clear }: Props) {
  const { kind, region, theme, hub, donor, olderThan } = filter;
  const isNarrowed = [region, theme, hub, donor, olderThan].some(Boolean);
  const any = t('desk.narrow.any');
  return (
    <Details summary={t('desk.narrow')} open={isNarrowed}>
      <form method="get" action={`/${t.lang}/desk`} aria-label={t('desk.narrow')}>
        {kind && <input type="hidden" name="kind" value={kind} />}
        <div className="tws-desk__filters">
          <Select
            id="whose"
            name="whose"
            label={t('desk.whose')}
            options={DESK_WHOSE.map((value) => ({ value, label: t(`desk.whose.${value}`) }))}
            value={whose}
          />
          <Select
            {...{ id: 'region', name: 'region', label: t('desk.narrow.region'), value: region }}
            options={regions}
            placeholder={any}
          />
          <Select
            {...{ id: 'theme', name: 'theme', label: t('desk.narrow.theme'), value: theme }}
            options={THEMES.map((value) => ({ value, label: t(`codes.themes.${value}`) }))}
            placeholder={any}
          />
          <Select
            {...{ id: 'hub', name: 'hub', label: t('desk.narrow.hub'), value: hub }}
            options={hubs}
            placeholder={any}
          />
          <Select
            {...{ id: 'donor', name: 'donor', label: t('desk.narrow.donor'), value: donor }}
            options={donors}
            placeholder={any}
          />
          <Select
            {...{ id: 'age', name: 'age', label: t('desk.narrow.age') }}
            options={DESK_AGES.map((days) => ({
              value: String(days),
              label: t('desk.narrow.older', { days }),
            }))}
            placeholder={any}
            value={olderThan === undefined ? undefined : String(olderThan)}
          />
        </div>
        <Button variant="secondary">{t('desk.narrow.act')}</Button>
        {isNarrowed && (
          <p>
            <a href={clear}>{t('common.filters.clear')}</a>
          </p>
        )}
      </form>
    </Details>
  );
}
