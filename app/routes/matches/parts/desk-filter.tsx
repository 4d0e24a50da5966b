import type { DeskKind } from '#app/domain/matches/desk.ts';
import type { Translator } from '#app/i18n/translate.ts';

type Props = {
  t: Translator;
  counts: readonly { kind: DeskKind; count: number }[];
  total: number;
  chosen?: DeskKind;
};

/** Every kind there is anything of, as an address; nothing to choose where all are of one. */
export function DeskFilter({ t, counts, total, chosen }: Props) {
  if (counts.length < 2) return null;
  const here = `/${t.lang}/desk`;
  const options = [
    { key: 'all', href: here, label: t('desk.all'), count: total, current: chosen === undefined },
    ...counts.map(({ kind, count }) => ({
      key: kind,
      href: `${here}?kind=${kind}`,
      label: t(`desk.kind.${kind}`),
      count,
      current: chosen === kind,
    })),
  ];
  return (
    <nav className="tws-chips" aria-label={t('desk.filter')}>
      <ul className="tws-chips__list">
        {options.map(({ key, href, label, count, current }) => (
          <li key={key}>
            <a className="tws-chip" href={href} aria-current={current ? 'page' : undefined}>
              {label} {t('common.facet_count', { count: t.number(count) })}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
