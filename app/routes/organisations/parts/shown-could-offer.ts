import { dayOf } from '#app/domain/codes/day.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { draftOffer, type DraftStart } from '#app/domain/reciprocity/draft-offer.ts';
import { viewPlace, viewTitle } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { CouldOffer } from '#app/operations/reciprocity/could-offer.ts';
import type { DraftWords } from '#app/operations/reciprocity/start-own-offer.ts';
import type { ReceivedHelp } from '#db/queries/reciprocity/two-ways.ts';

/** Our own words for a draft's title and first sentence, in the language of the page. */
export function draftWords(t: Translator): DraftWords {
  return (themes) => ({
    title: t('could_offer.draft_title', { theme: t.label(`codes.themes.${themes[0]!}`) }),
    summary: t('could_offer.draft_summary', { themes: themesIn(t, themes) }),
    textLanguage: UI_LANGUAGES.find((code) => code === t.lang) ?? 'en',
  });
}

/** What the page shows, each with the id of the draft that it begins and what would be in it. */
export function shownCouldOffer(t: Translator, found: CouldOffer, newId: () => string) {
  const { organisation, received, nearby, moreIn, offered } = found;
  const geography = currentGeography();
  return {
    received: received.map((help) => ({
      matchId: help.id,
      href: receivedAt(t, organisation, help),
      draftId: newId(),
      title: help.offerTitle,
      titleLang: help.offerLanguage,
      facts: [
        t('could_offer.received_through', { donor: help.donorName }),
        help.completedAt
          ? t('two_ways.completed', { day: t.day(dayOf(help.completedAt)) })
          : t('could_offer.under_way'),
        ...(help.programme ? [t('pools.word')] : []),
      ],
      draft: draftSentence(t, organisation, help),
    })),
    nearby: nearby.map(({ need: { id, view, circulatesUntil }, offered: fitting, received: had }) => {
      const start = startFrom(view);
      return {
        id,
        reference: view.reference,
        begins: {
          id: newId(),
          themes: start.themes.join(' '),
          ...(start.modes.length > 0 && { modes: start.modes.join(' ') }),
          ...(start.durationWeeks && { weeks: String(start.durationWeeks) }),
          ...(start.area && { area: start.area }),
        },
        title: viewTitle(t, geography, view).text,
        titleLang: viewTitle(t, geography, view).lang,
        facts: [
          viewPlace(t, geography, view),
          ...(view.answers.sizeBand ? [t(`codes.sizes.${view.answers.sizeBand}`)] : []),
          t('could_offer.until', { day: t.day(circulatesUntil) }),
        ],
        offered: fitting.map((offer) => lineOf(t, offer)),
        received: had.map((help) => ({
          href: receivedAt(t, organisation, help),
          title: help.offerTitle,
          lang: help.offerLanguage,
        })),
        draft: draftSentence(t, organisation, start),
      };
    }),
    moreIn: moreIn.map((m49) => ({ m49, name: placeName(geography, m49, t) })),
    offered: offered.map((offer) => lineOf(t, offer)),
  };
}

/** A State that left a programme reads no more of the match than stands on the page of both its sides. */
function receivedAt(
  t: Translator,
  organisation: CouldOffer['organisation'],
  { id, programme }: ReceivedHelp,
): string {
  if (!programme) return `/${t.lang}/matches/${id}`;
  return programme.stillIn
    ? `/${t.lang}/pools/${programme.poolId}/matches/${id}`
    : `/${t.lang}/organisations/${organisation.id}/two-ways`;
}

function lineOf(t: Translator, { id, title, textLanguage, status }: CouldOffer['offered'][0]) {
  const below = { published: '', draft: '/edit' };
  return {
    href: `/${t.lang}/offers/${id}${status in below ? below[status as keyof typeof below] : '/manage'}`,
    title: title || t('offers.untitled'),
    lang: title ? textLanguage : t.lang,
    status: t(`offers.status.${status}`),
  };
}

/** What a draft takes from a need: codes that its view shows, and the area in which it is asked for. */
function startFrom({ place, answers: { themes, modes = [], durationWeeks } }: NeedView) {
  return { themes, modes, durationWeeks, area: place.kind === 'region' ? place.m49 : undefined };
}

function draftSentence(t: Translator, organisation: CouldOffer['organisation'], start: DraftStart): string {
  const { themes, modes, durationWeeks, area } = start;
  const draft = draftOffer({ ...organisation, themes, modes, durationWeeks, area }, currentGeography());
  const [eligible] = draft.eligible;
  const has = t('could_offer.draft_has', {
    themes: themesIn(t, themes),
    modes: t.list(draft.modes.map((code) => t(`codes.modes.${code}`))),
    languages: t.list(draft.languages.map((code) => t.language(code))),
    area: eligible ? placeName(currentGeography(), eligible, t) : '',
  });
  return [
    has,
    ...(draft.durationWeeks
      ? [t('could_offer.draft_weeks', { weeks: t('home.offer.weeks', { count: draft.durationWeeks }) })]
      : []),
    ...(draft.cooperation.length > 0 ? [t('could_offer.draft_south')] : []),
    t('could_offer.draft_no_words'),
  ].join(' ');
}

function themesIn(t: Translator, themes: readonly ThemeCode[]): string {
  return t.list(themes.map((code) => t.label(`codes.themes.${code}`)));
}
