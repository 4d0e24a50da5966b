import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { modeGroupsOf } from '#app/domain/codes/mode-groups.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { SignedReview } from '#app/domain/principles/review.ts';
import { deriveCooperation, type PartiesSaid } from '#app/domain/reciprocity/cooperation.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import { runningCostsText } from '#app/i18n/running-costs.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import type { BesideNote } from '#app/operations/verification/read-counting-note.ts';
import { noteStateOf } from '#app/domain/verification/note-state.ts';
import { publishedChips } from '#app/operations/principles/published-chips.ts';
import type { OtherNote } from '#app/ui/record/other-notes.tsx';
import type { NoteBeside } from '#db/queries/verification/trust-notes.ts';
import { eligibleText, windowText } from '#app/operations/offers/published/offer-words.ts';

/** How many other notes stand on the page; one more is asked for, to learn whether there are more. */
const OTHER_NOTES = 10;
export const OTHER_NOTES_ASKED = OTHER_NOTES + 1;

type Fact = { term: string; value: string };
/** `own`: in the donor's words, so with their language and direction. */
type Term = Fact & { own?: boolean };

/** An offer's own page, in words, for everybody: nothing is here that is not in the public projection. */
export function offerPage(
  offer: PublishedOffer,
  t: Translator,
  on: Day,
  {
    review,
    giving,
    beside,
    besideNote,
  }: {
    review: SignedReview | undefined;
    giving: PartiesSaid | undefined;
    beside: readonly NoteBeside[];
    besideNote: BesideNote;
  },
) {
  return {
    id: offer.id,
    reference: offer.reference,
    title: offer.title,
    titleLanguage: offer.textLanguage,
    organisation: offer.organisation.name,
    organisationId: offer.organisation.id,
    summary: offer.summary,
    outcomes: offer.outcomes,
    evidence: offer.evidence,
    eligible: eligibleText(offer.eligible, t),
    dualUse: offer.dualUse,
    glance: glance(offer, t, on, giving),
    terms: terms(offer, t),
    principles: chipWords(t, 'offer', publishedChips(offer, on, review), on),
    note: offer.note && { ...offer.note, ...besideNote, state: noteState(offer.note, on) },
    otherNotes: beside.slice(0, OTHER_NOTES).map((note) => otherNote(note, offer.version, on)),
    moreNotes: beside.length > OTHER_NOTES,
  };
}

function otherNote(note: NoteBeside, version: number, on: Day): OtherNote {
  const { reference, level, issuer, issuedOn, expiresOn, disputed, revokedAt, supersededAt } = note;
  const [revoked, superseded] = [revokedAt !== undefined, supersededAt !== undefined];
  const stale = note.version !== version;
  const endedAt = revokedAt ?? supersededAt;
  return {
    ...{ reference, level, issuer, issuedOn, disputed },
    state: noteStateOf({ signed: true, expiresOn, disputed, revoked, superseded, stale }, on),
    endedOn: endedAt && dayOf(endedAt),
  };
}

function glance(offer: PublishedOffer, t: Translator, on: Day, giving: PartiesSaid | undefined): Fact[] {
  const codes = (table: string, values: readonly string[]) =>
    t.list(values.map((code) => t.label(`codes.${table}.${code}`)));
  const languages = t.list(offer.languages.map((code) => t.language(code)));
  return stated([
    [t('home.offer.theme'), codes('themes', offer.themes)],
    [t('home.offer.mode'), codes('modes', offer.modes)],
    [t('offers.mode_groups'), codes('mode_groups', modeGroupsOf(offer.modes))],
    [
      t('home.offer.languages'),
      offer.interpretation ? t.list([languages, t('home.offer.interpretation')]) : languages,
    ],
    [t('home.offer.cooperation'), codes('cooperation', offer.cooperation)],
    [t('two_ways.cooperation_of_offer'), codes('cooperation', giving ? deriveCooperation(giving) : [])],
    [t('two_ways.lane_of_offer'), giving && laneFrom(giving, t)],
    [t('home.offer.hubs'), t.list(offer.viaHubs)],
    [t('home.offer.window'), windowText(offer, t, on)],
    [t('home.offer.delivery'), delivery(offer, t)],
    [t('home.offer.duration'), offer.durationWeeks && t('home.offer.weeks', { count: offer.durationWeeks })],
    [
      t('home.offer.places'),
      t('home.offer.places_left', { left: offer.slots - offer.slotsTaken, slots: offer.slots }),
    ],
    [t('home.offer.size'), offer.sizeBand && t(`codes.sizes.${offer.sizeBand}`)],
    [t('home.offer.maturity'), maturity(offer, t)],
    [t('home.offer.beneficiaries'), codes('beneficiaries', offer.beneficiaries)],
    [t('home.offer.norms'), codes('norms', offer.norms)],
    [t('home.offer.published'), t.day(dayOf(offer.publishedAt))],
    [t('home.offer.changed'), offer.changedAt && t.day(dayOf(offer.changedAt))],
    [t('common.reference'), offer.reference],
    // What a trust note names, and whoever verifies one is asked for.
    [t('home.offer.version'), String(offer.version)],
  ]);
}

