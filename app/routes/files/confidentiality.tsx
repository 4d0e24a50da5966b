import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { keepConfidential } from '#app/operations/files/keep-confidential.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { fileIn, loadFile } from './parts/load-file.ts';
import { refusedPage } from './parts/refusal.ts';

/** Asked once a need, before the first file that its State shared with this donor or hub (principle PA3). */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const file = await loadFile(by, args.params);
  const need = `/${t.lang}/needs/${file.needId}`;
  return {
    title: pageTitle(t, t('files.confidentiality.title'), wasRefused(args.context)),
    need,
    here: `${need}/files/${file.id}/confidentiality`,
    name: file.name,
  };
}

/** Back to the need: the file itself is a download, and would leave its reader on this page. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'hub_coordinator']);
  const lang = requireLanguage(args.params.lang);
  const which = fileIn(args.params);
  const kept = await keepConfidential(by, which, new Date());
  return kept.ok
    ? goTo(`/${lang}/needs/${which.needId}`, { flash: 'files.flash.confidential' })
    : refusedPage(args.context, kept);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { need: string }).need}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function KeepConfidential() {
  const t = useT();
  const { here, name } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={<bdi className="tws-files__name">{name}</bdi>}
        lead={t('files.confidentiality.lead')}
      >
        {t('files.confidentiality.title')}
      </PageHeading>
      <ul>
        {(['only', 'ends', 'known'] as const).map((what) => (
          <li key={what}>{t(`files.confidentiality.${what}`)}</li>
        ))}
      </ul>
      <Act
        id="keep"
        action={here}
        label={t('files.confidentiality.act')}
        consequence={t('files.confidentiality.consequence')}
      />
    </div>
  );
}
