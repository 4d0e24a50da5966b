import {
  ABSENT,
  ASKS_ISSUERS_ONLY,
  GUARD,
  HABITS,
  SCREENING,
  IMPORT,
  LOGGED,
  ONE_ISSUER,
  doesNotSpeak,
} from './names.ts';
import { absent, shown, type Chapter } from './requirement.ts';

const HOSTILE_XML = 'operations/exchange/read-iati-hostile.test.ts > a hostile file stops the parser';
const MARKUP = `${IMPORT} > a spreadsheet > with text that would be markup is shown as text` as const;
const ESCAPED =
  `${HABITS} > no page writes HTML from a string but what React’s own renderer wrote: it escapes every value where it is written` as const;
const NATIVE = 'Nothing of ours is written in a language that handles memory.';
const NO_NATIVE = `${ABSENT} > everything of ours is TypeScript: memory is the engine’s, never ours` as const;

export const V1: Chapter = {
  id: 'V1',
  requirements: [
    shown(
      'V1.1.1',
      2,
      'What comes in is decoded once, and judged after that',
      'routes/http/once.test.ts > an address is decoded once: what was escaped twice is still escaped',
      `${GUARD} > refuses addresses that mean two things > escaped dot segments`,
    ),
    shown('V1.1.2', 2, 'Values are escaped last, by what writes the page', ESCAPED, MARKUP),
    shown(
      'V1.2.1',
      1,
      'Values are escaped for the place they stand in',
      MARKUP,
      'routes/http/error-pages.test.tsx > nothing the client sent stands in the page',
    ),
    shown(
      'V1.2.2',
      1,
      'Addresses made from input are escaped, and lead to pages of ours only',
      'routes/http/answers.test.ts > paging > a cursor comes back as it went, beside the filters',
      'routes/http/answers.test.ts > after signing in nobody is sent to javascript:alert(1)',
    ),
    shown(
      'V1.2.3',
      1,
      'No script or JSON in a page is made from data',
      'routes/http/page-handlers.test.ts > a page reads its data, and Remix writes none of it down',
      `${HABITS} > no page writes HTML from a string but what React’s own renderer wrote: it escapes every value where it is written`,
    ),
    shown(
      'V1.2.4',
      1,
      'Queries take values as parameters',
      `${HABITS} > SQL is never put together from text: values are parameters`,
      'db/door/actors.test.ts > an actor that is not well formed is refused before anything is sent > %j',
    ),
    shown(
      'V1.2.5',
      1,
      'Programs are started without a shell',
      `${HABITS} > programs are started with a list of arguments, never through a shell`,
    ),
    absent('V1.2.6', 2, 'LDAP queries cannot be bent', 'There is no LDAP.', doesNotSpeak('LDAP')),
    absent('V1.2.7', 2, 'XPath queries cannot be bent', 'There is no XPath.', doesNotSpeak('XPath')),
    absent('V1.2.8', 2, 'LaTeX runs nothing', 'There is no LaTeX.', doesNotSpeak('LaTeX')),
    absent(
      'V1.2.9',
      2,
      'Regular expressions take no meaning from input',
      'No pattern is built from input.',
      `${HABITS} > no pattern is built from what somebody typed`,
    ),
    absent(
      'V1.3.1',
      1,
      'HTML that people write is cleaned',
      'Nobody can write HTML; what they write is shown as text.',
      ESCAPED,
      MARKUP,
    ),
    shown('V1.3.2', 1, 'No text is run as code', `${HABITS} > no code is made from text`),
    shown(
      'V1.3.3',
      2,
      'What goes to a terminal, a log or a spreadsheet cannot command it',
      'domain/matches/match-command.test.ts > npm run match > without --json it is for people, and a title cannot drive the terminal',
      `${LOGGED} > nothing the client sends can end a line or colour a terminal`,
      'operations/exchange/blank-csv.test.ts > no column name can run as a formula',
    ),
    shown(
      'V1.3.4',
      2,
      'SVG that people upload holds no script',
      `${SCREENING} > refused with a reason (UP2) > SVG named .png`,
    ),
    absent(
      'V1.3.5',
      2,
      'Markup and templates that people write are harmless',
      'Nobody can write markup of any kind.',
      doesNotSpeak('Markdown, BBCode or other markup that people write'),
      MARKUP,
    ),
    shown('V1.3.6', 2, 'Nobody makes the server ask an address of theirs', ASKS_ISSUERS_ONLY, ONE_ISSUER),
    absent(
      'V1.3.7',
      2,
      'Templates are not built from input',
      'The only templates are the messages of the catalogues.',
      `${HABITS} > messages are compiled from the catalogues alone`,
      `${HABITS} > no code is made from text`,
    ),
    absent(
      'V1.3.8',
      2,
      'JNDI queries cannot be bent',
      'There is no Java.',
      doesNotSpeak('JNDI, nor runs Java'),
    ),
    absent(
      'V1.3.9',
      2,
      'Memcache takes no command from input',
      'There is no memcache.',
      doesNotSpeak('memcache'),
    ),
    shown(
      'V1.3.10',
      2,
      'Format strings are never input',
      `${HABITS} > what a log line says is fixed; what varies is an attribute`,
      `${HABITS} > messages are compiled from the catalogues alone`,
    ),
    shown(
      'V1.3.11',
      2,
      'Mail headers take no line from input',
      'operations/mail/outbox.test.ts > a line break in an address or a value adds no header (IN7)',
    ),
    absent('V1.4.1', 2, 'Memory is handled safely', NATIVE, NO_NATIVE),
    shown(
      'V1.4.2',
      2,
      'Numbers are held within their ranges',
      'domain/forms/table.test.ts > bad rows are named by line, column and reason, and the rest is read > dates that do not exist, numbers out of range, an order that cannot be, a reference used twice',
    ),
    absent('V1.4.3', 2, 'Memory is given back, and not used after', NATIVE, NO_NATIVE),
    shown(
      'V1.5.1',
      1,
      'XML reaches for nothing outside itself',
      `${HOSTILE_XML} > external entities: after the first piece`,
      `${HOSTILE_XML} > an outside DTD: after the first piece`,
    ),
    shown(
      'V1.5.2',
      2,
      'What is unpacked from input is plain data of an expected shape',
      `${GUARD} > refuses Remix's back doors > a .data path`,
      'routes/http/answers.test.ts > paging > %s is the first page',
      `${GUARD} > refuses keys that reach for a prototype > __proto__ in a form`,
    ),
  ],
};
