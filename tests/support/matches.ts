import { randomBytes, randomUUID } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { Interest } from '#app/domain/matches/interest.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { tiersOf, type NeedTiers } from '#app/domain/needs/parts.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { NEED_COLUMNS, needColumns, needOf } from '#db/queries/needs/row.ts';
import { putNeedViews } from '#db/queries/needs/views.ts';
import type { Cast } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { arrangeOffer } from './offers.ts';

/** The day of these tests; the needs circulate for 30 days from here. */
export const NOW = new Date('2026-11-23T10:00:00Z');

/** Words that no donor may read before the introduction: each stands in one field of the arranged need. */
export const CANARIES = {
  title: 'Ondine title canary',
  summary: 'Ondine summary canary',
  outcome: 'Ondine outcome canary',
  basisTitle: 'Ondine basis canary',
} as const;

/** What a donor says it would do. */
export const INTEREST: Interest = {
  scope: 'Two advisers on the spot, and a duty roster at the end.',
  modes: ['EMB'],
  startsOn: '2027-03-01',
  endsOn: '2027-08-31',
  team: 'Two advisers who have run a national team.',
  conditions: 'A counterpart in the ministry.',
  cost: 'Two desks.',
};

/** A complete need of `by`'s State, as the owner and without history. States are invented. */
export async function arrangeNeed(
  { owner }: TestDatabase,
  by: Wearing,
  {
    status = 'circulating',
    tiers = {},
    ...changes
  }: Partial<NeedContent> & { status?: NeedStatus; tiers?: Partial<NeedTiers> } = {},
): Promise<string> {
  const id = randomUUID();
  const stateCode = by.hat.organisation.stateCode ?? 'XA';
  const content = {
    title: CANARIES.title,
    summary: CANARIES.summary,
    textLanguage: 'en',
    themes: ['INC-CSIRT'],
    outcomes: [
      { statement: CANARIES.outcome, indicator: 'Incidents answered', baseline: '0', target: '9 of 10' },
    ],
    basis: 'cited',
    basisTitle: CANARIES.basisTitle,
    basisYear: 2024,
    modes: ['EMB'],
    languages: ['fr'],
    sizeBand: '100-500k',
    urgency: 'next-year',
    ...changes,
  } satisfies Partial<NeedContent>;
  const reference = referenceFrom('N', randomBytes(6));
  const circulates = status === 'circulating';
  await owner
    .insertInto('needs')
    .values({
      ...needColumns(content),
      id,
      reference,
      organisation_id: by.hat.organisation.id,
      author_id: by.person.id,
      state_code: stateCode,
      tiers: JSON.stringify(tiers),
      status,
      submitted_at: status === 'draft' ? null : NOW,
      validated_at: circulates || status === 'validated' ? NOW : null,
      circulated_at: circulates ? NOW : null,
      circulates_until: circulates ? '2026-12-23' : null,
    })
    .execute();
  if (circulates) {
    const need = await owner
      .selectFrom('needs')
      .select(NEED_COLUMNS)
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    await owner
      .updateTable('needs')
      .set({ served_tiers: JSON.stringify(tiersOf(tiers)) })
      .where('id', '=', id)
      .execute();
    await owner.transaction().execute((tx) =>
      putNeedViews(
        tx,
        id,
        Object.values(viewsOf(needOf(need)).views).map((view) => ({
          view,
          region: view.place.kind === 'region' ? view.place.m49 : '001',
        })),
        { circulating: true, circulatesUntil: '2026-12-23' },
      ),
    );
  }
  return id;
}

/** A circulating need of the focal point and a published offer of the donor that nothing stops. */
export async function arrangePair(database: TestDatabase, people: Cast) {
  const needId = await arrangeNeed(database, people.focalPoint);
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  return { needId, offerId };
}
