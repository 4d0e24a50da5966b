import { isDay } from '#app/domain/codes/day.ts';
import type { FileRefusal } from '#app/domain/exchange/file-refusal.ts';
import type { ImportOutcome } from '#app/domain/exchange/import-outcome.ts';
import type { DraftNote } from '#app/domain/exchange/offer-draft.ts';
import { isolated } from './isolated.ts';
import type { MessageValue, Translator } from './translate.ts';

/** Why a file was refused, led by its line where it has one. */
export function refusalSentence(t: Translator, refusal: FileRefusal): string {
  const reason = t.label(`imports.refused.${refusalKey(refusal)}`, values(t, refusal));
  return 'line' in refusal ? t('imports.refused.line', { line: refusal.line, reason }) : reason;
}

/** What became of one activity: "ended 31 August 2016". */
export function reasonSentence(t: Translator, reason: ImportOutcome['reason']): string {
  const said = reason.code === 'called-otherwise' ? { ...reason, title: isolated(reason.title) } : reason;
  return t.label(`imports.reason.${reason.code}`, values(t, said));
}

/** What a draft could not take over from its source. */
export function noteSentence(t: Translator, note: DraftNote): string {
  if (note.code === 'trace')
    return t('imports.note.trace', { column: note.column, kind: t(`sensitive.kind.${note.kind}`) });
  return t.label(`imports.note.${note.code}`, values(t, note));
}

/** A file that leaves the thing out gets its own words: "in IATI version ." says nothing. */
function refusalKey(refusal: FileRefusal): string {
  if (refusal.code === 'encoding' && refusal.encoding) return 'encoding-named';
  if (refusal.code === 'version' && !refusal.version) return 'version-missing';
  if (refusal.code === 'another-organisation' && !refusal.reference) return 'reporter-missing';
  return refusal.code;
}

function values(t: Translator, coded: Readonly<Record<string, MessageValue>>): Record<string, MessageValue> {
  return Object.fromEntries(
    Object.entries(coded).map(([name, value]) => [
      name,
      typeof value === 'string' && isDay(value) ? t.day(value) : value,
    ]),
  );
}
