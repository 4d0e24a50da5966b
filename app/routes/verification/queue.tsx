import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isSigningOn } from '#app/auth/note-keys.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { answerDueOn } from '#app/domain/verification/dispute.ts';
import { concernsSigned } from '#app/domain/verification/conflict.ts';
import { noteEndOf, noteStateOf } from '#app/domain/verification/note-state.ts';
import type { ExaminerRole } from '#app/domain/verification/examiners.ts';
import type { IssuerRole } from '#app/domain/verification/level.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { noteState } from '#app/domain/offers/offer-line.ts';
import { findConflicts } from '#app/operations/verification/find-conflict.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Table } from '#app/ui/content/table.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import { StandingMark } from '#app/ui/record/verdict.tsx';
import { withActor } from '#db/client.ts';
import { listWaitingDisputes } from '#db/queries/verification/disputes.ts';
import { listDrafts } from '#db/queries/verification/drafts.ts';
import { listNotesOfIssuer, type SignedNote } from '#db/queries/verification/notes.ts';
import { listOpinions } from '#db/queries/verification/opinions.ts';
import { listNoteRequests } from '#db/queries/verification/requests.ts';
import { RequestQueue, requestRows } from './parts/request-queue.tsx';
import { standingOf } from '#app/ui/record/standing.ts';

