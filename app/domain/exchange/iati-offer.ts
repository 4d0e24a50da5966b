import { isDeliveryLanguage } from '#app/domain/codes/languages.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { OFFER_LIMITS, OFFER_TEXTS } from '#app/domain/offers/text-limits.ts';
import { detectLanguage } from '#app/domain/text/detect-language.ts';
import { chooseText } from './choose-text.ts';
import { deliveryDays } from './delivery-days.ts';
import type { IatiActivity } from './iati-activity.ts';
import { SUGGESTED_FIELDS, type DraftNote, type OfferDraft } from './offer-draft.ts';
import { shownInReport } from './sensitive-draft.ts';
import { shorten } from './shorten.ts';
import { suggestEligibility } from './suggest-eligibility.ts';
import { suggestGender } from './suggest-gender.ts';
import { suggestModes } from './suggest-modes.ts';
import { isForOne, isInDollars, suggestSize } from './suggest-size.ts';
import { suggestThemes } from './suggest-themes.ts';

/**
 * An activity as a draft offer. Title, descriptions and days are the file's own; themes, modes, languages, eligibility,
 * size and gender marker are read out of codes made for another purpose, and are suggestions until the donor confirms.
 */
export function draftFromActivity(activity: IatiActivity, geography: Geography): OfferDraft {
  const { language, ...text } = chooseText(activity);
  const title = shorten(text.title, OFFER_TEXTS.title);
  const summary = shorten(text.descriptions.join('\n\n'), OFFER_TEXTS.summary);
  const { startsOn, endsOn, notes: dayNotes } = deliveryDays(activity);
  const { eligible, notes: placeNotes } = suggestEligibility(activity, geography);
  const forOne = isForOne(activity);
  const suggestions = {
    themes: suggestThemes(activity.sectors, everyText(activity)),
    modes: suggestModes(activity.aidTypes, startsOn, endsOn),
    // A translation says who should read it, not in what the help is given; and no other language can then receive it.
    languages: language && isDeliveryLanguage(language) ? [language] : [],
    eligible: eligible.slice(0, OFFER_LIMITS.eligible),
    // A sum without one of its parts is none.
    sizeBand: activity.unreadBudgets.length > 0 || !forOne ? undefined : suggestSize(activity.budgets),
    genderMarker: suggestGender(activity.policyMarkers),
  };
  const notes: DraftNote[] = [
    ...dayNotes,
    ...(suggestions.languages.length > 0 ? [{ code: 'language-of-text' as const }] : []),
    ...placeNotes,
    ...activity.unreadBudgets.map((amount) => ({
      code: 'budget-unread' as const,
      amount: shownInReport(amount),
    })),
  ];
  if (!forOne && activity.budgets.length > 0) notes.push({ code: 'budget-of-all' });
  if (forOne && !isInDollars(activity.budgets)) notes.push({ code: 'budget-in-other-currency' });
  if (suggestions.themes.length === 0) notes.push({ code: 'no-theme' });
  if (title.cut) notes.push({ code: 'title-shortened', limit: OFFER_TEXTS.title });
  if (summary.cut) notes.push({ code: 'summary-shortened', limit: OFFER_TEXTS.summary });
  const content: OfferDraft['content'] = {
    title: title.text,
    summary: summary.text,
    textLanguage: language ?? detectLanguage(`${title.text} ${summary.text}`),
    startsOn,
    endsOn,
    ...suggestions,
    eligibilitySuggested: eligible.length > 0,
    funders: namesInRole(activity, '1').slice(0, OFFER_LIMITS.funders),
    implementer: shorten(namesInRole(activity, '4').join('; '), OFFER_TEXTS.implementer).text,
  };
  return {
    importReference: activity.identifier,
    content,
    suggested: SUGGESTED_FIELDS.filter((field) => isFilled(suggestions[field])),
    notes: notes.slice(0, MOST_NOTES),
  };
}

/** A person reads them: what a thousandth unknown place says, the first ones said. */
const MOST_NOTES = 20;

/** Titles first, in every language: what they name is what the activity is most about. */
function everyText({ titles, descriptions }: IatiActivity): string[] {
  return [...titles, ...descriptions.flatMap(({ narratives }) => narratives)].map(({ text }) => text);
}

function namesInRole(activity: IatiActivity, role: string): string[] {
  const names = activity.participants
    .filter((participant) => participant.role === role)
    .flatMap(
      ({ names }) => (names.find(({ language }) => language === activity.language) ?? names[0])?.text ?? [],
    );
  return [...new Set(names)];
}

function isFilled(value: number | string | readonly unknown[] | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
