import { isDeliveryLanguage } from '#app/domain/codes/languages.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { chooseText, languagesOf } from './choose-text.ts';
import { deliveryDays } from './delivery-days.ts';
import type { IatiActivity } from './iati-activity.ts';
import { OFFER_TEXT_LIMITS, SUGGESTED_FIELDS, type DraftNote, type OfferDraft } from './offer-draft.ts';
import { suggestEligibility } from './suggest-eligibility.ts';
import { suggestGender } from './suggest-gender.ts';
import { suggestModes } from './suggest-modes.ts';
import { suggestSize } from './suggest-size.ts';
import { suggestThemes } from './suggest-themes.ts';

/**
 * An activity as a draft offer. Title, descriptions and days are the file's own; themes, modes, languages, eligibility,
 * size and gender marker are read out of codes made for another purpose, and are suggestions until the donor confirms.
 */
export function draftFromActivity(activity: IatiActivity, geography: Geography): OfferDraft {
  const { language, ...text } = chooseText(activity);
  const title = shorten(text.title, OFFER_TEXT_LIMITS.title);
  const summary = shorten(text.descriptions.join('\n\n'), OFFER_TEXT_LIMITS.summary);
  const { startsOn, endsOn, notes: dayNotes } = deliveryDays(activity);
  const { eligible, notes: placeNotes } = suggestEligibility(activity, geography);
  const suggestions = {
    themes: suggestThemes(activity.sectors, everyText(activity)),
    modes: suggestModes(activity.aidTypes, startsOn, endsOn),
    languages: languagesOf(activity).filter(isDeliveryLanguage),
    eligible,
    sizeBand: suggestSize(activity.budgets),
    genderMarker: suggestGender(activity.policyMarkers),
  };
  const notes: DraftNote[] = [...dayNotes, ...placeNotes];
  if (suggestions.themes.length === 0) notes.push({ code: 'no-theme' });
  if (title.cut) notes.push({ code: 'title-shortened', limit: OFFER_TEXT_LIMITS.title });
  if (summary.cut) notes.push({ code: 'summary-shortened', limit: OFFER_TEXT_LIMITS.summary });
  return {
    importReference: activity.identifier,
    title: title.text,
    summary: summary.text,
    textLanguage: language,
    startsOn,
    endsOn,
    ...suggestions,
    funders: namesInRole(activity, '1').slice(0, OFFER_TEXT_LIMITS.funders),
    implementer: shorten(namesInRole(activity, '4').join('; '), OFFER_TEXT_LIMITS.implementer).text,
    suggested: SUGGESTED_FIELDS.filter((field) => isFilled(suggestions[field])),
    notes,
  };
}

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

/** At most `limit` characters (code points, as the database counts), cut between words. */
function shorten(text: string, limit: number): { text: string; cut: boolean } {
  const characters = [...text];
  if (characters.length <= limit) return { text, cut: false };
  const head = characters.slice(0, limit - 1).join('');
  return { text: `${head.replace(/\s+\S*$/u, '')}…`, cut: true };
}

function isFilled(value: number | string | readonly unknown[] | undefined): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