/** What an examiner is asked for, could look at, is writing, and has signed; those without a note that counts come first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const { offers, on } = await currentCatalogue();
  const asked = (new URL(args.request.url).searchParams.get('offer') ?? '').trim().toUpperCase();
  const found = asked && [...offers.values()].find(({ reference }) => reference === asked);
  if (found)
    throw new Response(null, {
      status: 302,
      headers: { Location: `/${t.lang}/verification/offers/${found.id}` },
    });
  const actor = actorOf(by);
  const now = new Date();
  const toExamine = [...offers.values()].filter(
    ({ modes, organisation }) => hasTechnology(modes) && organisation.id !== by.hat.organisation.id,
  );
  const { drafts, issued, disputes, opinions, requests, conflicts } = await withActor(actor, async (tx) => ({
    conflicts: await findConflicts(tx, actingPerson(by), toExamine, now),
    drafts: await listDrafts(tx),
    issued: await listNotesOfIssuer(tx, by.hat.organisation.id, by.hat.role as IssuerRole),
    disputes: await listWaitingDisputes(tx, by.hat.organisation.id, by.hat.role as IssuerRole),
    opinions: by.hat.role === 'hub_coordinator' ? await listOpinions(tx) : [],
    requests: await listNoteRequests(tx, {
      issuerId: by.hat.organisation.id,
      role: by.hat.role as ExaminerRole,
      open: true,
    }),
  }));
  const today = dayOf(now);
  const firstDispute = (reference: string) =>
    disputes.find(({ note, corrects }) => note === reference && !corrects)?.since;
  const inForce = (note: SignedNote) => !noteEndOf(note) && note.expiresOn >= today;
  const tiedNow = (offerId: string) => [conflicts.get(offerId)].find(concernsSigned);
  return {
    title: pageTitle(t, t('examining.queue.title'), asked !== ''),
    signingOff: !isSigningOn(),
    asked,
    requests: requestRows(requests, today),
    opinions: opinions
      .filter(({ answer }) => !answer)
      .map(({ id, noteReference, askedAt }) => ({ id, reference: noteReference, at: askedAt.toISOString() })),
    mayReport: by.hat.role === 'verifier',
    drafts: drafts.map(({ id, offerId, updatedAt }) => ({
      id,
      reference: offers.get(offerId)?.reference ?? '–',
      at: updatedAt.toISOString(),
    })),
    offers: toExamine
      .map(({ id, reference, title, textLanguage, organisation, note }) => ({
        ...{ id, reference, title, textLanguage, donor: organisation.name },
        note: note && { level: note.level, issuer: note.issuer, state: noteState(note, on) },
        conflict: conflicts.get(id),
      }))
      .sort(
        (a, b) =>
          (a.note?.level ?? '').localeCompare(b.note?.level ?? '') || a.reference.localeCompare(b.reference),
      ),
    issued: issued.map((note) => ({
      reference: note.reference,
      tied: inForce(note) ? tiedNow(note.offerId) : undefined,
      expiresOn: note.expiresOn,
      end: noteEndOf(note),
      disputedOn: firstDispute(note.reference),
      state: noteStateOf(
        {
          signed: true,
          expiresOn: note.expiresOn,
          disputed: note.disputedAt !== undefined,
          revoked: note.revokedAt !== undefined,
          superseded: note.supersededAt !== undefined,
          stale: (offers.get(note.offerId)?.version ?? note.offerVersion) !== note.offerVersion,
        },
        today,
      ),
    })),
  };
}

export const meta = titleOf;

export default function NoteQueue() {
  const t = useT();
  const { asked, requests, drafts, offers, issued, opinions, signingOff, mayReport } =
    useLoaderData<typeof loader>();
  const base = `/${t.lang}/verification`;
  const error = asked ? t('examining.queue.other_none') : undefined;
  return (
    <>
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'offer' }]} />}
      <PageHeading lead={t('examining.queue.lead')}>{t('examining.queue.title')}</PageHeading>
      {signingOff && <InsetText>{t('verification.signing_off')}</InsetText>}
      <RequestQueue t={t} requests={requests} />
      {opinions.length > 0 && (
        <section aria-labelledby="opinions">
          <h2 id="opinions">{t('opinions.queue')}</h2>
          <ul className="govuk-list">
            {opinions.map(({ id, reference, at }) => (
              <li key={id}>
                <a href={`${base}/opinions/${id}`}>
                  {t('opinions.queue_item', { reference, at: t.instant(at) })}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {mayReport && (
        <p>
          <a href={`/${t.lang}/disagreement`}>{t('deliveries.verifier.title')}</a>
        </p>
      )}
      {drafts.length > 0 && (
        <section aria-labelledby="drafts">
          <h2 id="drafts">{t('examining.queue.drafts')}</h2>
          <ul className="govuk-list">
            {drafts.map(({ id, reference, at }) => (
              <li key={id}>
                <a href={`${base}/drafts/${id}`}>{t('examining.queue.go_on', { reference })}</a>{' '}
                <span className="tws-muted">{t('examining.queue.saved', { at: t.instant(at) })}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {offers.length === 0 ? (
        <EmptyState title={t('examining.queue.none')} />
      ) : (
        <Table
          caption={t('examining.queue.open')}
          captionSize="m"
          firstCellIsHeader
          columns={[
            { label: t('examining.queue.offer') },
            { label: t('examining.queue.donor'), over: t('examining.queue.donor') },
            { label: t('examining.queue.now'), over: t('examining.queue.now') },
          ]}
          rows={offers.map((offer) => ({
            key: offer.id,
            cells: [
              <span key="offer">
                {offer.conflict ? (
                  <bdi dir="ltr" className="tws-reference">
                    {offer.reference}
                  </bdi>
                ) : (
                  <a href={`${base}/offers/${offer.id}`}>
                    {t('examining.queue.start', { reference: offer.reference })}
                  </a>
                )}
                <br />
                <OwnText as="span" text={offer.title} lang={offer.textLanguage} />
                {offer.conflict && (
                  <>
                    <br />
                    <span className="tws-muted">
                      {t('examining.start.conflict')}: {t(`examining.conflict.${offer.conflict}`)}
                    </span>
                  </>
                )}
              </span>,
              <bdi key="donor">{offer.donor}</bdi>,
              offer.note ? <TrustBadge key="note" t={t} {...offer.note} /> : t('examining.queue.no_note'),
            ],
          }))}
        />
      )}
      <form method="get">
        <h2 className="govuk-heading-m">{t('examining.queue.other')}</h2>
        <Input
          id="offer"
          name="offer"
          label={t('examining.queue.other_reference')}
          labelSize="s"
          hint={t('examining.queue.other_hint')}
          error={error}
          errorPrefix={t('common.error_prefix')}
          value={asked}
          width={10}
          dir="ltr"
          spellCheck={false}
        />
        <Button variant="secondary">{t('examining.queue.other_act')}</Button>
      </form>
      {issued.length > 0 && (
        <Table
          caption={t('examining.queue.issued')}
          captionSize="m"
          columns={[
            { label: t('common.trust') },
            { label: t('examining.queue.state') },
            { label: t('verification.note.until') },
          ]}
          rows={issued.map((note) => ({
            key: note.reference,
            cells: [
              <a key="note" href={`/${t.lang}/notes/${note.reference}`}>
                <bdi dir="ltr" className="tws-reference">
                  {note.reference}
                </bdi>
              </a>,
              <span key="state">
                <StandingMark standing={standingOf(note.state)} size={14} />{' '}
                {t(`verification.state.${note.state}`)}
                {note.tied && (
                  <>
                    <br />
                    {t('examining.queue.tied')} {t(`examining.conflict.${note.tied}`)}{' '}
                    <a href={`/${t.lang}/notes/${note.reference}/withdrawal`}>
                      {t('examining.queue.tied_act', { reference: note.reference })}
                    </a>
                  </>
                )}
                {note.disputedOn && (
                  <>
                    <br />
                    <a href={`/${t.lang}/notes/${note.reference}/issuer`}>
                      {t('examining.queue.answer_by', { day: t.day(answerDueOn(note.disputedOn)) })}
                    </a>
                  </>
                )}
              </span>,
              note.end
                ? t(`note_summaries.ended.${note.end.how}`, { day: t.day(note.end.on) })
                : t.day(note.expiresOn),
            ],
          }))}
        />
      )}
      <p>
        <a href={`${base}/issuer`}>{t('examining.queue.issuer')}</a>
      </p>
      <p>
        <a href={`${base}/keys`}>{t('examining.queue.keys')}</a>
      </p>
    </>
  );
}
