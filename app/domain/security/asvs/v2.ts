import { BUILT, LINKS, SIGN_IN } from './names.ts';
import { shown, written, type Chapter } from './requirement.ts';

const STEPS = 'domain/forms/offer-steps.test.ts > a step of the offer form';
const MATCHES = 'operations/matches/match-life.test.ts';

export const V2: Chapter = {
  id: 'V2',
  requirements: [
    written('V2.1.1', 1, 'It is written what each field may hold', 'What may be typed'),
    written('V2.1.2', 2, 'It is written which answers must agree', 'Answers that must agree'),
    written('V2.1.3', 2, 'It is written how much of anything is allowed', 'Limits'),
    shown(
      'V2.2.1',
      1,
      'Input is what was asked for, or refused with a sentence',
      `${STEPS} > names the field of each error by a message of ours`,
      'domain/offers/check-offer.test.ts > checkOffer > %s blocks',
      'routes/http/settings.test.ts > %o is refused in one sentence',
    ),
    shown(
      'V2.2.2',
      1,
      'The server judges, whatever the browser did',
      'e2e/pages/refused.spec.ts > ${path} sent without its answers',
      `${BUILT} > the only scripts there are to fetch are the enhancement module and what it loads for keys of the desk, passkeys and a session’s end`,
    ),
    shown(
      'V2.2.3',
      2,
      'Answers that contradict each other are refused',
      `${STEPS} > refuses a window that closes before it opens`,
      'operations/accounts/administration.test.ts > roles > only a State has focal points, only the United Nations brokers',
    ),
    shown(
      'V2.3.1',
      1,
      'Steps happen in their order',
      'db/queries/matches.test.ts > what direct SQL cannot do > introduce without two yeses, whoever asks',
      `${MATCHES} > introducing > is a broker’s, and needs both yeses`,
      'operations/needs/need-life.test.ts > an incomplete need is not handed in',
      'operations/offers/offer-life.test.ts > reviewing > never reaches a draft',
    ),
    shown(
      'V2.3.2',
      2,
      'Limits of the work hold as written',
      'operations/offers/offer-life.test.ts > publishing > wants a second broker where dual use is possible',
      `${MATCHES} > answering > takes one yes a side, and lets a side leave until the introduction`,
      `${SIGN_IN} > signing in > the session begun first ends when there would be more than \${SESSIONS_PER_PERSON} (SE9)`,
    ),
    shown(
      'V2.3.3',
      2,
      'An act happens whole or not at all',
      'db/door/transactions.test.ts > what throws is rolled back, and the error comes through as it was',
      'operations/exchange/import-activities.test.ts > nothing changes where > the last draft cannot be written',
    ),
    shown(
      'V2.3.4',
      2,
      'What exists once is given once, also to two at the same moment',
      `${LINKS} > somebody who was invited (AU13) > arrives once when the link is used twice at the same moment`,
      'operations/offers/offer-life.test.ts > reviewing > is for one broker: of two who take it up at once, one is told it is too late',
      `${MATCHES} > answering > takes one yes of two colleagues who answer at once`,
    ),
    shown(
      'V2.4.1',
      2,
      'No function can be called without end by a machine',
      'routes/accounts/hostile.test.ts > whoever asks for more than a person could read, or sends more than one could write, waits (RL8)',
      `${SIGN_IN} > limits > of twenty wrong passwords at once five are looked at; the owner gets in from elsewhere (AU2)`,
    ),
  ],
};
