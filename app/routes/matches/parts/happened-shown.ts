import { WITHOUT_REASON } from '#app/domain/matches/closing.ts';
import type { PartyEvent } from '#app/domain/matches/party-timeline.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

/** A line of a side's own history; of its own acts also why, and what it wrote for brokers with them. */
export function happenedShown(
  t: Translator,
  { at, what, code, text }: PartyEvent,
): MatchPage['events'][number] {
  const note = [
    code && code !== WITHOUT_REASON && t('matches.happened.why', { reason: t(`codes.closing.${code}`) }),
    text && t('matches.happened.to_brokers', { text: isolated(text) }),
  ].filter(Boolean);
  return { at, what: t(`matches.happened.${what}`), ...(note.length > 0 && { note: note.join('\n') }) };
}
