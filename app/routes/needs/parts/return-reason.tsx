import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';

/** What a broker asks the State to change, or had asked for, in the broker's own words. */
export function ReturnReason({
  t,
  reason,
  title = 'needs.tasks.returned',
}: {
  t: Translator;
  reason: { code: string; text: string };
  title?: 'needs.tasks.returned' | 'needs.validation.returned_before';
}) {
  return (
    <InsetText>
      <h2>{t(title)}</h2>
      <p>{t.label(`needs.return.code.${reason.code}`)}</p>
      <OwnText text={reason.text} />
    </InsetText>
  );
}
