import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';

/** What a broker asks the State to change, in the broker's own words. */
export function ReturnReason({ t, reason }: { t: Translator; reason: { code: string; text: string } }) {
  return (
    <InsetText>
      <h2>{t('needs.tasks.returned')}</h2>
      <p>{t.label(`needs.return.code.${reason.code}`)}</p>
      <OwnText text={reason.text} />
    </InsetText>
  );
}
