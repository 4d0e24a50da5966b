import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { LETTER_CHOICES } from '#app/domain/notices/notice.ts';
import { lettersForm } from '#app/forms/notices.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { chooseLetters } from '#app/operations/notices/choose-letters.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findLetterChoice } from '#db/queries/notices/digests.ts';

/** How the reader wants to hear of what is in their inbox. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, [
    'donor',
    'focal_point',
    'broker',
    'hub_coordinator',
    'verifier',
    'administrator',
  ]);
  const t = translator(requireLanguage(args.params.lang));
  const chosen = await withActor(actorOf(by), (tx) => findLetterChoice(tx, by.person.id));
  return {
    title: pageTitle(t, t('inbox.letters.title'), wasRefused(args.context)),
    language: by.person.language,
    chosen: { letters: chosen ?? 'at-once' },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, [
    'donor',
    'focal_point',
    'broker',
    'hub_coordinator',
    'verifier',
    'administrator',
  ]);
  const read = parseWithZod(await args.request.formData(), { schema: lettersForm });
  if (read.status !== 'success') return refuseForm(args.context, read.reply());
  await chooseLetters(by, read.value.letters, new Date());
  return goTo(`/${requireLanguage(args.params.lang)}/inbox`, { flash: 'inbox.flash.letters' });
}

export const meta = titleOf;

export default function Letters() {
  const t = useT();
  const { chosen, language } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ letters: string }>({
    id: 'letters',
    lastResult: sent,
    defaultValue: chosen,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.letters]} form={form} />
      <PageHeading lead={t('inbox.letters.lead')}>{t('inbox.letters.title')}</PageHeading>
      <Form method="post" noValidate>
        <FieldRadios
          t={t}
          field={fields.letters}
          label={t('inbox.letters.question')}
          choices={LETTER_CHOICES.map((choice) => ({
            value: choice,
            label: t(`inbox.letters.${choice}`),
            hint: t(`inbox.letters.hint.${choice}`),
          }))}
        />
        <Button>{t('inbox.letters.save')}</Button>
      </Form>
      <p>{t('inbox.letters.always')}</p>
      <p>
        {t('inbox.letters.language', { language: t(`common.language.${language}`) })}{' '}
        <a href={`/${t.lang}/account`}>{t('accounts.account.title')}</a>
      </p>
      <p>
        <a href={`/${t.lang}/inbox`}>{t('inbox.letters.back')}</a>
      </p>
    </div>
  );
}
