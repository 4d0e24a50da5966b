import type { Translator } from '#app/i18n/translate.ts';
import type { LogVerdict } from '#app/operations/verification/prove-log.ts';

/** What each verdict on a log of notes ends a command with. */
export const LOG_STATUS = {
  whole: 0,
  unreadable: 20,
  unsigned: 21,
  broken: 22,
  cut: 23,
  rewritten: 24,
  'wrong-key': 25,
} as const satisfies Record<LogVerdict['verdict'], number>;

export function logSentence(t: Translator, found: LogVerdict): string {
  switch (found.verdict) {
    case 'whole':
      return t('note_commands.log.whole', {
        n: found.n,
        proved: found.proved,
        at: found.at,
        heads: found.heads,
      });
    case 'broken':
      return t(`note_commands.log.broken.${found.why}`, { n: found.n });
    case 'cut':
      return t('note_commands.log.cut', { n: found.n, proved: found.proved, at: found.at });
    case 'rewritten':
      return t('note_commands.log.rewritten', { proved: found.proved, at: found.at });
    case 'wrong-key':
      return t('note_commands.log.wrong-key', { at: found.at });
    case 'unsigned':
    case 'unreadable':
      return t(`note_commands.log.${found.verdict}`, { n: found.n });
  }
}
