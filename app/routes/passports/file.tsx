import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { readHash } from '#app/domain/passports/artefact-list.ts';
import { componentName, type Artefact, type PassportContent } from '#app/domain/passports/passport.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { NotificationBanner } from '#app/ui/content/notification-banner.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FileChooser } from '#app/ui/passport/file-chooser.tsx';
import { FileHashes } from '#app/ui/passport/file-hashes.tsx';
import { HashCommands } from '#app/ui/passport/hash-commands.tsx';
import { loadPublished } from './parts/load-published.ts';

/** Is this the file that the donor named? Compared in the browser, or here by the hash that somebody pasted. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const { offer, passport } = await loadPublished(args.params);
  return {
    title: pageTitle(t, t('passports.verify.title'), wasRefused(args.context)),
    back: `/${t.lang}/offers/${offer.id}/technology/${passport.n}`,
    name: componentName(passport),
    files: filesOf(t, passport),
  };
}

/** What the donor named: each delivered file, and the list of its parts, which whoever downloads it here may hold against it. */
function filesOf(t: Translator, { artefacts, sbom }: PassportContent): Artefact[] {
  return sbom ? [...artefacts, { name: t('passports.step.sbom'), sha256: sbom.sha256 }] : [...artefacts];
}

type Answer = { typed: string } & ({ error: true } | { error: false; found: string | undefined });

/** Nothing is kept: the answer is in what the page says. */
export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const { passport } = await loadPublished(args.params);
  const pasted = (await args.request.formData()).get('hash');
  const typed = typeof pasted === 'string' ? pasted.slice(0, 2_000) : '';
  const hash = readHash(typed);
  if (!hash) return refuseForm(args.context, { typed, error: true } satisfies Answer);
  const found = filesOf(t, passport).find(({ sha256 }) => sha256 === hash)?.name;
  return { typed: hash, error: false, found } satisfies Answer;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { back: string }).back}>{t('passports.public.of')}</BackLink>,
};

export default function CheckFile() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Answer>();
  const error = sent?.error ? t('passports.verify.no_hash') : undefined;
  return (
    <div className="tws-reading">
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'hash' }]} />}
      {sent && !sent.error && (
        <NotificationBanner
          title={t(sent.found ? 'common.success' : 'common.important')}
          kind={sent.found ? 'success' : 'failure'}
        >
          {sent.found ? t('passports.verify.found', { name: sent.found }) : t('passports.verify.not_found')}
        </NotificationBanner>
      )}
      <PageHeading over={<bdi>{data.name}</bdi>} lead={t('passports.verify.lead')}>
        {t('passports.verify.title')}
      </PageHeading>
      {data.files.length === 0 ? (
        <p>{t('passports.verify.none')}</p>
      ) : (
        <>
          <FileChooser t={t} mode="compare" files={data.files} />
          <p data-hash-unable="">{t('passports.verify.needs_script')}</p>
          <Form method="post" noValidate>
            <Input
              id="hash"
              name="hash"
              label={t('passports.verify.paste')}
              labelSize="s"
              hint={t('passports.verify.paste_hint')}
              value={sent?.typed}
              dir="ltr"
              spellCheck={false}
              error={error}
              errorPrefix={t('common.error_prefix')}
            />
            <Button variant="receive">{t('passports.verify.act')}</Button>
          </Form>
          <HashCommands t={t} summary={t('passports.verify.by_hand')} />
          <p>{t('passports.verify.meaning')}</p>
          <h2>{t('passports.verify.list')}</h2>
          <FileHashes label={t('passports.verify.list')} files={data.files} />
        </>
      )}
    </div>
  );
}
