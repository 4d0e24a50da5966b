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
import { SUBTHEMES, THEMES } from '#app/domain/codes/themes.ts';
import type { NeedField } from '#app/domain/needs/check-need.ts';
import { NEED_STEP_IDS, NEED_STEPS } from '#app/domain/needs/steps.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** The whole form of a need in one language, with boxes to write in and to tick. */
export function BlankForm({ t }: { t: Translator }) {
  return (
    <article className="tws-blank" lang={t.lang} dir={t.dir} aria-labelledby={`blank-${t.lang}`}>
      <h2 id={`blank-${t.lang}`}>{t('needs.blank.heading')}</h2>
      <p>{t('sensitive.prompt.need')}</p>
      <p>{t('needs.form.no_emergency')}</p>
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
  const ticks = choicesOf(t, field);
  return (
    <div className="tws-blank__question">
      <h4>{t(`needs.field.${field}`)}</h4>
      {field === 'outcomes' ? (
        Array.from({ length: NEED_LIMITS.outcomes }, (_, index) => (
          <div key={index}>
            <p>{t('needs.outcome.title', { number: index + 1 })}</p>
            {(['statement', 'indicator', 'baseline', 'target', 'by'] as const).map((part) => (
              <Box key={part} label={t(`needs.outcome.${part}`)} tall={part === 'statement'} />
            ))}
          </div>
        ))
      ) : field === 'evidence' ? (
        Array.from({ length: NEED_LIMITS.evidence }, (_, index) => (
          <div key={index}>
            <ul className="tws-blank__ticks">
              {EVIDENCE_KINDS.map((kind) => t(`codes.evidence_kinds.${kind}`)).map((label) => (
                <li key={label}>{label}</li>
              ))}
            </ul>
            <Box label={t('needs.evidence_row.year')} />
            <Box label={t('needs.evidence_row.where')} />
          </div>
        ))
      ) : ticks.length > 0 ? (
        <ul className="tws-blank__ticks">
          {ticks.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      ) : (
        <Box tall={TALL.includes(field)} />
      )}
    </div>
  );
}

const TALL: readonly NeedField[] = ['summary', 'contextNote', 'technologyBarrier', 'excludedOrganisations'];

function Box({ label, tall }: { label?: string; tall?: boolean }) {
  return (
    <>
      {label && <p className="tws-blank__label">{label}</p>}
      <div className={tall ? 'tws-blank__box tws-blank__box--tall' : 'tws-blank__box'} />
    </>
  );
}

/** What is ticked rather than written; themes with their sub-themes, numbered by hand in order of importance. */
function choicesOf(t: Translator, field: NeedField): string[] {
  const labels = (table: string, codes: readonly (string | number)[]) =>
    codes.map((code) => t.label(`${table}.${code}`));
  switch (field) {
    case 'themes':
      return THEMES.flatMap((theme) =>
        SUBTHEMES[theme].map(
          (sub) => `${t(`codes.themes.${theme}`)} – ${t.label(`codes.themes.${theme}-${sub}`)}`,
        ),
      );
    case 'modes':
      return labels('codes.modes', MODES);
    case 'languages':
      return [...OFFICIAL_LANGUAGES.map((code) => t.language(code)), t('needs.blank.other_languages')];
    case 'beneficiaries':
      return labels('codes.beneficiaries', BENEFICIARY_LEVELS);
    case 'sizeBand':
      return labels('codes.sizes', SIZE_BANDS);
    case 'basis':
      return labels('needs.basis', ['cited', 'in-preparation']);
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
    case 'redLines':
      return labels('codes.red_lines', RED_LINES);
    default:
      return [];
  }
}
