import { filterWords } from '#app/i18n/need-filter.ts';
import { viewLine } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { NeedsFeed } from '#app/operations/searches/read-feed.ts';
import { element, link, writeFeed } from '#app/ui/atom.ts';

/** A saved search as a feed: of each need what a list of them says. */
export function needsFeed(t: Translator, { search, needs }: NeedsFeed, origin: string, now: Date): string {
  const geography = currentGeography();
  const latest = needs.map(({ toldAt }) => toldAt.getTime()).reduce((a, b) => Math.max(a, b), 0);
  return writeFeed(t.lang, [
    element('id', {}, `urn:uuid:${search.id}`),
    element('title', {}, search.name),
    element('subtitle', {}, filterWords(t, geography, search.filter)),
    element('updated', {}, new Date(latest || now.getTime()).toISOString()),
    link('alternate', 'text/html', `${origin}/${t.lang}/saved-searches/${search.id}`),
    element('author', {}, element('name', {}, t('common.product'))),
    ...needs.map(({ id, view, circulatesUntil, toldAt }) => {
      const line = viewLine(t, geography, view);
      const facts = [
        line.place,
        line.size ?? t('needs.list.size_unstated'),
        t('needs.masked.closes', { day: t.day(circulatesUntil) }),
      ];
      return element('entry', { key: id }, [
        element('id', {}, `urn:uuid:${id}`),
        element('title', {}, `${line.title} (${line.reference})`),
        element('updated', {}, toldAt.toISOString()),
        link('alternate', 'text/html', `${origin}/${t.lang}/needs/${id}`),
        element('summary', {}, facts.join(' · ')),
      ]);
    }),
  ]);
}
