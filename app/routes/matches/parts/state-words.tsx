import { RESULTS } from '#app/domain/matches/delivery/report.ts';
import type { Share } from '#app/domain/pools/shares.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Field } from '#app/ui/form/field.ts';
import { FieldInput, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** The boxes in which a State says how much it received. */
export const RECEIVED_LINES = ['seats', 'days'] as const;

/** What a State answers of what it received, as it is sent. */
export type ReceivedAnswers = Record<'result' | 'said' | (typeof RECEIVED_LINES)[number], string>;

type Props = {
  t: Translator;
  page: {
    here: string;
    mayAnswer: boolean;
    mayAgree: boolean;
    hasAgreed: boolean;
    share?: Share;
  };
  /** Also where it came too late: what was typed is never taken away. */
  asksReceived: boolean;
  revision?: number;
  fields: Record<keyof ReceivedAnswers, Field>;
  found: FoundInTexts | undefined;
};

/** What a State says of a match for itself alone: its answer, its agreement, what it received. */
export function StateWords({ t, page, asksReceived, revision, fields, found }: Props) {
  const { here, mayAnswer, mayAgree, hasAgreed, share } = page;
  if (!mayAnswer && !mayAgree && !hasAgreed && !asksReceived) return null;
  return (
    <section aria-labelledby="words">
      <h2 id="words">{t('pools.words.title')}</h2>
      {mayAnswer && (
        <>
          <Act
            id="yes"
            action={here}
            label={t('pools.act.yes')}
            consequence={t('pools.consequence.yes')}
            variant="receive"
            hidden={{ word: 'yes' }}
          />
          <Act
            id="no"
            action={here}
            label={t('pools.act.no')}
            consequence={t('pools.consequence.no')}
            variant="secondary"
            hidden={{ word: 'no' }}
          />
        </>
      )}
      {hasAgreed && <p>{t('pools.words.agreed')}</p>}
      {mayAgree && (
        <Act
          id="plan"
          action={here}
          label={t('pools.act.plan')}
          consequence={t('pools.consequence.plan')}
          variant="receive"
          hidden={{ word: 'plan', revision: String(revision) }}
        />
      )}
      {asksReceived && (
        <Act
          id="received"
          action={here}
          label={t('pools.act.received')}
          consequence={t('pools.consequence.received')}
          variant="receive"
          hidden={{ word: 'received' }}
        >
          <FieldRadios
            t={t}
            field={fields.result}
            label={t('pools.words.result')}
            choices={RESULTS.map((value) => ({ value, label: t(`pools.result.${value}`) }))}
          />
          {RECEIVED_LINES.map((line) => (
            <FieldInput
              key={line}
              t={t}
              field={fields[line]}
              label={t(`pools.received.${line}`)}
              hint={share && t('pools.received.planned', { count: share[line] })}
              inputMode="numeric"
              width={5}
            />
          ))}
          <OwnWords t={t} found={found} kind="form">
            <NotToWrite t={t} />
            <FieldTextarea
              t={t}
              field={fields.said}
              label={t('pools.received.said')}
              hint={t('pools.received.said_hint')}
              rows={4}
            />
          </OwnWords>
        </Act>
      )}
    </section>
  );
}
