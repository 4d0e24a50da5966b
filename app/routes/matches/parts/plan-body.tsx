import type { ReactNode } from 'react';
import {
  ANNEX_FIELDS,
  PARTNERS,
  STAGES,
  type Plan,
  type PlanOrigin,
  type PlanPart,
} from '#app/domain/matches/plan/plan.ts';
import { dutyWords } from '#app/i18n/duty-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { MilestoneLine } from '#app/ui/figure/milestone-line.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import type { PlanPage } from './load-plan.ts';
import { PlanNotes } from './plan-notes.tsx';

type Props = { t: Translator; page: Pick<PlanPage, 'plan' | 'parts' | 'base' | 'mayRevise' | 'note'> };

/** A joint plan whole, part by part, each with the link that changes it for whoever may. */
export function PlanBody({ t, page }: Props) {
  const { plan, parts, base, mayRevise, note } = page;
  if (!plan) return null;
  const sections = parts.map((part) => (
    <section key={part} className="tws-plan-part">
      <h2>{t(`plans.part.${part}`)}</h2>
      {part === 'annex' && note && <PlanNotes t={t} notes={note} />}
      <PlanPartBody t={t} plan={plan} part={part} />
      {mayRevise && (
        <p>
          <a
            href={`${base}/plan/${part}`}
            aria-label={t('plans.edit_part', { part: t(`plans.part.${part}`) })}
          >
            {t('plans.edit')}
          </a>
        </p>
      )}
    </section>
  ));
  return (
    <>
      <Origin t={t} origin={plan.origin} />
      {sections}
    </>
  );
}

/** What the need rests on at home, how much it matters there, and what the offer is part of: nobody changes it here. */
export function Origin({ t, origin }: { t: Translator; origin: PlanOrigin }) {
  const { basis, basisTitle, basisYear, basisSection, priority, textLanguage: lang } = origin;
  const own = (text: string | undefined, of = lang) => text && <OwnText as="span" text={text} lang={of} />;
  const facts: [string, ReactNode][] = [
    [t('plans.origin.basis'), basis === 'in-preparation' && t('needs.basis.in-preparation')],
    [t(basis === 'cited' ? 'plans.origin.basis' : 'needs.field.basisTitle'), own(basisTitle)],
    [t('needs.field.basisYear'), basisYear && String(basisYear)],
    [t('needs.field.basisSection'), own(basisSection)],
    [t('plans.origin.priority'), priority && t(`needs.priority.${priority}`)],
    [t('plans.origin.programme'), own(origin.programme, origin.programmeLanguage)],
  ];
  const shown = facts.filter(([, value]) => Boolean(value));
  if (shown.length === 0) return null;
  return (
    <section className="tws-plan-part">
      <h2>{t('plans.origin')}</h2>
      <p>{t(origin.programme ? 'plans.origin.lead_both' : 'plans.origin.lead')}</p>
      <Facts wide facts={shown.map(([term, value]) => ({ term, value }))} />
    </section>
  );
}

export function PlanPartBody({ t, plan, part }: { t: Translator; plan: Plan; part: PlanPart }) {
  return BODIES[part](t, plan);
}

const BODIES: Record<PlanPart, (t: Translator, plan: Plan) => ReactNode> = {
  outcomes: (t, { outcomes }) =>
    outcomes.length === 0 ? (
      <Empty t={t} />
    ) : (
      outcomes.map((outcome, index) => (
        <div key={index}>
          <h3>{t('plans.outcome', { number: t.number(index + 1) })}</h3>
          <p>
            <Tag tone={outcome.needOutcome === undefined ? 'neutral' : 'receive'}>
              {t(outcome.needOutcome === undefined ? 'plans.outcome.added' : 'plans.outcome.covered')}
            </Tag>
          </p>
          <Facts
            wide
            facts={[
              ...(['statement', 'indicator', 'baseline', 'target'] as const).map((field) => ({
                term: t(`plans.outcome.${field}`),
                value: <Words t={t} text={outcome[field]} />,
              })),
              { term: t('plans.outcome.by'), value: outcome.by ? t.day(outcome.by) : <Empty t={t} /> },
            ]}
          />
        </div>
      ))
    ),
  milestones: (t, { milestones, startsOn, endsOn }) => {
    const dated = milestones.flatMap(({ on }, index) => (on ? [{ number: index + 1, on }] : []));
    const days = dated.map(({ on }) => on);
    const from = [startsOn, ...days].filter((day) => day !== undefined).sort()[0];
    const to = [endsOn, ...days]
      .filter((day) => day !== undefined)
      .sort()
      .at(-1);
    return milestones.length === 0 ? (
      <Empty t={t} />
    ) : (
      <>
        {from && to && from < to && <MilestoneLine t={t} from={from} to={to} milestones={dated} />}
        <Table
          caption={t('plans.milestones.caption')}
          captionSize="hidden"
          columns={[
            { label: t('plans.milestone.number'), numeric: true },
            { label: t('plans.milestone.title') },
            { label: t('plans.milestone.on') },
          ]}
          rows={milestones.map(({ title, on }, index) => ({
            cells: [
              t.number(index + 1),
              <Words key="title" t={t} text={title} />,
              on ? (
                <time key="on" dateTime={on}>
                  {t.day(on)}
                </time>
              ) : (
                t('plans.milestone.undated')
              ),
            ],
          }))}
        />
      </>
    );
  },
  delivery: (t, { startsOn, endsOn, remains, monitoring }) => (
    <Facts
      wide
      facts={[
        { term: t('plans.starts_on'), value: startsOn ? t.day(startsOn) : <Empty t={t} /> },
        { term: t('plans.ends_on'), value: endsOn ? t.day(endsOn) : <Empty t={t} /> },
        { term: t('plans.monitoring'), value: <Words t={t} text={monitoring} /> },
        { term: t('plans.remains'), value: <Words t={t} text={remains} /> },
      ]}
    />
  ),
  responsibilities: (t, plan) => (
    <Table
      caption={t('plans.part.responsibilities')}
      captionSize="hidden"
      firstCellIsHeader
      columns={[
        { label: t('plans.stage') },
        ...PARTNERS.map((partner) => {
          const label = t(`plans.partner.${partner}`);
          return { label, over: label };
        }),
      ]}
      rows={STAGES.map((stage) => ({
        cells: [
          t(`plans.stage.${stage}`),
          ...PARTNERS.map((partner) => {
            const text = dutyWords(t, plan.responsibilities)[stage][partner];
            return text || partner === 'recipient' ? <Words key={partner} t={t} text={text} /> : '–';
          }),
        ],
      }))}
    />
  ),
  annex: (t, { annex }) => (
    <Facts
      wide
      facts={ANNEX_FIELDS.map((field) => ({
        term: t(`plans.annex.${field}`),
        value: <Words t={t} text={annex[field]} />,
      }))}
    />
  ),
};

function Words({ t, text }: { t: Translator; text: string }) {
  return text ? <OwnText text={text} /> : <Empty t={t} />;
}

function Empty({ t }: { t: Translator }) {
  return <span className="tws-muted">{t('plans.empty')}</span>;
}
