import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { HeatTable } from '#app/ui/figure/heat-table.tsx';
import { QuarterBars } from '#app/ui/figure/quarter-bars.tsx';
import { ClockSection } from './clock-section.tsx';
import { Choices, CountTable } from './count-table.tsx';
import type { NumbersPage } from './numbers-page.ts';

type Props = {
  t: Translator;
  page: NumbersPage;
  /** Of this page, without a query. */
  here: string;
  audience: 'public' | 'broker';
};

/** The figures of a page: quarters, the chosen year by theme and area, and how long steps take. */
export function NumbersBody({ t, page, here, audience }: Props) {
  const { quarters, year, years, ofYear, measure, measures } = page;
  const link = (changes: { year?: number; measure?: string }) =>
    `${here}?${new URLSearchParams({ year: String(changes.year ?? year), measure: changes.measure ?? measure }).toString()}`;
  const none = audience === 'public' ? t('numbers.hidden.short') : t('numbers.zero');
  return (
    <>
      <h2 id="quarters">{t('numbers.quarters')}</h2>
      <QuarterBars
        t={t}
        finding={t('numbers.quarters.figure', { last: quarters.at(-1)?.label ?? '' })}
        quarters={quarters}
        panels={measures.map((one, index) => ({
          key: one,
          title: t(`numbers.measure.${one}`),
          counts: quarters.map(({ counts }) => counts[index] ?? 'hidden'),
        }))}
        hidden={t('numbers.hidden')}
      />
      <CountTable
        t={t}
        id="quarters-table"
        caption={t('numbers.quarters.table')}
        corner={t('numbers.quarter')}
        rows={quarters.map(({ key, label, counts }) => ({ key, label, counts }))}
        measures={measures}
      />
      {ofYear === undefined || year === undefined ? (
        <EmptyState title={t('numbers.year.none')}>
          <p>{t('numbers.year.none_next')}</p>
        </EmptyState>
      ) : (
        <>
          <h2 id="year">{t('numbers.year', { year: String(year) })}</h2>
          {years.length > 1 && (
            <Choices
              id="choose-year"
              label={t('numbers.choose_year')}
              choices={years.map((one) => ({
                key: String(one),
                label: String(one),
                href: link({ year: one }),
                current: one === year,
              }))}
            />
          )}
          <CountTable
            t={t}
            id="themes-table"
            caption={t('numbers.themes.table', { year: String(year) })}
            corner={t('numbers.theme')}
            rows={ofYear.themes}
            total={{ label: t('numbers.all'), counts: ofYear.all }}
          />
          {ofYear.regions.length === 0 ? (
            <p>{t('numbers.regions.none')}</p>
          ) : (
            <>
              <CountTable
                t={t}
                id="regions-table"
                caption={t('numbers.regions.table', { year: String(year) })}
                corner={t('numbers.region')}
                rows={ofYear.regions}
                measures={measures}
              />
              {audience === 'public' && <p>{t('numbers.regions.rest')}</p>}
              <Choices
                id="choose-measure"
                label={t('numbers.choose_measure')}
                choices={measures.map((one) => ({
                  key: one,
                  label: t(`numbers.measure.${one}`),
                  href: link({ measure: one }),
                  current: one === measure,
                }))}
              />
              <HeatTable
                t={t}
                caption={t(`numbers.heat.${measure}`, { year: String(year) })}
                corner={t('numbers.region')}
                none={none}
                hidden="–"
                {...ofYear.heat}
              />
              <Disclaimer t={t} />
            </>
          )}
        </>
      )}
      <ClockSection t={t} rows={page.clocks} period={page.clocksOf} />
    </>
  );
}
