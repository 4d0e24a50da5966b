import type { ClosingCode } from '#app/domain/codes/closing.ts';
import { WITHOUT_REASON } from '#app/domain/matches/closing.ts';
import { NOTE_LENGTH } from '#app/forms/matches.ts';
import type { SensitiveForm } from '#app/http/sensitive-form.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Radios } from '#app/ui/form/radios.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import type { Typed } from './act-answer.ts';

type Props = {
  t: Translator;
  codes: readonly ClosingCode[];
  label: string;
  /** Who reads it. */
  hint: string;
  textLabel: string;
  typed?: Typed;
  found?: SensitiveForm | undefined;
  missing?: boolean;
};

/**
 * Why a match ends: one of the codes, and words for the brokers where somebody wants to add them. A State need not say: what
 * is chosen cannot be unchosen, so that it says nothing is a choice too.
 */
export function ReasonQuestion({ t, codes, label, hint, textLabel, typed, found, missing }: Props) {
  const optional = codes.includes(WITHOUT_REASON);
  return (
    <OwnWords t={t} found={found} kind="form">
      <Radios
        id="code"
        name="code"
        label={optional ? `${label} (${t('common.optional')})` : label}
        hint={hint}
        labelSize="s"
        value={typed?.code}
        error={missing ? t('matches.reason_needed') : undefined}
        errorPrefix={t('common.error_prefix')}
        choices={codes.map((code) => ({
          value: code,
          label: t(code === WITHOUT_REASON ? 'matches.reason.none' : `codes.closing.${code}`),
        }))}
      />
      <NotToWrite t={t} />
      <Textarea
        id="text"
        name="text"
        label={`${textLabel} (${t('common.optional')})`}
        value={typed?.text}
        error={found?.secrets?.text}
        errorPrefix={t('common.error_prefix')}
        rows={3}
        dir="auto"
        limit={t('common.characters', { count: NOTE_LENGTH })}
      />
    </OwnWords>
  );
}
