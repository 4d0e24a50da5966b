import {
  ASPECTS,
  type Declined,
  type OpinionKind,
  type OpinionTexts,
  type Verdict,
} from '#app/domain/hubs/opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Props = {
  t: Translator;
  opinion: {
    kind: OpinionKind;
    declined?: Declined | undefined;
    verdict?: Verdict | undefined;
    texts: OpinionTexts;
    tieNote: string;
  };
};

/** What a hub answered, in its own words. */
export function OpinionArticle({ t, opinion }: Props) {
  const { kind, declined, verdict, texts, tieNote } = opinion;
  const said = ASPECTS[kind].flatMap((aspect) => {
    const text = (texts as Partial<Record<string, string>>)[aspect];
    return text ? [{ term: t(`hubs.opinion.aspect.${aspect}`), value: <OwnText text={text} /> }] : [];
  });
  return (
    <Facts
      facts={[
        ...(declined
          ? [{ term: t('hubs.opinion.state.declined'), value: t(`hubs.opinion.declined.${declined}`) }]
          : []),
        ...(verdict
          ? [{ term: t('hubs.opinion.verdict'), value: <b>{t(`hubs.opinion.verdict.${verdict}`)}</b> }]
          : []),
        ...said,
        ...(tieNote ? [{ term: t('hubs.opinion.tie_note_said'), value: <OwnText text={tieNote} /> }] : []),
      ]}
    />
  );
}
