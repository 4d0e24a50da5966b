import type { MemberAction, MemberStatus } from '#app/domain/pools/membership.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { Act } from '#app/ui/record/act.tsx';

type Props = {
  t: Translator;
  page: {
    here: string;
    acts: readonly MemberAction[];
    mayHandIn: boolean;
    mayTakeBack: boolean;
    viewHash: string;
    status?: MemberStatus;
    joining?: 'named' | 'unnamed';
  };
};

/** What this reader may do about a programme, each with what it brings about. */
export function PoolActs({ t, page }: Props) {
  const { acts, mayHandIn, mayTakeBack, here, viewHash, joining } = page;
  if (acts.length === 0 && !mayHandIn && !mayTakeBack) return null;
  return (
    <section aria-labelledby="acts">
      <h2 id="acts">{t('pools.acts.title')}</h2>
      {acts.includes('join') && (
        <>
          <ul>
            {(['donors', 'introduced', 'own', 'leave'] as const).map((what) => (
              <li key={what}>{t(`pools.join.${what}`)}</li>
            ))}
          </ul>
          <Act
            id="join"
            action={here}
            label={t('pools.act.join')}
            consequence={t('pools.consequence.join')}
            variant="receive"
            hidden={{ act: 'join', viewHash }}
          >
            <Checkboxes
              id="named"
              name="named"
              label={t('pools.join.named')}
              hint={t('pools.join.named_hint')}
              values={joining === 'named' ? ['yes'] : []}
              choices={[{ value: 'yes', label: t('pools.join.named_yes') }]}
            />
          </Act>
        </>
      )}
      {acts.includes('decline') && (
        <Act
          id="decline"
          action={here}
          label={t('pools.act.decline')}
          consequence={t('pools.consequence.decline')}
          variant="secondary"
          hidden={{ act: 'decline' }}
        />
      )}
      {acts.includes('leave') && (
        <Act
          id="leave"
          action={here}
          label={t('pools.act.leave')}
          consequence={t('pools.consequence.leave')}
          variant="warning"
          hidden={{ act: 'leave' }}
          final
        />
      )}
      {mayHandIn && (
        <Act
          id="hand-in"
          action={here}
          label={t('pools.act.hand_in')}
          consequence={t('pools.consequence.hand_in')}
          hidden={{ act: 'hand-in' }}
        />
      )}
      {mayTakeBack && (
        <Act
          id="take-back"
          action={here}
          label={t('pools.act.take_back')}
          consequence={t('pools.consequence.take_back')}
          variant="warning"
          hidden={{ act: 'take-back' }}
          final
        />
      )}
    </section>
  );
}
