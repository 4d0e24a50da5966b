import type { Mover } from '#app/domain/accounts/role.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';

/**
 * A lifecycle is one table and one pure decision. A page asks the same decision which buttons to show, an operation
 * asks it again inside its transaction: there is no second place where a status may change.
 */
export type Move<Status extends string, Facts> = {
  from: readonly Status[];
  to: Status | ((facts: Facts, from: Status) => Status);
  by: readonly Mover[];
  /** What must hold beyond status and role; returns why not. */
  guard?: (facts: Facts) => RefusalReason | undefined;
};

export type LifecycleTable<Status extends string, Action extends string, Facts> = Readonly<
  Record<Action, Move<Status, Facts>>
>;

export type Decision<Status extends string> =
  | { ok: true; from: Status; to: Status }
  /** `not-your-act`: another role's; `not-now`: not from this status; else the guard's own reason, or `own-side`. */
  | { ok: false; reason: RefusalReason };

/** What every decision knows of whoever acts. */
export type Deciding = {
  role: Mover;
  /** Whoever decides here has a role in an organisation whose record it is (`own-side.ts`); absent counts as no. */
  ownSide?: boolean;
};

export function decide<Status extends string, Action extends string, Facts extends Deciding>(
  table: LifecycleTable<Status, Action, Facts>,
  from: Status,
  action: Action,
  facts: Facts,
): Decision<Status> {
  const move = table[action];
  if (!move.by.includes(facts.role)) return { ok: false, reason: 'not-your-act' };
  if (!move.from.includes(from)) return { ok: false, reason: 'not-now' };
  const refusal = move.guard?.(facts);
  if (refusal) return { ok: false, reason: refusal };
  if (facts.ownSide) return { ok: false, reason: 'own-side' };
  return { ok: true, from, to: typeof move.to === 'function' ? move.to(facts, from) : move.to };
}

/** The acts this reader may take now, in the table's order. */
export function possibleActions<Status extends string, Action extends string, Facts extends Deciding>(
  table: LifecycleTable<Status, Action, Facts>,
  from: Status,
  facts: Facts,
): Action[] {
  return (Object.keys(table) as Action[]).filter((action) => decide(table, from, action, facts).ok);
}
