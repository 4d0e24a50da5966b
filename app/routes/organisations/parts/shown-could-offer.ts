import { dayOf } from '#app/domain/codes/day.ts';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import { draftOffer } from '#app/domain/reciprocity/draft-offer.ts';
import { viewTitle } from '#app/i18n/need-view.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { CouldOffer } from '#app/operations/reciprocity/could-offer.ts';
import type { DraftWords } from '#app/operations/reciprocity/start-own-offer.ts';
import type { ReceivedHelp } from '#db/queries/two-ways.ts';

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
  const { organisation, received, nearby, offered } = found;
  return {
    received: received.map(
      ({ id, themes, offerTitle, offerLanguage, donorName, completedAt, programme }) => ({
        matchId: id,
        href: receivedAt(t, organisation, id, programme),
        draftId: newId(),
        title: offerTitle,
        titleLang: offerLanguage,
        facts: [
          t('could_offer.received_through', { donor: donorName }),
          completedAt
            ? t('two_ways.completed', { day: t.day(dayOf(completedAt)) })
            : t('could_offer.under_way'),
          ...(programme ? [t('pools.word')] : []),
        ],
        draft: draftSentence(t, organisation, themes),
      }),
    ),
    nearby: nearby.map(({ need: { id, view, circulatesUntil }, offered: fitting }) => ({
      id,
      draftId: newId(),
      themes: view.answers.themes.join(' '),
      title: viewTitle(t, currentGeography(), view).text,
      titleLang: viewTitle(t, currentGeography(), view).lang,
      facts: [
        ...(view.answers.sizeBand ? [t(`codes.sizes.${view.answers.sizeBand}`)] : []),
        t('could_offer.until', { day: t.day(circulatesUntil) }),
      ],
      offered: fitting.length > 0 ? t.list(fitting.map(({ title }) => title)) : undefined,
      draft: draftSentence(t, organisation, view.answers.themes),
    })),
    offered: offered.map(({ id, title, textLanguage }) => ({ id, title, textLanguage })),
  };
}

/** A State that left a programme reads no more of the match than stands on the page of both its sides. */
function receivedAt(
  t: Translator,
  organisation: CouldOffer['organisation'],
  id: string,
  programme: ReceivedHelp['programme'],
): string {
  if (!programme) return `/${t.lang}/matches/${id}`;
  return programme.stillIn
    ? `/${t.lang}/pools/${programme.poolId}/matches/${id}`
    : `/${t.lang}/organisations/${organisation.id}/two-ways`;
}

function draftSentence(
  t: Translator,
  organisation: CouldOffer['organisation'],
  themes: readonly ThemeCode[],
): string {
  const draft = draftOffer({ ...organisation, themes }, currentGeography());
  const [area] = draft.eligible;
  const has = t('could_offer.draft_has', {
    themes: themesIn(t, themes),
    languages: t.list(draft.languages.map((code) => t.language(code))),
    area: area ? placeName(currentGeography(), area, t) : '',
  });
  return draft.cooperation.length > 0 ? `${has} ${t('could_offer.draft_south')}` : has;
}

function themesIn(t: Translator, themes: readonly ThemeCode[]): string {
  return t.list(themes.map((code) => t.label(`codes.themes.${code}`)));
}
