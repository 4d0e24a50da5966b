import { decodeHTMLStrict } from 'entities';

/**
 * What some publishers escape into a text, as plain text: paragraphs, breaks and items of lists become lines, other tags of
 * HTML go, entities are read once. Anything else that looks like a tag stays ("<10 staff", "a < b"), and a text with
 * nothing of it is the same to the letter. Reads the text once, whatever stands in it.
 */
export function textOfHtml(source: string): string {
  const text = withoutTags(source);
  const marked = text !== source;
  const read = text.includes('&') ? decodeHTMLStrict(text.replaceAll('&nbsp;', ' ')) : text;
  return marked ? tidy(read) : read;
}

/** These begin a line; those after them end one as well. */
const ITEMS = new Set('br hr li dt dd tr'.split(' '));
const BLOCKS = new Set('p div ul ol dl table blockquote pre h1 h2 h3 h4 h5 h6'.split(' '));
const INLINE = new Set(
  'a abbr b big caption center cite code em font i img s small span strike strong sub sup tbody td tfoot th thead u'.split(
    ' ',
  ),
);
/** What stands in these is not to be read. */
const UNREAD = new Set(['script', 'style']);

function withoutTags(source: string): string {
  let text = '';
  let from = 0;
  const lastComment = source.lastIndexOf('-->');
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', Math.max(from, at + 1))) {
    const tag = source.startsWith('<!--', at) ? commentAt(source, at, lastComment) : tagAt(source, at);
    if (!tag) continue;
    const isLine = BLOCKS.has(tag.name) || (ITEMS.has(tag.name) && !tag.closes);
    text += source.slice(from, at) + (isLine ? '\n' : '');
    from = UNREAD.has(tag.name) && !tag.closes ? endOfUnread(source, tag) : tag.end;
  }
  return text + source.slice(from);
}

type Tag = { name: string; closes: boolean; end: number };

/** Looks for an end only where there is one, or a text full of beginnings would be read over and over. */
function commentAt(source: string, at: number, lastEnd: number): Tag | undefined {
  return at > lastEnd ? undefined : { name: '', closes: false, end: source.indexOf('-->', at) + 3 };
}

/** The tag of HTML that begins here. */
function tagAt(source: string, at: number): Tag | undefined {
  const closes = source[at + 1] === '/';
  const begins = at + (closes ? 2 : 1);
  const name = /^[a-z][a-z0-9]{0,9}/i.exec(source.slice(begins, begins + 11))?.[0].toLowerCase();
  if (!name || !(ITEMS.has(name) || BLOCKS.has(name) || INLINE.has(name) || UNREAD.has(name)))
    return undefined;
  const next = source.indexOf('<', begins);
  const open = source.slice(begins + name.length, next === -1 ? source.length : next);
  const length = open.indexOf('>');
  if (length === -1) return undefined;
  // Words after the name are attributes where one has a value; else somebody wrote "x <b and c> y".
  const rest = open.slice(0, length);
  const hasNothing = rest.trim() === '' || rest.trim() === '/';
  if (!hasNothing && !(/^[\s/]/.test(rest) && rest.includes('='))) return undefined;
  return { name, closes, end: begins + name.length + length + 1 };
}

function endOfUnread(source: string, { name, end }: Tag): number {
  for (let at = source.indexOf('</', end); at !== -1; at = source.indexOf('</', at + 2)) {
    const tag = tagAt(source, at);
    if (tag?.name === name) return tag.end;
  }
  return source.length;
}

/** At most one empty line between two lines, none before or after. */
function tidy(text: string): string {
  const lines = text.split('\n').map((line) => line.trim());
  return lines
    .filter((line, n) => line || lines[n - 1])
    .join('\n')
    .trim();
}
