import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { closedOfficeName } from '#app/domain/accounts/closed-account.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { listSuccessors } from '#db/queries/accounts/posts.ts';
import { findDisabling, listPastHats } from '#db/queries/accounts/people.ts';
import { listEvidence } from '#db/queries/accounts/invitations.ts';
import { personWay } from './parts/person-way.tsx';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { ByWhen } from './parts/by-when.tsx';
import { stepTaken } from './parts/step-taken.ts';
import { requirePerson } from './parts/require-person.ts';

/** One person, what their roles rest on, and everything an administrator may do about them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { hasArrived, hats, delegations, ...person } = await requirePerson(by, args.params.id);
  const { id, name, email, post, language, isDisabled, isClosed, signInStoppedAt } = person;
  const now = new Date();
  const isOfStaff = isClosed && closedOfficeName(name) !== undefined;
  const { evidence, past, successors, disabling } = await withActor(actorOf(by), async (tx) => ({
    evidence: await listEvidence(tx, id),
    // Of whoever left as anybody else no history is put together.
    past: isClosed && !isOfStaff ? [] : await listPastHats(tx, id, now),
    successors: hats.some(({ lastDay }) => lastDay) ? await listSuccessors(tx, id) : [],
    disabling: isDisabled && !isClosed ? await findDisabling(tx, id) : undefined,
  }));
  const invitationOf = (membershipId: string) =>
    evidence.find((one) => one.membershipId === membershipId)?.invitation.id;
  return {
    title: pageTitle(t, t('administration.person.title', { name: t.person(name) })),
    id,
    base: `/${t.lang}/administration/people/${id}`,
    name: t.person(name),
    email,
    post,
    language,
    isDisabled,
    isClosed,
    isOfStaff,
    disabled: disabling && {
      by: stepTaken(t, disabling.by, disabling.at),
      at: t.instant(disabling.at),
      reason: disabling.reason,
    },
    past: past.map(({ membershipId, role, organisation, from, until }) => ({
      ...{ membershipId, role, organisation: organisation.name },
      days: t('administration.hats.past_days', { from: t.day(dayOf(from)), until: t.day(dayOf(until)) }),
      invitation: invitationOf(membershipId),
    })),
    isSignInStopped: signInStoppedAt !== null,
    hasArrived,
    hats: hats.map(({ membershipId, role, organisation, lastDay }) => ({
      membershipId,
      role,
      organisation: organisation.name,
      until: lastDay && t.day(lastDay),
      successor: t.person(
        lastDay &&
          successors.find((one) => one.organisationId === organisation.id && one.role === role)?.name,
      ),
      invitation: invitationOf(membershipId),
    })),
    delegations: delegations.map(({ id: delegation, role, organisation, giver, deputy, lastOn }) => ({
      id: delegation,
      what: t('posts.deputies.of_person', {
        deputy: t.person(deputy.name),
        giver: t.person(giver.name),
        role: t(`codes.roles.${role}`),
        organisation,
        day: t.day(lastOn),
      }),
    })),
  };
}

export const meta = titleOf;
export const handle = personWay;

export default function Person() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const { base, name, email, post, language, hats, past, disabled, delegations } = page;
  const { isDisabled, isClosed, isSignInStopped, hasArrived } = page;
  const acts = `/${t.lang}/audit?person=${page.id}`;
  const state = isDisabled ? 'disabled' : isSignInStopped ? 'stopped' : hasArrived ? 'active' : 'invited';
  if (isClosed)
    return (
      <div className="tws-reading">
        <PageHeading>
          <OwnText text={name} as="span" />
        </PageHeading>
        <p>{t('administration.person.closed')}</p>
        <PastHats past={past} />
        {page.isOfStaff && (
          <p>
            <a href={acts}>{t('audit.of_person.link')}</a>
          </p>
        )}
      </div>
    );
  return (
    <div className="tws-reading">
      <PageHeading>
        <OwnText text={name} as="span" />
      </PageHeading>
      <Facts
        facts={[
          { term: t('accounts.field.email'), value: <bdi dir="ltr">{email}</bdi> },
          {
            term: t('accounts.field.post'),
            value: post ? <OwnText text={post} as="span" /> : t('common.not_stated'),
          },
          {
            term: t('accounts.field.language'),
            value: <span lang={language}>{t(`common.language.${language}`)}</span>,
          },
          { term: t('administration.state'), value: t(`administration.state.${state}`) },
          ...(disabled
            ? [
                {
                  term: t('administration.disabled.by'),
                  value: disabled.by ? <ByWhen step={disabled.by} /> : disabled.at,
                },
                {
                  term: t('administration.disabled.why'),
                  value: disabled.reason ? (
                    <OwnText text={disabled.reason} as="span" />
                  ) : (
                    t('common.not_stated')
                  ),
                },
              ]
            : []),
        ]}
      />
      <h2>{t('administration.hats')}</h2>
      {hats.length === 0 ? (
        <p>{t('administration.hats.none')}</p>
      ) : (
        <SummaryList
          rows={hats.map(({ membershipId, role, organisation, until, successor, invitation }) => ({
            term: t(`codes.roles.${role}`),
            value: (
              <>
                <OwnText text={organisation} as="span" />
                {until && (
                  <div className="tws-muted">
                    {successor
                      ? t('posts.ends_on_to', { day: until, name: isolated(successor) })
                      : t('posts.ends_on', { day: until })}
                  </div>
                )}
              </>
            ),
            actions: [
              ...(role === 'administrator' || until
                ? []
                : [
                    {
                      href: `${base}/memberships/${membershipId}/hand-over`,
                      text: t('posts.hand_over.administer'),
                      what: `${t(`codes.roles.${role}`)} – ${organisation}`,
                    },
                  ]),
              ...(invitation
                ? [
                    {
                      href: `/${t.lang}/invitations/${invitation}`,
                      text: t('administration.hat.invitation'),
                      what: `${t(`codes.roles.${role}`)} – ${organisation}`,
                    },
                  ]
                : []),
              {
                href: `${base}/memberships/${membershipId}`,
                text: t('administration.hat.end'),
                what: `${t(`codes.roles.${role}`)} – ${organisation}`,
              },
            ],
          }))}
        />
      )}
      <PastHats past={past} />
      {delegations.length > 0 && (
        <>
          <h2>{t('posts.deputies.title')}</h2>
          <ul>
            {delegations.map(({ id, what }) => (
              <li key={id}>{what}</li>
            ))}
          </ul>
        </>
      )}
      <h2>{t('administration.person.acts')}</h2>
      <ul>
        <li>
          <a href={`/${t.lang}/invitations/new?person=${page.id}`}>{t('administration.hat.add')}</a>
        </li>
        {!isDisabled && (
          <li>
            <a href={`${base}/link`}>
              {t(
                `administration.link.title.${isSignInStopped ? 'return' : hasArrived ? 'password' : 'arrival'}`,
              )}
            </a>
          </li>
        )}
        <li>
          <a href={`${base}/access`}>
            {t(isDisabled ? 'administration.access.enable.title' : 'administration.access.title')}
          </a>
        </li>
        <li>
          <a href={acts}>{t('audit.of_person.link')}</a>
        </li>
      </ul>
    </div>
  );
}

type Page = ReturnType<typeof useLoaderData<typeof loader>>;

/** In which roles somebody acted before, and what these rested on: what was done then is judged by it. */
function PastHats({ past }: Pick<Page, 'past'>) {
  const t = useT();
  if (past.length === 0) return null;
  return (
    <>
      <h2>{t('administration.hats.past')}</h2>
      <SummaryList
        rows={past.map(({ role, organisation, days, invitation }) => ({
          term: t(`codes.roles.${role}`),
          value: (
            <>
              <OwnText text={organisation} as="span" />
              <div className="tws-muted">{days}</div>
            </>
          ),
          actions: invitation
            ? [
                {
                  href: `/${t.lang}/invitations/${invitation}`,
                  text: t('administration.hat.invitation'),
                  what: `${t(`codes.roles.${role}`)} – ${organisation}`,
                },
              ]
            : [],
        }))}
      />
    </>
  );
}
