import { BUILT, GUARD, HABITS } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

const CONNECTS = `${HABITS} > the product connects to nothing but what is listed here` as const;
const OUTSIDE = `${BUILT} > nothing outside the built files is served` as const;

export const V13: Chapter = {
  id: 'V13',
  requirements: [
    written('V13.1.1', 2, 'It is written what the product talks to', 'What it talks to'),
    shown(
      'V13.2.1',
      2,
      'Parts of the product prove themselves to each other, not by a fixed password',
      'db/engine/sharing.test.ts > each start gives every role another password, and one that was cut off while doing so loses nothing',
    ),
    shown(
      'V13.2.2',
      2,
      'Parts have the fewest rights they need',
      'db/door/actors.test.ts > the login role reads no table at all',
      'db/engine/migrate.test.ts > the login role is safe to serve with; the owner is refused',
      `${BUILT} > a login that owns the database is refused`,
    ),
    shown(
      'V13.2.3',
      2,
      'No part keeps a password that came with it',
      'db/engine/passwords.test.ts > every installation makes the passwords of its database itself, one for each role',
    ),
    shown('V13.2.4', 2, 'Only listed places are connected to', CONNECTS),
    shown('V13.2.5', 2, 'The server asks and reads only what is listed', CONNECTS, OUTSIDE),
    written('V13.3.1', 2, 'Secrets are kept by what is made for it, not in the source', 'Secrets and keys'),
    shown(
      'V13.3.2',
      2,
      'Secrets are for those who need them',
      'db/engine/sharing.test.ts > the connection file is for its owner only',
      'operations/accounts/administration.test.ts > what the database itself refuses > not even an administrator reads %s',
    ),
    shown('V13.4.1', 1, 'The history of the source is not served', OUTSIDE),
    shown(
      'V13.4.2',
      2,
      'Nothing is in debug mode where readers come',
      'routes/http/settings.test.ts > %o is refused in one sentence',
      'routes/http/error-pages.test.tsx > a failure behind the guard is 500 without a word of what failed',
    ),
    shown('V13.4.3', 2, 'Folders are not listed', OUTSIDE),
    shown(
      'V13.4.4',
      2,
      'TRACE is refused',
      `${GUARD} > refuses methods other than GET, HEAD and POST > TRACE`,
    ),
    shown(
      'V13.4.5',
      2,
      'Probes say no more than they are for',
      `${BUILT} > /ready knows the database and the migrations`,
      `${GUARD} > %s answers any host`,
    ),
  ],
};
