import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import type { AnswerRow } from './answers.ts';

type Props = {
  t: Translator;
  rows: readonly AnswerRow[];
  /** Of the donor's own words. */
  lang: string;
  /** Where an answer is changed, by its field. */
  changeHref: (field: string) => string;
};

export function Answers({ t, rows, lang, changeHref }: Props) {
  return (
    <SummaryList
      rows={rows.map(({ field, term, value, own, missing }) => ({
        term,
        value: own ? (
          <OwnText text={value} lang={lang} />
        ) : missing ? (
          <span className="tws-muted">{value}</span>
        ) : (
          value
        ),
        actions: [{ href: changeHref(field), text: t('common.change'), what: term }],
      }))}
    />
  );
}