/** Who receives is not known yet: what it can be, by what the State that gives says of itself. */
function laneFrom({ giver }: PartiesSaid, t: Translator): string | undefined {
  return giver.takesPartAs && t(`two_ways.lane_from.${giver.takesPartAs}`);
}

function terms(offer: PublishedOffer, t: Translator): Term[] {
  return [
    ...stated([[t('home.offer.conditions'), conditions(offer, t)]]),
    ...written([
      [t('home.offer.conditions_note'), offer.conditionsNote],
      [t('home.offer.safeguards'), offer.safeguards],
      [t('home.offer.funders'), offer.funders.join(t('common.comma'))],
      [t('home.offer.implementer'), offer.implementer],
      [t('home.offer.exit'), offer.exitPlan],
      [t('home.offer.counterpart'), offer.localCounterpart],
      [t('home.offer.programme'), offer.largerProgramme],
      [t('home.offer.accessibility'), offer.accessibility],
    ]),
    ...stated([
      [t('home.offer.remote_access'), offer.remoteAccess && t(`codes.remote_access.${offer.remoteAccess}`)],
      [t('home.offer.data_location'), offer.dataLocation && t(`codes.data_locations.${offer.dataLocation}`)],
      // Only what brings technology has a source.
      [
        t('home.offer.source_access'),
        hasTechnology(offer.modes) && offer.sourceAccess
          ? t(`codes.source_access.${offer.sourceAccess}`)
          : undefined,
      ],
      [
        t('home.offer.single_vendor'),
        offer.singleVendor === undefined ? undefined : t(offer.singleVendor ? 'common.yes' : 'common.no'),
      ],
      [t('home.offer.running_costs'), runningCostsText(t, offer.runningCosts)],
      [t('home.offer.paid_after'), offer.paidAfter && t(`codes.paid_after.${offer.paidAfter}`)],
      [
        t('home.offer.follow_up'),
        offer.followUpMonths && t('offers.follow_up_months', { count: offer.followUpMonths }),
      ],
      [
        t('home.offer.women_target'),
        offer.womenTarget === undefined ? undefined : t('offers.women_target', { count: offer.womenTarget }),
      ],
      [t('home.offer.support'), offer.supportEndsOn && t.day(offer.supportEndsOn)],
      [
        t('home.offer.gender'),
        offer.genderMarker === undefined ? undefined : t(`codes.gender.${offer.genderMarker}`),
      ],
    ]),
  ];
}

function conditions({ conditions: declared }: PublishedOffer, t: Translator): string {
  if (!declared) return t('home.offer.conditions.undeclared');
  if (declared.length === 0) return t('home.offer.conditions.none');
  return t.list(declared.map((code) => t(`codes.conditions.${code}`)));
}

function delivery({ startsOn, endsOn }: PublishedOffer, t: Translator): string | undefined {
  if (startsOn && endsOn)
    return t('home.offer.delivery.between', { from: t.day(startsOn), to: t.day(endsOn) });
  if (startsOn) return t('home.offer.delivery.from', { from: t.day(startsOn) });
  return endsOn && t('home.offer.delivery.until', { to: t.day(endsOn) });
}

function maturity({ maturityFrom, maturityTo }: PublishedOffer, t: Translator): string | undefined {
  const from = maturityFrom && t(`codes.maturity.${maturityFrom}`);
  const to = maturityTo && t(`codes.maturity.${maturityTo}`);
  if (from && to && from !== to) return t('home.offer.maturity.between', { from, to });
  return from ?? to;
}

function stated(facts: readonly (readonly [term: string, value: string | number | undefined])[]): Fact[] {
  return facts.flatMap(([term, value]) => (value ? [{ term, value: String(value) }] : []));
}

function written(facts: readonly (readonly [term: string, value: string])[]): Term[] {
  return facts.flatMap(([term, value]) => (value ? [{ term, value, own: true }] : []));
}
