import type { ChecklistItem } from '#app/domain/verification/checklists.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** Points of an issuer's list that nobody looked at; a level says how something was examined, and not how much of it. */
export function Unexamined({ t, items }: { t: Translator; items: readonly ChecklistItem[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <p>{t('note_summaries.unexamined')}</p>
      <ul>
        {items.map((item) => (
          <li key={item}>{t(`checklists.item.${item}`)}</li>
        ))}
      </ul>
    </>
  );
}
