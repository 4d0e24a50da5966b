import type { Share } from '#app/domain/pools/shares.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Input } from '#app/ui/form/input.tsx';
import { Radios } from '#app/ui/form/radios.tsx';
import { Act } from '#app/ui/record/act.tsx';

type Props = {
  t: Translator;
  page: {
    here: string;
    mayAnswer: boolean;
    mayAgree: boolean;
    hasAgreed: boolean;
    mayReceive: boolean;
    share?: Share;
  };
  revision?: number;
};

/** What a State says of a match for itself alone: its answer, its agreement, what it received. */
export function StateWords({ t, page, revision }: Props) {
  const { here, mayAnswer, mayAgree, hasAgreed, mayReceive, share } = page;
  if (!mayAnswer && !mayAgree && !hasAgreed && !mayReceive) return null;
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
      {mayReceive && (
        <Act
          id="received"
          action={here}
          label={t('pools.act.received')}
          consequence={t('pools.consequence.received')}
          variant="receive"
          hidden={{ word: 'received' }}
        >
          <Radios
            id="result"
            name="result"
            label={t('pools.words.result')}
            value="reached"
            choices={(['reached', 'partly', 'not'] as const).map((value) => ({
              value,
              label: t(`pools.result.${value}`),
            }))}
          />
          {(['seats', 'days'] as const).map((line) => (
            <Input
              key={line}
              id={line}
              name={line}
              label={t(`pools.received.${line}`)}
              inputMode="numeric"
              width={5}
              value={String(share?.[line] ?? 0)}
            />
          ))}
        </Act>
      )}
    </section>
  );
}
