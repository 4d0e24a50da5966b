import type { NeedFinding } from '#app/domain/needs/check-need.ts';
import { stepOf } from '#app/domain/needs/steps.ts';
import type { Severity } from '#app/domain/principles/finding.ts';
import { FROM_CHECK } from '#app/http/from-check.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { PrincipleRef } from '#app/ui/record/principle-ref.tsx';

type Props = {
  t: Translator;
  findings: readonly NeedFinding[];
  /** The form's address, where the reader may change answers. */
  editBase?: string;
};

/** What stops a need, then what would make it stronger, each with the principle that asks for it. */
export function Findings({ t, findings, editBase }: Props) {
  return (
    <>
      {(['block', 'warn'] as const).map((severity) => (
        <Group
          key={severity}
          t={t}
          severity={severity}
          findings={findings.filter((finding) => finding.severity === severity)}
          editBase={editBase}
        />
      ))}
    </>
  );
}

function Group({ t, severity, findings, editBase }: Props & { severity: Severity }) {
  if (findings.length === 0) return null;
  return (
    <section aria-labelledby={`findings-${severity}`}>
      <h2 id={`findings-${severity}`}>{t(`needs.findings.${severity}`)}</h2>
      <ul>
        {findings.map(({ code, field, principle }) => {
          const sentence = t(`needs.finding.${code}`);
          return (
            <li key={code}>
              {editBase ? (
                <a href={`${editBase}/${stepOf(field)}${FROM_CHECK}#need-${field}`}>{sentence}</a>
              ) : (
                sentence
              )}
              {principle && <PrincipleRef t={t} id={principle} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
