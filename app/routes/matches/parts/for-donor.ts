import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { judgePair } from '#app/domain/matches/judge.ts';
import { mostPoints } from '#app/domain/matches/score.ts';
import type { Match } from '#app/domain/matches/match.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { isLive, matchActions } from '#app/domain/matches/lifecycle.ts';
import { partyStep } from '#app/domain/matches/next-step.ts';
import { partyTimeline } from '#app/domain/matches/party-timeline.ts';
import { becameFor, isOnlyTheirs, statusFor } from '#app/domain/matches/party-view.ts';
import { FULL, WEIGHTS_VERSION } from '#app/domain/matches/weights.ts';
import { viewFacts } from '#app/domain/needs/need-facts.ts';
import { factsOfPublished } from '#app/domain/offers/published-offer.ts';
import { actorOf } from '#app/http/viewer.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import { scoreParts } from '#app/i18n/score-parts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { isOver } from '#app/operations/matches/revise-interest.ts';
import { circumstancesOn } from '#app/operations/matches/whole-need.ts';
import { matchChips } from '#app/operations/principles/match-chips.ts';
import { indexedCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listAwayContacts } from '#db/queries/accounts/absences.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import { findConfidence, recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findView, type ServedView } from '#db/queries/needs/views.ts';
import { listAnswers } from '#db/queries/matches/answers.ts';
import { findWait, listPauses } from '#db/queries/matches/ends.ts';
import { listOwnWords } from '#db/queries/matches/events.ts';
import { findInterest } from '#db/queries/matches/interests.ts';
import { listContacts } from '#db/queries/matches/contacts.ts';
import { mayReadThread } from '#db/queries/matches/threads.ts';
import { loadPlanProgress } from './plan-progress.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { contactsShown } from './contact-shown.ts';
import { deliveryActs, disputeAct } from './delivery-acts.ts';
import { deliveryShown, factsOfProgress, stepFacts } from './delivery-shown.ts';
import { happenedShown } from './happened-shown.ts';
import { interestShown } from './interest-shown.tsx';
import { keptShown } from './kept-shown.ts';
import type { MatchPage } from './match-page.ts';
import { needRows } from './need-rows.ts';
import { nextShown } from './next-shown.ts';
import { shownNote } from './note.ts';
import { offerRows } from './offer-rows.ts';
import { leaveActs, planActs } from './plan-acts.ts';
import type { PlanProgress } from './plan-progress.ts';

/**
 * A match as its donor sees it: until the introduction what every registered donor sees of the need, and points and
 * reasons are worked out from that alone; from then on, once this reader said that they keep it confidential, a party's
 * view and the other side's contact.
 */
export async function matchForDonor(
  t: Translator,
  by: Wearing,
  id: string,
  now: Date,
): Promise<MatchPage | undefined> {
  const { ranking, records } = await indexedCatalogue(now);
  const on = dayOf(now);
  const found = await withActor(actorOf(by), (tx) => load(tx, id, now));
  if (!found) return undefined;
  const { match, registered, party, own, paused, published, away, circumstances, progress } = found;
  // What it was given after the introduction is taken away again when the match ends.
  const over = match.introducedAt !== undefined && !isLive(match.status);
  const contacts = found.contacts.filter(({ party }) => party === 'recipient');
  const keepFirst = `/${t.lang}/needs/${match.needId}/confidentiality`;
  const programme = registered.view.pooled;
  const status = statusFor('donor', match.status);
  const facts = factsOfProgress(match, progress, on);
  const may = matchActions(match.status, {
    role: 'donor',
    answers: own ? { donor: own.answer } : {},
    needCirculating: registered.circulating || registered.choosing,
    offerPublished: published !== undefined,
    stopped: false,
    deadlinePassed: isOver(registered, now),
    delivery: facts,
  });
  // Its sentences say what is not shown before an introduction.
  const judged =
    published && !match.introducedAt
      ? judgePair(
          viewFacts(registered.id, registered.view),
          factsOfPublished(published, records.get(published.id)),
          ranking,
          circumstances,
        )
      : undefined;
  return {
    id: match.id,
    reference: match.reference,
    status,
    became: becameFor('donor', match, own?.answer, remainderIn(progress.reports, programme)),
    offer: {
      title: match.offer.title,
      lang: match.offer.textLanguage,
      who: match.donor.name,
      href: `/${t.lang}/offers/${match.offer.id}/manage`,
      rows: published ? offerRows(t, published) : [],
      note: published && shownNote(published, on),
    },
    need: needShown(
      t,
      party ?? registered,
      over
        ? found.messages
          ? 'over-but-messages'
          : 'over'
        : found.keepFirst
          ? 'until-kept'
          : 'until-introduced',
    ),
    ...(!party && { receiverUnread: over ? ('no-longer' as const) : ('not-yet' as const) }),
    ...(found.keepFirst && { keepFirst }),
    next: nextShown(
      t,
      partyStep({ ...match, ...stepFacts(progress, facts), paused, programme }, own, 'donor'),
      'donor',
      on,
    ),
    acts: [
      // The contact, the plan and the messages open with it.
      ...(found.keepFirst
        ? [{ href: keepFirst, label: t('confidence.first.link'), variant: 'give' as const }]
        : []),
      ...actsOf(t, match, may, found.interest !== undefined),
      ...deliveryActs(t, match.id, may, 'give'),
      ...(found.keepFirst
        ? leaveActs(t, match)
        : planActs(t, match, 'donor', { disputed: facts.disputed, confirmed: progress.confirmed })),
      ...disputeAct(t, match.id, may),
    ],
    score: judged && {
      parts: scoreParts(t, currentGeography(), judged.criteria),
      total: judged.points,
      max: mostPoints(judged.criteria),
      made: t('matches.score.donor', {
        max: t.number(mostPoints(judged.criteria)),
        full: t.number(FULL),
        weights: t.day(WEIGHTS_VERSION),
      }),
    },
    // Of a plan that it can no longer read nothing is to come.
    chips: chipWords(
      t,
      'match',
      found.chips.filter(({ evidence }) => !over || evidence !== 'plan-to-come'),
      on,
    ),
    interest: interestShown(t, found.interest, { own: true }),
    contacts: contactsShown(t, contacts, away),
    kept: keptShown(match, progress.closing),
    delivery: deliveryShown(t, { ...match, programme }, party ? progress : ofMaskedState(progress), true, on),
    events: partyTimeline(
      match,
      'donor',
      own,
      contacts[0]?.releasedAt,
      progress.openedAt,
      found.pauses,
      found.words,
    ).map((event) => happenedShown(t, event)),
  };
}

