import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/**
 * An Atom feed (RFC 4287), every text of it plain: the libraries that write feeds send titles as HTML, and these are
 * people's own words. React writes the elements, so nothing that somebody wrote can end one.
 */
export function writeFeed(lang: string, content: ReactNode[]): string {
  const feed = element('feed', { xmlns: 'http://www.w3.org/2005/Atom', xmlLang: lang }, content);
  return `<?xml version="1.0" encoding="utf-8"?>\n${renderToStaticMarkup(feed)}\n`;
}

/** An element that is none of HTML's. */
export function element(
  name: string,
  attributes: Record<string, string>,
  content: ReactNode | ReactNode[] = [],
): ReactNode & object {
  const parts = Array.isArray(content) ? content : [content];
  return createElement(
    name,
    attributes,
    ...parts.map((part) => (typeof part === 'string' ? sound(part) : part)),
  );
}

export function link(rel: string, type: string, href: string): ReactNode {
  return element('link', { rel, type, href });
}

/** Without what XML cannot hold: control characters, and halves of characters. */
function sound(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
