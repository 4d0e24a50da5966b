import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { END_REASONS } from '#app/domain/organisations/ending.ts';
import { endForm } from '#app/forms/organisations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { endOrganisation } from '#app/operations/organisations/end-organisation.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { countPendingInvitationsOf } from '#db/queries/accounts/invitations.ts';
import { listHatsOf, readStanding } from '#db/queries/organisations/endings.ts';
import { replyTyped } from './parts/answer-form.ts';
import { organisationWay } from './parts/organisation-way.tsx';
import { nextPage } from './parts/page-after-ending.ts';
import { namesOfHats } from './parts/names-of-hats.ts';
import { PeopleOf } from './parts/people-of.tsx';
import { requireGoingOn } from './parts/require-organisation.ts';

/** Ending an organisation: what stands in the way, or why and what follows. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = await requireGoingOn(by, args.params.id);
  const now = new Date();
  const { standing, invitations, hats } = await withActor(actorOf(by), async (tx) => ({
    standing: await readStanding(tx, id),
    invitations: await countPendingInvitationsOf(tx, id),
    hats: await listHatsOf(tx, id, now),
  }));
  const heading = t('organisations.end.title');
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/organisations/${id}`,
    name,
    count: new Set(hats.map(({ personId }) => personId)).size,
    back: `/${t.lang}/administration`,
    people: namesOfHats(t, hats),
    invitations,
    isFree: !standing.isDependedOn,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const { id } = await requireGoingOn(by, args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: endForm });
  if (read.status !== 'success') return refuseForm(args.context, { reply: replyTyped(read) });
  const ended = await endOrganisation(by, { id, reason: read.value.reason }, now);
  if (ended.ok) return goTo(nextPage(by, lang, id, id), { flash: 'organisations.flash.ended' });
  if (ended.reason === 'not-found') throw refusalResponse('not-found');
  return refuseForm(args.context, { refusal: ended.reason }, 409);
}

export const meta = titleOf;
export const handle = organisationWay;

export default function OrganisationEnd() {
  const t = useT();
  const { heading, name, count, back, people, invitations, isFree } = useLoaderData<typeof loader>();
  const sent = useActionData<{ reply?: ReturnType<typeof replyTyped>; refusal?: 'still-needed' }>();
  const [form, fields] = useServerForm<{ reason: string }>({ id: 'end', lastResult: sent?.reply });
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <FieldErrors t={t} fields={[fields.reason]} form={form} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {!isFree && (
        <>
          <p>{t('organisations.end.in_the_way')}</p>
          <p>{t('organisations.end.then')}</p>
        </>
      )}
      {isFree && (
        <Form method="post" noValidate>
          <p>{t('organisations.end.consequence', { count })}</p>
          {people.length > 0 && <PeopleOf t={t} back={back} people={people} />}
          {invitations > 0 && <p>{t('organisations.end.invitations', { count: invitations })}</p>}
          <FieldRadios
            t={t}
            field={fields.reason}
            label={t('organisations.field.end_reason')}
            choices={END_REASONS.map((reason) => ({
              value: reason,
              label: t(`organisations.end.reason.${reason}`),
            }))}
          />
          <Button variant="warning">{t('organisations.end.act')}</Button>
        </Form>
      )}
    </div>
  );
}
