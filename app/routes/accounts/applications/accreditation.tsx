import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { INVITATION_HOURS } from '#app/domain/accounts/invitation.ts';
import { accreditationForm } from '#app/forms/applications.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { accreditDonor } from '#app/operations/accounts/applications/accredit-donor.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Radios } from '#app/ui/form/radios.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { MadeLink } from '../parts/made-link.tsx';
import { showMailedLink } from '../parts/show-mailed-link.ts';
import { AnsweredAlready } from './parts/answered-already.tsx';
import { HeldAccountSaid } from '../parts/held-account.tsx';
import { applicationWay } from './parts/application-way.tsx';
import { answeredAlready, requireApplication } from './parts/require-application.ts';

/** Accredits a donor, as a new organisation or as one that is here; the page then holds a link, so the password is asked for first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { application, organisations, account } = await requireApplication(by, args.params.id);
  const heading = t('applications.accredit.title');
  return {
    title: pageTitle(t, `${heading} – ${application.organisation}`, wasRefused(args.context)),
    heading,
    base: `/${t.lang}/applications/${application.id}`,
    name: application.organisation,
    applicant: application.name,
    answered: answeredAlready(t, application),
    account,
    organisations: organisations.map(({ id, name }) => ({ id, name })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: accreditationForm });
  if (read.status !== 'success')
    return refuseForm(args.context, { wrong: 'missing' as const, link: undefined });
  const organisationId = read.value.as === 'new' ? undefined : read.value.as;
  const accredited = await accreditDonor(by, { id, organisationId }, now);
  if (!accredited.ok) {
    if (accredited.reason === 'not-now')
      return refuseForm(args.context, { wrong: undefined, link: undefined }, 409);
    if (accredited.reason !== 'already-there') throw refusalResponse(accredited.reason);
    return refuseForm(args.context, { wrong: 'taken' as const, link: undefined }, 409);
  }
  const { id: invitationId, link } = accredited.value;
  // Beside others of a known organisation a second one of staff confirms first; its page says who may.
  if (!link) return goTo(`/${t.lang}/invitations/${invitationId}`);
  return { wrong: undefined, link: showMailedLink(t, args.request, 'invited', link) };
}

export const meta = titleOf;
export const handle = applicationWay;

export default function Accredit() {
  const t = useT();
  const { heading, base, name, applicant, answered, account, organisations } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (sent?.link) {
    return (
      <div className="tws-reading">
        <PageHeading over={<bdi>{name}</bdi>}>{t('applications.accredit.made')}</PageHeading>
        <MadeLink t={t} name={applicant} link={sent.link} back={base} />
      </div>
    );
  }
  const error = sent?.wrong && t(`applications.accredit.${sent.wrong}`);
  const choices = [
    ...organisations.map((one) => ({
      value: one.id,
      label: t('applications.accredit.known', { name: isolated(one.name) }),
    })),
    { value: 'new', label: t('applications.accredit.new', { name: isolated(name) }) },
  ];
  return (
    <div className="tws-reading">
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'as' }]} />}
      <PageHeading over={<bdi>{name}</bdi>}>{heading}</PageHeading>
      {answered && <AnsweredAlready t={t} base={base} answered={answered} />}
      {!answered && account && account.roles.length > 0 && (
        <InsetText>
          <HeldAccountSaid t={t} account={account} />
        </InsetText>
      )}
      {!answered && (
        <Act
          id="accredit"
          action={`${base}/accreditation`}
          label={t('applications.accredit.act')}
          consequence={t('applications.accredit.consequence', { hours: INVITATION_HOURS })}
        >
          <Radios
            id="as"
            name="as"
            label={t('applications.accredit.as')}
            choices={choices}
            error={error}
            errorPrefix={t('common.error_prefix')}
            // Two names that look alike are not one organization: which it is, whoever accredits says.
            value={choices.length === 1 ? choices[0]?.value : undefined}
          />
        </Act>
      )}
    </div>
  );
}
