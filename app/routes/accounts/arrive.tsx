import { parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Begun } from '#app/auth/sign-in-step.ts';
import type { LinkPurpose } from '#app/domain/accounts/one-time-link.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { arrivalForm, firstAdministratorForm, newPasswordForm } from '#app/forms/accounts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import type { FlashKey } from '#app/http/flash.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { arrive } from '#app/operations/accounts/arrive.ts';
import { becomeFirstAdministrator } from '#app/operations/accounts/become-first-administrator.ts';
import { findArrival, type Arrival } from '#app/operations/accounts/find-arrival.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { replyTyped, replyWith } from './parts/answer-form.ts';
import { ArrivalPage } from './parts/arrival-page.tsx';
import { FirstAdministratorPage } from './parts/first-administrator-page.tsx';
import { afterFirstProof } from './parts/after-first-proof.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { withPassword } from './parts/password-answers.ts';

/** A one-time link: looking shows whom it is for, and changes nothing. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const arrival = await findArrival(args.params.token, new Date());
  const heading = t(`accounts.arrive.${arrival ? pageOf(arrival.purpose) : 'gone'}.title`);
  const page = { title: pageTitle(t, heading, wasRefused(args.context)), heading, arrival: shown(arrival) };
  return data(page, { status: arrival ? 200 : 404 });
}

export async function action(args: ActionFunctionArgs) {
  publicRoute();
  const lang = requireLanguage(args.params.lang);
  const now = new Date();
  const token = args.params.token ?? '';
  const arrival = await findArrival(token, now);
  // The loader says that there is nothing here.
  if (!arrival) return data(null, { status: 404 });
  const form = await args.request.formData();
  const caller = { token, userAgent: args.request.headers.get('User-Agent') ?? '' };
  const { read, run } = planFor(arrival, form, caller, lang, now);
  if (read.status !== 'success') return refuseForm(args.context, replyTyped(read));
  const outcome = await withPassword(run());
  if (outcome.ok) {
    return afterFirstProof(lang, outcome.value, undefined, { flash: flashAfter(outcome.value) });
  }
  if ('fault' in outcome) {
    return refuseForm(
      args.context,
      replyWith(read, { fields: { password: `accounts.password.${outcome.fault}` } }),
    );
  }
  if (outcome.reason === 'link-used-or-expired') return data(null, { status: 404 });
  return refuseForm(args.context, replyWith(read, { form: `refusals.${outcome.reason}` }));
}

/** What the form of each kind of link holds, and what is done with it. */
function planFor(
  arrival: Arrival,
  form: FormData,
  caller: { token: string; userAgent: string },
  lang: UiLanguage,
  now: Date,
) {
  if (arrival.purpose === 'first-administrator') {
    const read = parseWithZod(form, { schema: firstAdministratorForm });
    return {
      read,
      run: () => becomeFirstAdministrator({ ...valueOf(read), ...caller, language: lang }, now),
    };
  }
  const read = parseWithZod(form, { schema: arrival.purpose === 'arrival' ? arrivalForm : newPasswordForm });
  return { read, run: () => arrive({ ...valueOf(read), ...caller }, now) };
}

function valueOf<T>(read: { status: 'success'; value: T } | { status: 'error' | undefined }): T {
  if (read.status === 'success') return read.value;
  throw new TypeError('A form that was refused has no value.');
}

/** A password that was forgotten is chosen anew on the page of any other that was lost. */
function pageOf<P extends LinkPurpose>(purpose: P): Exclude<P, 'forgotten'> | 'password' {
  return purpose === 'forgotten' ? 'password' : (purpose as Exclude<P, 'forgotten'>);
}

function flashAfter({ next }: Begun): FlashKey {
  return next === 'session' ? 'accounts.flash.arrived' : 'accounts.flash.password_set';
}

function shown(arrival: Arrival | undefined) {
  if (!arrival || arrival.purpose === 'first-administrator') return arrival;
  const { purpose, person, invitedBy, hats } = arrival;
  return {
    purpose: pageOf(purpose),
    name: person.name,
    email: person.email,
    invitedBy,
    hats: hats.map(({ role, organisation }) => ({ role, organisation: organisation.name })),
  };
}

export const meta = titleOf;

export default function Arrive() {
  const t = useT();
  const { heading, arrival } = useLoaderData<typeof loader>();
  const lastResult = useActionData<typeof action>();
  if (!arrival) {
    return (
      <div className="tws-reading">
        <PageHeading>{heading}</PageHeading>
        <p>{t('refusals.link-used-or-expired')}</p>
        <p>
          <a href={`/${t.lang}/sign-in`}>{t('accounts.arrive.gone.sign_in')}</a>
        </p>
      </div>
    );
  }
  if (arrival.purpose === 'first-administrator') {
    return <FirstAdministratorPage t={t} heading={heading} lastResult={lastResult} />;
  }
  return <ArrivalPage t={t} heading={heading} arrival={arrival} lastResult={lastResult} />;
}
