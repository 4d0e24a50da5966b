import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { hubDateForm, removeHubDateSchema } from '#app/forms/hubs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { addHubDate } from '#app/operations/hubs/add-hub-date.ts';
import { removeHubDate } from '#app/operations/hubs/remove-hub-date.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listDatesOfHub } from '#db/queries/hubs/dates.ts';
import { dateLine } from './parts/date-line.ts';
import { DateFields, dateFields, type TypedDate } from './parts/date-fields.tsx';
import { DateList } from './parts/date-list.tsx';
import { findSensitive } from '#app/http/sensitive-form.ts';
import { readDate } from './parts/read-date.ts';

/** The calendar of a coordinator's hub: what is in it, and one more. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const dates = await withActor(actorOf(by), (tx) =>
    listDatesOfHub(tx, by.hat.organisation.id, dayOf(new Date())),
  );
  return {
    title: pageTitle(t, t('hubs.dates.title'), wasRefused(args.context)),
    dates: dates.map((date) => dateLine(t, date)),
    constraint: getZodConstraint(hubDateForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const form = await args.request.formData();
  if (form.has('id')) {
    const read = parseWithZod(form, { schema: removeHubDateSchema });
    if (read.status !== 'success') throw refusalResponse('invalid');
    const removed = await removeHubDate(by, { id: read.value.id }, now);
    if (!removed.ok) throw refusalResponse(removed.reason);
    return goTo(`/${t.lang}/hub-dates`, { flash: 'hubs.flash.date_removed' });
  }
  const found = findSensitive(t, 'hubs/hubDateForm', form);
  const { result, date } = readDate(hubDateForm, { form, found, today: dayOf(now) });
  if (!date) return refuseForm(args.context, { result, found });
  const added = await addHubDate(by, { ...date, endsOn: date.endsOn ?? date.startsOn }, now);
  if (!added.ok) throw refusalResponse(added.reason);
  return goTo(`/${t.lang}/hub-dates`, { flash: 'hubs.flash.date_added' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/hub-desk`}>{t('hubs.desk.title')}</BackLink>,
};

export default function HubDates() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<TypedDate>({
    id: 'date',
    lastResult: sent?.result,
    defaultValue: { textLanguage: t.lang },
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} asks="hubs.date" fields={dateFields(fields)} found={sent?.found} />
      <PageHeading lead={t('hubs.dates.lead')}>{t('hubs.dates.title')}</PageHeading>
      <p>
        <a href={`/${t.lang}/hubs/calendar`}>{t('hubs.calendar.link')}</a>
      </p>
      {page.dates.length === 0 ? (
        <p>{t('hubs.dates.none')}</p>
      ) : (
        <DateList t={t} dates={page.dates}>
          {(date) => (
            <>
              <p>
                <a href={`/${t.lang}/hub-dates/${date.id}`}>
                  {t('hubs.dates.change')}
                  <span className="govuk-visually-hidden"> {date.title}</span>
                </a>
              </p>
              <Act
                id={`remove-${date.id}`}
                action={`/${t.lang}/hub-dates`}
                label={t('hubs.dates.remove')}
                consequence={t('hubs.consequence.remove_date')}
                variant="secondary"
                hidden={{ id: date.id }}
                final
              />
            </>
          )}
        </DateList>
      )}
      <h2>{t('hubs.dates.add')}</h2>
      <Form method="post" noValidate>
        <DateFields t={t} fields={fields} found={sent?.found} />
        <Button>{t('hubs.dates.act')}</Button>
      </Form>
    </div>
  );
}
