import type { UnknownName } from '#app/domain/organisations/unknown-names.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';

/** Names of whom an organization says it is tied to that are nearly somebody's here: told, and in nobody's way. */
export function NearNames({ t, names }: { t: Translator; names: readonly UnknownName[] }) {
  return names.map(({ name, close }) => (
    <WarningText key={name} prefix={t('common.important')}>
      {t('organisations.near_name', { name, names: t.list(close.map(isolated)) })}
    </WarningText>
  ));
}
