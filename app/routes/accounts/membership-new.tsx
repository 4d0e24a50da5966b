import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { ROLES } from '#app/domain/accounts/role.ts';
import { membershipForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { addMembership } from '#app/operations/accounts/add-membership.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { HatQuestions } from './parts/hat-questions.tsx';
import { organisationChoices } from './parts/organisation-choices.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { personWay } from './parts/person-way.tsx';
import { requirePerson } from './parts/require-person.ts';

/** Another role for somebody who is here already. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = await requirePerson(by, args.params.id);
  const heading = t('administration.hat.add');
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/people/${id}`,
    name,
    isOwn: id === by.person.id,
    constraint: getZodConstraint(membershipForm),
    organisations: await organisationChoices(by, t),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const { id } = await requirePerson(by, args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: membershipForm });
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const { organisation: organisationId, role } = read.value;
  const added = await addMembership(by, { personId: id, organisationId, role }, now);
  if (added.ok)
    return goTo(`/${lang}/administration/people/${id}`, { flash: 'administration.flash.hat_added' });
  switch (added.reason) {
    case 'not-now':
      return refuseForm(args.context, replyWith(read, { fields: { role: 'administration.error.role' } }));
    case 'already-there':
      return refuseForm(args.context, replyWith(read, { fields: { role: 'administration.error.has_role' } }));
    case 'evidence-needed':
      return refuseForm(args.context, replyWith(read, { fields: { role: 'refusals.evidence-needed' } }));
    default:
      throw refusalResponse(added.reason);
  }
}

export const meta = titleOf;
export const handle = personWay;

/** A focal point is invited: somebody has to see what their authority rests on. */
const WITHOUT_EVIDENCE = ROLES.filter((role) => role !== 'focal_point');

export default function NewMembership() {
  const t = useT();
  const { heading, name, isOwn, constraint, organisations } = useLoaderData<typeof loader>();
  const [form, fields] = useServerForm<{ organisation: string; role: string }>({
    id: 'membership',
    lastResult: useActionData<typeof action>(),
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} fields={[fields.organisation, fields.role]} form={form} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {isOwn ? (
        <p>{t('administration.hat.own')}</p>
      ) : (
        <>
          <p>
            {t('refusals.evidence-needed')} <a href={`/${t.lang}/invitations/new`}>{t('invitations.new')}</a>
          </p>
          <Form method="post" noValidate>
            <HatQuestions t={t} fields={fields} organisations={organisations} roles={WITHOUT_EVIDENCE} />
            <Button>{t('administration.hat.add')}</Button>
          </Form>
        </>
      )}
    </div>
  );
}
