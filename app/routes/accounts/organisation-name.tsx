import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { nameForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { SavedNow } from '#app/ui/form/saved-now.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { organisationWay } from './parts/organisation-way.tsx';
import { requireGoingOn } from './parts/require-organisation.ts';

/** Another name for an organisation; the old one is kept with its dates. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = await requireGoingOn(by, args.params.id);
  const heading = t('organisations.name.title');
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/organisations/${id}`,
    name,
    constraint: getZodConstraint(nameForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const { id, name } = await requireGoingOn(by, args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: nameForm });
  const refused = (result: ReturnType<typeof replyTyped>, stale = false) =>
    refuseForm(args.context, { result, stale }, stale ? 409 : undefined);
  if (read.status !== 'success') return refused(replyTyped(read));
  if (read.value.name === name)
    return refused(replyWith(read, { fields: { name: 'organisations.error.name_same' } }));
  const renamed = await renameOrganisation(by, { id, ...read.value }, new Date());
  if (renamed.ok)
    return goTo(`/${lang}/administration/organisations/${id}`, { flash: 'organisations.flash.renamed' });
  if (renamed.reason === 'stale') return refused(replyTyped(read), true);
  if (renamed.reason !== 'already-there') throw refusalResponse(renamed.reason);
  return refused(replyWith(read, { fields: { name: 'organisations.error.name_taken' } }));
}

export const meta = titleOf;
export const handle = organisationWay;

export default function OrganisationName() {
  const t = useT();
  const { heading, name, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ name: string; seen: string }>({
    id: 'organisation',
    lastResult: sent?.result,
    defaultValue: { name, seen: name },
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.name]} form={form} />
      {sent?.stale && (
        <SavedNow t={t}>
          <OwnText text={name} />
        </SavedNow>
      )}
      <PageHeading over={<bdi>{name}</bdi>} lead={t('organisations.name.lead')}>
        {heading}
      </PageHeading>
      <Form method="post" noValidate>
        {/* After a stale save the person has been shown what is there now, so the next save is on top of that. */}
        <input type="hidden" name="seen" value={sent?.stale ? name : fields.seen.initialValue} />
        <FieldInput
          t={t}
          field={fields.name}
          label={t('organisations.field.new_name')}
          hint={t('organisations.hint.name')}
          own
        />
        <Button>{t('organisations.name.act')}</Button>
      </Form>
    </div>
  );
}
