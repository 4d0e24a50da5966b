import type { MatchAction } from '#app/domain/matches/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

/** What is asked of somebody now, each a page that says what it does; the first of them leads. */
const ASKED = [
  'start',
  'report',
  'complete',
  'confirm-completion',
  'refuse-completion',
  'read-refusal',
  'feedback',
  'follow-up',
  'settle',
  'resolve',
] as const satisfies readonly MatchAction[];

export function deliveryActs(
  t: Translator,
  id: string,
  may: readonly MatchAction[],
  variant: 'give' | 'receive' | undefined,
): MatchPage['acts'] {
  return ASKED.filter((action) => may.includes(action)).map((action, index) => ({
    href: `/${t.lang}/matches/${id}/delivery/${action}`,
    label: t(`matches.act.${action}`),
    variant: index === 0 ? variant : 'secondary',
  }));
}

/** What can be done at any time while a match lives, and is asked of nobody. */
export function disputeAct(t: Translator, id: string, may: readonly MatchAction[]): MatchPage['acts'] {
  return may.includes('dispute')
    ? [
        {
          href: `/${t.lang}/matches/${id}/delivery/dispute`,
          label: t('matches.act.dispute'),
          variant: 'secondary',
        },
      ]
    : [];
}
