import type { Translator } from '#app/i18n/translate.ts';
import { Facts } from '#app/ui/record/facts.tsx';
import { principleOfGap } from '#app/domain/principles/check-agreement.ts';
import { PrincipleRef } from '#app/ui/record/principle-ref.tsx';
import type { PlanPage } from './load-plan.ts';

/** What is missing before an agreement, each with the page where it is written, for whoever may write it. */
export function Gaps({ t, page }: { t: Translator; page: PlanPage }) {
  const { gaps, base, mayRevise, note, facts } = page;
  const noPlace = facts && facts.slotsLeft === 0;
  if (gaps.length === 0 && note?.until !== undefined && !noPlace) return <p>{t('plans.gaps.none')}</p>;
  if (gaps.length === 0 && !note && !noPlace) return <p>{t('plans.gaps.none')}</p>;
  return (
    <ul>
      {gaps.map(({ part, code }) => (
        <li key={code}>
          {mayRevise ? <a href={`${base}/plan/${part}`}>{t(`plans.gap.${code}`)}</a> : t(`plans.gap.${code}`)}
          <PrincipleRef t={t} id={principleOfGap(code)} short />
        </li>
      ))}
      {note && !note.until && (
        <li>
          {t('plans.note.none')} <PrincipleRef t={t} id="PP5" short />
        </li>
      )}
      {noPlace && <li>{t('plans.agreement.places', { count: 0 })}</li>}
    </ul>
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
