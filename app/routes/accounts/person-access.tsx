import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { disableForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { disablePerson, objectionToDisabling } from '#app/operations/accounts/disable-person.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { objectionToEnding } from '#app/operations/accounts/end-membership.ts';
import { stopSignIn } from '#app/operations/accounts/stop-sign-in.ts';
import { Button } from '#app/ui/form/button.tsx';
import type { Field } from '#app/ui/form/field.ts';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
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
  const person = await requireOpenPerson(by, args.params.id);
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
    constraint: getZodConstraint(disableForm),
    // Posts that could be handed over before: an administrator is invited and not handed over.
    own: person.hats.flatMap(({ membershipId, role, organisation, lastDay }) =>
      role === 'administrator' || lastDay
        ? []
        : [{ membershipId, what: `${t(`codes.roles.${role}`)} – ${organisation.name}` }],
    ),
    stoppedAt: signInStoppedAt && t.instant(signInStoppedAt),
    ...(isOwn || isDisabled ? NO_OBJECTION : await findObjection(t, by, person)),
  };
}

/** A closed account is nobody's to shut or to open. @throws Response 404 */
async function requireOpenPerson(by: Wearing, id: string | undefined) {
  const person = await requirePerson(by, id);
  if (person.isClosed) throw refusalResponse('not-found');
  return person;
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
  // How they come back stands on this page.
  stop: { operation: stopSignIn, flash: 'administration.flash.stopped', next: '/access' },
} as const;

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { id } = await requireOpenPerson(by, args.params.id);
  const form = await args.request.formData();
  const act = form.get('act');
  const refused = (refusal: RefusalReason) =>
    refuseForm(args.context, { refusal, result: undefined, found: undefined }, 409);
  if (act === 'disable') {
    const found = findSensitive(t, 'accounts/disableForm', form);
    const read = parseWithZod(form, { schema: disableForm });
    if (read.status !== 'success' || standsInTheWay(found))
      return refuseForm(args.context, { refusal: undefined, result: read.reply(secretErrors(found)), found });
    const disabled = await disablePerson(by, id, read.value.reason, new Date());
    if (!disabled.ok)
      return refuseForm(args.context, { refusal: disabled.reason, result: read.reply(), found }, 409);
    return goTo(`/${t.lang}/administration/people/${id}`, { flash: 'administration.flash.disabled' });
  }
  if (act !== 'enable' && act !== 'stop') throw refusalResponse('invalid');
  const { operation, flash, next } = ACTS[act];
  const outcome = await operation(by, id, new Date());
  if (!outcome.ok) return refused(outcome.reason);
  return goTo(`/${t.lang}/administration/people/${id}${next}`, { flash });
}

export const meta = titleOf;
export const handle = personWay;

export default function PersonAccess() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { heading, base, name, isOwn, isDisabled } = page;
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ reason: string }>({
    id: 'disable',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent?.refusal} />
      <FieldErrors t={t} form={form} fields={[fields.reason]} found={sent?.found} />
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {isOwn ? (
        <p>{t('administration.access.own')}</p>
      ) : isDisabled ? (
        <AccessAct base={base} act="enable" />
      ) : (
        <>
          <Stopping page={page} />
          <Disabling page={page} reason={fields.reason} sent={sent} />
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

type Sent = ReturnType<typeof useActionData<typeof action>>;

type DisablingProps = { page: Page; reason: Field; sent: Sent };

function Disabling({ page, reason, sent }: DisablingProps) {
  const t = useT();
  const { base, objection, posts, canStop } = page;
  return (
    <>
      <h2>{t('administration.access.disable.title')}</h2>
      {objection === undefined ? (
        <DisableForm page={page} reason={reason} sent={sent} />
      ) : (
        <>
          <p>{t(`refusals.${objection}`)}</p>
          <HandOvers base={base} posts={posts} />
          {canStop && <p>{t('administration.access.disable.instead')}</p>}
        </>
      )}
    </>
  );
}

/** The posts that could be handed over before. */
function HandOvers({ base, posts }: Pick<Page, 'base' | 'posts'>) {
  const t = useT();
  if (posts.length === 0) return null;
  return (
    <ul>
      {posts.map(({ membershipId, what }) => (
        <li key={membershipId}>
          <a href={`${base}/memberships/${membershipId}/hand-over`}>
            {t('posts.hand_over.title')} – <bdi>{what}</bdi>
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Why, for other administrators; and before it what becomes of the person's work. */
function DisableForm({ page: { base, own }, reason, sent }: DisablingProps) {
  const t = useT();
  return (
    <>
      <p>{t('administration.access.disable.work')}</p>
      <HandOvers base={base} posts={own} />
      <Form method="post" noValidate action={`${base}/access`}>
        <input type="hidden" name="act" value="disable" />
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldTextarea
            t={t}
            field={reason}
            label={t('administration.access.disable.reason')}
            hint={t('administration.access.disable.reason_hint')}
            rows={3}
          />
        </OwnWords>
        <p id="disable-consequence">{t('administration.access.disable.consequence')}</p>
        <Button variant="warning" aria-describedby="disable-consequence">
          {t('administration.access.disable.act')}
        </Button>
      </Form>
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
