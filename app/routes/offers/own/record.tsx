import type { Day } from '#app/domain/codes/day.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import type { OfferStep } from '#app/domain/offers/steps.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { Labels } from '#app/ui/record/labels.tsx';
import { PrincipleChips, type Chip } from '#app/ui/record/principle-chips.tsx';
import { OtherDisputed } from '#app/ui/record/other-disputed.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import type { AnswerRow } from './answers.ts';

export type RecordStep = { step: OfferStep; rows: AnswerRow[] };

/** Every answer that was given, group by group; what is not stated is told once, at the end of its group. */
export function RecordFacts({
  t,
  steps,
  lang,
}: {
  t: Translator;
  steps: readonly RecordStep[];
  lang: string;
}) {
  return steps.map(({ step, rows }) => {
    const missing = rows.filter((row) => row.missing);
    return (
      <section key={step} aria-labelledby={`facts-${step}`}>
        <h2 id={`facts-${step}`}>{t(`offers.step.${step}`)}</h2>
        <Facts
          wide
          facts={[
            ...rows
              .filter((row) => !row.missing)
              .map(({ term, value, own }) => ({
                term,
                value: own ? <OwnText text={value} lang={lang} /> : value,
              })),
            ...(missing.length > 0
              ? [{ term: t('common.not_stated'), value: <Labels labels={missing.map(({ term }) => term)} /> }]
              : []),
          ]}
        />
      </section>
    );
  });
}

export function TrustSummary({ t, note, on }: { t: Translator; note: TrustNote | undefined; on: Day }) {
  return (
    <section aria-labelledby="trust">
      <h2 id="trust">{t('common.trust')}</h2>
      {note ? (
        <>
          <p>
            <TrustBadge
              t={t}
              level={note.level}
              issuer={note.issuer}
              issuedOn={note.issuedOn}
              expiresOn={note.expiresOn}
              state={noteState(note, on)}
              href={note.reference && `/${t.lang}/notes/${note.reference}`}
            />
          </p>
          <OtherDisputed t={t} reference={note.otherDisputed} />
          <Facts
            facts={[
              { term: t('verification.examined'), value: <OwnText text={note.examined} /> },
              {
                term: t('verification.limits'),
                value: note.limits ? <OwnText text={note.limits} /> : t('common.not_stated'),
              },
            ]}
          />
          <p className="tws-muted">{t('verification.never_safe')}</p>
        </>
      ) : (
        <p>{t('verification.none')}</p>
      )}
    </section>
  );
}

export function Principles({
  t,
  chips,
  reviewHref,
}: {
  t: Translator;
  chips: readonly Chip[];
  /** Where a broker reviews them again, where an earlier review no longer holds. */
  reviewHref?: string;
}) {
  return (
    <section aria-labelledby="principles">
      <h2 id="principles">{t('common.principles')}</h2>
      <PrincipleChips t={t} chips={chips} />
      {reviewHref && (
        <p>
          <a href={reviewHref}>{t('principles.review.again')}</a>
        </p>
      )}
    </section>
  );
}
