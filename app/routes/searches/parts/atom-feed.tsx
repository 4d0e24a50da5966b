import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { filterWords } from '#app/i18n/need-filter.ts';
import { viewLine } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { NeedsFeed } from '#app/operations/searches/read-feed.ts';

/**
 * A saved search as an Atom feed (RFC 4287), every text of it plain: the libraries that write feeds send titles as HTML,
 * and these are people's own words. React escapes them.
 */
export function atomFeed(t: Translator, { search, needs }: NeedsFeed, origin: string, now: Date): string {
  const geography = currentGeography();
  const page = `${origin}/${t.lang}/saved-searches/${search.id}`;
  const entries = needs.map(({ id, view, circulatesUntil, toldAt }) => {
    const line = viewLine(t, geography, view);
    return (
      <Element key={id} name="entry">
        <Element name="id">{`urn:uuid:${id}`}</Element>
        <Element name="title">{`${line.title} (${line.reference})`}</Element>
        <Element name="updated">{toldAt.toISOString()}</Element>
        <Element name="link" href={`${origin}/${t.lang}/needs/${id}`} />
        <Element name="summary">
          {[
            line.place,
            line.size ?? t('needs.list.size_unstated'),
            t('needs.masked.closes', { day: t.day(circulatesUntil) }),
          ].join(' · ')}
        </Element>
      </Element>
    );
  });
  const latest = needs.map(({ toldAt }) => toldAt.getTime()).reduce((a, b) => Math.max(a, b), 0);
  const feed = (
    <Element name="feed" xmlns="http://www.w3.org/2005/Atom" xml:lang={t.lang}>
      <Element name="id">{`urn:uuid:${search.id}`}</Element>
      <Element name="title">{search.name}</Element>
      <Element name="subtitle">{filterWords(t, geography, search.filter)}</Element>
      <Element name="updated">{new Date(latest || now.getTime()).toISOString()}</Element>
      <Element name="link" href={page} />
      <Element name="author">
        <Element name="name">{t('common.product')}</Element>
      </Element>
      {entries}
    </Element>
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToStaticMarkup(feed)}\n`;
}

/** An element that is none of HTML's. */
function Element({
  name,
  children,
  ...attributes
}: { name: string; children?: ReactNode } & Record<string, unknown>) {
  return createElement(name, attributes, children);
}
