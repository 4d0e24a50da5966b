import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { remainderIn } from '#app/domain/matches/delivery/report.ts';
import { matchActions } from '#app/domain/matches/lifecycle.ts';
import { partyStep } from '#app/domain/matches/next-step.ts';
import { partyTimeline } from '#app/domain/matches/party-timeline.ts';
import { becameFor, isOnlyTheirs, statusFor } from '#app/domain/matches/party-view.ts';
import { isAnswerable } from '#app/domain/needs/lifecycle.ts';
import { actorOf } from '#app/http/viewer.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listPauses } from '#db/queries/matches/ends.ts';
import { listOwnWords } from '#db/queries/matches/events.ts';
import { contactsShown } from './contact-shown.ts';
import { loadWhole, offerShown, scoreOf } from './load-whole.ts';
import { deliveryActs, disputeAct } from './delivery-acts.ts';
import { deliveryShown, factsOfProgress, stepFacts } from './delivery-shown.ts';
import { happenedShown } from './happened-shown.ts';
import { interestShown } from './interest-shown.tsx';
import { keptShown } from './kept-shown.ts';
import type { MatchPage } from './match-page.ts';
import { needRows } from './need-rows.ts';
import { nextShown } from './next-shown.ts';
import { planActs } from './plan-acts.ts';
import { stateShown } from './state-shown.ts';

/** A match as the State sees it: the offer, its own need, and the reasons from the whole need. */
export async function matchForRecipient(
  t: Translator,
  by: Wearing,
  id: string,
  now: Date,
): Promise<MatchPage | undefined> {
  const on = dayOf(now);
  const found = await withActor(actorOf(by), async (tx) => {
    const whole = await loadWhole(tx, id, now);
    return whole && { ...whole, pauses: await listPauses(tx, id), words: await listOwnWords(tx, id) };
  });
  if (!found) return undefined;
  const { match, need, answers, published, away, suggestion, progress } = found;
  const [own] = answers;
  const contacts = found.contacts.filter(({ party }) => party === 'donor');
  const facts = factsOfProgress(match, progress, on);
  const may = matchActions(match.status, {
    role: 'focal_point',
    answers: own ? { recipient: own.answer } : {},
    needCirculating: isAnswerable(need.status),
    offerPublished: published !== undefined,
    stopped: false,
    delivery: facts,
  });
  const answer = `/${t.lang}/matches/${match.id}/answer`;
  return {
    id: match.id,
    reference: match.reference,
    status: statusFor('recipient', match.status),
    became: becameFor('recipient', match, own?.answer, remainderIn(progress.reports, need.pooled)),
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
    next: nextShown(
      t,
      partyStep(
        {
          ...match,
          ...stepFacts(progress, facts),
          paused: need.status === 'paused',
          otherYes: found.interest !== undefined,
        },
        own,
        'recipient',
      ),
      'recipient',
      on,
    ),
    acts: may.includes('accept')
      ? [{ href: answer, label: t('matches.act.answer'), variant: 'receive' }]
      : may.includes('decline')
        ? [
            {
              href: answer,
              label: t(isOnlyTheirs(match.status) ? 'matches.take_back.recipient' : 'matches.act.leave'),
              variant: 'secondary',
            },
          ]
        : [
            ...deliveryActs(t, match.id, may, 'receive'),
            ...planActs(t, match, 'recipient', { disputed: facts.disputed, confirmed: progress.confirmed }),
            ...disputeAct(t, match.id, may),
          ],
    score: suggestion && scoreOf(t, suggestion),
    chips: chipWords(t, 'match', found.chips, on),
    interest: interestShown(t, found.interest, { own: false, answeredAt: own?.at }),
    contacts: contactsShown(t, contacts, away),
    kept: keptShown(match, progress.closing),
    delivery: deliveryShown(t, { ...match, programme: need.pooled }, progress, true, on),
    events: partyTimeline(
      match,
      'recipient',
      own,
      contacts[0]?.releasedAt,
      progress.openedAt,
      found.pauses,
      found.words,
    ).map((event) => happenedShown(t, event)),
  };
}
