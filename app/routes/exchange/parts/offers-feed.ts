import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { DATA_LICENCE } from '#app/operations/exchange/data-licence.ts';
import { element, link, writeFeed } from '#app/ui/atom.ts';

/** A feed tells of what is new; all there is stands in the other downloads. */
export const ENTRIES_IN_FEED = 50;

/**
 * Offers that were published or changed last as an Atom feed (RFC 4287), the newest first. Ids are tags (RFC 4151) of the offers’
 * own ids: an offer that is edited, or read in another language, is the same entry.
 *
 * @param facts the address of this installation, and what is said of a feed without entries
 */
export function offersFeed(
  t: Translator,
  offers: Iterable<PublishedOffer>,
  { origin, changedAt }: { origin: string; changedAt: Date },
): string {
  const newest = [...offers]
    .sort((a, b) => saidAt(b).getTime() - saidAt(a).getTime() || (a.reference < b.reference ? -1 : 1))
    .slice(0, ENTRIES_IN_FEED);
  const tag = (name: string) => `tag:${new URL(origin).hostname},2026:${name}`;
  return writeFeed(t.lang, [
    element('id', {}, tag(`offers:${t.lang}`)),
    element('title', {}, t('open_data.feed.title')),
    element('subtitle', {}, t('open_data.feed.subtitle')),
    element('updated', {}, (newest[0] ? saidAt(newest[0]) : changedAt).toISOString()),
    element('rights', {}, `${DATA_LICENCE.name}, ${DATA_LICENCE.url}`),
    element('author', {}, element('name', {}, 'Two-Way Street')),
    link('self', 'application/atom+xml', `${origin}/${t.lang}/open-data/offers.atom`),
    link('alternate', 'text/html', `${origin}/${t.lang}/offers`),
    ...newest.map((offer) =>
      element('entry', { key: offer.id }, [
        element('id', {}, tag(`offer:${offer.id}`)),
        element('title', { xmlLang: offer.textLanguage }, offer.title),
        element('updated', {}, saidAt(offer).toISOString()),
        element('published', {}, offer.publishedAt.toISOString()),
        element('author', {}, element('name', {}, offer.organisation.name)),
        link('alternate', 'text/html', `${origin}/${t.lang}/offers/${offer.id}`),
        ...offer.themes.map((theme) =>
          element('category', { key: theme, term: theme, label: t.label(`codes.themes.${theme}`) }),
        ),
        offer.summary && element('summary', { xmlLang: offer.textLanguage }, offer.summary),
      ]),
    ),
  ]);
}

/** Since when an offer says what it says now. */
function saidAt({ publishedAt, changedAt }: PublishedOffer): Date {
  return changedAt ?? publishedAt;
}
