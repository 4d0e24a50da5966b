import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { CirculationMode } from '#app/domain/needs/reach.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { LastRound } from '#app/operations/needs/donors-to-name.ts';
import { InARow } from '#app/ui/content/in-a-row.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

/** As the page gets it from its loader. */
export type ShownRound = { mode: CirculationMode; donors: string[]; since: Day; until: Day };

export function showRound(round: LastRound): ShownRound {
  return { ...round, since: dayOf(round.since) };
}

/** To whom a need goes round, by name where some are named, and until when. */
export function RoundFacts({ t, round, dated }: { t: Translator; round: ShownRound; dated?: boolean }) {
  return (
    <Facts
      facts={[
        { term: t('circulation.reaches'), value: <RoundTo t={t} round={round} /> },
        ...(dated ? [{ term: t('common.next_steps.since'), value: t.day(round.since) }] : []),
        { term: t('circulation.last_day'), value: t.day(round.until) },
      ]}
    />
  );
}

/** The same of a round that may be over, in a line of what happened. */
export function RoundNote({ t, round }: { t: Translator; round: ShownRound }) {
  return (
    <>
      <RoundTo t={t} round={round} />
      <br />
      {t('circulation.last_day')}: {t.day(round.until)}
    </>
  );
}

function RoundTo({ t, round: { mode, donors } }: { t: Translator; round: ShownRound }) {
  return (
    <>
      {t(`circulation.mode.${mode}`)}
      {donors.length > 0 && ': '}
      <InARow t={t} parts={donors} />
    </>
  );
}
