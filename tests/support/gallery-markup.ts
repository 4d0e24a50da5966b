/**
 * HTML as a list of lines that two renderers can agree on: one tag or text a line, attributes sorted, white space
 * folded, values React writes differently made alike. Given two documents, equal lists are equal markup.
 */
export function markupLines(html: string): string[] {
  const tokens = html.match(/<[^>]+>|[^<]+/g) ?? [];
  return tokens
    .map((token) => (token.startsWith('<') ? tag(token) : text(token)))
    .filter((line) => line !== '');
}

/** govuk-frontend's script hooks, and what a page without script leaves to the browser or to us. */
const IGNORED = ['data-module', 'draggable', 'xmlns', 'aria-invalid'];

function tag(token: string): string {
  const [, slash = '', name = '', rest = ''] = /^<(\/?)([a-z0-9]+)((?:.|\n)*?)\/?>$/i.exec(token) ?? [];
  if (slash) return `</${name}>`;
  const attributes = [...rest.matchAll(/([a-z-]+)(?:\s*=\s*"([^"]*)")?/gi)]
    .map(([, key = '', value = '']) => [key.toLowerCase(), value.replace(/\s+/g, ' ').trim()] as const)
    .filter(([key]) => !IGNORED.includes(key))
    .map(([key, value]) => (value === '' ? ` ${key}` : ` ${key}="${text(value)}"`))
    .sort();
  return `<${name}${attributes.join('')}>`;
}

function text(token: string): string {
  return token
    .replace(/&#x27;|&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim();
}
