import type { ReactNode } from 'react';
import {
  BENEFICIARY_LEVELS,
  GENDER_MARKERS,
  MATURITY_STAGES,
  MODES,
  SIZE_BANDS,
  URGENCIES,
} from '#app/domain/codes/delivery.ts';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { DATA_PLACES, EVIDENCE_KINDS, NORMS, RED_LINES } from '#app/domain/codes/terms.ts';
import type { NeedField } from '#app/domain/needs/check-need.ts';
import { NEED_STEP_IDS, NEED_STEPS } from '#app/domain/needs/steps.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { themeGroups } from '#app/i18n/theme-groups.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { classNames } from '#app/ui/class-names.ts';
import { DATE_PARTS } from '#app/ui/form/date-input.tsx';

/** The whole form of a need in one language, with boxes to write in, to number and to tick, and what the typed form says of each. */
export function BlankForm({ t }: { t: Translator }) {
  return (
    <article className="tws-blank" lang={t.lang} dir={t.dir} aria-labelledby={`blank-${t.lang}`}>
      <h2 id={`blank-${t.lang}`}>{t('needs.blank.heading')}</h2>
      <p>{t('sensitive.prompt.need')}</p>
      <p>{t('needs.form.no_emergency')}</p>
      <p>{t('needs.blank.how')}</p>
      {NEED_STEP_IDS.map((step, index) => (
        <section key={step} aria-labelledby={`blank-${t.lang}-${step}`}>
          <h3 id={`blank-${t.lang}-${step}`}>
            {t.number(index + 1)}. {t(`needs.step.${step}`)}
          </h3>
          {NEED_STEPS[step].map((field) => (
            <Question key={field} t={t} field={field} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Question({ t, field }: { t: Translator; field: NeedField }) {
  return (
    <div className="tws-blank__question">
      <h4>
        {t(`needs.field.${field}`)}
        {REQUIRED.includes(field) && <> ({t('needs.blank.required')})</>}
        {field === 'basisTitle' && <> ({t('needs.blank.required_cited')})</>}
      </h4>
      <Hint t={t} of={field} />
      <Answer t={t} field={field} />
    </div>
  );
}

/** Without these `checkNeed` hands no need in: one result is enough, and each that is written says how it is measured. */
const REQUIRED: readonly NeedField[] = ['title', 'textLanguage', 'themes', 'outcomes', 'basis', 'languages'];

/** What the typed form says under a question. */
function Hint({ t, of }: { t: Translator; of: string }) {
  const key = `needs.hint.${of}`;
  if (!t.has(key)) return null;
  return (
    <p className="govuk-hint">
      {of === 'themes' ? t('needs.hint.themes', { count: NEED_LIMITS.themes }) : t.label(key)}
    </p>
  );
}

function Answer({ t, field }: { t: Translator; field: NeedField }) {
  switch (field) {
    case 'outcomes':
      return numbers(NEED_LIMITS.outcomes).map((number) => <Result key={number} t={t} number={number} />);
    case 'evidence':
      return numbers(NEED_LIMITS.evidence).map((number) => (
        <div key={number} className="tws-blank__row">
          <h5>{t('needs.evidence_row.title', { number })}</h5>
          <Label text={`${t('needs.evidence_row.kind')}. ${t('needs.blank.one')}`} />
          <Ticks labels={EVIDENCE_KINDS.map((kind) => t(`codes.evidence_kinds.${kind}`))} />
          <Label text={t('needs.evidence_row.year')} />
          <Lines />
          <Label text={t('needs.evidence_row.link')} />
          <Lines limit={NEED_LIMITS.evidenceLink} t={t} />
          <Ticks labels={[t('needs.evidence_row.held')]} />
        </div>
      ));
    case 'themes':
      return (
        <>
          <p>{t('needs.blank.rank', { count: NEED_LIMITS.themes })}</p>
          {themeGroups(t).map(({ label, options }) => (
            <div key={label} className="tws-blank__row">
              <h5>{label}</h5>
              <Ticks ranked labels={options.map((option) => option.label)} />
            </div>
          ))}
        </>
      );
    case 'modes':
      return (
        <>
          <p>{t('needs.blank.rank', { count: NEED_LIMITS.modes })}</p>
          <Ticks ranked labels={MODES.map((code) => t(`codes.modes.${code}`))} />
        </>
      );
    case 'languages':
      return (
        <>
          <p>{t('needs.blank.some')}</p>
          <Ticks labels={OFFICIAL_LANGUAGES.map((code) => t.language(code))} />
          <Label text={t('needs.blank.other_languages')} />
          <Lines />
        </>
      );
    case 'redLines':
      return (
        <>
          <p>{t('needs.blank.some')}</p>
          <Ticks
            labels={RED_LINES.map((code) => (
              <>
                {t(`codes.red_lines.${code}`)}{' '}
                <span className="govuk-hint">{t(`needs.red_line.${code}`)}</span>
              </>
            ))}
          />
        </>
      );
    case 'basis':
      return (
        <>
          <p>{t('needs.blank.one')}</p>
          <Ticks
            labels={[
              t('needs.basis.cited'),
              <>
                {t('needs.basis.in-preparation')}{' '}
                <span className="govuk-hint">{t('needs.hint.in_preparation')}</span>
              </>,
            ]}
          />
        </>
      );
    case 'startAfter':
    case 'startBefore':
      return <DayBoxes t={t} />;
    case 'excludedOrganisations':
    case 'hubIds':
      return <Lines count={6} />;
    case 'textLanguage':
    case 'basisYear':
    case 'durationWeeks':
      return <Lines />;
    default: {
      const choices = choicesOf(t, field);
      if (!choices) return <Lines t={t} limit={NEED_LIMITS[field as keyof typeof NEED_LIMITS]} />;
      return (
        <>
          <p>{t(field === 'norms' || field === 'beneficiaries' ? 'needs.blank.some' : 'needs.blank.one')}</p>
          <Ticks labels={choices} />
        </>
      );
    }
  }
}

function Result({ t, number }: { t: Translator; number: number }) {
  return (
    <div className="tws-blank__row">
      <h5>
        {t('needs.outcome.title', { number })} (
        {number === 1 ? t('needs.blank.required') : t('common.optional')})
      </h5>
      {(['statement', 'indicator', 'baseline', 'target'] as const).map((part) => (
        <div key={part} className="tws-blank__part">
          <Label
            text={`${t(`needs.outcome.${part}`)}${part === 'baseline' ? ` (${t('common.optional')})` : ''}`}
          />
          <Hint t={t} of={part} />
          <Lines t={t} limit={NEED_LIMITS[part]} />
        </div>
      ))}
      <Label text={`${t('needs.outcome.by')} (${t('common.optional')})`} />
      <DayBoxes t={t} />
    </div>
  );
}

function Label({ text }: { text: string }) {
  return <p className="tws-blank__label">{text}</p>;
}

/** A square to tick before each, or a wider box for its number. */
function Ticks({ labels, ranked }: { labels: readonly ReactNode[]; ranked?: boolean }) {
  return (
    <ul className={classNames('tws-blank__ticks', ranked && 'tws-blank__ticks--ranked')}>
      {labels.map((label, index) => (
        <li key={index}>{label}</li>
      ))}
    </ul>
  );
}

/** As many characters as a hand writes on one line of a sheet. */
const CHARACTERS_A_LINE = 80;
/** What is longer goes on on another sheet, as the form says. */
const MOST_LINES = 6;

/** Ruled lines, as many as the longest answer takes, and how long that is. */
function Lines({ t, limit, count }: { t?: Translator; limit?: number; count?: number }) {
  const lines = count ?? (limit ? Math.min(Math.ceil(limit / CHARACTERS_A_LINE), MOST_LINES) : 1);
  return (
    <>
      <div className="tws-blank__lines">
        {numbers(lines).map((line) => (
          <div key={line} />
        ))}
      </div>
      {t && limit && <p className="govuk-hint">{t('common.characters', { count: limit })}</p>}
    </>
  );
}

function DayBoxes({ t }: { t: Translator }) {
  return (
    <div className="tws-blank__day">
      {DATE_PARTS.map((part) => (
        <div key={part}>
          <p className="tws-blank__label">{t(`common.${part}`)}</p>
          <Lines />
        </div>
      ))}
    </div>
  );
}

function numbers(upTo: number): number[] {
  return Array.from({ length: upTo }, (_, index) => index + 1);
}

/** What is ticked, of the questions that need no more than that. */
function choicesOf(t: Translator, field: NeedField): string[] | undefined {
  const labels = (table: string, codes: readonly (string | number)[]) =>
    codes.map((code) => t.label(`${table}.${code}`));
  switch (field) {
    case 'beneficiaries':
      return labels('codes.beneficiaries', BENEFICIARY_LEVELS);
    case 'sizeBand':
      return labels('codes.sizes', SIZE_BANDS);
    case 'norms':
      return labels('codes.norms', NORMS);
    case 'maturityNow':
    case 'maturityTarget':
      return labels('codes.maturity', MATURITY_STAGES);
    case 'genderMarker':
      return labels('codes.gender', GENDER_MARKERS);
    case 'urgency':
      return labels('codes.urgencies', URGENCIES);
    case 'priority':
      return labels('needs.priority', [1, 2, 3, 4, 5]);
    case 'dataPlace':
      return labels('codes.data_places', DATA_PLACES);
    default:
      return undefined;
  }
}
