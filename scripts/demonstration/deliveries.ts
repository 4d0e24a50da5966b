import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { confirmCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import { followUpMatch } from '#app/operations/matches/delivery/follow-up-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { recirculateNeed } from '#app/operations/needs/recirculate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { DELIVERIES, UNMET, type DemonstrationDelivery } from '#db/seeds/demonstration/deliveries.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import { delegateOf, donorOf, propose } from './matches.ts';
import type { NeedIds } from './needs.ts';
import type { OfferIds } from './offers.ts';

/** Two agreements are delivered, one to its end and half a year beyond; one need goes round twice and nobody meets it. */
export async function deliver(cast: Cast, offers: OfferIds, needs: NeedIds, now: Date): Promise<void> {
  for (const delivery of DELIVERIES) {
    const matchId = await propose(cast, offers, needs, delivery.proposal, now);
    await play(cast, matchId, delivery, now);
  }
  await leaveUnmet(cast, needs, now);
}

async function play(cast: Cast, matchId: string, delivery: DemonstrationDelivery, now: Date): Promise<void> {
  const { need, offer } = delivery.proposal;
  const what = `the delivery of offer ${offer} for need ${need}`;
  const speaks: Readonly<Record<Party, Wearing>> = {
    donor: donorOf(cast, offer),
    recipient: delegateOf(cast, need),
  };
  const ago = (days: number) => daysBefore(now, days);
  const dayAgo = (days: number) => addDays(dayOf(now), -days);
  const { startedDaysAgo, lines, completed, feedback = [], closed, followUps = [] } = delivery;
  const start = { matchId, startedOn: dayAgo(startedDaysAgo) };
  valueOf(await startDelivery(speaks.donor, start, ago(startedDaysAgo)), what);
  for (const { daysAgo, reached, ...line } of lines) {
    const milestones = Object.fromEntries(
      Object.entries(reached).map(([place, days]) => [place, dayAgo(days)]),
    );
    valueOf(await reportDelivery(speaks.donor, { matchId, milestones, ...line }, ago(daysAgo)), what);
  }
  if (completed) {
    const { daysAgo, text, results, confirmedDaysAgo } = completed;
    const report = { matchId, completedOn: dayAgo(daysAgo), text };
    valueOf(await reportCompletion(speaks.donor, report, ago(daysAgo)), what);
    const answer = { matchId, results, remainder: 'met' as const, text: '' };
    valueOf(await confirmCompletion(speaks.recipient, answer, ago(confirmedDaysAgo)), what);
  }
  for (const { party, daysAgo, ...said } of feedback)
    valueOf(await giveFeedback(speaks[party], { matchId, ...said }, ago(daysAgo)), what);
  if (closed) {
    const end = { matchId, action: 'conclude' as const, code: 'fulfilled', text: closed.text };
    valueOf(await concludeMatch(cast.as.broker, end, ago(closed.daysAgo)), what);
  }
  for (const { party, daysAgo, ...said } of followUps)
    valueOf(await followUpMatch(speaks[party], { matchId, ...said }, ago(daysAgo)), what);
}

async function leaveUnmet(cast: Cast, needs: NeedIds, now: Date): Promise<void> {
  const { need, first, agreedAgainDaysAgo, secondRoundDaysAgo, last } = UNMET;
  const what = `unmet need ${need}`;
  const id = needs.get(need)!;
  const delegate = delegateOf(cast, need);
  const mark = ({ daysAgo, ...why }: typeof first | typeof last) =>
    markUnmet(cast.as.broker, { id, ...why }, daysBefore(now, daysAgo));
  valueOf(await mark(first), what);
  const whole = (await withActor(actingPerson(delegate), (tx) => findNeed(tx, id)))!;
  const { viewHash } = viewsOf(whole);
  const again = { id, viewHash, wordsLeft: true };
  valueOf(await consentToCirculation(delegate, again, daysBefore(now, agreedAgainDaysAgo)), what);
  valueOf(await recirculateNeed(cast.as.broker, { id }, daysBefore(now, secondRoundDaysAgo)), what);
  valueOf(await mark(last), what);
}
