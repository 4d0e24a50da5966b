import type { HubConflict } from '#app/domain/hubs/conflict.ts';
import type { Conflict } from '#app/domain/verification/conflict.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { TieWords } from '#app/ui/hub/tie-words.tsx';
import { VerdictPanel } from '#app/ui/record/verdict.tsx';

type Props = { t: Translator; conflict: Conflict | undefined; ties: HubConflict };

/** That this reader cannot examine the offer, and why: on every page on the way to a signature. */
export function ConflictPanel({ t, conflict, ties }: Props) {
  if (!conflict) return null;
  return (
    <VerdictPanel standing="revoked" word={t('examining.start.conflict')}>
      <p>{t(`examining.conflict.${conflict}`)}</p>
      {ties.blocking.length > 0 && (
        <p>
          <TieWords t={t} ties={ties.blocking} />
        </p>
      )}
    </VerdictPanel>
  );
}
