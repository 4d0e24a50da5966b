import { randomUUID } from 'node:crypto';
import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { asksForWord } from '#app/domain/offers/freshness.ts';
import { lacksNote } from '#app/domain/offers/trust-note.ts';
import { canEditOffer, offerActions } from '#app/domain/offers/lifecycle.ts';
import { nextStep } from '#app/domain/offers/next-step.ts';
import { checkPublication } from '#app/domain/offers/publication.ts';
import { isComing } from '#app/domain/passports/lifecycle.ts';
import { blockers } from '#app/domain/principles/finding.ts';
import { requireLanguage } from '#app/http/language.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { listFittingNeeds } from '#app/operations/matches/fitting-needs.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { withActor } from '#db/client.ts';
import { findDeskOwner } from '#db/queries/desk/assignments.ts';
import { OfferActs } from './own/acts.tsx';
import { Findings } from './own/findings.tsx';
import { fittingNeedLines } from './own/fitting-need-lines.ts';
import { FittingNeeds } from './own/fitting-needs.tsx';
import { nextWords } from './own/next-words.ts';
import { loadNoteRequests } from './own/load-note-requests.ts';
import { loadPlacesAndMatches } from './own/load-places.ts';
import { loadRecord } from './own/load-record.ts';
import { AskedNotes } from './own/note-requests.tsx';
import { OfferTimeline, shownEvents } from './own/offer-timeline.tsx';
import { OfferTitle } from './own/offer-title.tsx';
import { PlacesAndMatchesShown } from './own/places-and-matches.tsx';
import { pageTitle } from '#app/http/page-title.ts';
import { Principles, RecordFacts, TrustSummary } from './own/record.tsx';
import { requireOffer } from './own/require-offer.ts';
import { returnReason, ReturnReason } from './own/return-reason.tsx';
import { OfferStatusTag } from '#app/ui/record/offer-status-tag.tsx';
import { suspendedFor, SuspensionShown } from './own/suspension-shown.tsx';

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const offer = await requireOffer(by, args.params);
  // A version is over once it has taken the place of what it is a version of.
  if (offer.replacesId && offer.status === 'archived')
    throw new Response(null, {
      status: 302,
      headers: { Location: `/${t.lang}/offers/${offer.replacesId}/manage` },
    });
  const now = new Date();
  const record = await loadRecord(by, offer, t, now);
  const role = by.hat.role;
  const findings = [
    ...checkPublication(offer, record.note, record.otherTookUp, record.on),
    ...record.ofPassports,
    ...record.ofGiver,
  ];
  const { openVersion } = record;
  const next = nextStep(offer);
  const passportComing =
    !offer.replacesId && !canEditOffer(offer.status, 'donor') && record.passports.some(isComing);
  const reviewing = role === 'broker' && ['submitted', 'under-review'].includes(offer.status);
  return {
    role,
    here: `/${t.lang}/offers/${offer.id}`,
    title: offer.title,
    textLanguage: offer.textLanguage,
    reference: offer.reference,
    status: offer.status,
    organisation: record.organisation.name,
    steps: record.steps,
    chips: record.chips,
    reviewOutdated: record.reviewOutdated,
    technology: record.passports.length > 0,
    note: record.note,
    /** Of a published one with technology: nobody can ask for it, and it fits no need, until it has a note again. */
    noteless: offer.status === 'published' && lacksNote(offer.modes, record.note, record.on),
    declare: role === 'donor' && offer.declaration.trim() !== '',
    asked: await loadNoteRequests(by, offer, record.note, record.on),
    on: record.on,
    next,
    says: nextWords(t, offer, record.on),
    // Which of the brokers has it on the desk; they alone read it.
    holder:
      role === 'broker' && next.who === 'broker'
        ? await withActor(actorOf(by), (tx) => findDeskOwner(tx, { subject: 'offer', id: offer.id }))
        : undefined,
    editable: canEditOffer(offer.status, role),
    // The page of each act tells what stands in its way; the button is there as soon as the act is this reader's.
    actions: offerActions(offer.status, {
      role,
      ownSide: record.ownSide !== undefined,
      isAuthor: false,
      blockers: 0,
      chipsReviewed: true,
      reasonGiven: true,
      slotsLeft: offer.slots - offer.slotsTaken,
    }).filter(
      (act) =>
        (act !== 'reconfirm' || asksForWord(offer, dayOf(now))) &&
        (act !== 'edit' || (!openVersion && !passportComing)),
    ),
    versionOf: offer.replacesId && `/${t.lang}/offers/${offer.replacesId}/manage`,
    comparable: offer.replacesId !== undefined && offer.status !== 'withdrawn',
    openVersion: openVersion && `/${t.lang}/offers/${openVersion.id}/manage`,
    passportComing: role === 'donor' && offer.status === 'published' && passportComing,
    ownOffer: role === 'broker' && record.isAuthor,
    ownSide: record.ownSide,
    findings: reviewing ? findings.filter(({ code }) => code !== 'second-broker') : [],
    blocking: blockers(findings).length,
    returned: offer.status === 'returned' ? returnReason(record.events) : undefined,
    suspended: offer.status === 'suspended' ? suspendedFor(record.events) : undefined,
    events: shownEvents(t, role, record.events),
    placesAndMatches: await loadPlacesAndMatches(t, by, offer),
    // A form sent twice starts one draft.
    copyId: role === 'donor' && offer.status !== 'draft' && !offer.replacesId ? randomUUID() : undefined,
    fitting:
      role === 'donor' && offer.status === 'published' ? await fittingTo(by, offer.id, now, t) : undefined,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data, params }) => {
  const t = translator(requireLanguage(params.lang));
  return [{ title: pageTitle(t, t('offers.manage.title', { title: data?.title || t('offers.untitled') })) }];
};

