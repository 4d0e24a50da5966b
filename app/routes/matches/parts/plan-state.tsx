import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import type { AgreementFinding } from '#app/domain/principles/check-agreement.ts';
import { gapWords } from '#app/i18n/gap-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { PrincipleRef } from '#app/ui/record/principle-ref.tsx';
import type { PlanPage } from './load-plan.ts';

/**
 * What is missing before an agreement, each with the principle that asks for it and the page where it is written, for
 * whoever may write it.
 */
export function Gaps({ t, page }: { t: Translator; page: PlanPage }) {
  const { findings, base, mayRevise, facts, plan } = page;
  const noPlace = facts !== undefined && facts.slotsLeft === 0;
  if (findings.length === 0 && !noPlace) return <p>{t('plans.gaps.none')}</p>;
  return (
    <ul>
      {findings.map((finding) => {
        const part = writtenIn(finding);
        const text = words(t, finding, plan);
        return (
          <li key={finding.code}>
            {mayRevise && part ? <a href={`${base}/plan/${part}`}>{text}</a> : text}
            {finding.principle && <PrincipleRef t={t} id={finding.principle} short />}
          </li>
        );
      })}
      {noPlace && <li>{t('plans.agreement.places', { count: 0 })}</li>}
    </ul>
  );
}

/** The part of the plan that answers it; a note and an offer's safeguards are written elsewhere. */
function writtenIn({ field }: AgreementFinding) {
  return field === 'note' || field === 'offer' ? undefined : field;
}

function words(t: Translator, { code }: AgreementFinding, plan: PlanContent | undefined): string {
  if (code === 'no-note') return t('plans.note.none');
  if (code === 'dual-use-unguarded') return t('principles.finding.dual-use-unguarded');
  return plan ? gapWords(t, code, plan) : '';
}

/** Where the days of the plan lie outside what the need or the offer says: to be looked at before it is agreed, no more. */
export function OutsideStatedDays({ t, page }: { t: Translator; page: Pick<PlanPage, 'outside'> }) {
  if (page.outside.length === 0) return null;
  return (
    <InsetText>
      <p>{t('plans.outside')}</p>
      <ul>
        {page.outside.map(({ code, planned, stated }) => (
          <li key={code}>{t(`plans.outside.${code}`, { planned: t.day(planned), stated: t.day(stated) })}</li>
        ))}
      </ul>
    </InsetText>
  );
}

/** Which side has confirmed the plan as it is, and that a change took a confirmation back. */
export function Confirmations({ t, page }: { t: Translator; page: PlanPage }) {
  return (
    <Facts
      facts={page.confirmations.map(({ party, state, by }) => ({
        term: t(`plans.partner.${party}`),
        value:
          state === 'given' ? by : t(`plans.agreement.${state === 'waiting' ? 'waiting' : 'taken_back'}`),
      }))}
    />
  );
}
