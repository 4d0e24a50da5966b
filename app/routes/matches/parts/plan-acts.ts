import type { Match } from '#app/domain/matches/match.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

/**
 * What a side goes on to from the introduction: the joint plan, its confirmation, or the end; in a dispute reading and the end
 * alone. Of a match that is over the State still reads the plan on which both had agreed.
 */
export function planActs(
  t: Translator,
  { id, status, agreedAt }: Pick<Match, 'id' | 'status' | 'agreedAt'>,
  party: Party,
  { disputed, confirmed }: { disputed: boolean; confirmed: readonly Party[] },
): MatchPage['acts'] {
  const base = `/${t.lang}/matches/${id}`;
  const variant = party === 'donor' ? 'give' : 'receive';
  switch (status) {
    case 'introduced':
      return [
        ...(disputed ? [] : [{ href: `${base}/plan`, label: t('matches.act.plan_open'), variant } as const]),
        ...leaveActs(t, { id, status }),
      ];
    case 'designing':
      return [
        { href: `${base}/plan`, label: t('matches.act.plan'), variant: disputed ? 'secondary' : variant },
        // Confirmed as it stands there is nothing to confirm.
        ...(disputed || confirmed.includes(party)
          ? []
          : [{ href: `${base}/agreement`, label: t('matches.act.confirm'), variant: 'secondary' } as const]),
        ...leaveActs(t, { id, status }),
      ];
    case 'agreed':
    case 'in-delivery':
      return [
        { href: `${base}/plan`, label: t('matches.act.plan'), variant: 'secondary' },
        { href: `${base}/confirmations`, label: t('confirmations.title'), variant: 'secondary' },
        { href: `${base}/ending`, label: t('matches.act.terminate'), variant: 'secondary' },
      ];
    case 'completed':
      return [
        { href: `${base}/plan`, label: t('matches.act.plan'), variant: 'secondary' },
        { href: `${base}/confirmations`, label: t('confirmations.title'), variant: 'secondary' },
      ];
    case 'closed':
    case 'left':
    case 'terminated':
      return party === 'recipient' && agreedAt
        ? [{ href: `${base}/plan`, label: t('matches.act.plan'), variant: 'secondary' }]
        : [];
    case 'interest-declared':
    case 'requested':
    case 'proposed':
    case 'lapsed':
      return [];
  }
}

/** The way out, which is open also before the donor's word that the need stays confidential. */
export function leaveActs(t: Translator, { id, status }: Pick<Match, 'id' | 'status'>): MatchPage['acts'] {
  if (status !== 'introduced' && status !== 'designing') return [];
  return [{ href: `/${t.lang}/matches/${id}/ending`, label: t('matches.act.leave'), variant: 'secondary' }];
}
