import type { PublicationFinding } from '#app/domain/offers/publication.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { PrincipleRef } from '#app/ui/record/principle-ref.tsx';

/** What was found, with a link to where it is answered, where this reader can answer it. */
export function Findings({
  t,
  findings,
  hrefOf,
}: {
  t: Translator;
  findings: readonly PublicationFinding[];
  hrefOf?: (finding: PublicationFinding) => string;
}) {
  return (
    <ul>
      {findings.map((finding) => {
        const text = t(`principles.finding.${finding.code}`);
        return (
          <li key={finding.code}>
            {hrefOf ? <a href={hrefOf(finding)}>{text}</a> : text}
            {finding.principle && <PrincipleRef t={t} id={finding.principle} />}
          </li>
        );
      })}
    </ul>
  );
}
