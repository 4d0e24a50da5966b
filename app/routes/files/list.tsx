import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FILES_A_NEED, FILE_BYTES, NEED_FILE_BYTES } from '#app/domain/files/file-limits.ts';
import type { FileRefusal } from '#app/domain/files/file-refusal.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { showFile } from '#app/i18n/file-facts.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { addFile } from '#app/operations/files/add-file.ts';
import { currentScanner } from '#app/operations/files/scanning/scanner.ts';
import { Details } from '#app/ui/content/details.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { FileList } from '#app/ui/record/file-list.tsx';
import { withActor } from '#db/client.ts';
import { listFiles } from '#db/queries/needs/files.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { refusedPage } from './parts/refusal.ts';
import { receiveFile } from './parts/receive-file.ts';

/** The files of a need, for the delegation that keeps them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, files } = await withActor(actorOf(by), async (tx) => ({
    need: await findNeed(tx, id),
    files: await listFiles(tx, id),
  }));
  if (!need) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('files.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    closed: need.status === 'withdrawn',
    handedIn: need.status !== 'draft',
    files: files.map((file) => showFile(t, file)),
    full: files.length >= FILES_A_NEED,
    scanned: currentScanner() !== undefined,
  };
}

const MISSING: FileRefusal = 'missing';

/** Nothing of the form is read before it is known that this person may add a file to this need. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const needId = requireUuid(args.params.id);
  const need = await withActor(actorOf(by), (tx) => findNeed(tx, needId));
  if (!need) throw refusalResponse('not-found');
  const added = await receiveFile(args.request, (file) => addFile(by, { needId, ...file }));
  if (!added) return refuseForm(args.context, { refused: MISSING });
  if (added.ok) return goTo(`/${lang}/needs/${needId}/files`, { flash: 'files.flash.added' });
  if ('reason' in added) return refusedPage(args.context, added);
  return refuseForm(args.context, { refused: added.refusal });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function NeedFiles() {
  const t = useT();
  const { base, reference, closed, handedIn, files, full, scanned } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refused = sent && 'refused' in sent ? sent.refused : undefined;
  const error = refused && refusedSentence(t, refused);
  return (
    <div className="tws-reading">
      {error && (
        <ErrorSummary
          title={t('files.refused.title')}
          errors={[{ text: error, id: full ? undefined : 'file' }, { text: t('files.refused.nothing') }]}
        />
      )}
      {sent && 'refusal' in sent && (
        <ErrorSummary title={t('common.error_summary')} errors={[{ text: t(`refusals.${sent.refusal}`) }]} />
      )}
      <PageHeading
        lead={closed ? undefined : t('files.lead')}
        under={<Reference t={t} reference={reference} />}
      >
        {t('files.title')}
      </PageHeading>
      {files.length === 0 ? (
        <EmptyState title={t(closed ? 'files.none' : 'files.empty')}>
          <p>{t(closed ? 'files.empty_closed' : 'files.empty_next')}</p>
        </EmptyState>
      ) : (
        <FileList
          t={t}
          base={`${base}/files`}
          files={files}
          reader="delegation"
          actsOf={({ id, name }) => (
            <ul className="tws-files__acts" aria-label={t('files.acts', { name })}>
              {(['visibility', 'readings', 'removal'] as const).map((act) => (
                <li key={act}>
                  <a href={`${base}/files/${id}/${act}`}>
                    {t(`files.act.${act}`)} <span className="govuk-visually-hidden">{name}</span>
                  </a>
                </li>
              ))}
            </ul>
          )}
        />
      )}
      {!closed && (
        <>
          <h2>{t('files.add')}</h2>
          {full ? (
            <p>{t('files.full', { count: FILES_A_NEED })}</p>
          ) : (
            <Form method="post" encType="multipart/form-data" noValidate>
              <Input
                id="file"
                name="file"
                type="file"
                label={t('files.file')}
                labelSize="s"
                hint={t('files.file_hint', {
                  megabytes: inMegabytes(FILE_BYTES),
                  count: FILES_A_NEED,
                  together: inMegabytes(NEED_FILE_BYTES),
                })}
                error={error}
                errorPrefix={t('common.error_prefix')}
                accept={ACCEPTED}
              />
              {files.length > 0 && <p>{t('files.replace')}</p>}
              <p>{t(handedIn ? 'files.consequence' : 'files.consequence_draft')}</p>
              <Button variant="receive">{t('files.add_act')}</Button>
            </Form>
          )}
          <Details summary={t('files.what_happens')}>
            <p>{t('files.kept')}</p>
            <p>{t('files.metadata')}</p>
            <p>{t('files.watermark')}</p>
            <p>{t(scanned ? 'files.scanned' : 'files.no_scanner')}</p>
            <p>{t('files.fingerprint')}</p>
          </Details>
        </>
      )}
    </div>
  );
}

const ACCEPTED = '.pdf,.docx,.xlsx,.pptx,.odt,.ods,.png,.jpg,.jpeg,.txt,.csv';

function refusedSentence(t: Translator, refusal: FileRefusal): string {
  switch (refusal) {
    case 'too-large':
      return t('files.refused.too-large', { megabytes: inMegabytes(FILE_BYTES) });
    case 'too-many':
      return t('files.refused.too-many', { count: FILES_A_NEED });
    case 'too-much':
      return t('files.refused.too-much', { megabytes: inMegabytes(NEED_FILE_BYTES) });
    default:
      return t(`files.refused.${refusal}`);
  }
}

function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}
