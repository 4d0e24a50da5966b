import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';

/** That somebody else decides here, and why; nothing where this reader does. */
export function OwnSide({ t, organization }: { t: Translator; organization: string | undefined }) {
  if (organization === undefined) return null;
  return <InsetText>{t('common.own_side', { organization: isolated(organization) })}</InsetText>;
}
