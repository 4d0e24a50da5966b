import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { passkeyNameForm } from '#app/forms/passkeys.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { removePasskey } from '#app/operations/accounts/remove-passkey.ts';
import { renamePasskey } from '#app/operations/accounts/rename-passkey.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listPasskeys } from '#db/queries/accounts/passkeys.ts';
import { replyTyped, replyWith } from './parts/answer-form.ts';

/** One's own passkey: another name for it, or away with it. */
export async function loader(args: LoaderFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const id = requireUuid(args.params.id);
  const passkeys = await withActor({ kind: 'auth' }, (tx) => listPasskeys(tx, viewer.person.id));
  const passkey = passkeys.find((one) => one.id === id);
  if (!passkey) throw refusalResponse('not-found');
  requireRecentConfirmation(args, viewer, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const title = t('passkeys.one.title', { name: passkey.name });
  return {
    title: pageTitle(t, title, wasRefused(args.context)),
    heading: title,
    base: `/${t.lang}/account/second-factor`,
    constraint: getZodConstraint(passkeyNameForm),
    passkey: { id, name: passkey.name },
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const id = requireUuid(args.params.id);
  const now = new Date();
  requireRecentConfirmation(args, viewer, now);
  const list = `/${requireLanguage(args.params.lang)}/account/second-factor`;
  const form = await args.request.formData();
  const read = parseWithZod(form, { schema: passkeyNameForm });
  if (form.has('remove')) {
    const removed = await removePasskey(viewer, id, now);
    if (removed.ok) return goTo(list, { flash: 'passkeys.flash.removed' });
    if (removed.reason === 'not-found') throw refusalResponse('not-found');
    return refuseForm(args.context, replyWith(read, { form: `refusals.${removed.reason}` }));
  }
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const renamed = await renamePasskey(viewer, { id, name: read.value.name }, now);
  if (!renamed.ok) throw refusalResponse(renamed.reason);
  return goTo(list, { flash: 'passkeys.flash.renamed' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { base: string }).base}>{t('factors.title')}</BackLink>,
};

export default function OnePasskey() {
  const t = useT();
  const { base, heading, passkey, constraint } = useLoaderData<typeof loader>();
  const address = `${base}/passkeys/${passkey.id}`;
  const [form, fields] = useServerForm<{ name: string }>({
    id: 'passkey',
    lastResult: useActionData<typeof action>(),
    defaultValue: { name: passkey.name },
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.name]} form={form} />
      <PageHeading>{heading}</PageHeading>
      <Form method="post" action={address} noValidate>
        <FieldInput
          t={t}
          field={fields.name}
          label={t('passkeys.field.name')}
          hint={t('passkeys.hint.name')}
          autoComplete="off"
          own
        />
        <Button>{t('passkeys.one.rename')}</Button>
      </Form>
      <h2>{t('passkeys.removal.title')}</h2>
      <Act
        id="removal"
        action={address}
        hidden={{ remove: 'yes' }}
        label={t('passkeys.removal.act')}
        consequence={t('passkeys.removal.consequence')}
        variant="warning"
      />
    </div>
  );
}
