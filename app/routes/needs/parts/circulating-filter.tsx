import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import type { NeedFilter } from '#app/domain/needs/need-filter.ts';
import { Select, type Option, type OptionGroup } from '#app/ui/form/select.tsx';

type Props = {
  t: Translator;
  address: string;
  themes: readonly OptionGroup[];
  regions: readonly Option[];
  modes: readonly Option[];
  firsts: readonly Option[];
  lasts: readonly Option[];
  chosen: NeedFilter;
};

/** By theme, region, mode and window. Every one can be chosen, found or not: the choice itself must tell nothing. */
export function CirculatingFilter({ t, address, themes, regions, modes, firsts, lasts, chosen }: Props) {
  return (
    <form method="get" action={address} aria-label={t('common.filters')}>
      <Select
        id="theme"
        name="theme"
        label={t('needs.list.theme')}
        options={themes}
        placeholder={t('needs.list.any')}
        value={chosen.theme}
      />
      <Select
        id="region"
        name="region"
        label={t('needs.list.region')}
        options={regions}
        placeholder={t('needs.list.any')}
        value={chosen.region}
      />
      <Select
        id="mode"
        name="mode"
        label={t('searches.filter.mode')}
        options={modes}
        placeholder={t('needs.list.any')}
        value={chosen.mode}
      />
      <Select
        id="from"
        name="from"
        label={t('searches.filter.from')}
        options={firsts}
        placeholder={t('needs.list.any')}
        value={chosen.from}
      />
      <Select
        id="until"
        name="until"
        label={t('searches.filter.until')}
        options={lasts}
        placeholder={t('needs.list.any')}
        value={chosen.until}
      />
      <p className="tws-muted">{t('searches.filter.unsaid')}</p>
      <Button variant="secondary">{t('needs.list.show')}</Button>
      {Object.keys(chosen).length > 0 && (
        <p>
          <a href={address}>{t('common.filters.clear')}</a>
        </p>
      )}
    </form>
  );
}
