import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { applicationClock } from '#app/domain/accounts/application.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { isMailKeptInFiles } from '#app/operations/mail/mail-files.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { ButtonGroup, ButtonLink } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { withActor } from '#db/client.ts';
import { findInvitationOfApplication } from '#db/queries/accounts/invitations.ts';
import { findOrganisation } from '#db/queries/organisations/organisations.ts';
import { Accredited, showAccredited } from './parts/accredited.tsx';
import { LettersKept } from '../parts/letters-kept.tsx';
import { lettersPage } from '../parts/show-mailed-link.ts';
import { stepTaken } from '../parts/step-taken.ts';
import { ApplicationFacts } from './parts/application-facts.tsx';
import { applicationWay } from './parts/application-way.tsx';
import { Comparison } from './parts/comparison.tsx';
import { requireApplication } from './parts/require-application.ts';

/** One application: what was said, what to compare it with, until when it is to be answered. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker', 'administrator']);
  const t = translator(requireLanguage(args.params.lang));
  const { application, organisations, others, account, traces } = await requireApplication(
    by,
    args.params.id,
  );
  const { id, reference, organisation, kind, stateCode, website, name, post, email } = application;
  const { decider, decidedAt, status, appliedAt, offer, language, refusal } = application;
  const came = await withActor(actorOf(by), async (tx) => ({
    organisation: application.organisationId && (await findOrganisation(tx, application.organisationId)),
    invitation: await findInvitationOfApplication(tx, id),
  }));
  return {
    title: pageTitle(t, t('applications.record.title', { reference })),
    base: `/${t.lang}/applications/${id}`,
    name: organisation,
    facts: {
      ...{ reference, organisation, kind, website, name: t.person(name), post, email, status },
      state: stateCode && placeName(currentGeography(), stateCode, t),
      received: t.instant(appliedAt),
      decided: stepTaken(t, decider, decidedAt),
    },
    offer,
    language,
    accredited: came.organisation ? showAccredited(t, by.hat.role, came.organisation) : undefined,
    invitation: came.invitation && `/${t.lang}/invitations/${came.invitation}`,
    clock: status === 'open' ? applicationClock(appliedAt, dayOf(new Date())) : undefined,
    refusal,
    mailed: !isMailKeptInFiles(),
    letters: lettersPage(t),
    same: {
      organisations: organisations.map((one) => one.name),
      others: others.map((other) => ({
        reference: other.reference,
        href: `/${t.lang}/applications/${other.id}`,
      })),
      account,
      traces,
    },
  };
}

export const meta = titleOf;
export const handle = applicationWay;

export default function ApplicationRecord() {
  const t = useT();
  const {
    base,
    name,
    facts,
    offer,
    language,
    clock,
    refusal,
    mailed,
    letters,
    same,
    accredited,
    invitation,
  } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading
        over={
          <bdi dir="ltr" className="tws-reference">
            {facts.reference}
          </bdi>
        }
      >
        <OwnText text={name} as="span" />
      </PageHeading>
      {clock && (
        <p>
          {t('applications.record.due')}: <Clock t={t} left={clock.left} total={clock.total} /> (
          {t.day(clock.by)})
        </p>
      )}
      <ApplicationFacts t={t} facts={facts} />
      {facts.state && <Disclaimer t={t} />}
      {accredited && (
        <p>
          {t('applications.record.organisation')}: <Accredited accredited={accredited} />
        </p>
      )}
      {invitation && (
        <p>
          <a href={invitation}>{t('applications.record.invitation')}</a>
        </p>
      )}
      <h2>{t('applications.record.offer')}</h2>
      <OwnText text={offer} lang={language} />
      {clock && (
        <>
          <Comparison t={t} same={same} />
          <ButtonGroup>
            <ButtonLink href={`${base}/accreditation`}>{t('applications.accredit.title')}</ButtonLink>
            <ButtonLink href={`${base}/refusal`} variant="secondary">
              {t('applications.refuse.title')}
            </ButtonLink>
          </ButtonGroup>
        </>
      )}
      {refusal && (
        <>
          <h2>{t('applications.record.text')}</h2>
          <p>
            {t('applications.record.reason')}: {t(`applications.refusal.${refusal.code}`)}
          </p>
          <OwnText text={refusal.text} />
          <p>
            {mailed ? t('applications.record.mailed') : t('applications.record.tell', { email: facts.email })}
          </p>
          <LettersKept t={t} href={letters} />
        </>
      )}
    </div>
  );
}
