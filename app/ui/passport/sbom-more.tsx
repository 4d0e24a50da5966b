import type { SbomProblem, SbomSummary } from '#app/domain/passports/sbom/summary.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Table } from '#app/ui/content/table.tsx';

type Props = {
  t: Translator;
  sbom: Pick<SbomSummary, 'sha256' | 'quality'>;
  /** Where this reader gets the file; nobody but the donor and the brokers does where it is not public. */
  href: string | undefined;
};

/** What belongs to the figures of a list of parts: what they mean, the gaps by place, the file and its SHA-256. */
export function SbomMore({ t, sbom: { sha256, quality }, href }: Props) {
  const { problems, problemCount } = quality;
  return (
    <>
      <p>{t('sboms.meaning')}</p>
      {problemCount > 0 && (
        <Details summary={t('sboms.gaps', { count: problemCount })}>
          <Table
            caption={
              problemCount > problems.length
                ? t('sboms.gaps_first', { count: problems.length })
                : t('sboms.gaps', { count: problemCount })
            }
            captionSize={problemCount > problems.length ? undefined : 'hidden'}
            scroll={{ id: 'sbom-gaps', hint: t('common.scroll') }}
            dense
            columns={[
              { label: t('sboms.gaps.where') },
              { label: t('sboms.gaps.part') },
              { label: t('sboms.gaps.lacks') },
            ]}
            rows={problems.map((problem) => ({ key: problem.path, cells: cellsOf(t, problem) }))}
          />
        </Details>
      )}
      <p>{href ? <a href={href}>{t('sboms.download')}</a> : t('sboms.kept_back')}</p>
      <p className="tws-muted">
        {t('sboms.digest')}:{' '}
        <bdi dir="ltr" className="tws-files__digits">
          {sha256}
        </bdi>
      </p>
    </>
  );
}

function cellsOf(t: Translator, { path, name, lacks }: SbomProblem) {
  return [
    <code key="path" dir="ltr">
      {path}
    </code>,
    <bdi key="name">{name}</bdi>,
    t.list(lacks.map((code) => t(`sboms.lacks.${code}`))),
  ];
}
