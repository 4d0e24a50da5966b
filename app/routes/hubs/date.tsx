import { getZodConstraint } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { changeHubDateForm } from '#app/forms/hubs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { changeHubDate } from '#app/operations/hubs/change-hub-date.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findDateOfHub } from '#db/queries/hubs/dates.ts';
import { DateFields, dateFields, type TypedDate } from './parts/date-fields.tsx';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { readDate } from './parts/read-date.ts';

/** A date of a coordinator's hub, to be corrected: in the calendars of others it stays the entry that it was. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const hubId = by.hat.organisation.id;
  const date = await withActor(actorOf(by), (tx) => findDateOfHub(tx, { id, hubId }, dayOf(new Date())));
  if (!date) throw refusalResponse('not-found');
  const { hub: _hub, saidAt: _saidAt, sequence, ...said } = date;
  return {
    title: pageTitle(t, t('hubs.dates.change_title'), wasRefused(args.context)),
    sequence,
    said: {
      ...said,
      // As it was entered: one day alone, which moves with its first.
      endsOn: said.endsOn === said.startsOn ? '' : said.endsOn,
      themes: [...said.themes],
      languages: [...said.languages],
    },
    constraint: getZodConstraint(changeHubDateForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const form = await args.request.formData();
  const found = findSensitive(t, 'hubs/changeHubDateForm', form);
  const { result, date } = readDate(changeHubDateForm, { form, found, today: dayOf(now) });
  if (!date) return refuseForm(args.context, { result, found, refusal: undefined });
  const changed = await changeHubDate(by, { ...date, id, endsOn: date.endsOn ?? date.startsOn }, now);
  if (changed.ok) return goTo(`/${t.lang}/hub-dates`, { flash: 'hubs.flash.date_changed' });
  const status = REFUSAL_STATUS[changed.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: changed.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hub-dates`}>{t('hubs.dates.title')}</BackLink>,
};

export default function HubDate() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<TypedDate>({
    id: 'date',
    lastResult: sent?.result,
    defaultValue: page.said,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} asks="hubs.date" fields={dateFields(fields)} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('hubs.dates.change_lead')}>{t('hubs.dates.change_title')}</PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="sequence" value={page.sequence} />
        <DateFields t={t} fields={fields} found={sent?.found} />
        <Button>{t('hubs.dates.save')}</Button>
      </Form>
    </div>
  );
}
