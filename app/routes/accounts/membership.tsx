import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { endMembership, objectionToEnding } from '#app/operations/accounts/end-membership.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { goTo } from '#app/http/go-to.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { personWay } from './parts/person-way.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { requirePerson } from './parts/require-person.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { withActor } from '#db/client.ts';
import { findLongestThere } from '#db/queries/accounts/posts.ts';

/** Taking a role away from somebody. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name, hats } = await requirePerson(by, args.params.id);
  const hat = hats.find((one) => one.membershipId === args.params.membership);
  if (!hat) throw refusalResponse('not-found');
  const objection = await objectionToEnding(by, hat.membershipId);
  const heading = t('administration.hat.end');
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/people/${id}`,
    name,
    hat: { id: hat.membershipId, role: hat.role, organisation: hat.organisation.name },
    objection,
    goesOver:
      (await withActor(actorOf(by), (tx) =>
        findLongestThere(tx, { personId: id, membershipId: hat.membershipId }),
      )) !== undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const membership = {
    personId: requireUuid(args.params.id),
    membershipId: requireUuid(args.params.membership),
  };
  const ended = await endMembership(by, membership, now);
  if (!ended.ok && ended.reason === 'not-found') throw refusalResponse('not-found');
  if (!ended.ok) return refuseForm(args.context, { refusal: ended.reason }, 409);
  // Whoever takes away their own hat is no administrator any more.
  const own = membership.membershipId === by.hat.membershipId;
  return goTo(own ? `/${lang}/account/hat` : `/${lang}/administration/people/${membership.personId}`, {
    flash: 'administration.flash.hat_ended',
  });
}

export const meta = titleOf;
export const handle = personWay;

export default function Membership() {
  const t = useT();
  const { heading, base, name, hat, objection, goesOver } = useLoaderData<typeof loader>();
  const role = t(`codes.roles.${hat.role}`);
  return (
    <div className="tws-reading">
      <Refused t={t} reason={useActionData<typeof action>()?.refusal} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {objection === undefined && goesOver && (
        <p>
          {t('administration.hat.goes_over')}{' '}
          <a href={`${base}/memberships/${hat.id}/hand-over`}>{t('posts.hand_over.title')}</a>
        </p>
      )}
      {objection === undefined ? (
        <Act
          id="end"
          action={`${base}/memberships/${hat.id}`}
          label={t('administration.hat.end_act', { role })}
          consequence={t('administration.hat.consequence', { role, organisation: hat.organisation })}
          variant="warning"
        />
      ) : (
        <>
          <p>{t(`refusals.${objection}`)}</p>
          {objection === 'last-able-person' && (
            <p>
              <a href={`${base}/memberships/${hat.id}/hand-over`}>{t('posts.hand_over.title')}</a>
            </p>
          )}
        </>
      )}
    </div>
  );
}
