import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { INVITATION_ACTS, invitationState, objectionToAct } from '#app/domain/accounts/invitation.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { letterState } from '#app/domain/mail/letter-state.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findHeldAccount } from '#app/operations/accounts/find-held-account.ts';
import { isMailKeptInFiles } from '#app/operations/mail/mail-files.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findInvitationLetter, type InvitationRow } from '#db/queries/accounts/invitations.ts';
import { InvitationFacts } from './parts/invitation-facts.tsx';
import { invitationWay } from './parts/invitation-way.tsx';
import { requireInvitation } from './parts/require-invitation.ts';
import { showInvitation } from './parts/show-invitation.ts';

/** One invitation: where it stands, and what this member of staff may do about it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const invitation = await requireInvitation(by, args.params.id);
  const letter = await findLetter(by, invitation, now);
  const objections = INVITATION_ACTS.map((act) => [act, objectionToAct(act, invitation, by, now)] as const);
  return {
    title: pageTitle(t, t('invitations.record.title', { name: t.person(invitation.name) })),
    base: `/${t.lang}/invitations/${invitation.id}`,
    name: t.person(invitation.name),
    invitation: showInvitation(t, invitation, now),
    account: ['waiting', 'open', 'expired'].includes(invitationState(invitation, now))
      ? await withActor(actorOf(by), (tx) => findHeldAccount(tx, invitation.email))
      : undefined,
    letter: letter && { ...letter, since: t.instant(letter.queuedAt) },
    acts: objections.filter(([, objection]) => !objection).map(([act]) => act),
    waitsForOthers: objections.some(([, objection]) => objection === 'second-person'),
  };
}

/** Only while somebody waits for it, and only where letters leave at all. */
async function findLetter(by: Wearing, invitation: InvitationRow, now: Date) {
  if (isMailKeptInFiles() || !['open', 'expired'].includes(invitationState(invitation, now)))
    return undefined;
  const letter = await withActor(actorOf(by), (tx) => findInvitationLetter(tx, invitation.id));
  return letter && { id: letter.id, queuedAt: letter.queuedAt, state: letterState(letter, now) };
}

export const meta = titleOf;
export const handle = invitationWay;

/** An act is a noun with an address of its own. */
const ADDRESSES = { confirm: 'confirmation', send: 'link', revoke: 'revocation' } as const;

export default function InvitationRecord() {
  const t = useT();
  const { base, name, invitation, account, letter, acts, waitsForOthers } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading>
        <OwnText text={name} as="span" />
      </PageHeading>
      <InvitationFacts t={t} invitation={invitation} account={account} />
      {(letter?.state === 'late' || letter?.state === 'given-up') && (
        <InsetText>
          <p>
            {t(letter.state === 'late' ? 'invitations.letter.late' : 'invitations.letter.given_up', {
              email: invitation.email,
              since: letter.since,
            })}
          </p>
          <p>{t('invitations.letter.not_shown')}</p>
          <p>
            {t('invitations.letter.number')} <bdi dir="ltr">{letter.id}</bdi>
          </p>
        </InsetText>
      )}
      {(acts.length > 0 || waitsForOthers) && <h2>{t('invitations.record.acts')}</h2>}
      {waitsForOthers && <p>{t('invitations.record.waits')}</p>}
      {acts.length > 0 && (
        <ul>
          {acts.map((act) => (
            <li key={act}>
              <a href={`${base}/${ADDRESSES[act]}`}>{t(`invitations.${act}.title`)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
