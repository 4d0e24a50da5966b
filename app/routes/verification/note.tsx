import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { inArabicDigits, spokenFingerprint } from '#app/domain/verification/fingerprint.ts';
import { disbelievedFrom } from '#app/domain/verification/key-life.ts';
import { noteActions } from '#app/domain/verification/lifecycle.ts';
import { noteEndOf } from '#app/domain/verification/note-state.ts';
import { mayBeExamined } from '#app/domain/verification/note-request.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, getViewer, isWearing, publicRoute } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import { behindSubject, tiesToday } from '#app/operations/verification/ties-today.ts';
import { isIssuerOf, statusOf } from '#app/operations/verification/revoke-note.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { QrCode } from '#app/ui/content/qr-code.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PrintedFrom } from '#app/ui/page/printed-from.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { VerdictPanel } from '#app/ui/record/verdict.tsx';
import { WrongHere } from '#app/ui/record/wrong-here.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { countConfirmations } from '#db/queries/verification/confirmations.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { hasOwnDispute, listDisputes } from '#db/queries/verification/disputes.ts';
import { findWhoAnswers } from '#db/queries/verification/issuers.ts';
import { findKey } from '#db/queries/verification/keys.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { findDisputedBefore, findNewerNote, findNoteTexts } from '#db/queries/verification/notes.ts';
import { ChangedSinceSigned, showChanges } from './parts/changed-since.tsx';
import { DisputeList, showDispute } from './parts/dispute-list.tsx';
import { Fingerprint, NoteFiles, Questions } from './parts/check-yourself.tsx';
import { requireNote, type ShownNote } from './parts/load-note.ts';
import { NewerNote } from './parts/newer-note.tsx';
import { standingOf } from '#app/ui/record/standing.ts';
import { Code, StatementBody, statementFacts } from './parts/statement.tsx';

/** A note, for everybody who has its reference: how it stands today comes before what it says. */
export async function loader(args: LoaderFunctionArgs) {
  publicRoute();
  const t = translator(requireLanguage(args.params.lang));
  const viewer = await getViewer(args);
  const by = isWearing(viewer) ? actorOf(viewer) : ({ kind: 'anonymous' } as const);
  const now = new Date();
  const { note, key, newer, before, disputes, disputedAlready, texts, today, tied, confirmed, answers, own } =
    await withActor(by, async (tx) => {
      const found = await requireNote(tx, args.params.reference, now);
      return {
        note: found,
        key: await findKey(tx, found.kid),
        newer: found.supersededAt && (await findNewerNote(tx, found)),
        before: await findDisputedBefore(tx, found),
        disputes: await listDisputes(tx, found.id),
        disputedAlready: by.kind === 'person' && (await hasOwnDispute(tx, found.id, by.organisationId)),
        confirmed: await countConfirmations(tx, found.id),
        // A letter about the end of a note leads its offer's donor here.
        own: by.kind === 'person' && by.role === 'donor' ? await findOffer(tx, found.offerId) : undefined,
        answers: await findWhoAnswers(tx, found.kid),
        texts: await findNoteTexts(tx, found.reference),
        ...(await readToday(tx, found)),
      };
    });
  const role = by.kind === 'person' ? by.role : undefined;
  const isIssuer = by.kind === 'person' && isIssuerOf(note, by);
  const acts = role
    ? noteActions(statusOf(note), { role, isIssuer, incomplete: false, openDispute: true })
    : [];
  const address = `${noteOrigin()}/${t.lang}/notes/${note.reference}`;
  const disbelieved = key && disbelievedFrom(key, note.issuedAt);
  return {
    title: pageTitle(t, t('verification.note.title', { reference: note.reference })),
    on: dayOf(now),
    at: now.toISOString(),
    reference: note.reference,
    confirmed,
    state: note.state,
    withdrawn: note.revocationReason &&
      note.revokedAt && { why: note.revocationReason, on: dayOf(note.revokedAt) },
    disbelievedFrom: disbelieved && dayOf(disbelieved),
    newer,
    before,
    offer: note.offer,
    version: note.offerVersion,
    level: note.level,
    issuer: note.issuerName,
    issuerId: note.issuerId,
    answers,
    role: note.issuerRole,
    issuedAt: note.issuedAt.toISOString(),
    expiresOn: note.expiresOn,
    statement: note.statement,
    sha256: note.sha256,
    offerSha256: note.offerSha256,
    kid: note.kid,
    keptBy: key?.custody,
    fingerprint: spokenFingerprint(note.sha256),
    end: noteEndOf(note),
    disputes: disputes.map(showDispute),
    mayTell: args.context.helpContact !== undefined,
    address,
    qr: `${address}#sha256=${note.sha256}`,
    tied,
    hasFile: texts !== undefined,
    since: texts && today && showChanges(t, currentGeography(), texts.subjectJson, today.canonicalJson),
    mayAskHub: role === 'focal_point' && statusOf(note) === 'issued',
    mayAskNote: own !== undefined && mayBeExamined(own),
    mayDispute: acts.includes('dispute') && !isIssuer && !disputedAlready,
    mayManage: isIssuer,
  };
}

/** What has become of a note's offer and of its issuer's ties since it was signed; nothing of one that ended, or whose offer is not public. */
async function readToday(tx: Tx, note: ShownNote) {
  const isOutdated = note.offerVersion !== note.offer.version;
  // A donor's own word has no ties that would be asked about.
  const asks = note.offer.isPublished && !noteEndOf(note) && (isOutdated || note.issuerRole !== 'donor');
  const subject = asks ? await findNoteSubject(tx, note.offerId) : undefined;
  return {
    today: isOutdated ? subject : undefined,
    tied: subject ? await tiesToday(tx, note, behindSubject(subject)) : [],
  };
}

