import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { FILE_TIERS } from '#app/domain/files/file-tier.ts';
import { fileTierSchema } from '#app/forms/files.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { showFileTo } from '#app/operations/files/show-file-to.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldSelect } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { fileIn, loadOwnFile } from './parts/load-file.ts';
import { fileWay } from './parts/file-way.tsx';
import { refusedPage } from './parts/refusal.ts';

/** Who may have a file. Fewer at once; more after the State has agreed on a page of its own. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const file = await loadOwnFile(by, args.params);
  return {
    title: pageTitle(t, t('files.visibility.title'), wasRefused(args.context)),
    files: `/${t.lang}/needs/${file.needId}/files`,
    name: file.name,
    answers: { tier: file.tier },
    constraint: getZodConstraint(fileTierSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const which = fileIn(args.params);
  const read = parseWithZod(await args.request.formData(), { schema: fileTierSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { tier } = read.value;
  const shown = await showFileTo(by, { ...which, tier }, new Date());
  const files = `/${lang}/needs/${which.needId}/files`;
  if (shown.ok) return goTo(files, { flash: 'files.flash.tier' });
  if (shown.reason === 'consent-needed') return goTo(`${files}/${which.fileId}/sharing?with=${tier}`);
  return refusedPage(args.context, shown);
}

export const meta = titleOf;
export const handle = fileWay;

export default function FileVisibility() {
  const t = useT();
  const { name, answers, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ tier: string }>({
    id: 'visibility',
    lastResult: sent && 'result' in sent ? sent.result : undefined,
    defaultValue: answers,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.tier]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={<bdi className="tws-files__name">{name}</bdi>} lead={t('files.visibility.lead')}>
        {t('files.visibility.title')}
      </PageHeading>
      <Form method="post" noValidate>
        <FieldSelect
          t={t}
          field={fields.tier}
          label={t('files.visibility.who')}
          hint={t('files.visibility.hint')}
          options={FILE_TIERS.map((tier) => ({ value: tier, label: t(`needs.tier.${tier}`) }))}
        />
        <Button>{t('files.visibility.save')}</Button>
      </Form>
    </div>
  );
}
