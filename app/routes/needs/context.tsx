import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { ASPECTS } from '#app/domain/hubs/opinion.ts';
import { brokerOpinionSchema } from '#app/forms/hubs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { needPlace } from '#app/i18n/need-view.ts';
import { translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { contextOfNeed } from '#app/operations/hubs/context-of-need.ts';
import { writeContext } from '#app/operations/hubs/write-context.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { AspectFields } from '#app/ui/hub/aspect-fields.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/** Where no hub covers the State, a broker writes what one would say of its region. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const { need, ownSide, barred } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    const own = await findOwnSide(tx, by.hat, { needId: id }, now);
    return { need: whole, ownSide: own, ...(await contextOfNeed(tx, whole, dayOf(now))) };
  });
  return {
    title: pageTitle(t, t('hubs.context.title'), wasRefused(args.context)),
    opinions: `/${t.lang}/needs/${id}/opinions`,
    reference: need.reference,
    state: needPlace(t, currentGeography(), need),
    ownSide,
    barred,
    constraint: getZodConstraint(brokerOpinionSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'hubs/brokerOpinionSchema', form);
  const read = parseWithZod(form, { schema: brokerOpinionSchema });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const written = await writeContext(by, { id, texts: read.value }, new Date());
  if (!written.ok) return refusedPage(args.context, written);
  return goTo(`/${t.lang}/needs/${id}/opinions`, { flash: 'hubs.flash.context' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { opinions: string }).opinions}>{t('hubs.opinions.title')}</BackLink>
  ),
};

export default function WriteContext() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<Record<(typeof ASPECTS.context)[number], string>>({
    id: 'context',
    lastResult: result,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        asks="hubs.opinion.aspect"
        fields={ASPECTS.context.map((aspect) => fields[aspect])}
        found={found}
      />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        over={page.state}
        lead={t(page.barred ? `hubs.context.barred.${page.barred}` : 'hubs.context.lead')}
        under={<Reference t={t} reference={page.reference} />}
      >
        {t('hubs.context.title')}
      </PageHeading>
      <OwnSide t={t} organization={page.ownSide} />
      {!page.barred && page.ownSide === undefined && (
        <Form method="post" noValidate>
          <OwnWords t={t} found={found} kind="form">
            <NotToWrite t={t} need />
            <AspectFields t={t} aspects={ASPECTS.context} fields={fields} />
          </OwnWords>
          <p id="context-consequence">{t('hubs.context.consequence')}</p>
          <Button aria-describedby="context-consequence">{t('hubs.context.act')}</Button>
        </Form>
      )}
    </div>
  );
}
