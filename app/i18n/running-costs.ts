import type { Translator } from './translate.ts';

/** What runs on in each year after the help, in words; undefined where nobody said. */
export function runningCostsText(t: Translator, costs: readonly number[] | undefined): string | undefined {
  return (
    costs &&
    t.list(
      costs.map((amount, index) =>
        t('offers.running_costs.each', { number: t.number(index + 1), amount: t.number(amount) }),
      ),
    )
  );
}
