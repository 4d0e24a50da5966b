import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { LARGEST_SPREADSHEET_BYTES } from '#app/forms/find-excess.ts';
import { OFFER_COLUMNS } from '#app/forms/offer-columns.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { refusalSentence } from '#app/i18n/import-sentence.ts';
import { translator } from '#app/i18n/translate.ts';
import { Columns } from '#app/ui/page/layout.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { ProblemTable } from './import/problem-table.tsx';
import { readUpload } from './import/read-upload.ts';
import { ReportPage, type Report } from './import/report.tsx';
import { reportLines } from './import/report-lines.ts';
import { rowProblems, type RowProblems } from './import/row-problems.ts';
import { CsvSource, IatiSource, NoReference } from './import/sources.tsx';
import { takeFile } from './import/take-file.ts';
import { UploadForm } from './import/upload-form.tsx';
import { FILE_BYTES } from './import/upload-limits.ts';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  requireLanguage(args.params.lang);
  const organisation = await withActor(actorOf(by), (tx) => findOrganisation(tx, by.hat.organisation.id));
  return {
    refused: wasRefused(args.context),
    reported: reported.has(args.context),
    organisation: by.hat.organisation.name,
    reference: organisation?.iatiReference,
    requiredColumns: Object.entries(OFFER_COLUMNS).flatMap(([column, need]) =>
      need === 'required' ? [column] : [],
    ),
    megabytes: { iati: inMegabytes(FILE_BYTES), csv: inMegabytes(LARGEST_SPREADSHEET_BYTES) },
  };
}

/** The report is the answer to the form: it is nowhere kept, and sending the form again makes nothing twice. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const upload = await readUpload(args.request);
  const failure = (error: string, includeEnded: boolean, problems?: RowProblems) =>
    refuseForm(args.context, { error, includeEnded, problems, report: undefined });

  if ('tooLarge' in upload) {
    return failure(t('imports.refused.too-large', { megabytes: inMegabytes(FILE_BYTES) }), false);
  }
  const { includeEnded } = upload;
  if ('missing' in upload) return failure(t('files.refused.missing'), includeEnded);

  const taken = await takeFile(by, upload, new Date());
  if ('refusal' in taken) return failure(refusalSentence(t, taken.refusal), includeEnded);
  const unread = rowProblems(t, taken);
  if (!('imported' in taken)) {
    const why = unread.lines > 0 ? 'imports.refused.no-rows' : 'imports.refused.blank';
    return failure(t(why), includeEnded, unread);
  }

  reported.add(args.context);
  const report: Report = { kind: taken.kind, lines: reportLines(t, taken.imported), unread };
  return { report, error: undefined, includeEnded, problems: undefined };
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  const page = t(data?.reported ? 'imports.report.title' : 'imports.title');
  return [{ title: t(data?.refused ? 'common.title_error' : 'common.title', { page }) }];
};

export default function Import() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.report) return <ReportPage t={t} report={answer.report} />;
  return (
    <>
      {answer?.error && (
        <ErrorSummary
          title={t('imports.refused.title')}
          errors={[{ text: answer.error, id: 'file' }, { text: t('imports.refused.nothing-changed') }]}
        />
      )}
      <PageHeading lead={t('imports.lead')}>{t('imports.title')}</PageHeading>
      {data.reference === undefined && <NoReference t={t} />}
      <Columns
        asideLast
        aside={
          <>
            <IatiSource t={t} reference={data.reference} />
            <CsvSource t={t} organisation={data.organisation} requiredColumns={data.requiredColumns} />
          </>
        }
      >
        <UploadForm
          t={t}
          megabytes={data.megabytes}
          error={answer?.error}
          includeEnded={answer?.includeEnded ?? false}
        />
        {answer?.problems && <ProblemTable t={t} found={answer.problems} captionSize="m" />}
      </Columns>
    </>
  );
}

/** Loaders run after the action with the same context: the page is then titled by what it shows. */
const reported = new WeakSet<AppLoadContext>();

function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