/** Where the State is masked, before the pledge or once the match is over, so are those who spoke for it. */
function ofMaskedState(progress: PlanProgress): PlanProgress {
  const reports = progress.reports.map((report) =>
    report.party === 'recipient' ? { ...report, person: undefined, organisation: undefined } : report,
  );
  return { ...progress, reports };
}

async function load(tx: Tx, id: string, now: Date) {
  const on = dayOf(now);
  const match = await findMatch(tx, id);
  const registered = match && (await findView(tx, match.needId, 'registered'));
  if (!match || !registered) return undefined;
  // Row-level security gives a party's view to a donor that was introduced and keeps it confidential, and to no other.
  const party = await findView(tx, match.needId, 'parties');
  if (party) await recordViewReadings(tx, [match.needId], 'parties', now);
  const { given, kept } = await findConfidence(tx, match.needId);
  const [own] = await listAnswers(tx, id);
  const [published] = await listPublishedOffers(tx, [match.offer.id]);
  return {
    match,
    registered,
    party,
    keepFirst: given && !kept && isLive(match.status),
    own,
    paused: (await findWait(tx, id)) === 'need-paused',
    pauses: await listPauses(tx, id),
    words: await listOwnWords(tx, id),
    published,
    messages: await mayReadThread(tx, id),
    interest: await findInterest(tx, id),
    contacts: await listContacts(tx, id),
    progress: await loadPlanProgress(tx, id),
    away: await listAwayContacts(tx, id, on),
    circumstances: await circumstancesOn(tx, on),
    chips: await matchChips(tx, match, undefined, on),
  };
}

function needShown(
  t: Translator,
  { id, view }: ServedView,
  whyMasked: MatchPage['need']['masked'],
): MatchPage['need'] {
  const geography = currentGeography();
  const { text, lang } = viewTitle(t, geography, view);
  return {
    masked: view.place.kind === 'region' && whyMasked,
    title: text,
    ...(view.answers.title && { lang }),
    who: viewPlace(t, geography, view),
    ...(view.audience === 'parties' && { href: `/${t.lang}/needs/${id}` }),
    rows: [{ term: t('common.reference'), value: view.reference }, ...needRows(t, view.place, view.answers)],
  };
}

function actsOf(t: Translator, match: Match, may: readonly string[], declared: boolean): MatchPage['acts'] {
  const base = `/${t.lang}/matches/${match.id}`;
  const href = `${base}/answer`;
  const revise =
    declared && may.includes('revise-interest')
      ? [{ href: `${base}/interest`, label: t('interest.act'), variant: 'secondary' as const }]
      : [];
  if (may.includes('accept')) return [{ href, label: t('matches.act.answer'), variant: 'give' }, ...revise];
  return may.includes('decline')
    ? [
        ...revise,
        {
          href,
          label: t(isOnlyTheirs(match.status) ? 'matches.take_back.donor' : 'matches.act.leave'),
          variant: 'secondary',
        },
      ]
    : [];
}
