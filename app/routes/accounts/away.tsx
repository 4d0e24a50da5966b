import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ABSENCE_DAYS, objectionToDays } from '#app/domain/accounts/some-days.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { absenceForm } from '#app/forms/posts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { clearAbsence } from '#app/operations/accounts/clear-absence.ts';
import { setAbsence } from '#app/operations/accounts/set-absence.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldSelect } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findAbsence } from '#db/queries/accounts/absences.ts';
import { listColleagues } from '#db/queries/accounts/colleagues.ts';
import { accountWay } from './parts/account-way.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { colleagueChoices } from './parts/colleague-choices.ts';
import { daysError } from './parts/days-error.ts';

/** From when to when somebody is away, and whom to turn to meanwhile. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, hats } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const organisations = hats.filter((hat) => !hat.deputyFor).map((hat) => hat.organisation.id);
  const { absence, colleagues } = await withActor({ kind: 'auth' }, async (tx) => ({
    absence: await findAbsence(tx, person.id, dayOf(new Date())),
    colleagues: await listColleagues(tx, person.id, organisations),
  }));
  return {
    title: pageTitle(t, t('posts.away.title'), wasRefused(args.context)),
    here: `/${t.lang}/account/away`,
    account: `/${t.lang}/account`,
    now: absence && {
      ...{ from: t.day(absence.firstOn), until: t.day(absence.lastOn) },
      ahead: absence.firstOn > dayOf(new Date()),
    },
    stored: {
      firstOn: absence?.firstOn,
      lastOn: absence?.lastOn,
      colleague: absence?.colleagueId,
    },
    colleagues: colleagueChoices(t, colleagues),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const lang = requireLanguage(args.params.lang);
  const now = new Date();
  const form = await args.request.formData();
  if (form.get('act') === 'clear') {
    const cleared = await clearAbsence(viewer, now);
    if (!cleared.ok) throw refusalResponse(cleared.reason);
    return goTo(`/${lang}/account/away`, { flash: 'posts.flash.away_cleared' });
  }
  const read = parseWithZod(form, { schema: absenceForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { colleague: colleagueId, ...days } = read.value;
  const objection = objectionToDays(days, dayOf(now), ABSENCE_DAYS);
  if (objection)
    return refuseForm(args.context, replyWith(read, { fields: daysError(objection, 'absence') }));
  const set = await setAbsence(viewer, { ...days, colleagueId }, now);
  if (set.ok) return goTo(`/${lang}/account/away`, { flash: 'posts.flash.away_set' });
  if (set.reason !== 'not-found') throw refusalResponse(set.reason);
  return refuseForm(args.context, replyWith(read, { fields: { colleague: 'posts.error.no_colleague' } }));
}

export const meta = titleOf;
export const handle = accountWay;

export default function Away() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ firstOn: string; lastOn: string; colleague: string }>({
    id: 'away',
    lastResult: useActionData<typeof action>(),
    defaultValue: page.stored,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.firstOn, fields.lastOn, fields.colleague]}
        labels={{ firstOn: t('posts.field.first_day'), lastOn: t('posts.field.last_day') }}
        form={form}
      />
      <PageHeading lead={t('posts.away.lead')}>{t('posts.away.title')}</PageHeading>
      {page.now && (
        <>
          <InsetText>{t(page.now.ahead ? 'posts.away.ahead' : 'posts.away.now', page.now)}</InsetText>
          <Act
            id="clear"
            action={page.here}
            label={t(page.now.ahead ? 'posts.away.cancel' : 'posts.away.clear')}
            consequence={t(page.now.ahead ? 'posts.away.cancel_consequence' : 'posts.away.clear_consequence')}
            variant="secondary"
            hidden={{ act: 'clear' }}
          />
        </>
      )}
      <Form method="post" action={page.here} noValidate>
        <FieldDate t={t} field={fields.firstOn} label={t('posts.field.first_day')} />
        <FieldDate
          t={t}
          field={fields.lastOn}
          label={t('posts.field.last_day')}
          hint={t('posts.hint.most_days', { days: ABSENCE_DAYS })}
        />
        {page.colleagues.length > 0 && (
          <FieldSelect
            t={t}
            field={fields.colleague}
            label={t('posts.field.colleague')}
            hint={t('posts.away.hint_colleague')}
            options={page.colleagues}
            placeholder={t('posts.away.nobody_named')}
            optional
          />
        )}
        <Button>{t('posts.away.act')}</Button>
      </Form>
    </div>
  );
}
