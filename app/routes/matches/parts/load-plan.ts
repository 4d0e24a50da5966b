import { findConfidence } from '#db/queries/needs/confidence.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { isOver, LIVE, PARTIES, partyOf, type Party } from '#app/domain/matches/lifecycle.ts';
import { openDispute } from '#app/domain/matches/delivery/delivery-facts.ts';
import { agreementFacts, takenBack } from '#app/domain/matches/plan/agreement.ts';
import { outsideStated } from '#app/domain/matches/plan/outside-stated.ts';
import { partsOf, type Plan } from '#app/domain/matches/plan/plan.ts';
import { checkAgreement, isUnguarded } from '#app/domain/principles/check-agreement.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listPublishedOffers } from '#db/queries/offers/catalogue.ts';
import {
  findAgreementRecords,
  findPlan,
  listConfirmations,
  listPlanChanges,
  type Confirmation,
  type PlanChange,
} from '#db/queries/matches/plans.ts';
import { listReports } from '#db/queries/matches/reports.ts';
import { findMatchOffer } from '#db/queries/matches/standings.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { findView } from '#db/queries/needs/views.ts';
import { planNotes } from './load-plan-notes.ts';

/** How one side stands to the plan as it is. */
export type ConfirmationShown = { party: Party; state: 'given' | 'taken-back' | 'waiting'; by?: string };

/**
 * The joint plan and all that its pages say of it, for both sides and for brokers.
 *
 * @throws Response 404 where there is nothing for this reader: before an introduction, and for a donor after the match
 */
export async function loadPlan(t: Translator, by: Wearing, params: { id?: string }, now: Date) {
  const id = requireUuid(params.id);
  const on = dayOf(now);
  const found = await withActor(actorOf(by), async (tx) => {
    const match = await findMatch(tx, id);
    if (!match) return undefined;
    const { given, kept } = await findConfidence(tx, match.needId);
    const records = await findAgreementRecords(tx, id, { hold: false });
    return {
      match,
      keepFirst: by.hat.role === 'donor' && given && !kept,
      plan: await findPlan(tx, id),
      records,
      note: records && hasTechnology(records.modes) ? await planNotes(tx, match, now) : undefined,
      offer: await findMatchOffer(tx, id),
      changes: await listPlanChanges(tx, id),
      confirmations: await listConfirmations(tx, id),
      disputed: openDispute(await listReports(tx, id)) !== undefined,
      // Both sides choose among what a partner may read, and no more.
      shown: (await findView(tx, match.needId, 'parties'))?.view,
      // A State and brokers read the need itself; a donor what its State shows to a partner.
      need: by.hat.role === 'donor' ? undefined : await findNeed(tx, match.needId),
      viaHubs: (await listPublishedOffers(tx, [match.offer.id]))[0]?.viaHubs ?? [],
    };
  });
  if (!found?.records) throw refusalResponse('not-found');
  const { match, plan, records, changes, confirmations, shown, viaHubs } = found;
  const { outcomes: results = [], hubIds = [] } = shown?.answers ?? {};
  // A plan holds what the State shows in confidence.
  if (found.keepFirst) {
    const Location = `/${t.lang}/needs/${match.needId}/confidentiality`;
    throw new Response(null, { status: 302, headers: { Location } });
  }
  if (!plan && !(LIVE as readonly string[]).includes(match.status)) throw refusalResponse('not-found');
  const technology = hasTechnology(records.modes);
  const party = partyOf(by.hat.role);
  const introducedOn = match.introducedAt && dayOf(match.introducedAt);
  const stated = plan && agreementFacts(plan, { ...records, introducedOn }, confirmations, on);
  const findings = plan
    ? checkAgreement(
        plan,
        {
          technology,
          noteInForce: stated?.noteValid ?? false,
          dualUse: found.offer?.content.dualUse ?? false,
          safeguarded: (found.offer?.content.safeguards ?? '') !== '',
        },
        on,
        introducedOn,
      )
    : [];
  const facts = stated && { ...stated, complete: stated.complete && !isUnguarded(findings) };
  return {
    base: `/${t.lang}/matches/${id}`,
    reference: match.reference,
    status: match.status,
    over: isOver(match.status),
    agreedOn: match.agreedAt && dayOf(match.agreedAt),
    offer: { title: match.offer.title, lang: match.offer.textLanguage },
    donor: match.donor.name,
    party,
    plan,
    modes: records.modes,
    /** Of a programme for several States: its donor writes the plan, and each of them agrees to it. */
    pooled: shown?.pooled === true,
    /** A hub delivers the offer, the State chose one, or it is a hub's programme. */
    hasHub: viaHubs.length > 0 || hubIds.length > 0 || shown?.pooled === true,
    parts: partsOf(technology),
    technology,
    note: found.note,
    findings,
    /** Before the agreement alone: afterwards the days are what was agreed. */
    outside:
      plan && match.status === 'designing'
        ? outsideStated(plan, {
            need: found.need ?? shown?.answers ?? {},
            offer: found.offer?.content ?? {},
          })
        : [],
    facts,
    confirmations: plan ? confirmationsShown(t, plan, confirmations) : [],
    changes: changes.map((change) => changeShown(t, change)),
    results: results.map(({ statement }) => statement),
    disputed: found.disputed && !isOver(match.status),
    mayOpen: party !== undefined && match.status === 'introduced' && !found.disputed,
    mayRevise: party !== undefined && match.status === 'designing' && !found.disputed,
  };
}

export type PlanPage = Awaited<ReturnType<typeof loadPlan>>;

function confirmationsShown(
  t: Translator,
  plan: Plan,
  confirmations: readonly Confirmation[],
): ConfirmationShown[] {
  const back = takenBack(plan, confirmations);
  return PARTIES.map((party) => {
    const given = confirmations.find((one) => one.party === party && one.revision === plan.revision);
    if (!given) return { party, state: back.includes(party) ? 'taken-back' : 'waiting' };
    const at = t.instant(given.at);
    return {
      party,
      state: 'given',
      by: given.person
        ? t('plans.agreement.given_by', { person: t.person(given.person), at })
        : t('plans.agreement.given', { at }),
    };
  });
}

function changeShown(t: Translator, { part, party, person, organisation, at }: PlanChange) {
  return {
    at,
    what: part ? t('plans.change', { part: t(`plans.part.${part}`) }) : t('plans.change.open'),
    who: [t.person(person), organisation, t(`plans.party.${party}`)],
  };
}
