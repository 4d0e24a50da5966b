import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Became } from '#app/domain/matches/party-view.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';

const TONES: Record<MatchStatus, TagTone> = {
  'interest-declared': 'give',
  requested: 'receive',
  proposed: 'waiting',
  introduced: 'done',
  designing: 'waiting',
  agreed: 'done',
  'in-delivery': 'give',
  completed: 'done',
  closed: 'neutral',
  left: 'neutral',
  terminated: 'neutral',
  lapsed: 'neutral',
};

export function StatusTag({ t, status }: { t: Translator; status: MatchStatus }) {
  return <Tag tone={TONES[status]}>{t(`matches.status.${status}`)}</Tag>;
}

/** What became of a match that is over, where its reader knows more of it than that it is. */
export function BecameTag({ t, became }: { t: Translator; became: Became }) {
  return <Tag tone={became === 'delivered' ? 'done' : 'neutral'}>{t(`matches.became.${became}`)}</Tag>;
}

/** The status, or what became of it, and beside it what holds the match up now: a silence, or a disagreement. */
export function StandingTags({
  t,
  status,
  became,
  standing,
}: {
  t: Translator;
  status: MatchStatus;
  became?: Became | undefined;
  standing: { word: string; tone: TagTone } | undefined;
}) {
  return (
    <>
      {became ? <BecameTag t={t} became={became} /> : <StatusTag t={t} status={status} />}{' '}
      {standing && <Tag tone={standing.tone}>{standing.word}</Tag>}
    </>
  );
}
