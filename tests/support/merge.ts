import { expect } from 'vitest';
import { mergeOrganisations } from '#app/operations/organisations/merge-organisations.ts';
import { readMergePlan } from '#app/operations/organisations/merge-plan.ts';
import { addMember, type CastMember } from './cast.ts';
import type { TestDatabase } from './clone-database.ts';

/** Merges one organisation into another, with the word of a second administrator, who joins for it. */
export async function mergeByTwo(
  database: TestDatabase,
  administrator: CastMember,
  { from, into }: { from: string; into: string },
  now: Date,
): Promise<void> {
  const { organisation } = administrator.hat;
  const second = await addMember(database, {
    ...{ name: 'Ali Administrator', role: 'administrator', organisation, now },
  });
  for (const [by, value] of [
    [second, 'asked'],
    [administrator, 'merged'],
  ] as const) {
    const plan = await readMergePlan(by, from, into, now);
    const outcome = await mergeOrganisations(by, { from, into, seen: plan?.seen ?? '' }, now);
    expect(outcome).toEqual({ ok: true, value });
  }
}
