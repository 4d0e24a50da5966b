import { PRINCIPLE_STATES } from '#app/domain/principles/chip.ts';
import type { ShownRow } from '#app/domain/principles/standing-counts.ts';
import type { ShownCount } from '#app/domain/principles/suppress.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';

type Props = {
  t: Translator;
  id: string;
  caption: string;
  /** Names the row headers. */
  corner: string;
  rows: readonly (ShownRow & { label: string; href?: string })[];
};

/** Counts by state, a row each; what is too small to be shown says so. */
export function StandingTable({ t, id, caption, corner, rows }: Props) {
  const said = (count: ShownCount) => (count === 'hidden' ? t('principles.page.not_shown') : t.number(count));
  return (
    <Table
      caption={caption}
      captionSize="s"
      scroll={{ id, hint: t('common.scroll') }}
      firstCellIsHeader
      columns={[
        { label: corner },
        ...PRINCIPLE_STATES.map((state) => ({ label: t(`common.principles.state.${state}`), numeric: true })),
        { label: t('principles.page.all'), numeric: true },
      ]}
      rows={rows.map(({ key, label, href, states, all }) => ({
        key,
        cells: [
          href ? (
            <a key="label" href={href}>
              {label}
            </a>
          ) : (
            label
          ),
          ...PRINCIPLE_STATES.map((state) => said(states[state])),
          said(all),
        ],
      }))}
    />
  );
}
