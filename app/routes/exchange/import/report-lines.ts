import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { noteSentence, reasonSentence } from '#app/i18n/import-sentence.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Imported } from '#app/operations/exchange/imported.ts';
import { suggestions, type Suggestion } from './suggestions.ts';

/** What became of one activity or row, ready to be shown. */
export type ReportLine = {
  line: number;
  identifier: string;
  title: string;
  titleLang?: string;
  outcome: Imported['outcome'];
  why: string;
  /** The draft made now, or the offer made of it before. */
  href?: string;
  /** Filled in by a rule of ours, to be confirmed. */
  suggested: Suggestion[];
  notes: string[];
};

export function reportLines(t: Translator, imported: readonly Imported[]): ReportLine[] {
  return imported.map((one) => ({
    line: one.line,
    identifier: one.identifier,
    title: one.title,
    // What is skipped is called as the file calls it.
    titleLang: one.outcome === 'skipped' ? undefined : one.offer?.textLanguage,
    outcome: one.outcome,
    why: reasonSentence(t, one.reason),
    href: one.offer && offerAddress(t.lang, one.offer),
    suggested: one.outcome === 'draft' ? suggestions(t, one.draft) : [],
    notes: one.outcome === 'draft' ? one.draft.notes.map((note) => noteSentence(t, note)) : [],
  }));
}

function offerAddress(lang: UiLanguage, { id, status }: NonNullable<Imported['offer']>): string {
  return `/${lang}/offers/${id}/${status === 'draft' ? 'edit' : 'manage'}`;
}
