import type { OfferContent } from '#app/domain/offers/offer.ts';
import { OFFER_STEPS, type OfferStep } from '#app/domain/offers/steps.ts';
import { runningCostsText } from '#app/i18n/running-costs.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** One answer as it is read back: in the donor's own words, or in ours. */
export type AnswerRow = { field: string; term: string; value: string; own: boolean; missing: boolean };

export type HubNames = ReadonlyMap<string, string>;

type Shown = Exclude<keyof OfferContent, 'eligibilitySuggested'>;
type Words = (offer: OfferContent, t: Translator, hubs: HubNames) => string;

/** A step's answers, in the order they are asked. */
export function answerRows(step: OfferStep, offer: OfferContent, t: Translator, hubs: HubNames): AnswerRow[] {
  return OFFER_STEPS[step].flatMap((field) => {
    if (field === 'eligibilitySuggested') return [];
    const value = WORDS[field](offer, t, hubs);
    return [
      {
        field,
        term: t.label(`offers.field.${field}`),
        value: value || t('common.not_stated'),
        own: value !== '' && OWN.has(field),
        missing: value === '',
      },
    ];
  });
}

const codes =
  (table: string, list: (offer: OfferContent) => readonly (string | number | undefined)[]): Words =>
  (offer, t) =>
    list(offer)
      .filter((code) => code !== undefined)
      .map((code) => t.label(`codes.${table}.${code}`))
      .join(t('common.comma'));
const day =
  (read: (offer: OfferContent) => string | undefined): Words =>
  (offer, t) => {
    const value = read(offer);
    return value ? t.day(value) : '';
  };
const yesNo =
  (read: (offer: OfferContent) => boolean | undefined): Words =>
  (offer, t) => {
    const value = read(offer);
    return value === undefined ? '' : value ? t('common.yes') : t('common.no');
  };
/** A box that nobody ticked declares nothing. */
const ticked =
  (read: (offer: OfferContent) => boolean): Words =>
  (offer, t) =>
    read(offer) ? t('common.yes') : '';

const WORDS: Record<Shown, Words> = {
  title: (offer) => offer.title,
  summary: (offer) => offer.summary,
  textLanguage: (offer, t) => t.language(offer.textLanguage),
  themes: codes('themes', (offer) => offer.themes),
  outcomes: (offer) => offer.outcomes,
  norms: codes('norms', (offer) => offer.norms),
  modes: codes('modes', (offer) => offer.modes),
  cooperation: codes('cooperation', (offer) => offer.cooperation),
  beneficiaries: codes('beneficiaries', (offer) => offer.beneficiaries),
  languages: (offer, t) => offer.languages.map((code) => t.language(code)).join(t('common.comma')),
  interpretation: ticked((offer) => offer.interpretation),
  eligible: (offer, t) =>
    offer.eligible.map((code) => placeName(currentGeography(), code, t)).join(t('common.comma')),
  viaHubIds: (offer, t, hubs) => offer.viaHubIds.map((id) => hubs.get(id) ?? '').join(t('common.comma')),
  opensOn: day((offer) => offer.opensOn),
  closesOn: day((offer) => offer.closesOn),
  startsOn: day((offer) => offer.startsOn),
  endsOn: day((offer) => offer.endsOn),
  durationWeeks: (offer, t) =>
    offer.durationWeeks === undefined ? '' : t('offers.weeks', { count: offer.durationWeeks }),
  slots: (offer, t) => t.number(offer.slots),
  sizeBand: codes('sizes', (offer) => [offer.sizeBand]),
  maturityFrom: codes('maturity', (offer) => [offer.maturityFrom]),
  maturityTo: codes('maturity', (offer) => [offer.maturityTo]),
  conditions: (offer, t, hubs) =>
    offer.conditions?.length === 0
      ? t('codes.conditions.none')
      : codes('conditions', ({ conditions }) => conditions ?? [])(offer, t, hubs),
  conditionsNote: (offer) => offer.conditionsNote,
  funders: (offer, t) => offer.funders.join(t('common.comma')),
  implementer: (offer) => offer.implementer,
  remoteAccess: codes('remote_access', (offer) => [offer.remoteAccess]),
  dataLocation: codes('data_locations', (offer) => [offer.dataLocation]),
  sourceAccess: codes('source_access', (offer) => [offer.sourceAccess]),
  singleVendor: yesNo((offer) => offer.singleVendor),
  supportEndsOn: day((offer) => offer.supportEndsOn),
  exitPlan: (offer) => offer.exitPlan,
  largerProgramme: (offer) => offer.largerProgramme,
  runningCosts: (offer, t) => runningCostsText(t, offer.runningCosts) ?? '',
  paidAfter: codes('paid_after', (offer) => [offer.paidAfter]),
  localCounterpart: (offer) => offer.localCounterpart,
  followUpMonths: (offer, t) =>
    offer.followUpMonths === undefined ? '' : t('offers.follow_up_months', { count: offer.followUpMonths }),
  womenTarget: (offer, t) =>
    offer.womenTarget === undefined ? '' : t('offers.women_target', { count: offer.womenTarget }),
  evidence: (offer) => offer.evidence,
  genderMarker: codes('gender', (offer) => [offer.genderMarker]),
  accessibility: (offer) => offer.accessibility,
  dualUse: ticked((offer) => offer.dualUse),
  safeguards: (offer) => offer.safeguards,
  declaration: (offer) => offer.declaration,
  declarationLimits: (offer) => offer.declarationLimits,
};

const OWN: ReadonlySet<Shown> = new Set<Shown>([
  'title',
  'summary',
  'outcomes',
  'conditionsNote',
  'implementer',
  'funders',
  'exitPlan',
  'largerProgramme',
  'localCounterpart',
  'evidence',
  'accessibility',
  'safeguards',
  'declaration',
  'declarationLimits',
]);
