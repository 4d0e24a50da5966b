import type { MergeObjection } from '#app/domain/organisations/merging.ts';
import type { MergePlan } from '#app/operations/organisations/merge-plan.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';

type Plan = {
  into: { id: string; name: string };
  people: number;
  notes: number;
  invitations: number;
  objections: readonly MergeObjection[];
  second?: ShownSecond;
  /** Whether there is no other administrator to be asked. */
  isAlone: boolean;
  seen: string;
};
/** Whose word there is of the two that it takes; the time as it is stored. */
type ShownSecond = { askedAt?: string; askedByOther?: { by: string; at: string } };
type Props = { t: Translator; action: string; from: string; plan: Plan };

export function shownSecond({ askedBySelf, askedByOther }: NonNullable<MergePlan['second']>): ShownSecond {
  return {
    ...(askedBySelf && { askedAt: askedBySelf.at.toISOString() }),
    ...(askedByOther && { askedByOther: { by: askedByOther.by, at: askedByOther.at.toISOString() } }),
  };
}

/** What would move, as far as an administrator may know it, and the button; or everything that speaks against it, and no button. */
export function ShownMergePlan({ t, action, from, plan }: Props) {
  const { into, people, notes, invitations, objections, second, seen } = plan;
  const names = { from, into: into.name };
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{t('organisations.merge.plan', names)}</h2>
      <Facts
        wide
        facts={[
          { term: t('organisations.merge.people'), value: t.number(people) },
          { term: t('organisations.merge.records'), value: t('organisations.merge.records_all') },
          { term: t('organisations.merge.notes'), value: t.number(notes) },
          { term: t('organisations.merge.invitations'), value: t.number(invitations) },
        ]}
      />
      {objections.length > 0 ? (
        <>
          <p>{t('organisations.merge.against')}</p>
          <ul>
            {objections.map((objection) => (
              <li key={objection}>{t(`organisations.merge.objection.${objection}`)}</li>
            ))}
          </ul>
        </>
      ) : (
        <>
          {second && <Second t={t} second={second} />}
          {plan.isAlone && <p>{t('organisations.merge.alone')}</p>}
          {second && !second.askedByOther ? (
            !second.askedAt && (
              <Act
                id="merge"
                action={action}
                label={t('organisations.merge.ask')}
                consequence={t('organisations.merge.consequence', names)}
                hidden={{ into: into.id, seen }}
              />
            )
          ) : (
            <Act
              id="merge"
              action={action}
              label={t('organisations.merge.act')}
              consequence={t('organisations.merge.consequence', names)}
              variant="warning"
              hidden={{ into: into.id, seen }}
            />
          )}
        </>
      )}
    </section>
  );
}

/** Why one administrator alone does not do it, and whose word is there. */
function Second({ t, second }: { t: Translator; second: ShownSecond }) {
  const { askedAt, askedByOther } = second;
  return (
    <InsetText>
      <p>{t('organisations.merge.second')}</p>
      {askedByOther && (
        <p>
          {t('organisations.merge.asked_by', {
            name: isolated(askedByOther.by),
            at: t.instant(askedByOther.at),
          })}
        </p>
      )}
      {!askedByOther && askedAt && <p>{t('organisations.merge.asked', { at: t.instant(askedAt) })}</p>}
    </InsetText>
  );
}
