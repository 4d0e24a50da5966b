import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { Select, type Option } from '#app/ui/form/select.tsx';

type Props = { t: Translator; action: string; others: readonly Option[]; chosen?: string; error?: string };

/** Which organisation another is merged into; choosing changes nothing. */
export function MergeChoice({ t, action, others, chosen, error }: Props) {
  if (others.length === 0) return <InsetText>{t('organisations.merge.none')}</InsetText>;
  return (
    <form method="get" action={action}>
      <Select
        id="into"
        name="into"
        label={t('organisations.field.into')}
        hint={t('organisations.hint.into')}
        options={others}
        placeholder={t('common.choose')}
        value={chosen}
        error={error}
        errorPrefix={t('common.error_prefix')}
      />
      <Button variant="secondary">{t('organisations.merge.show')}</Button>
    </form>
  );
}
