import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { ProblemTable } from './problem-table.tsx';
import type { ReportLine } from './report-lines.ts';
import type { RowProblems } from './row-problems.ts';

export type Report = { kind: 'iati' | 'csv'; lines: ReportLine[]; unread: RowProblems };

/** Every activity or row with what became of it; nothing is passed over in silence. */
export function ReportPage({ t, report }: { t: Translator; report: Report }) {
  const { lines, unread } = report;
  const madeDrafts = lines.some(({ outcome }) => outcome === 'draft');
  return (
    <>
      <PageHeading lead={sum(t, report)}>{t('imports.report.title')}</PageHeading>
      <p>{madeDrafts ? t('imports.report.next') : t('imports.report.none')}</p>
      <ButtonGroup>
        <ButtonLink href={`/${t.lang}/offers/mine`}>{t('imports.report.to-offers')}</ButtonLink>
        <a href={`/${t.lang}/offers/import`}>{t('imports.report.another')}</a>
        {madeDrafts && <a href={`/${t.lang}/offers/import/drafts`}>{t('imports.drafts.from_report')}</a>}
      </ButtonGroup>
      {unread.lines > 0 && (
        <section aria-labelledby="unread">
          <h2 id="unread">{t('imports.csv.problems', { count: unread.lines })}</h2>
          <p>{t('imports.csv.problems.next')}</p>
          <ProblemTable t={t} found={unread} captionSize="hidden" />
        </section>
      )}
      {unread.lines === 0 && unread.unknownColumns && <p>{unread.unknownColumns}</p>}
      <h2>{t('imports.report.caption')}</h2>
      {lines.some(({ href }) => href) && <p>{t('imports.report.kept')}</p>}
      <ResultList ordered>
        {lines.map((line) => (
          <Line key={line.line} t={t} line={line} />
        ))}
      </ResultList>
      {lines.some(({ suggested }) => suggested.some(({ field }) => field === 'eligible')) && (
        <Disclaimer t={t} />
      )}
    </>
  );
}

const COUNTED = [
  ['draft', 'imports.report.drafts'],
  ['skipped', 'imports.report.skipped'],
  ['already-there', 'imports.report.already'],
] as const;

/** "63 of 63 activities accounted for: 12 drafts and 51 skipped." */
function sum(t: Translator, { kind, lines, unread }: Report): string {
  const parts = COUNTED.flatMap(([outcome, key]) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count > 0 ? [t(key, { count })] : [];
  });
  if (unread.lines > 0) parts.push(t('imports.report.unread', { count: unread.lines }));
  const total = t(`imports.report.total.${kind}`, { count: lines.length + unread.lines });
  return t('imports.report.sum', { total, parts: t.list(parts) });
}

const TONES: Record<ReportLine['outcome'], TagTone> = {
  draft: 'done',
  skipped: 'neutral',
  'already-there': 'waiting',
};

/** One activity or row: its outcome and why, where it stands in the file, and what its donor should look at. */
function Line({ t, line }: { t: Translator; line: ReportLine }) {
  const { outcome, why, title, titleLang, href, suggested, notes } = line;
  const words = title ? <OwnText as="span" text={title} lang={titleLang} /> : t('imports.report.untitled');
  return (
    <li className="tws-result">
      <p className="tws-result__over">
        <Tag tone={TONES[outcome]}>{t(`imports.outcome.${outcome}`)}</Tag>
        {outcome !== 'draft' && <span>{why}</span>}
        <span className="tws-muted">
          <bdi dir="ltr">{line.identifier}</bdi> · {t('imports.report.line-number', { line: line.line })}
        </span>
      </p>
      <h3 className="tws-result__title">
        {href ? (
          // The report is the answer to a form and kept nowhere: who goes on in its place cannot come back to it.
          <a href={href} target="_blank" rel="noreferrer">
            {words} <span className="govuk-visually-hidden">{t('imports.report.other-tab')}</span>
          </a>
        ) : (
          words
        )}
      </h3>
      {suggested.length > 0 && (
        <>
          <p>{t('imports.suggested.title')}</p>
          <ul className="tws-result__facts">
            {suggested.map(({ field, term, value }) => (
              <li key={field}>
                {term}: {value}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.length > 0 && (
        <ul>
          {notes.map((note, index) => (
            <li key={index}>{note}</li>
          ))}
        </ul>
      )}
    </li>
  );
}
