import type { SizeBand } from '#app/domain/codes/delivery.ts';
import type { IatiActivity } from './iati-activity.ts';

/**
 * Of an offer the value for one recipient is asked: the budget of an activity says it only where there is one, a State and
 * no area beside it.
 */
export function isForOne({ countries, regions }: Pick<IatiActivity, 'countries' | 'regions'>): boolean {
  return countries.length === 1 && regions.length === 0;
}

/**
 * The size band of an activity's original budget, or of its revised one where no original is given. United States
 * dollars only: a band is no place for an exchange rate, so one budget in another currency means no suggestion.
 */
export function suggestSize(budgets: IatiActivity['budgets']): SizeBand | undefined {
  if (!isInDollars(budgets)) return undefined;
  const total = (type: string) =>
    budgets.filter((budget) => budget.type === type).reduce((sum, { amount }) => sum + amount, 0);
  const dollars = total('1') || total('2');
  return dollars > 0 ? bandOf(dollars) : undefined;
}

export function isInDollars(budgets: IatiActivity['budgets']): boolean {
  return budgets.every(({ currency }) => currency === 'USD');
}

function bandOf(dollars: number): SizeBand {
  if (dollars < 25_000) return 'lt25k';
  if (dollars < 100_000) return '25-100k';
  if (dollars < 500_000) return '100-500k';
  return dollars <= 2_000_000 ? '0.5-2m' : 'gt2m';
}
