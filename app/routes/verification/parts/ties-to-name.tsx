import type { Tie } from '#app/domain/hubs/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { TieWords } from '#app/ui/hub/tie-words.tsx';

type Props = { t: Translator; ties: readonly Tie[] };

/** Ties that do not stand in the way and that the note names: on every page on the way to a signature. */
export function TiesToName({ t, ties }: Props) {
  if (ties.length === 0) return null;
  return (
    <InsetText>
      <p>{t('examining.start.shown', { field: t('examining.field.interests') })}</p>
      <p>
        <TieWords t={t} ties={ties} />
      </p>
    </InsetText>
  );
}
