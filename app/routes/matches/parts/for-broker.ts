import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { isOver, matchActions, type MatchAction, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { isGiven } from '#app/domain/hubs/access.ts';
import { opinionState } from '#app/domain/hubs/opinion.ts';
import { AGREED_OR_LATER } from '#app/domain/verification/confirmation.ts';
import type { GivenAnswer } from '#app/domain/matches/match.ts';
import { brokerStep } from '#app/domain/matches/next-step.ts';
import { isAnswerable } from '#app/domain/needs/lifecycle.ts';
import { actorOf } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { hubsForNeed } from '#app/operations/hubs/hubs-for-need.ts';
import { withActor } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { listHubs } from '#db/queries/hubs/hubs.ts';
import { listOpinions, type Opinion } from '#db/queries/hubs/opinions.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { answersOf } from '#db/queries/matches/answers.ts';
import { listMatchEvents, type MatchEvent } from '#db/queries/matches/events.ts';
import { findClosingCode } from '#db/queries/matches/matches.ts';
import { awayShown, contactsShown } from './contact-shown.ts';
import { loadWhole, offerShown, scoreOf } from './load-whole.ts';
import { deliveryActs } from './delivery-acts.ts';
import { deliveryShown, factsOfProgress, stepFacts } from './delivery-shown.ts';
import { interestShown } from './interest-shown.tsx';
import { keptShown } from './kept-shown.ts';
import type { MatchPage, OpinionLine } from './match-page.ts';
import { needRows } from './need-rows.ts';
import { nextForBroker } from './next-shown.ts';
import { stateShown } from './state-shown.ts';

/** A match as brokers see it: both sides, both answers, every event with its reason. */
export async function matchForBroker(
  t: Translator,
  by: Wearing,
  id: string,
  now: Date,
): Promise<MatchPage | undefined> {
  const on = dayOf(now);
  const found = await withActor(actorOf(by), async (tx) => {
    const whole = await loadWhole(tx, id, now);
    if (!whole) return undefined;
    await recordViewReadings(tx, [whole.need.id], 'whole', now);
    return {
      ...whole,
      ownSide: await findOwnSide(tx, by.hat, { offerId: whole.match.offer.id, needId: whole.need.id }, now),
      events: await listMatchEvents(tx, id),
      holder: await findDeskOwner(tx, { subject: 'match', id }),
      opinions: (await listOpinions(tx, whole.need.id)).filter(({ matchId }) => matchId === id),
      hubs: await listHubs(tx),
      seenBy: (await hubsForNeed(tx, whole.need, on)).filter(({ standing }) => isGiven(standing)),
      closing: isOver(whole.match.status) ? await findClosingCode(tx, id) : undefined,
    };
  });
  if (!found) return undefined;
  const { match, need, answers, published, contacts, away, suggestion, events, closing, progress } = found;
  const facts = factsOfProgress(match, progress, on);
  const may = matchActions(match.status, {
    role: 'broker',
    ownSide: found.ownSide !== undefined,
    answers: answersOf(answers),
    needCirculating: isAnswerable(need.status),
    offerPublished: published !== undefined,
    stopped: false,
    delivery: facts,
  });
  return {
    id: match.id,
    reference: match.reference,
    status: match.status,
    offer: offerShown(t, match, published, on),
    trust: found.trust,
    need: {
      masked: false,
      title: need.title,
      lang: need.textLanguage,
      who: stateShown(t, match, need.stateCode, on),
      href: `/${t.lang}/needs/${need.id}`,
      rows: needRows(t, { kind: 'state', code: need.stateCode }, need),
    },
    next: nextForBroker(
      t,
      brokerStep(
        {
          ...match,
          ...stepFacts(progress, facts),
          paused: need.status === 'paused',
          programme: need.pooled,
        },
        answersOf(answers),
        lastYes(answers),
      ),
      { holder: found.holder, reader: by.person.id },
      on,
    ),
    acts: [...actsOf(t, match.id, may), ...hubOpinions(t, match)].concat(
      deliveryActs(t, match.id, may, undefined),
      progress.openedAt
        ? [
            {
              href: `/${t.lang}/matches/${match.id}/plan`,
              label: t('matches.act.plan'),
              variant: 'secondary',
            },
          ]
        : [],
      AGREED_OR_LATER.has(match.status)
        ? [
            {
              href: `/${t.lang}/matches/${match.id}/confirmations`,
              label: t('confirmations.title'),
              variant: 'secondary',
            },
          ]
        : [],
    ),
    ownSide: found.ownSide,
    score: suggestion && scoreOf(t, suggestion),
    chips: chipWords(t, 'match', found.chips, on),
    interest: tookBack(match, answers)
      ? undefined
      : interestShown(t, found.interest, { own: false, note: noteOf(events) }),
    contacts: contactsShown(t, contacts, away),
    delivery: deliveryShown(t, { ...match, programme: need.pooled }, progress, false, on),
    away: contacts.length === 0 ? awayShown(t, away) : undefined,
    opinions: opinionsShown(t, match, found),
    events: events.map((event) => eventShown(t, event)),
    kept: keptShown(match, progress.closing),
    closing: closing && t('matches.closed_because', { reason: t(`codes.closing.${closing}`) }),
  };
}

/** Its donor took its interest back while the State's request stands: it is put before nobody. */
function tookBack({ proposedAt }: { proposedAt?: Date }, answers: readonly GivenAnswer[]): boolean {
  return proposedAt === undefined && answersOf(answers).donor === 'no';
}

/** What the donor wrote for brokers with its interest, or last with a change of it. */
function noteOf(events: readonly MatchEvent[]): string | undefined {
  const begun = events.findLastIndex(({ action }) => action === 'declare-interest');
  const said = events
    .slice(Math.max(0, begun))
    .filter(({ action }) => action === 'declare-interest' || action === 'revise-interest');
  return said.findLast(({ reasonText }) => reasonText)?.reasonText;
}

function lastYes(answers: readonly GivenAnswer[]): Date | undefined {
  return answers
    .filter(({ answer }) => answer === 'yes')
    .map(({ at }) => at)
    .sort((a, b) => b.getTime() - a.getTime())[0];
}

const PAGES = [
  { action: 'introduce', page: 'introduction', variant: undefined },
  { action: 'propose', page: 'proposal', variant: undefined },
  { action: 'close', page: 'closure', variant: 'secondary' },
  { action: 'conclude', page: 'closure', variant: undefined },
  { action: 'lapse', page: 'closure', variant: 'secondary' },
] as const satisfies readonly { action: MatchAction; page: string; variant: 'secondary' | undefined }[];

function actsOf(t: Translator, id: string, may: readonly MatchAction[]): MatchPage['acts'] {
  return PAGES.filter(({ action }) => may.includes(action)).map(({ action, page, variant }) => ({
    href: `/${t.lang}/matches/${id}/${page}`,
    label: t(`matches.act.${action}`),
    variant,
  }));
}

/** What hubs were asked about the offer: whoever decides to introduce sees that an answer is on its way. */
function opinionsShown(
  t: Translator,
  { needId, status }: { needId: string; status: MatchStatus },
  {
    opinions,
    hubs,
    seenBy,
  }: {
    opinions: readonly Opinion[];
    hubs: readonly { id: string; name: string }[];
    seenBy: readonly { hub: { id: string } }[];
  },
): MatchPage['opinions'] {
  if (opinions.length === 0) return undefined;
  const nameOf = (hubId: string) => isolated(hubs.find(({ id }) => id === hubId)?.name ?? '');
  const stateOf = (opinion: Opinion) =>
    opinionState(
      opinion,
      seenBy.some(({ hub }) => hub.id === opinion.hubId),
      isOver(status),
    );
  const lines = opinions.map((opinion): OpinionLine => {
    const { hubId, answerBy, answeredAt, verdict, texts } = opinion;
    const hub = nameOf(hubId);
    const state = stateOf(opinion);
    if (state === 'over' || state === 'out-of-reach')
      return { given: false, text: t(`hubs.of_match.${state}`, { hub }) };
    if (!answeredAt) return { given: false, text: t('hubs.of_match.asked', { hub, day: t.day(answerBy) }) };
    if (!verdict) return { given: false, text: t('hubs.of_match.declined', { hub }) };
    const said = t(`hubs.opinion.verdict.${verdict}`);
    const text = t('hubs.of_match.given', { hub, day: t.day(dayOf(answeredAt)), said });
    return { given: true, text, ...(texts.changes && { changes: texts.changes }) };
  });
  const out = opinions
    .filter((opinion) => stateOf(opinion) === 'waiting')
    .map(({ hubId, askedAt, answerBy }) =>
      t('hubs.of_match.out', { hub: nameOf(hubId), asked: t.day(dayOf(askedAt)), day: t.day(answerBy) }),
    );
  return { href: `/${t.lang}/needs/${needId}/opinions`, lines, out };
}

/** While it is proposed a hub that the State chose may be asked whether the offer fits. */
function hubOpinions(
  t: Translator,
  { status, needId }: { status: MatchStatus; needId: string },
): MatchPage['acts'] {
  if (status !== 'proposed') return [];
  const href = `/${t.lang}/needs/${needId}/opinions`;
  return [{ href, label: t('hubs.opinions.link'), variant: 'secondary' }];
}

function eventShown(t: Translator, event: MatchEvent): MatchPage['events'][number] {
  const code = event.reasonCode && t.label(`codes.closing.${event.reasonCode}`);
  return {
    at: event.at,
    what: t.label(`matches.event.${event.action}`),
    who: [actor(t, event), t(`codes.roles.${event.role}`), event.organisation].filter(
      (part) => part !== undefined,
    ),
    note: [code, event.reasonText].filter(Boolean).join(': ') || undefined,
  };
}

function actor(t: Translator, { person, onBehalfOf }: MatchEvent): string | undefined {
  return person && onBehalfOf
    ? t('posts.on_behalf', { person: t.person(person), giver: t.person(onBehalfOf) })
    : t.person(person);
}
