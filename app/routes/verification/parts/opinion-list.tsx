import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { SecondOpinionSaid } from '#app/domain/verification/second-opinion.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag } from '#app/ui/content/tag.tsx';
import { TieWords } from '#app/ui/hub/tie-words.tsx';

type Shown = {
  id: string;
  hub: { name: string };
  askedAt: string;
  answer?: (SecondOpinionSaid & { conflict?: HubConflict | undefined }) | undefined;
};

/** What a State asked hubs about a note, and whether they answered. */
export function OpinionList({ t, opinions }: { t: Translator; opinions: readonly Shown[] }) {
  if (opinions.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 className="govuk-heading-m" id="asked">
        {t('opinions.asked')}
      </h2>
      <ul className="govuk-list">
        {opinions.map(({ id, hub, askedAt, answer }) => (
          <li key={id}>
            <a href={`/${t.lang}/verification/opinions/${id}`}>
              {t('opinions.asked_of', { hub: hub.name, at: t.instant(askedAt) })}
            </a>{' '}
            <Tag tone={!answer ? 'waiting' : answer.declined ? 'neutral' : 'done'}>{standing(t, answer)}</Tag>
            {answer?.conflict && answer.conflict.shown.length > 0 && (
              <>
                {' '}
                (<TieWords t={t} ties={answer.conflict.shown} />)
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function standing(t: Translator, answer: Shown['answer']): string {
  if (!answer) return t('opinions.waiting');
  return answer.declined ? t('opinions.declined') : t(`opinions.opinion.${answer.opinion}`);
}
