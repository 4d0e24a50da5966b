import type { Wearing } from '#app/auth/viewer.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { becameFor, statusFor } from '#app/domain/matches/party-view.ts';
import { actorOf } from '#app/http/viewer.ts';
import { viewTitle } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listProgress } from '#db/queries/matches/progress.ts';
import { listMatchesOfOffer, MATCHES_A_PAGE } from '#db/queries/matches/lists.ts';

type MatchOfOffer = { id: string; reference: string; title: string; lang: string; standing: string };

export type PlacesAndMatches = {
  taken: number;
  places: number;
  /** Those that moved last. */
  matches: MatchOfOffer[];
  /** That there are others. */
  more: boolean;
};

/**
 * How many places of a donor's own offer are taken, and the matches of it that reached the donor; undefined for what was never
 * published, and for a new version, whose matches are those of what is published.
 */
export async function loadPlacesAndMatches(
  t: Translator,
  by: Wearing,
  offer: Offer,
): Promise<PlacesAndMatches | undefined> {
  if (by.hat.role !== 'donor' || offer.replacesId || !offer.publishedAt) return undefined;
  const { found, progress } = await withActor(actorOf(by), async (tx) => {
    const matches = await listMatchesOfOffer(tx, offer.id);
    return {
      found: matches,
      progress: await listProgress(
        tx,
        matches.map(({ id }) => id),
      ),
    };
  });
  const geography = currentGeography();
  return {
    taken: offer.slotsTaken,
    places: offer.slots,
    more: found.length > MATCHES_A_PAGE,
    matches: found.slice(0, MATCHES_A_PAGE).map((match) => {
      const { text, lang } = viewTitle(t, geography, match.view);
      const remainder = remainderIn(progress.get(match.id)?.reports ?? [], match.view.pooled);
      const became = becameFor('donor', match, match.own?.answer, remainder);
      return {
        id: match.id,
        reference: match.reference,
        title: text,
        lang,
        standing: became
          ? t(`matches.became.${became}`)
          : t(`matches.status.${statusFor('donor', match.status)}`),
      };
    }),
  };
}
