import type { Difference } from '#app/domain/needs/view-difference.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { SummaryList } from '#app/ui/content/summary-list.tsx';

/** What would be seen more than now, audience by audience. */
export function Changes({ t, changes }: { t: Translator; changes: readonly Difference[] }) {
  if (changes.length === 0) return null;
  return (
    <section aria-labelledby="changes">
      <h2 id="changes">{t('needs.changes.title')}</h2>
      <SummaryList
        rows={changes.map(({ audience, gains }) => ({
          term: t(`needs.preview.as.${audience}`),
          value: t('needs.changes.gains', { parts: t.list(gains.map((part) => t(`needs.part.${part}`))) }),
        }))}
      />
    </section>
  );
}
