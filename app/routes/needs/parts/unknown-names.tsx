import type { UnknownName } from '#app/domain/organisations/unknown-names.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';

/** Excluded names that nobody here bears: said, and in nobody's way, since a State may exclude who is not here yet. */
export function UnknownNames({ t, names }: { t: Translator; names: readonly UnknownName[] }) {
  return names.map(({ name, close }) => (
    <WarningText key={name} prefix={t('common.important')}>
      {t('needs.unknown_name', { name })}
      {close.length > 0 && ` ${t('needs.unknown_name.close', { names: t.list(close.map(isolated)) })}`}
    </WarningText>
  ));
}
