import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { SUBJECT_KINDS } from '#app/domain/verification/checklists.ts';
import { issuerSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { misspelledNames } from '#app/operations/organisations/known-names.ts';
import { saveIssuer } from '#app/operations/verification/save-issuer.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { NearNames } from '#app/ui/organisation/near-names.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findIssuerProfile } from '#db/queries/verification/issuers.ts';

/** What the reader's organization says of itself, from which conflicts of interest are worked out. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const profile = await withActor(actorOf(by), (tx) => findIssuerProfile(tx, by.hat.organisation.id));
  return {
    title: pageTitle(t, t('examining.issuer.title'), wasRefused(args.context)),
    values: {
      mandate: profile?.mandate ?? '',
      kinds: profile?.kinds ?? [],
      funders: profile?.funders.join('\n') ?? '',
      ties: profile?.ties.join('\n') ?? '',
    },
    near: await misspelledNames(by, [...(profile?.funders ?? []), ...(profile?.ties ?? [])]),
    constraint: getZodConstraint(issuerSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'verification/issuerSchema', form);
  const read = parseWithZod(form, { schema: issuerSchema });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const saved = await saveIssuer(by, read.value, new Date());
  if (!saved.ok) throw refusalResponse(saved.reason);
  return goTo(`/${t.lang}/verification/issuer`, { flash: 'examining.flash.issuer' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>,
};

export default function IssuerPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ mandate: string; kinds: string[]; funders: string; ties: string }>({
    id: 'issuer',
    lastResult: sent?.result,
    defaultValue: page.values,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        asks="examining.issuer"
        fields={[fields.mandate, fields.kinds, fields.funders, fields.ties]}
        found={sent?.found}
      />
      <PageHeading lead={t('examining.issuer.lead')}>{t('examining.issuer.title')}</PageHeading>
      {!sent && <NearNames t={t} names={page.near} />}
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldTextarea
            t={t}
            field={fields.mandate}
            label={t('examining.issuer.mandate')}
            hint={t('examining.issuer.mandate_hint')}
            rows={4}
          />
          <FieldCheckboxes
            t={t}
            field={fields.kinds}
            label={t('examining.issuer.kinds')}
            choices={SUBJECT_KINDS.map((value) => ({ value, label: t(`checklists.kind.${value}`) }))}
          />
          <FieldTextarea
            t={t}
            field={fields.funders}
            label={t('examining.issuer.funders')}
            hint={t('examining.issuer.funders_hint')}
            rows={4}
          />
          <FieldTextarea
            t={t}
            field={fields.ties}
            label={t('examining.issuer.ties')}
            hint={t('examining.issuer.ties_hint')}
            rows={4}
          />
        </OwnWords>
        <Button>{t('examining.issuer.act')}</Button>
      </Form>
      <p>
        <a href={`/${t.lang}/verification/keys`}>{t('examining.queue.keys')}</a>
      </p>
      <p>
        <a href={`/${t.lang}/verification/issuers`}>{t('verification.issuers.title')}</a>
      </p>
    </div>
  );
}
