import type { IatiActivity } from '#app/domain/exchange/iati-activity.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };
/** An activity whose elements are still arriving. */
export type OpenActivity = Mutable<IatiActivity>;

export function openActivity(
  line: number,
  attributes: Readonly<Record<string, string>>,
  language?: string,
): OpenActivity {
  return {
    line,
    identifier: '',
    reporter: { ref: '', names: [] },
    formerReporters: [],
    hierarchy: attributes['hierarchy'],
    language,
    titles: [],
    descriptions: [],
    dates: {},
    countries: [],
    regions: [],
    sectors: [],
    participants: [],
    aidTypes: [],
    policyMarkers: [],
    budgets: [],
    unreadBudgets: [],
  };
}

/** The activity as it is handed on: what transactions repeat is said once, budgets of one kind are added up. */
export function closeActivity(activity: OpenActivity): IatiActivity {
  return {
    ...activity,
    countries: once(activity.countries, ({ code }) => code),
    regions: once(activity.regions, ({ vocabulary, code }) => `${vocabulary} ${code}`),
    sectors: once(activity.sectors, ({ vocabulary, code }) => `${vocabulary} ${code}`),
    budgets: addUp(activity.budgets),
  };
}

function once<T>(items: readonly T[], key: (item: T) => string): T[] {
  const first = new Map<string, T>();
  for (const item of items) if (!first.has(key(item))) first.set(key(item), item);
  return [...first.values()];
}

function addUp(budgets: IatiActivity['budgets']): IatiActivity['budgets'] {
  const totals = new Map<string, OpenActivity['budgets'][number]>();
  for (const budget of budgets) {
    const key = `${budget.type} ${budget.currency}`;
    const total = totals.get(key);
    if (total) total.amount += budget.amount;
    else totals.set(key, { ...budget });
  }
  return [...totals.values()];
}