export default function Manage() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const yours = data.next.who === data.role;
  return (
    <>
      <PageHeading
        over={<Lane side="give">{t('common.offer')}</Lane>}
        lead={data.organisation}
        under={
          <>
            <OfferStatusTag t={t} status={data.status} />{' '}
            <span className="tws-muted">
              {t('common.reference')} <bdi className="tws-reference">{data.reference}</bdi>
            </span>
          </>
        }
      >
        <OfferTitle t={t} title={data.title} lang={data.textLanguage} />
      </PageHeading>
      <Columns
        aside={
          <WhatNext
            t={t}
            what={data.status === 'returned' && !yours ? t('offers.next.returned_to_donor') : data.says}
            who={
              data.holder ? (
                <bdi>{t.person(data.holder.name)}</bdi>
              ) : (
                t(yours && data.role === 'donor' ? 'offers.holder.you' : `offers.holder.${data.next.who}`)
              )
            }
            since={data.next.since}
            by={data.next.by}
            yours={yours}
          >
            {data.editable && (
              <ButtonLink
                href={`${data.here}/edit`}
                // One press leads on: where it can be handed in, that is it.
                variant={data.actions.includes('submit') ? 'secondary' : 'give'}
              >
                {t('offers.act.edit')}
              </ButtonLink>
            )}
            {data.ownOffer && <p>{t('refusals.own-offer')}</p>}
            <OwnSide t={t} organization={data.ownSide} />
            <OfferActs
              t={t}
              here={data.here}
              actions={data.actions}
              isVersion={data.versionOf !== undefined}
            />
            {data.copyId && (
              <Act
                id="copy"
                action={`${data.here}/copy`}
                label={t('offers.act.copy')}
                consequence={t('offers.consequence.copy')}
                variant="secondary"
                hidden={{ id: data.copyId }}
              />
            )}
            {data.passportComing && (
              <p>
                {t('versions.passport_coming')} <a href={`${data.here}/passports`}>{t('passports.open')}</a>
              </p>
            )}
            {data.status === 'published' && (
              <p>
                <a href={data.here}>{t('offers.manage.public_page')}</a>
              </p>
            )}
          </WhatNext>
        }
      >
        {data.versionOf && (
          <InsetText>
            <p>{t(data.comparable ? 'offers.version.of' : 'versions.was')}</p>
            <p>
              {data.comparable && (
                <>
                  <a href={`${data.here}/changes`}>{t('versions.link')}</a> ·{' '}
                </>
              )}
              <a href={data.versionOf}>{t('offers.version.link')}</a>
            </p>
          </InsetText>
        )}
        {data.openVersion && (
          <InsetText>
            {t('versions.open')} <a href={data.openVersion}>{t('versions.open_link')}</a>
          </InsetText>
        )}
        {data.returned && <ReturnReason t={t} reason={data.returned} />}
        {data.suspended && <SuspensionShown t={t} reason={data.suspended} forDonor={data.role === 'donor'} />}
        {data.findings.length > 0 && (
          <section className="govuk-inset-text" aria-labelledby="findings">
            <h2 id="findings">{t('offers.manage.findings', { count: data.findings.length })}</h2>
            <Findings t={t} findings={data.findings} />
          </section>
        )}
        {data.placesAndMatches && <PlacesAndMatchesShown t={t} of={data.placesAndMatches} />}
        {data.fitting && (
          <section aria-labelledby="fitting">
            <h2 id="fitting">{t('offers.fitting.title')}</h2>
            {data.fitting.length > 0 ? (
              <FittingNeeds t={t} lines={data.fitting} level={3} />
            ) : (
              <p>{t('offers.fitting.none')}</p>
            )}
          </section>
        )}
        <p>
          <Audience t={t} tier={data.status === 'published' ? 'T0' : 'T3'}>
            {data.status === 'published' ? t('common.audience.T0') : t('offers.audience_before')}
          </Audience>
        </p>
        <RecordFacts t={t} steps={data.steps} lang={data.textLanguage} />
        {data.technology && (
          <p>
            <a href={`${data.here}/passports`}>{t('passports.title')}</a>
          </p>
        )}
        <TrustSummary t={t} note={data.note} on={data.on} />
        {data.noteless && (
          <InsetText>
            {t('offers.noteless')}{' '}
            {data.declare && <a href={`${data.here}/declaration`}>{t('declarations.title')}</a>}
          </InsetText>
        )}
        <AskedNotes t={t} here={data.here} asked={data.asked} />
        <Principles
          t={t}
          chips={data.chips}
          reviewHref={
            data.role === 'broker' && data.reviewOutdated ? `${data.here}/publication#review` : undefined
          }
        />
        <OfferTimeline t={t} events={data.events} />
        <p>
          <a href={`${data.here}/dossier`}>{t('dossier.act')}</a>
        </p>
      </Columns>
    </>
  );
}

async function fittingTo(by: Wearing, offerId: string, now: Date, t: Translator) {
  const needs = await listFittingNeeds(by, [offerId], now);
  return fittingNeedLines(needs.get(offerId) ?? [], t);
}
