import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { disablePerson, objectionToDisabling } from '#app/operations/accounts/disable-person.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { objectionToEnding } from '#app/operations/accounts/end-membership.ts';
import { stopSignIn } from '#app/operations/accounts/stop-sign-in.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { goTo } from '#app/http/go-to.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { personWay } from './parts/person-way.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { requirePerson } from './parts/require-person.ts';

/** Shutting somebody out: for as long as it takes them to come back by a new link, or until they are let in again. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const person = await requirePerson(by, args.params.id);
  const { id, name, isDisabled, signInStoppedAt } = person;
  const heading = t(isDisabled ? 'administration.access.enable.title' : 'administration.access.title');
  const isOwn = id === by.person.id;
  return {
    title: pageTitle(t, `${heading} – ${name}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/administration/people/${id}`,
    name,
    isOwn,
    isDisabled,
    canStop: person.hasArrived && !signInStoppedAt,
    stoppedAt: signInStoppedAt && t.instant(signInStoppedAt),
    ...(isOwn || isDisabled ? NO_OBJECTION : await findObjection(t, by, person)),
  };
}

const NO_OBJECTION = { objection: undefined, posts: [] };

/** Why the account cannot be disabled, and the posts that nobody else could fill; said before anybody tries. */
async function findObjection(
  t: Translator,
  by: Wearing,
  { id, hats }: Awaited<ReturnType<typeof requirePerson>>,
) {
  const objection = await objectionToDisabling(by, id);
  const posts: { membershipId: string; what: string }[] = [];
  if (objection === 'last-able-person') {
    for (const { membershipId, role, organisation, lastDay } of hats) {
      if (lastDay || !(await objectionToEnding(by, membershipId))) continue;
      posts.push({ membershipId, what: `${t(`codes.roles.${role}`)} – ${organisation.name}` });
    }
  }
  return { objection, posts };
}

const ACTS = {
  enable: { operation: enablePerson, flash: 'administration.flash.enabled', next: '' },
  disable: { operation: disablePerson, flash: 'administration.flash.disabled', next: '' },
  // How they come back stands on this page.
  stop: { operation: stopSignIn, flash: 'administration.flash.stopped', next: '/access' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const lang = requireLanguage(args.params.lang);
  const { id } = await requirePerson(by, args.params.id);
  const act = (await args.request.formData()).get('act');
  if (act !== 'enable' && act !== 'disable' && act !== 'stop') throw refusalResponse('invalid');
  const { operation, flash, next } = ACTS[act];
  const outcome = await operation(by, id, new Date());
  if (!outcome.ok) return refuseForm(args.context, { refusal: outcome.reason }, 409);
  return goTo(`/${lang}/administration/people/${id}${next}`, { flash });
}

export const meta = titleOf;
export const handle = personWay;

export default function PersonAccess() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { heading, base, name, isOwn, isDisabled } = page;
  return (
    <div className="tws-reading">
      <Refused t={t} reason={useActionData<typeof action>()?.refusal} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {isOwn ? (
        <p>{t('administration.access.own')}</p>
      ) : isDisabled ? (
        <AccessAct base={base} act="enable" />
      ) : (
        <>
          <Stopping page={page} />
          <Disabling page={page} />
        </>
      )}
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** A post is never too important for its account to be cut off. */
function Stopping({ page: { base, canStop, stoppedAt } }: { page: Page }) {
  const t = useT();
  if (!canStop && !stoppedAt) return null;
  return (
    <>
      <h2>{t('administration.access.stop.title')}</h2>
      {canStop ? (
        <AccessAct base={base} act="stop" />
      ) : (
        <>
          <p>{t('administration.access.stopped', { at: stoppedAt ?? '' })}</p>
          <p>
            <a href={`${base}/link`}>{t('administration.link.title.return')}</a>
          </p>
          <p>
            {t('administration.access.stopped.factor')}{' '}
            <a href={`/${t.lang}/recoveries/new`}>{t('recoveries.title')}</a>
          </p>
        </>
      )}
    </>
  );
}

function Disabling({ page: { base, objection, posts, canStop } }: { page: Page }) {
  const t = useT();
  return (
    <>
      <h2>{t('administration.access.disable.title')}</h2>
      {objection === undefined ? (
        <AccessAct base={base} act="disable" />
      ) : (
        <>
          <p>{t(`refusals.${objection}`)}</p>
          {posts.length > 0 && (
            <ul>
              {posts.map(({ membershipId, what }) => (
                <li key={membershipId}>
                  <a href={`${base}/memberships/${membershipId}/hand-over`}>
                    {t('posts.hand_over.title')} – <bdi>{what}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          )}
          {canStop && <p>{t('administration.access.disable.instead')}</p>}
        </>
      )}
    </>
  );
}

function AccessAct({ base, act }: { base: string; act: keyof typeof ACTS }) {
  const t = useT();
  return (
    <Act
      id={act}
      action={`${base}/access`}
      label={t(`administration.access.${act}.act`)}
      consequence={t(`administration.access.${act}.consequence`)}
      variant={act === 'enable' ? undefined : 'warning'}
      hidden={{ act }}
    />
  );
}
