import type { Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { ProblemTable } from './problem-table.tsx';
import type { ReportLine } from './report-lines.ts';
import type { RowProblems } from './row-problems.ts';

export type Report = { kind: 'iati' | 'csv'; lines: ReportLine[]; unread: RowProblems };

/** Every activity or row with what became of it; nothing is passed over in silence. */
export function ReportPage({ t, report }: { t: Translator; report: Report }) {
  const { kind, lines, unread } = report;
  const madeDrafts = lines.some(({ outcome }) => outcome === 'draft');
  return (
    <>
      <PageHeading lead={sum(t, report)}>{t('imports.report.title')}</PageHeading>
      <p>{madeDrafts ? t('imports.report.next') : t('imports.report.none')}</p>
      <ButtonGroup>
        <ButtonLink href={`/${t.lang}/offers/mine`}>{t('imports.report.to-offers')}</ButtonLink>
        <a href={`/${t.lang}/offers/import`}>{t('imports.report.another')}</a>
      </ButtonGroup>
      {unread.lines > 0 && (
        <section aria-labelledby="unread">
          <h2 id="unread">{t('imports.csv.problems', { count: unread.lines })}</h2>
          <p>{t('imports.csv.problems.next')}</p>
          <ProblemTable t={t} found={unread} captionSize="hidden" />
        </section>
      )}
      {unread.lines === 0 && unread.unknownColumns && <p>{unread.unknownColumns}</p>}
      <Table
        caption={t('imports.report.caption')}
        captionSize="m"
        scrollId="report"
        firstCellIsHeader
        columns={[
          { label: t(`imports.report.what.${kind}`) },
          { label: t('imports.report.outcome') },
          { label: t('imports.report.check') },
        ]}
        rows={lines.map((line) => ({
          key: String(line.line),
          cells: [<What t={t} line={line} />, <Became t={t} line={line} />, <ToCheck t={t} line={line} />],
        }))}
      />
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

type LineProps = { t: Translator; line: ReportLine };

function What({ t, line }: LineProps) {
  const title = line.title ? (
    <OwnText as="span" text={line.title} lang={line.titleLang} />
  ) : (
    t('imports.report.untitled')
  );
  return (
    <>
      {line.href ? <a href={line.href}>{title}</a> : title}
      <br />
      <span className="tws-muted">
        <bdi dir="ltr">{line.identifier}</bdi> · {t('imports.report.line-number', { line: line.line })}
      </span>
    </>
  );
}

const TONES: Record<ReportLine['outcome'], TagTone> = {
  draft: 'done',
  skipped: 'neutral',
  'already-there': 'waiting',
};

function Became({ t, line }: LineProps) {
  return (
    <>
      <Tag tone={TONES[line.outcome]}>{t(`imports.outcome.${line.outcome}`)}</Tag>
      {line.outcome !== 'draft' && (
        <>
          <br />
          {line.why}
        </>
      )}
    </>
  );
}

function ToCheck({ t, line: { suggested, notes } }: LineProps) {
  return (
    <>
      {suggested.length > 0 && (
        <>
          <strong>{t('imports.suggested.title')}</strong>
          <ul>
            {suggested.map(({ field, term, value }) => (
              <li key={field}>
                {term}: {value}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.map((note, index) => (
        <p key={index}>{note}</p>
      ))}
    </>
  );
}
