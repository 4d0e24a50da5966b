import { dayOf } from '#app/domain/codes/day.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import { isLive, type Party } from '#app/domain/matches/statuses.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Lesson, TwoSides } from '#app/operations/reciprocity/two-sides.ts';
import { MOST_SHOWN, type SideMatch } from '#db/queries/reciprocity/two-ways.ts';

/** Both sides, shaped for the page: plain values, in the order in which they moved. */
export function shownSides(
  t: Translator,
  { reader, organisation, isOwn, give, receive, cooperation }: TwoSides,
) {
  return {
    give: {
      shown: give.shown,
      offers: give.offers.map(({ slots, slotsTaken, ...offer }) => ({
        ...offer,
        href: `/${t.lang}/offers/${offer.id}${give.shown === 'public' ? '' : offer.status === 'draft' ? '/edit' : '/manage'}`,
        places: t('two_ways.places', { taken: t.number(slotsTaken), slots: t.number(slots) }),
      })),
      ...matchesShown(t, { reader, cooperation }, give.matches, isOwn ? 'donor' : undefined),
      lessons: give.lessons.map((lesson) => lessonShown(t, lesson)),
      full: [give.offers, give.matches].some(({ length }) => length === MOST_SHOWN),
    },
    receive: {
      shown: receive.shown,
      asks: organisation.kind === 'state' || organisation.kind === 'hub' ? organisation.kind : undefined,
      needs: receive.needs.map(({ status, poolId, ...need }) => ({
        ...need,
        status: t(poolId && status === 'draft' ? 'pools.phase.gathering' : `needs.status.${status}`),
        href:
          reader === 'hub_coordinator' && poolId
            ? `/${t.lang}/pools/${poolId}`
            : `/${t.lang}/needs/${need.id}`,
      })),
      ...matchesShown(t, { reader, cooperation }, receive.matches, isOwn ? 'recipient' : undefined),
      lessons: receive.lessons.map((lesson) => lessonShown(t, lesson)),
      full: [receive.needs, receive.matches].some(({ length }) => length === MOST_SHOWN),
    },
  };
}

/** What was completed is a delivery; every other one is a match that goes on, or that ended before. */
function matchesShown(
  t: Translator,
  { reader, cooperation }: Pick<TwoSides, 'reader' | 'cooperation'>,
  matches: readonly SideMatch[],
  party: Party | undefined,
) {
  const lines = matches.map(
    ({ id, reference, status, offerTitle, offerLanguage, donorName, completedAt, programme }) => ({
      id,
      reference,
      href: addressOf(t, reader, { id, status, programme }),
      programme: programme && programmeShown(t, programme),
      status: party ? statusFor(party, status) : status,
      title: offerTitle,
      titleLang: offerLanguage,
      donor: donorName,
      cooperation: (cooperation.get(id) ?? []).map((kind) => t(`codes.cooperation.${kind}`)),
      completed: completedAt && t('two_ways.completed', { day: t.day(dayOf(completedAt)) }),
    }),
  );
  return {
    matches: lines.filter(({ completed }) => !completed),
    deliveries: lines.filter(({ completed }) => completed),
  };
}

function lessonShown(t: Translator, { matchId, reference, party, text }: Lesson) {
  return {
    key: `${matchId} ${party}`,
    who: t(`two_ways.said_by_${party}`, { reference }),
    href: `/${t.lang}/matches/${matchId}`,
    text,
  };
}

/** Where this reader finds a match, if anywhere: a State that left a programme reads nothing more of it. */
function addressOf(
  t: Translator,
  reader: Role,
  { id, status, programme }: Pick<SideMatch, 'id' | 'status' | 'programme'>,
): string | undefined {
  if (!programme || reader === 'broker') return `/${t.lang}/matches/${id}`;
  if (!programme.stillIn) return undefined;
  const pool = `/${t.lang}/pools/${programme.poolId}`;
  if (reader === 'focal_point') return `${pool}/matches/${id}`;
  return isLive(status) ? `${pool}/shares/${id}` : pool;
}

function programmeShown(t: Translator, { share }: NonNullable<SideMatch['programme']>): string[] {
  const word = t('pools.word');
  return share
    ? [
        word,
        t('two_ways.share', {
          amount: t('pools.share.amount', share),
          budget: t('pools.percent', { count: share.budget }),
        }),
      ]
    : [word];
}
