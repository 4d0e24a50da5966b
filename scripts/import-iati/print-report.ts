import { reasonSentence, noteSentence } from '#app/i18n/import-sentence.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Imported } from '#app/operations/exchange/imported.ts';

/** A line an activity, its notes below it, and the totals. */
export function reportOf(t: Translator, imported: readonly Imported[]): string {
  const count = (outcome: Imported['outcome']) => imported.filter((one) => one.outcome === outcome).length;
  const parts = [
    t('imports.report.drafts', { count: count('draft') }),
    t('imports.report.skipped', { count: count('skipped') }),
    t('imports.report.already', { count: count('already-there') }),
  ];
  const total = t('imports.report.total.iati', { count: imported.length });
  return [
    ...imported.flatMap((one) => linesOf(t, one)),
    t('imports.report.sum', { total, parts: t.list(parts) }),
    '',
  ].join('\n');
}

function linesOf(t: Translator, one: Imported): string[] {
  const what = [one.identifier, one.title && `“${one.title}”`].filter(Boolean).join(' ');
  const line = `${t('imports.report.line-number', { line: one.line })}: ${what}: ${reasonSentence(t, one.reason)}`;
  const notes = one.outcome === 'draft' ? one.draft.notes : [];
  return [line, ...notes.map((note) => `    ${noteSentence(t, note)}`)];
}
