import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Facts, type Fact } from '#app/ui/record/facts.tsx';
import { ByWhen, type Step } from '../../parts/by-when.tsx';
import type { ShownRecovery } from './require-recovery.ts';

/** Whom, by what letter, and who did which step. */
export function RecoveryFacts({ t, recovery }: { t: Translator; recovery: ShownRecovery }) {
  const { email, letter, state, opened, confirmed, closed, why, until } = recovery;
  const facts: (Fact | false)[] = [
    { term: t('accounts.field.email'), value: <bdi dir="ltr">{email}</bdi> },
    {
      term: t('recoveries.record.letter'),
      value: (
        <>
          <OwnText text={letter.reference} as="span" />
          <br />
          {letter.day}
        </>
      ),
    },
    { term: t('invitations.record.state'), value: t(`recoveries.state.${state}`) },
    ...taken(t('recoveries.record.opened'), opened),
    ...taken(t('invitations.record.confirmed'), confirmed),
    ...taken(t('recoveries.record.closed'), closed),
    why !== undefined && { term: t('recoveries.record.why'), value: <OwnText text={why} as="span" /> },
    (state === 'open' || state === 'expired') && { term: t('invitations.record.until'), value: until },
  ];
  return <Facts wide facts={facts.filter((fact) => fact !== false)} />;
}

function taken(term: string, step: Step | undefined): Fact[] {
  return step ? [{ term, value: <ByWhen step={step} /> }] : [];
}
