import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import type { WeekLine } from './week-page.ts';

type Props = {
  t: Translator;
  id: string;
  caption: string;
  /** The heading above says the same. */
  isTitled?: boolean;
  lines: readonly WeekLine[];
  day: 'day' | 'due';
  /** With who has each. */
  owners?: boolean;
};

/** Items of the desk, or steps that were taken, a line each. */
export function WeekTable({ t, id, caption, isTitled, lines, day, owners }: Props) {
  return (
    <Table
      caption={caption}
      captionSize={isTitled ? 'hidden' : 's'}
      scroll={{ id, hint: t('common.scroll') }}
      dense
      columns={[
        { label: t(`week.column.${day}`) },
        { label: t('week.column.what') },
        { label: t('week.column.who') },
        { label: t('week.column.step') },
        ...(owners ? [{ label: t('week.column.owner') }] : []),
      ]}
      rows={lines.map((line) => ({
        key: line.key,
        cells: [
          line.day && (
            <time key="day" className="tws-desk__reference" dateTime={line.day}>
              {t.day(line.day)}
            </time>
          ),
          <div key="what">
            <OwnText as="span" text={line.title || t('desk.untitled')} lang={line.lang} />
            <div>
              <a href={line.href}>
                <bdi dir="ltr" className="tws-reference">
                  {line.reference}
                </bdi>
              </a>
            </div>
          </div>,
          <bdi key="who">{line.who}</bdi>,
          line.step,
          ...(owners ? [line.owner ? <bdi key="owner">{line.owner}</bdi> : t('desk.owner.nobody')] : []),
        ],
      }))}
    />
  );
}
