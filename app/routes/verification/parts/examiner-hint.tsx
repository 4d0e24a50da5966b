import type { Examiner } from '#app/domain/verification/examiners.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { TieWords } from '#app/ui/hub/tie-words.tsx';

type Props = {
  t: Translator;
  examiner: Pick<Examiner, 'role' | 'levels' | 'kinds' | 'competence' | 'mandate' | 'ties'>;
};

/** In which role an organization examines, what it can give, and what it says of itself. */
export function ExaminerHint({ t, examiner: { role, levels, kinds, competence, mandate, ties } }: Props) {
  const sentences = [
    t('note_requests.can_give', {
      levels: t.list(levels.map((level) => `${level} (${t(`common.trust.${level}`)})`)),
    }),
    ...(kinds.length > 0
      ? [t('note_requests.examines', { kinds: t.list(kinds.map((kind) => t(`checklists.kind.${kind}`))) })]
      : []),
  ];
  return (
    <>
      {t(`codes.roles.${role}`)}
      {competence && competence !== 'none' && <> · {t(`hubs.competence.${competence}`)}</>}
      <br />
      {sentences.join(' ')}
      {ties.shown.length > 0 && (
        <>
          <br />
          <TieWords t={t} ties={ties.shown} />
        </>
      )}
      {mandate && (
        <>
          <br />
          <OwnText as="span" text={mandate} />
        </>
      )}
    </>
  );
}
