import type { SerializeFrom } from '@remix-run/node';
import { openingLastDay, openingState, type OpeningState } from '#app/domain/needs/opening.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import type { NamedOpening } from '#db/queries/needs/sealed-openings.ts';

/** An opening as its pages get it: where it stands now, and who took which step. */
export function showOpening(opening: NamedOpening, now: Date) {
  const state = openingState(opening, now);
  const { id, reason, asked, askedBy, answeredBy, endedBy, openUntil, endedAt } = opening;
  return {
    id,
    reason,
    state,
    lastDay: state === 'waiting' ? openingLastDay(asked.at) : undefined,
    askedAt: asked.at.toISOString(),
    askedBy,
    answeredBy,
    endedBy,
    // Whoever ended it ended the hour as well.
    openUntil: endedAt ? undefined : openUntil?.toISOString(),
    endedAt: endedAt?.toISOString(),
  };
}

export type ShownOpening = SerializeFrom<typeof showOpening>;

const TONES: Record<OpeningState, TagTone> = {
  waiting: 'waiting',
  // It is open for an hour only, and its State may end it.
  open: 'waiting',
  lapsed: 'neutral',
  refused: 'neutral',
  ended: 'neutral',
  over: 'neutral',
};

/** Who asked to open a sealed text, why, and what became of it. */
export function OpeningFacts({ t, opening }: { t: Translator; opening: ShownOpening }) {
  const { state, reason, askedAt, lastDay, openUntil, endedAt } = opening;
  const people = (['asked_by', 'answered_by', 'ended_by'] as const).flatMap((step) => {
    const name = { asked_by: opening.askedBy, answered_by: opening.answeredBy, ended_by: opening.endedBy }[
      step
    ];
    return name ? [{ term: t(`sealed.opening.${step}`), value: <bdi>{t.person(name)}</bdi> }] : [];
  });
  return (
    <SummaryList
      rows={[
        {
          term: t('sealed.opening.state'),
          value: <Tag tone={TONES[state]}>{t(`sealed.opening_state.${state}`)}</Tag>,
        },
        { term: t('sealed.opening.reason'), value: <OwnText text={reason} /> },
        { term: t('sealed.opening.asked_at'), value: t.instant(askedAt) },
        ...(lastDay
          ? [{ term: t('sealed.opening.waits_until'), value: `${t.day(lastDay)} (${t('common.utc')})` }]
          : []),
        ...people,
        ...(endedAt ? [{ term: t('sealed.opening.ended_at'), value: t.instant(endedAt) }] : []),
        ...(openUntil ? [{ term: t('sealed.opening.open_until'), value: t.instant(openUntil) }] : []),
      ]}
    />
  );
}
