import { COOKIE, FACTOR, HABITS, LIAR, LINKS, SESSION, SIGN_IN } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

const VIEWER = 'routes/accounts/viewer.test.ts > who is asking';
const CHANGED =
  `${SESSION} > a changed password > puts the other browser out and gives this one another token (SE7)` as const;
const SHUT_OUT =
  'operations/accounts/administration.test.ts > shutting somebody out > ends their sessions at once, and letting them in again gives none back';

export const V7: Chapter = {
  id: 'V7',
  requirements: [
    written('V7.1.1', 2, 'It is written how long sessions live, and why', 'Sessions'),
    written('V7.1.2', 2, 'It is written how many sessions a person has', 'Sessions'),
    written(
      'V7.1.3',
      2,
      'It is written how sessions of identity providers and ours go together',
      'Single sign-on',
    ),
    shown(
      'V7.2.1',
      1,
      'The server checks sessions',
      `${VIEWER} > nobody, with one that was never given out`,
      `${VIEWER} > nobody, with the hash of a real one (SE2)`,
    ),
    shown(
      'V7.2.2',
      1,
      'Each session has a token of its own',
      `${VIEWER} > the person of the session, looked up once a request`,
      `${SESSION} > one hat at a time > somebody with two wears none until they choose, and gets another token when they do`,
    ),
    shown(
      'V7.2.3',
      1,
      'Tokens are 256 random bits',
      COOKIE,
      `${HABITS} > what must not be guessed comes from the system’s own randomness`,
    ),
    shown(
      'V7.2.4',
      1,
      'Proving oneself again gives another token and ends the old one',
      CHANGED,
      `${SESSION} > one hat at a time > somebody with two wears none until they choose, and gets another token when they do`,
    ),
    shown(
      'V7.3.1',
      2,
      'Sessions end when nobody uses them',
      `${SESSION} > how long a session lives (SE5) > thirty-one idle minutes end it`,
      `${SESSION} > how long a session lives (SE5) > sixteen idle minutes end it under a hat with power`,
    ),
    shown(
      'V7.3.2',
      2,
      'Sessions end after twelve hours in any case',
      `${SESSION} > how long a session lives (SE5) > seen every ten minutes it still ends after twelve hours`,
      `${SESSION} > how long a session lives (SE5) > the database refuses a session of more than twelve hours`,
    ),
    shown(
      'V7.4.1',
      1,
      'A session that ended opens nothing',
      `${SESSION} > what ends it at once (SE6) > signing out, whoever kept a copy of the cookie (SE4)`,
      'routes/accounts/sign-in.test.ts > the cookie > is worth nothing after signing out, which no link can do (SE4, CS9)',
      'operations/accounts/parked-forms.test.ts > a form of a session that ended by itself > its token reads nothing: it still is nobody’s session',
    ),
    shown(
      'V7.4.2',
      1,
      'Who is shut out is out at once',
      `${SESSION} > what ends it at once (SE6) > disabling the person`,
      SHUT_OUT,
    ),
    shown(
      'V7.4.3',
      2,
      'Changing a password or a factor ends every other session',
      CHANGED,
      `${FACTOR} > setting up and taking away > ends all other sessions, says so by mail, and needs a code of the secret that was offered to this session`,
    ),
    shown(
      'V7.4.4',
      2,
      'Every page behind sign-in shows the way out',
      'routes/matrix/headers.test.ts > no page of somebody signed in holds the token of their session, and each has the way out',
    ),
    shown(
      'V7.4.5',
      2,
      'Administrators end the sessions of others',
      SHUT_OUT,
      'operations/accounts/stop-sign-in.test.ts > an account that may be in somebody else’s hands > is cut off at once where nobody else could fill its post, and the post stays filled',
      `${LINKS} > somebody who was invited (AU13) > a link for a lost password ends every session at once and works within a day, once (AU9)`,
    ),
    shown(
      'V7.5.1',
      2,
      'Changing an address or a factor needs a fresh proof',
      'routes/matrix/fresh-proof.test.ts > %s is neither shown nor done without a fresh proof',
      'routes/accounts/viewer.test.ts > step-up > the password is asked for again when it was typed more than five minutes ago (SE10)',
    ),
    shown(
      'V7.5.2',
      2,
      'People see and end their sessions, after a fresh proof of who they are',
      'routes/accounts/session-end.test.ts > another session of one’s own ends only after a fresh proof',
      `${SESSION} > somebody ends their own session, and nobody else's`,
    ),
    shown(
      'V7.6.1',
      2,
      'Sessions with identity providers end as written, and their sign-in is asked for anew in time',
      `${LIAR} > it is asked to have asked its person within twelve hours`,
      `${LIAR} > a token with a sign-in of thirteen hours ago is refused`,
      `${LIAR} > two proofs count only where it says when they were given`,
    ),
    shown(
      'V7.6.2',
      2,
      'No session begins without an act of the person',
      `${LINKS} > somebody who was invited (AU13) > sees who invites them to what, as often as they look`,
      `${SIGN_IN} > signing in > the right password begins a session that wears the only hat`,
    ),
  ],
};
