import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { consentSchema } from '#app/forms/needs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { isConsented } from '#app/operations/needs/is-consented.ts';
import { viewOf } from '#app/operations/needs/view-of.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { DonorView } from './parts/donor-view.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { showView } from './parts/shown-view.ts';

/**
 * What donors will get, and the State's yes to exactly that. The form carries the hash of what the page shows; the
 * password is asked again first, because this is what makes a need known.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, consented } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return { need: whole, consented: await isConsented(tx, whole) };
  });
  const { view, viewHash } = viewOf(need);
  return {
    title: pageTitle(t, t('needs.consent.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    open: need.status === 'validated' && !consented,
    asksForOffer: need.requestedOfferId !== undefined,
    view: showView(t, view),
    viewHash,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: consentSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const agreed = await consentToCirculation(by, { id, viewHash: read.value.viewHash }, new Date());
  if (agreed.ok) return goTo(`/${lang}/needs/${id}`, { flash: 'needs.flash.consented' });
  return refusedPage(args.context, agreed);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function ConsentToCirculation() {
  const t = useT();
  const { open, asksForOffer, view, viewHash } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const result = sent && 'result' in sent ? sent.result : undefined;
  const [form, fields] = useServerForm<{ agree: string }>({ id: 'consent', lastResult: result });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.agree]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('needs.consent.lead')}>{t('needs.consent.title')}</PageHeading>
      <DonorView t={t} view={view} />
      <InsetText>
        {t('needs.consent.fingerprint')}{' '}
        <code dir="ltr">{viewHash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}</code>
      </InsetText>
      {open ? (
        <Form method="post" noValidate>
          <input type="hidden" name="viewHash" value={viewHash} />
          {asksForOffer && <p>{t('needs.consent.asks_for_offer')}</p>}
          <FieldCheckboxes
            t={t}
            field={fields.agree}
            label={t('needs.consent.question')}
            hint={t('needs.consent.hint')}
            choices={[{ value: 'yes', label: t('needs.consent.agree') }]}
          />
          <Button variant="receive">{t('needs.act.consent')}</Button>
        </Form>
      ) : (
        <p>{t('needs.consent.closed')}</p>
      )}
    </div>
  );
}
