import type { Translator } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/form/button.tsx';
import { Select, type Option, type OptionGroup } from '#app/ui/form/select.tsx';

type Props = {
  t: Translator;
  address: string;
  themes: readonly OptionGroup[];
  regions: readonly Option[];
  chosen: { theme?: string; region?: string };
};

/** By theme and by region. Every theme and region can be chosen, found or not: the choice itself must tell nothing. */
export function CirculatingFilter({ t, address, themes, regions, chosen }: Props) {
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
      <Button variant="secondary">{t('needs.list.show')}</Button>
      {(chosen.theme || chosen.region) && (
        <p>
          <a href={address}>{t('common.filters.clear')}</a>
        </p>
      )}
    </form>
  );
}
