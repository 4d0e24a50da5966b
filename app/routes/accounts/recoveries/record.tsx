import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { mayRecover, objectionToConfirming, recoveryState } from '#app/domain/accounts/recovery.ts';
import { endRecoveryForm } from '#app/forms/recoveries.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { closeRecovery } from '#app/operations/accounts/recoveries/close-recovery.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Details } from '#app/ui/content/details.tsx';
import { Button, ButtonLink } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listHats } from '#db/queries/accounts/hats.ts';
import { RecoveryFacts } from './parts/recovery-facts.tsx';
import { recoveryWay } from './parts/recovery-way.tsx';
import { requireRecovery, showRecovery } from './parts/require-recovery.ts';

/** One recovery: where it stands; its form ends it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const recovery = await requireRecovery(by, args.params.id);
  const { name } = recovery.person;
  const hats = await withActor(actorOf(by), (tx) => listHats(tx, recovery.personId));
  const theirs = hats.map(({ role }) => role);
  return {
    title: pageTitle(t, t('recoveries.record.title', { name }), wasRefused(args.context)),
    base: `/${t.lang}/recoveries/${recovery.id}`,
    name,
    recovery: showRecovery(t, recovery, now),
    objection: objectionToConfirming(recovery, by.person, now),
    isForAdministrators: recoveryState(recovery, now) === 'waiting' && !mayRecover('broker', theirs),
    goesOn: !recovery.usedAt && !recovery.closedAt,
    constraint: getZodConstraint(endRecoveryForm),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'recoveries/endRecoveryForm', form);
  const read = parseWithZod(form, { schema: endRecoveryForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const closed = await closeRecovery(by, { id, ...read.value }, new Date());
  if (!closed.ok) throw refusalResponse(closed.reason);
  return goTo(`/${t.lang}/recoveries/${id}`, { flash: 'recoveries.flash.closed' });
}

export const meta = titleOf;
export const handle = recoveryWay;

export default function RecoveryRecord() {
  const t = useT();
  const { base, name, recovery, objection, isForAdministrators, goesOn, constraint } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ reason: string }>({
    id: 'close',
    lastResult: sent?.result,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.reason]} found={sent?.found} />
      <PageHeading>
        <OwnText text={name} as="span" />
      </PageHeading>
      <RecoveryFacts t={t} recovery={recovery} />
      {objection === 'second-person' && (
        <p>
          {isForAdministrators
            ? t('recoveries.record.administrators', { name: isolated(name) })
            : t('refusals.second-person')}
        </p>
      )}
      {!objection && <ButtonLink href={`${base}/confirmation`}>{t('recoveries.confirm.title')}</ButtonLink>}
      {goesOn && (
        <Details summary={t('recoveries.close.title')} open={sent !== undefined}>
          <Form method="post" noValidate action={base}>
            <p id="close-consequence">{t('recoveries.close.consequence')}</p>
            <OwnWords t={t} found={sent?.found} kind="form">
              <FieldTextarea
                t={t}
                field={fields.reason}
                label={t('recoveries.close.reason')}
                hint={t('recoveries.close.reason_hint')}
                rows={3}
              />
            </OwnWords>
            <Button variant="warning" aria-describedby="close-consequence">
              {t('recoveries.close.act')}
            </Button>
          </Form>
        </Details>
      )}
    </div>
  );
}
