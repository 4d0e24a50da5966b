import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { removeFile } from '#app/operations/files/remove-file.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { fileIn, loadOwnFile } from './parts/load-file.ts';
import { fileWay } from './parts/file-way.tsx';
import { refusedPage } from './parts/refusal.ts';

/** Takes a file off the platform for good. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const file = await loadOwnFile(by, args.params);
  const files = `/${t.lang}/needs/${file.needId}/files`;
  return {
    title: pageTitle(t, t('files.removal.title'), wasRefused(args.context)),
    files,
    here: `${files}/${file.id}/removal`,
    name: file.name,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const which = fileIn(args.params);
  const removed = await removeFile(by, which, new Date());
  return removed.ok
    ? goTo(`/${lang}/needs/${which.needId}/files`, { flash: 'files.flash.removed' })
    : refusedPage(args.context, removed);
}

export const meta = titleOf;
export const handle = fileWay;

export default function RemoveFile() {
  const t = useT();
  const { here, name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={<bdi className="tws-files__name">{name}</bdi>}>
        {t('files.removal.title')}
      </PageHeading>
      <Act
        id="remove"
        action={here}
        label={t('files.removal.act')}
        consequence={t('files.removal.consequence')}
        variant="warning"
      />
    </div>
  );
}
