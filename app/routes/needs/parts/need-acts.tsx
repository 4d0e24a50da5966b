import type { ReactNode } from 'react';
import type { Role } from '#app/domain/accounts/role.ts';
import { isCirculating, type NeedAction, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { mayChooseReach } from '#app/domain/needs/reach.ts';
import type { SealedState } from '#app/domain/needs/sealed-text.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { TakeBack } from './take-back.tsx';

type Props = {
  t: Translator;
  base: string;
  role: Role;
  status: NeedStatus;
  acts: readonly NeedAction[];
  sealed: SealedState['kind'];
  /** The programme that it is the need of, where it is of several States. */
  pool?: string;
};

/**
 * The acts a reader may take now, the one that is waited for first and the one that ends everything last; each says
 * what it does before it is pressed.
 */
export function NeedActs({ t, base, role, status, acts, sealed, pool }: Props) {
  return (
    <>
      {role === 'focal_point' && status === 'shortlisting' && (
        <ButtonLink variant="receive" href={`${base}/answers`}>
          {t('answers.link')}
        </ButtonLink>
      )}
      {ORDER.filter((act) => act !== 'withdraw' && acts.includes(act)).map((act) => (
        <div key={act}>{DRAWN[act](t, base, status, pool)}</div>
      ))}
      <p>
        <a href={`${base}/preview`}>{t('needs.act.preview')}</a>
      </p>
      {role === 'focal_point' && isCirculating(status) && (
        <p>
          <a href={`${base}/answers`}>{t('answers.link')}</a>
        </p>
      )}
      {role === 'focal_point' && status !== 'withdrawn' && (
        <p>
          <a href={`${base}/visibility`}>{t('needs.act.visibility')}</a>
        </p>
      )}
      {role === 'focal_point' && mayChooseReach(status) && (
        <p>
          <a href={`${base}/reach`}>{t('circulation.reach.title')}</a>
        </p>
      )}
      {role === 'focal_point' && (status !== 'withdrawn' || sealed !== 'none') && (
        <p>
          <a href={`${base}/sealed`}>{t('sealed.openings.link')}</a>
        </p>
      )}
      {role === 'focal_point' && (sealed !== 'none' || status !== 'draft') && (
        <p>
          <a href={`${base}/readings`}>{t('sealed.readings.link')}</a>
        </p>
      )}
      {role === 'focal_point' && sealed === 'sealed' && status !== 'draft' && (
        <p>
          <a href={`${base}/sharing`}>{t('sharing.link')}</a>
        </p>
      )}
      {role === 'focal_point' && status !== 'draft' && status !== 'withdrawn' && (
        <p>
          <a href={`${base}/hubs`}>{t('hubs.sharing.link')}</a>
        </p>
      )}
      {status !== 'draft' && (
        <p>
          <a href={`${base}/opinions`}>{t('hubs.opinions.link')}</a>
        </p>
      )}
      {role === 'broker' && sealed !== 'none' && (
        <p>
          <a href={`${base}/openings`}>{t('sealed.openings.link')}</a>
        </p>
      )}
      {pool && (
        <p>
          <a href={`/${t.lang}/pools/${pool}`}>{t('pools.states.title')}</a>
        </p>
      )}
      {RANKED[role]?.includes(status) && (
        <p>
          <a href={`${base}/ranking`}>
            {t(role === 'broker' ? 'needs.act.ranking' : 'matches.ranking.heading')}
          </a>
        </p>
      )}
      <p>
        <a href={`${base}/dossier`}>{t('dossier.act')}</a>
      </p>
      {acts.includes('withdraw') && <p>{DRAWN.withdraw(t, base, status)}</p>}
    </>
  );
}

const VALIDATED: readonly NeedStatus[] = [
  'validated',
  'circulating',
  'partly-matched',
  'shortlisting',
  'unmet',
];
/** A broker looks for offers from the moment a need is validated; its State sees before that what there is. */
const RANKED: Partial<Record<Role, readonly NeedStatus[]>> = {
  broker: VALIDATED,
  focal_point: ['submitted', 'returned', ...VALIDATED],
};

/** What the platform does by a rule is nobody's to press; that it is its State's is said where it is looked through. */
type PersonsAct = Exclude<
  NeedAction,
  'match-partly' | 'match' | 'reopen' | 'deliver' | 'fulfil' | 'expire' | 'authenticate'
>;

const ORDER: readonly PersonsAct[] = [
  'submit',
  'reconfirm',
  'consent',
  'take-up',
  'validate',
  'circulate',
  'recirculate',
  'refine',
  'shortlist',
  'take-back',
  'return',
  'mark-unmet',
  'resume',
  'pause',
  'withdraw',
];

const DRAWN: Record<
  PersonsAct,
  (t: Translator, base: string, status: NeedStatus, pool?: string) => ReactNode
> = {
  submit: (t, base) => (
    <ButtonLink variant="receive" href={`${base}/edit`}>
      {t('needs.act.edit')}
    </ButtonLink>
  ),
  consent: (t, base, status) => (
    <>
      {isCirculating(status) && <p>{t('needs.consequence.consent_more')}</p>}
      <ButtonLink variant="receive" href={`${base}/consent`}>
        {t('needs.act.read_view')}
      </ButtonLink>
    </>
  ),
  reconfirm: (t, base) => (
    <Act
      id="reconfirm"
      action={`${base}/renewal`}
      label={t('needs.act.reconfirm')}
      consequence={t('needs.consequence.reconfirm')}
      variant="receive"
    />
  ),
  'take-up': (t, base, _status, pool) => (
    <Act
      id="take-up"
      action={`${base}/taking-up`}
      label={t('needs.act.take-up')}
      consequence={t(pool ? 'needs.consequence.take_up_pooled' : 'needs.consequence.take-up')}
      variant="secondary"
    />
  ),
  validate: (t, base) => <ButtonLink href={`${base}/validation`}>{t('needs.act.look_through')}</ButtonLink>,
  circulate: (t, base) => <ButtonLink href={`${base}/circulation`}>{t('needs.act.circulation')}</ButtonLink>,
  recirculate: (t, base) => (
    <>
      <p>{t('needs.consequence.recirculate')}</p>
      <ButtonLink href={`${base}/circulation`}>{t('needs.act.recirculate')}</ButtonLink>
    </>
  ),
  shortlist: (t, base) => (
    <Act
      id="shortlist"
      action={`${base}/shortlisting`}
      label={t('needs.act.shortlist')}
      consequence={t('needs.consequence.shortlist')}
      variant="secondary"
      final
    />
  ),
  refine: (t, base) => (
    <Act
      id="refine"
      action={`${base}/refinement`}
      label={t('needs.act.refine')}
      consequence={t('needs.consequence.refine')}
      variant="receive"
    />
  ),
  'mark-unmet': (t, base, status) => (
    <a href={`${base}/unmet`}>{t(status === 'unmet' ? 'needs.act.unmet_next' : 'needs.act.mark-unmet')}</a>
  ),
  'take-back': (t, base, status) => <TakeBack t={t} base={base} status={status} />,
  return: (t, base, _status, pool) => (
    <a href={`${base}/return`}>{t(pool ? 'needs.act.give_back' : 'needs.act.return')}</a>
  ),
  resume: (t, base) => (
    <Act
      id="resume"
      action={`${base}/pause`}
      label={t('needs.act.resume')}
      consequence={t('needs.consequence.resume')}
      variant="receive"
      hidden={{ act: 'resume' }}
    />
  ),
  pause: (t, base, status) => (
    <Act
      id="pause"
      action={`${base}/pause`}
      label={t('needs.act.pause')}
      consequence={t(
        isCirculating(status) ? 'needs.consequence.pause_circulating' : 'needs.consequence.pause',
      )}
      variant="secondary"
      hidden={{ act: 'pause' }}
    />
  ),
  withdraw: (t, base) => <a href={`${base}/withdrawal`}>{t('needs.act.withdraw')}</a>,
};
