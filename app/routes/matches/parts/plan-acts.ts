import type { Match } from '#app/domain/matches/match.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

/** What a side goes on to from the introduction: the joint plan, its confirmation, or the end; in a dispute reading and the end alone. */
export function planActs(
  t: Translator,
  { id, status }: Pick<Match, 'id' | 'status'>,
  party: Party,
  disputed: boolean,
): MatchPage['acts'] {
  const base = `/${t.lang}/matches/${id}`;
  const variant = party === 'donor' ? 'give' : 'receive';
  switch (status) {
    case 'introduced':
      return [
        ...(disputed ? [] : [{ href: `${base}/plan`, label: t('matches.act.plan_open'), variant } as const]),
        { href: `${base}/ending`, label: t('matches.act.leave'), variant: 'secondary' },
      ];
    case 'designing':
      return [
        { href: `${base}/plan`, label: t('matches.act.plan'), variant: disputed ? 'secondary' : variant },
        ...(disputed
          ? []
          : [{ href: `${base}/agreement`, label: t('matches.act.confirm'), variant: 'secondary' } as const]),
        { href: `${base}/ending`, label: t('matches.act.leave'), variant: 'secondary' },
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
    case 'interest-declared':
    case 'requested':
    case 'proposed':
    case 'closed':
    case 'left':
    case 'terminated':
    case 'lapsed':
      return [];
  }
}
