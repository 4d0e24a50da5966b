import { HABITS, LOGGED, SIGN_IN } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

const OFFER_LIFE =
  'operations/offers/offer-life.test.ts > from a first title to the public list > starts, saves, hands in, takes up and publishes, and records who did what in which role';

const REFUSALS = 'routes/matrix/refusals.test.ts';

export const V16: Chapter = {
  id: 'V16',
  requirements: [
    written('V16.1.1', 2, 'It is written what is logged, where, for whom and how long', 'Logs'),
    shown(
      'V16.2.1',
      2,
      'A record says when, where, who and what',
      `${LOGGED} > a request is one line with its route and no address`,
      'routes/http/log.test.ts > a line says when, in UTC',
      OFFER_LIFE,
      'db/audit/chain.test.ts > what is recorded > is in the log when the act is committed, with ids and kinds and no word of anybody',
    ),
    shown('V16.2.2', 2, 'Times are UTC', 'routes/http/log.test.ts > a line says when, in UTC'),
    shown(
      'V16.2.3',
      2,
      'Logs go where it is written',
      `${HABITS} > logs go to standard output and nowhere else`,
    ),
    shown(
      'V16.2.4',
      2,
      'Machines can read the logs',
      `${LOGGED} > a refusal says why in a fixed word`,
      'routes/http/log.test.ts > a line says when, in UTC',
    ),
    shown(
      'V16.2.5',
      2,
      'Nothing sensitive is in a log',
      `${LOGGED} > a request is one line with its route and no address`,
      'routes/http/log.test.ts > an error of the database is logged by its code, without the values that it names',
    ),
    shown(
      'V16.3.1',
      2,
      'Every sign-in is recorded, whether it succeeds or not',
      `${SIGN_IN} > signing in > the right password begins a session that wears the only hat`,
      `${SIGN_IN} > limits > of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)`,
    ),
    shown(
      'V16.3.2',
      2,
      'Every refusal of access is recorded',
      'routes/accounts/hostile.test.ts > the log says to whom a page of another role was refused, and to nobody what for',
      `${REFUSALS} > what a page or an act refuses to somebody known is in the log: who, in which role, at which route`,
      `${REFUSALS} > knocking thirty times enters ten`,
    ),
    shown(
      'V16.3.3',
      2,
      'Attempts to get around the rules are recorded',
      `${REFUSALS} > what a page or an act refuses to somebody known is in the log: who, in which role, at which route`,
      `${LOGGED} > a refusal says why in a fixed word`,
      'routes/accounts/hostile.test.ts > the log says to whom a page of another role was refused, and to nobody what for',
      `${SIGN_IN} > limits > of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)`,
    ),
    shown(
      'V16.3.4',
      2,
      'Failures are recorded',
      'routes/http/once.test.ts > a failure is logged under the number that the reader was shown',
    ),
    shown(
      'V16.4.1',
      2,
      'Nothing that is logged can pose as another line',
      `${LOGGED} > nothing the client sends can end a line or colour a terminal`,
      `${HABITS} > what a log line says is fixed; what varies is an attribute`,
    ),
    written('V16.4.2', 2, 'Logs are read by those who should, and changed by nobody', 'Logs'),
    written('V16.4.3', 2, 'Logs go to another machine', 'Logs'),
    shown(
      'V16.5.1',
      2,
      'A failure tells the reader nothing of the inside',
      'routes/http/error-pages.test.tsx > a failure behind the guard is 500 without a word of what failed',
    ),
    shown(
      'V16.5.2',
      2,
      'The product goes on, safely, when what it needs fails',
      'routes/http/lost-database.test.ts > a lost database is a page that says so, in the reader’s language, and comes back by itself',
      'db/door/availability.test.ts > a restart under load gives DatabaseUnavailable and nothing else, and recovers by itself',
    ),
    shown(
      'V16.5.3',
      2,
      'A failure never lets something through',
      'db/door/transactions.test.ts > a failed query whose error is swallowed cannot pass for a commit',
      'db/door/transactions.test.ts > what throws is rolled back, and the error comes through as it was',
    ),
  ],
};