export const meta = titleOf;

export default function Note() {
  const t = useT();
  const note = useLoaderData<typeof loader>();
  const here = `/${t.lang}/notes/${note.reference}`;
  const until = t.day(note.expiresOn);
  const { statement } = note;
  const facts = [
    {
      term: t('verification.note.issuer'),
      value: (
        <a href={`/${t.lang}/verification/issuers#${note.issuerId}`}>
          <bdi>{note.issuer}</bdi>
        </a>
      ),
    },
    ...(note.answers ? [{ term: t('issuer_histories.answers'), value: <bdi>{note.answers}</bdi> }] : []),
    { term: t('verification.note.role'), value: t(`codes.roles.${note.role}`) },
    { term: t('verification.note.level'), value: `${note.level} · ${t(`common.trust.${note.level}`)}` },
    { term: t('verification.note.issued'), value: t.instant(note.issuedAt) },
    note.end
      ? { term: t(`verification.note.ended_on.${note.end.how}`), value: t.day(note.end.on) }
      : { term: t('verification.note.until'), value: until },
    ...(note.confirmed === undefined
      ? []
      : [
          {
            term: t('confirmations.public.term'),
            value: t('confirmations.public.value', { count: note.confirmed }),
          },
        ]),
    ...statementFacts(t, statement),
  ];
  return (
    <>
      <PageHeading lead={t('verification.never_safe')}>
        {t('verification.note.title', { reference: note.reference })}
      </PageHeading>
      <Columns
        asideLast
        aside={
          <>
            <h2>{t('verification.note.check_title')}</h2>
            <p>{t('verification.note.check_text')}</p>
            {note.keptBy && <p>{t(`verification.note.kept.${note.keptBy}`)}</p>}
            <QrCode text={note.qr} label={t('verification.note.qr')} />
            <Fingerprint t={t} groups={note.fingerprint} arabic={note.fingerprint.map(inArabicDigits)} />
            <NoteFiles t={t} reference={note.reference} isPublished={note.offer.isPublished} />
          </>
        }
      >
        <VerdictPanel standing={standingOf(note.state)} word={t(`verification.state.${note.state}`)}>
          <p>{t(`verification.state_text.${note.state}`, { until, version: note.version })}</p>
          {note.disbelievedFrom && (
            <p>{t('verification.note.disbelieved', { day: t.day(note.disbelievedFrom) })}</p>
          )}
          {note.withdrawn && (
            <div className="tws-dispute">
              <p>
                <b>{t('verification.note.withdrawn', { day: t.day(note.withdrawn.on) })}</b>
              </p>
              <OwnText text={note.withdrawn.why} />
            </div>
          )}
          {note.tied.length > 0 && <p>{t('note_summaries.tied', { names: t.list(note.tied) })}</p>}
          <NewerNote t={t} reference={note.newer} />
          <p>{t('verification.verify.as_of', { at: t.instant(note.at) })}</p>
        </VerdictPanel>
        <p>
          {note.offer.isPublished ? (
            <a href={`/${t.lang}/offers/${note.offer.id}`}>
              {t('verification.note.about', { offer: note.offer.reference, version: note.version })}
            </a>
          ) : (
            t('verification.note.about', { offer: note.offer.reference, version: note.version })
          )}
        </p>
        {note.since && <ChangedSinceSigned t={t} changes={note.since} />}
        <Facts wide facts={facts} />
        <StatementBody t={t} statement={statement} />
        <section aria-labelledby="disputes">
          <h2 className="govuk-heading-m" id="disputes">
            {t('verification.note.disputes')}
          </h2>
          {note.disputes.length === 0 && <p>{t('verification.note.no_disputes')}</p>}
          <DisputeList t={t} disputes={note.disputes} end={note.end} on={note.on} />
          {note.before && (
            <p>
              <a href={`/${t.lang}/notes/${note.before.reference}#disputes`}>
                {t('verification.note.disputed_before', {
                  reference: note.before.reference,
                  day: t.day(note.before.disputedOn),
                })}
              </a>
            </p>
          )}
          {note.mayDispute && (
            <p className="tws-no-print">
              <a href={`${here}/dispute`}>{t('verification.note.dispute_link')}</a>
            </p>
          )}
          {note.mayAskHub && (
            <p className="tws-no-print">
              <a href={`${here}/opinion`}>{t('opinions.ask.link')}</a>
            </p>
          )}
          {note.mayAskNote && (
            <p className="tws-no-print">
              <a href={`/${t.lang}/offers/${note.offer.id}/note-requests`}>{t('note_requests.link')}</a>
            </p>
          )}
          {note.mayManage && (
            <p className="tws-no-print">
              <a href={`${here}/issuer`}>{t('verification.note.manage_link')}</a>
            </p>
          )}
        </section>
        <Facts
          facts={[
            { term: t('verification.note.sha256'), value: <Code>{note.sha256}</Code> },
            { term: t('verification.note.offer_sha256'), value: <Code>{note.offerSha256}</Code> },
            {
              term: t('verification.note.key'),
              value: (
                <a href={`/${t.lang}/verification/issuers#key-${note.kid}`}>
                  <Code>{note.kid}</Code>
                </a>
              ),
            },
          ]}
        />
        <Questions t={t} />
      </Columns>
      {note.mayTell && <WrongHere t={t} reference={note.reference} />}
      <PrintedFrom t={t} address={note.address} on={note.on} />
    </>
  );
}
