import { ABSENT, COOKIE, EXACT_HEADERS, FLASH, GUARD, HABITS, HEADERS, IMPORT } from './names.ts';
import { absent, shown, type Chapter } from './requirement.ts';

const EVERY_HEADER = `${HEADERS} > %s carries every header` as const;

export const V3: Chapter = {
  id: 'V3',
  requirements: [
    shown(
      'V3.2.1',
      1,
      'A file is a download, and no answer is taken for another kind',
      EXACT_HEADERS,
      `${IMPORT} > a spreadsheet > is handed out blank, with every column of an offer and a byte order mark for Excel`,
    ),
    shown(
      'V3.2.2',
      1,
      'Text is shown as text',
      `${IMPORT} > a spreadsheet > with text that would be markup is shown as text`,
      `${HABITS} > no page writes HTML from a string but what React’s own renderer wrote: it escapes every value where it is written`,
    ),
    shown('V3.3.1', 1, 'Cookies are Secure and named __Host-', COOKIE, FLASH),
    shown('V3.3.2', 2, 'Cookies stay away from requests of other sites', COOKIE, FLASH, EXACT_HEADERS),
    shown('V3.3.3', 2, 'Cookies belong to this host alone', COOKIE, FLASH, EXACT_HEADERS),
    shown(
      'V3.3.4',
      2,
      'No script reaches the session, and no page holds it',
      COOKIE,
      'routes/matrix/headers.test.ts > no page of somebody signed in holds the token of their session, and each has the way out',
    ),
    shown('V3.4.1', 1, 'Every answer asks browsers to stay on TLS, two years, all subdomains', EXACT_HEADERS),
    absent(
      'V3.4.2',
      1,
      'Only trusted origins may read answers',
      'No answer lets another origin read it.',
      EXACT_HEADERS,
    ),
    shown(
      'V3.4.3',
      2,
      'Every answer has a content policy: no plugin, no base, script by nonce or not at all',
      EVERY_HEADER,
      `${HEADERS} > the policy names the nonce that the page was given, a new one each time`,
      `${HEADERS} > a reader without a session gets no nonce, and no page may bring a policy of its own`,
    ),
    shown('V3.4.4', 2, 'No browser guesses what kind an answer is', EVERY_HEADER, EXACT_HEADERS),
    shown('V3.4.5', 2, 'Other sites do not learn which page somebody came from', EVERY_HEADER, EXACT_HEADERS),
    shown('V3.4.6', 2, 'No page is shown inside another', EVERY_HEADER, EXACT_HEADERS),
    shown(
      'V3.5.1',
      1,
      'A form comes from a page of ours or not at all',
      `${GUARD} > refuses a POST from elsewhere > another site`,
      `${GUARD} > refuses a POST from elsewhere > no Origin`,
      `${GUARD} > refuses a POST from elsewhere > cross-site`,
    ),
    shown(
      'V3.5.2',
      1,
      'A request that browsers send without asking first is held to the same',
      `${GUARD} > refuses bodies of another kind > text/plain`,
      `${GUARD} > refuses a POST from elsewhere > same-site but not same-origin`,
    ),
    shown(
      'V3.5.3',
      1,
      'Looking changes nothing; acts are POST',
      'routes/matrix/access.test.ts > %s > opens every page of its own, and looking changes nothing',
      'routes/accounts/sign-in.test.ts > the cookie > is worth nothing after signing out, which no link can do (SE4, CS9)',
    ),
    absent(
      'V3.5.4',
      2,
      'Separate applications have separate hosts',
      'There is one application, and it answers to one host.',
      `${GUARD} > refuses another host > a stranger`,
      `${GUARD} > refuses another host > the right name, the wrong port`,
    ),
    absent(
      'V3.5.5',
      2,
      'Messages of other windows are not believed',
      'No page listens to any but its own windows, by a channel that other origins do not reach.',
      `${ABSENT} > no page listens to messages of other windows`,
    ),
    absent(
      'V3.7.1',
      2,
      'Nothing needs a plugin that browsers gave up',
      'No page embeds a plugin.',
      `${ABSENT} > no page embeds a plugin`,
    ),
    shown(
      'V3.7.2',
      2,
      'Nobody is sent on to another site but their organisation’s provider',
      'routes/accounts/sign-in.test.ts > where it leads (CS8) > %j leads to where the person works',
      'routes/http/answers.test.ts > after signing in nobody is sent to //evil',
    ),
  ],
};
