import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import { data, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { rolesToInvite } from '#app/domain/accounts/invitation.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { invitationForm, readEvidence } from '#app/forms/invitations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findHeldAccount } from '#app/operations/accounts/find-held-account.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import { replyTyped, replyWith } from '../parts/answer-form.ts';
import { organisationChoices } from '../parts/organisation-choices.ts';
import { InvitationForm } from './parts/invitation-form.tsx';
import { MadeLink } from '../parts/made-link.tsx';
import { showMailedLink } from '../parts/show-mailed-link.ts';

/**
 * Asks somebody in, to one role in one organisation; the answer is a link to hand over, or who has to confirm first. It gives
 * a role, so the password is asked for first.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const organisations = await organisationChoices(by, t);
  const { searchParams } = new URL(args.request.url);
  const asked = searchParams.get('organisation');
  return {
    title: pageTitle(t, t('invitations.new'), wasRefused(args.context)),
    base: `/${t.lang}/invitations`,
    constraint: getZodConstraint(invitationForm),
    roles: rolesToInvite(by.hat.role),
    organisations,
    // From an organization's own page.
    organisation: organisations.find(({ value }) => value === asked)?.value,
    person: await personAsked(by, searchParams.get('person')),
  };
}

/** From somebody's own page, which administrators alone read. */
async function personAsked(by: Wearing, id: string | null) {
  if (!id || by.hat.role !== 'administrator') return undefined;
  const found = await withActor(actorOf(by), (tx) => findPerson(tx, requireUuid(id)));
  if (!found || found.isClosed) return undefined;
  const { name, email, post, language } = found;
  return { name, email, post, language };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const found = findSensitive(t, 'invitations/invitationForm', form);
  const read = parseWithZod(form, { schema: invitationForm });
  const refused = (result: ReturnType<typeof replyTyped>) =>
    refuseForm(args.context, { result, found, made: undefined });
  if (read.status !== 'success' || standsInTheWay(found)) return refused(replyTyped(read, found));
  const { organisation: organisationId, evidenceKind, evidenceOn, evidenceReference, ...person } = read.value;
  const evidence = readEvidence({ evidenceKind, evidenceOn, evidenceReference }, dayOf(now));
  const isFocal = person.role === 'focal_point';
  if (isFocal && !evidence.ok) return refused(replyWith(read, evidence));
  const paper = isFocal && evidence.ok ? evidence.value : undefined;
  const made = await invite(by, { ...person, organisationId, evidence: paper }, now);
  if (made.ok) {
    const { id, link } = made.value;
    const shown = link && showMailedLink(t, args.request, 'invited', link);
    return data({
      result: undefined,
      found: undefined,
      made: {
        id,
        name: person.name,
        link: shown,
        role: person.role,
        isDisabled: await isDisabled(by, person.email),
      },
    });
  }
  const field = FIELD_OF[made.reason];
  if (field) return refused(replyWith(read, { fields: field }));
  throw refusalResponse(made.reason);
}

/** Whether whoever is invited could not come in by the account that they have. */
async function isDisabled(by: Wearing, email: string): Promise<boolean> {
  const account = await withActor(actorOf(by), (tx) => findHeldAccount(tx, email));
  return account?.isDisabled === true;
}

/** Refusals that one of the answers explains. */
const FIELD_OF: Readonly<Partial<Record<string, Record<string, string>>>> = {
  'already-there': { email: 'invitations.error.already' },
  'second-person': { email: 'invitations.error.self' },
  'not-now': { role: 'administration.error.role' },
  'secret-found': { evidenceReference: 'invitations.error.secret' },
  'not-found': { organisation: 'accounts.error.choose.organisation' },
};

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { base: string }).base}>{t('invitations.title')}</BackLink>,
};

export default function NewInvitation() {
  const t = useT();
  const { base, constraint, roles, organisations, organisation, person } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  if (!sent?.made) {
    const choices = { constraint, roles, organisations, organisation, person };
    return <InvitationForm t={t} lastResult={sent?.result} found={sent?.found} {...choices} />;
  }
  const { id, name, link, role, isDisabled: cannotCome } = sent.made;
  return (
    <div className="tws-reading">
      <PageHeading>{t('invitations.made.title')}</PageHeading>
      {cannotCome && <WarningText prefix={t('common.warning')}>{t('invitations.made.disabled')}</WarningText>}
      {link ? (
        <MadeLink t={t} name={name} link={link} />
      ) : (
        <InsetText>{t('invitations.made.second', { role })}</InsetText>
      )}
      <ButtonLink href={`${base}/${id}`}>{t('invitations.made.see')}</ButtonLink>
    </div>
  );
}
