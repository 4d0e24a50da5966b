import type { LoaderFunctionArgs } from '@remix-run/node';
import { countProofs, PROOF_KINDS } from '#app/domain/security/asvs/count-proofs.ts';
import { ASVS } from '#app/domain/security/asvs/table.ts';
import { requireLanguageOf, titleFor } from '#app/http/plain-page.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Table } from '#app/ui/content/table.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { RequirementList } from './parts/requirement-list.tsx';

export function loader(args: LoaderFunctionArgs) {
  publicRoute();
  return requireLanguageOf(args);
}

export const meta = titleFor('security.asvs.title');

/** The table that the tests hold the product to, as it stands in this build. */
export default function Requirements() {
  const t = useT();
  return (
    <>
      <div className="tws-reading">
        <PageHeading lead={t('security.asvs.lead')}>{t('security.asvs.title')}</PageHeading>
        <p>{t('security.asvs.how')}</p>
        <Facts
          wide
          facts={PROOF_KINDS.map((kind) => ({
            term: t(`security.asvs.by.${kind}`),
            value: t(`security.asvs.by.${kind}.text`),
          }))}
        />
      </div>
      <Counts t={t} />
      {ASVS.map(({ id, requirements }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>
            <ChapterName t={t} id={id} />
          </h2>
          <RequirementList t={t} requirements={requirements} />
        </section>
      ))}
    </>
  );
}

function Counts({ t }: { t: Translator }) {
  const cellsOf = (counts: ReturnType<typeof countProofs>) => [
    ...PROOF_KINDS.map((kind) => t.number(counts[kind])),
    t.number(counts.all),
  ];
  return (
    <Table
      caption={t('security.asvs.caption')}
      scroll={{ id: 'counts', hint: t('common.scroll') }}
      columns={[
        { label: t('security.asvs.chapter_column') },
        ...PROOF_KINDS.map((kind) => ({ label: t(`security.asvs.by.${kind}`), numeric: true })),
        { label: t('security.asvs.all'), numeric: true },
      ]}
      firstCellIsHeader
      rows={ASVS.map((chapter) => ({
        key: chapter.id,
        cells: [
          <a key="link" href={`#${chapter.id}`}>
            <ChapterName t={t} id={chapter.id} />
          </a>,
          ...cellsOf(countProofs([chapter])),
        ],
      }))}
      total={[t('security.asvs.total'), ...cellsOf(countProofs(ASVS))]}
    />
  );
}

function ChapterName({ t, id }: { t: Translator; id: string }) {
  return (
    <>
      <bdi>{id}</bdi> {t.label(`security.asvs.chapter.${id}`)}
    </>
  );
}
