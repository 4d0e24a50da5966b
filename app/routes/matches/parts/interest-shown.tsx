import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import type { DeclaredInterest } from '#db/queries/matches/interests.ts';

/** What a donor would do, shaped for whoever may read it. */
export type InterestShown = {
  own: boolean;
  scope: string;
  modes: string;
  dates: string;
  team: string;
  conditions: string;
  cost: string;
  at: string;
  /** What it told brokers beside it, for them alone. */
  note?: string | undefined;
  /** It changed after this reader's answer. */
  since: boolean;
};

export function interestShown(
  t: Translator,
  interest: DeclaredInterest | undefined,
  { own, answeredAt, note }: { own: boolean; answeredAt?: Date | undefined; note?: string | undefined },
): InterestShown | undefined {
  if (!interest) return undefined;
  const { revisedAt, declaredAt } = interest;
  return {
    own,
    scope: interest.scope,
    modes: t.list(interest.modes.map((code) => t(`codes.modes.${code}`))),
    dates: t('interest.dates', { from: t.day(interest.startsOn), to: t.day(interest.endsOn) }),
    team: interest.team,
    conditions: interest.conditions,
    cost: interest.cost,
    at: revisedAt
      ? t('interest.revised', { at: t.instant(revisedAt) })
      : t('interest.declared', { at: t.instant(declaredAt) }),
    note,
    since: answeredAt !== undefined && revisedAt !== undefined && revisedAt > answeredAt,
  };
}

/** It stands on the record of its match. */
export function InterestSection({ t, interest }: { t: Translator; interest: InterestShown }) {
  return (
    <section aria-labelledby="interest">
      <h2 id="interest">{t(interest.own ? 'interest.heading_own' : 'interest.heading')}</h2>
      {interest.since && (
        <p>
          <strong>{t('interest.revised_since')}</strong>
        </p>
      )}
      <InterestSaid t={t} interest={interest} />
      {interest.own && <p className="tws-muted">{t('interest.seen_by')}</p>}
    </section>
  );
}

/** What stands there already, above what somebody typed who came to declare it. */
export function InterestNow({ t, interest }: { t: Translator; interest: InterestShown }) {
  return (
    <InsetText>
      <h2>{t('interest.saved_now')}</h2>
      <InterestSaid t={t} interest={interest} />
    </InsetText>
  );
}

export function InterestSaid({ t, interest }: { t: Translator; interest: InterestShown }) {
  return (
    <>
      <SummaryList
        rows={[
          { term: t('answers.compare.scope'), value: <OwnText text={interest.scope} /> },
          { term: t('answers.compare.mode'), value: interest.modes },
          { term: t('answers.compare.dates'), value: interest.dates },
          { term: t('answers.compare.team'), value: <OwnText text={interest.team} /> },
          {
            term: t('answers.compare.conditions'),
            value: interest.conditions ? <OwnText text={interest.conditions} /> : t('interest.none'),
          },
          {
            term: t('answers.compare.cost'),
            value: interest.cost ? <OwnText text={interest.cost} /> : t('common.not_stated'),
          },
          ...(interest.note
            ? [{ term: t('interest.for_brokers'), value: <OwnText text={interest.note} /> }]
            : []),
        ]}
      />
      <p className="tws-muted">{interest.at}</p>
    </>
  );
}
