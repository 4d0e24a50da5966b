import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { profileForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findSensitive, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireSignedIn } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { changeProfile } from '#app/operations/accounts/change-profile.ts';
import { DESCRIBERS } from '#app/operations/organisations/change-own-profile.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldRadios } from '#app/ui/form/fields.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listSecurityEvents } from '#db/queries/accounts/events.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { listSessions } from '#db/queries/accounts/sessions.ts';
import { replyTyped } from './parts/answer-form.ts';
import { goTo } from '#app/http/go-to.ts';
import { hatWords } from './parts/hat-words.ts';
import { History } from './parts/history.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { Sessions } from './parts/sessions.tsx';

const EVENTS_SHOWN = 20;

/** A person's own account: who they are here, where they are signed in, and what happened to it. */
export async function loader(args: LoaderFunctionArgs) {
  const { person, session, hat, hats } = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const { own, sessions, events } = await withActor({ kind: 'auth' }, async (tx) => ({
    own: await findPerson(tx, person.id),
    sessions: await listSessions(tx, person.id, new Date()),
    events: await listSecurityEvents(tx, person.id, EVENTS_SHOWN),
  }));
  return {
    title: pageTitle(t, t('accounts.account.title'), wasRefused(args.context)),
    base: `/${t.lang}/account`,
    email: person.email,
    profile: { name: own?.name, post: own?.post, language: own?.language as string | undefined },
    constraint: getZodConstraint(profileForm),
    hat: hat && { words: hatWords(t, hat), describes: DESCRIBERS.includes(hat.role) },
    hatCount: hats.length,
    sessions: sessions.map((one) => ({
      id: one.id,
      userAgent: one.userAgent,
      startedAt: t.instant(one.startedAt),
      seenAt: t.instant(one.seenAt),
      isThis: one.id === session.id,
    })),
    events: events.map(({ id, kind, at, byThemselves }) => ({ id, kind, at: t.instant(at), byThemselves })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const viewer = await requireSignedIn(args);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'accounts/profileForm', form);
  const read = parseWithZod(form, { schema: profileForm });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: replyTyped(read, found), found });
  await changeProfile(viewer, read.value, new Date());
  return goTo(`/${t.lang}/account`, { flash: 'accounts.flash.profile_saved' });
}

export const meta = titleOf;

export default function Account() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ name: string; post: string; language: string }>({
    id: 'profile',
    lastResult: sent?.result,
    defaultValue: page.profile,
    constraint: page.constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        fields={[fields.name, fields.post, fields.language]}
        form={form}
        found={sent?.found}
      />
      <PageHeading>{t('accounts.account.title')}</PageHeading>
      <Facts
        facts={[
          { term: t('accounts.field.email'), value: <bdi dir="ltr">{page.email}</bdi> },
          {
            term: t('accounts.account.hat'),
            value: page.hat ? <OwnText text={page.hat.words} as="span" /> : t('accounts.account.no_hat'),
          },
        ]}
      />
      <ul>
        {page.hatCount > 1 && (
          <li>
            <a href={`${page.base}/hat`}>{t('common.account.switch')}</a>
          </li>
        )}
        {page.hat?.describes && (
          <li>
            <a href={`/${t.lang}/organisation`}>{t('organisations.own.title')}</a>
          </li>
        )}
        {page.hat && (
          <li>
            <a href={`${page.base}/colleagues`}>{t('colleagues.title')}</a>
          </li>
        )}
        <li>
          <a href={`${page.base}/password`}>{t('accounts.change_password.title')}</a>
        </li>
        <li>
          <a href={`${page.base}/email`}>{t('email.title')}</a>
        </li>
        <li>
          <a href={`${page.base}/second-factor`}>{t('factors.title')}</a>
        </li>
        <li>
          <a href={`${page.base}/away`}>{t('posts.away.link')}</a>
        </li>
        <li>
          <a href={`${page.base}/deputies`}>{t('posts.deputies.link')}</a>
        </li>
        <li>
          <a href={`${page.base}/hand-over`}>{t('posts.hand_over.link')}</a>
        </li>
        <li>
          <a href={`${page.base}/single-sign-on`}>{t('sso.title')}</a>
        </li>
        <li>
          <a href={`${page.base}/data`}>{t('own_data.title')}</a>
        </li>
        <li>
          <a href={`${page.base}/closing`}>{t('closing.title')}</a>
        </li>
      </ul>
      <h2>{t('accounts.account.profile')}</h2>
      <Form method="post" noValidate>
        <OwnWords t={t} found={sent?.found} kind="form">
          <FieldInput
            t={t}
            field={fields.name}
            label={t('accounts.field.name')}
            hint={t('accounts.hint.name')}
            autoComplete="name"
            own
          />
          <FieldInput
            t={t}
            field={fields.post}
            label={t('accounts.field.post')}
            hint={t('accounts.hint.post')}
            autoComplete="organization-title"
            optional
            own
          />
          <FieldRadios
            t={t}
            field={fields.language}
            label={t('accounts.field.language')}
            hint={t('accounts.hint.language')}
            choices={UI_LANGUAGES.map((code) => ({
              value: code,
              label: <span lang={code}>{t(`common.language.${code}`)}</span>,
            }))}
          />
        </OwnWords>
        <Button>{t('common.save')}</Button>
      </Form>
      <Sessions t={t} base={page.base} sessions={page.sessions} />
      <History t={t} events={page.events} />
    </div>
  );
}
