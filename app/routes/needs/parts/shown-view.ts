import type { NeedView, NeedViews } from '#app/domain/needs/need-view.ts';
import { NEED_PART_IDS, NEED_PARTS, type NeedPart } from '#app/domain/needs/parts.ts';
import type { Audience } from '#app/domain/visibility.ts';
import { viewPlace } from '#app/i18n/need-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Chip } from '#app/ui/record/principle-chips.tsx';
import { answerSections, type AnswerSection } from './answer-rows.ts';
import { viewChips } from './view-chips.ts';

/** One audience's view in a reader's language: what `NeedArticle` draws for it and for the State that consents. */
export type ShownView = {
  audience: Audience;
  reference: string;
  themes: string[];
  /** The State, or what stands for it. */
  place: string;
  title?: { text: string; lang: string };
  sections: AnswerSection[];
  outside?: { parts: NeedPart[]; contact: string };
  /** Parts without an answer here: hidden from this audience or not stated, and the view does not say which. */
  unseen: NeedPart[];
  /** How it stands to the ten, as far as this audience may know. */
  chips: Chip[];
};

export function showView(t: Translator, view: NeedView, hubNames: readonly string[] = []): ShownView {
  const { audience, reference, answers, outside } = view;
  return {
    audience,
    reference,
    themes: answers.themes.map((code) => t.label(`codes.themes.${code}`)),
    place: viewPlace(t, currentGeography(), view),
    ...(answers.title && { title: { text: answers.title, lang: answers.textLanguage ?? 'en' } }),
    sections: answerSections(t, answers, hubNames),
    ...(outside && { outside }),
    unseen: NEED_PART_IDS.filter((part) => !isSeen(view, part)),
    chips: viewChips(t, view),
  };
}

export type ShownViews = Partial<Record<Audience, ShownView>>;

/** Every audience's view; hubs are named only where its view holds them. */
export function showViews(t: Translator, views: NeedViews, hubNames: readonly string[]): ShownViews {
  return Object.fromEntries(
    Object.entries(views).map(([audience, view]) => [
      audience,
      showView(t, view, view.answers.hubIds ? hubNames : []),
    ]),
  );
}

function isSeen({ place, answers, outside }: NeedView, part: NeedPart): boolean {
  if (part === 'state') return place.kind === 'state';
  return outside?.parts.includes(part) || NEED_PARTS[part].fields.some((field) => field in answers);
}
