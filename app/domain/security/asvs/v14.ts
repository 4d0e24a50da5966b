import { ABSENT, FLASH, HEADERS, LOGGED, SEALED } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

const KEPT_BY_NOBODY =
  `${HEADERS} > what belongs to a session is kept by nobody, whatever the route says` as const;

export const V14: Chapter = {
  id: 'V14',
  requirements: [
    written('V14.1.1', 2, 'It is written what is sensitive, in levels', 'What is sensitive'),
    written('V14.1.2', 2, 'It is written how each level is kept', 'How it is kept'),
    shown(
      'V14.2.1',
      1,
      'Addresses hold no session and no text, but for one-time links, which go to no log and no other site',
      `${LOGGED} > a request is one line with its route and no address`,
      'routes/matrix/headers.test.ts > no page of somebody signed in holds the token of their session, and each has the way out',
      `${HEADERS} > %s carries every header`,
    ),
    shown(
      'V14.2.2',
      2,
      'No cache keeps what is one person’s',
      KEPT_BY_NOBODY,
      'routes/http/page-cache.test.ts > over HTTP > a reader with %s gets a page of their own, kept by nobody',
    ),
    shown(
      'V14.2.3',
      2,
      'No page tells another site anything',
      'e2e/pages/every-page.ts > ${reader}: /${lang}/${row.path}',
      `${HEADERS} > %s carries every header`,
    ),
    shown(
      'V14.2.4',
      2,
      'Each level is kept as written',
      SEALED,
      'operations/accounts/parked-forms.test.ts > what is kept > is sealed: the row holds no word of it, and opens for no other person or row',
      'operations/retention/remove-due.test.ts > %s is removed when its days are over, and not before',
      `${LOGGED} > a request is one line with its route and no address`,
      'db/door/actors.test.ts > the login role reads no table at all',
      KEPT_BY_NOBODY,
    ),
    shown(
      'V14.3.1',
      1,
      'Nothing stays in the browser after the session',
      'e2e/journeys/session-over.spec.ts > a page is emptied when its session is over, and what was typed is kept (${lang})',
      'e2e/journeys/session-over.spec.ts > signing out in one window empties the others at once; reading in one keeps the others',
      'e2e/journeys/session-over.spec.ts > a window that is told the session ends sooner tells the others, which end with it',
    ),
    shown('V14.3.2', 2, 'Browsers keep no page behind sign-in', KEPT_BY_NOBODY),
    shown(
      'V14.3.3',
      2,
      'Browsers store nothing sensitive but the session',
      `${ABSENT} > nothing is kept in the browser but cookies`,
      FLASH,
      'operations/accounts/parked-forms.test.ts > what is kept > is sealed: the row holds no word of it, and opens for no other person or row',
    ),
  ],
};
