import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { mostlyUnexamined } from '#app/domain/verification/checklists.ts';
import { missingFrom, statementOf, textsWithVerdict, unnamedTies } from '#app/domain/verification/draft.ts';
import { levelOf } from '#app/domain/verification/level.ts';
import { endedBefore, lastDayOf } from '#app/domain/verification/validity.ts';
import { noteSigningSchema, signatureSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findStanding } from '#app/operations/verification/find-conflict.ts';
import { signNote } from '#app/operations/verification/sign-note.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { TieWords } from '#app/ui/hub/tie-words.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor } from '#db/client.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import { listNotesOfOffer } from '#db/queries/verification/notes.ts';
import { ConflictPanel } from './parts/conflict-panel.tsx';
import { requireDraft } from './parts/load-draft.ts';
import { NotSigned } from './parts/not-signed.tsx';
import { SignedOutside } from './parts/signed-outside.tsx';
import { StatementBody, statementFacts } from './parts/statement.tsx';
import { TiesToName } from './parts/ties-to-name.tsx';

/** Everything that would be signed, as everybody will read it, before the one act that cannot be taken back. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const { draft, subject, standing, key, before } = await withActor(actorOf(by), async (tx) => {
    const found = await requireDraft(tx, actingPerson(by), args.params);
    return {
      ...found,
      standing: await findStanding(tx, actingPerson(by), found.subject, now),
      key: await findKeyInUse(tx, by.hat.organisation.id),
      before: (await listNotesOfOffer(tx, found.draft.offerId)).find(
        ({ id }) => id === found.draft.supersedes,
      ),
    };
  });
  const { content } = draft;
  const statement = statementOf(content);
  const { examined, certificate } = statement;
  const level = levelOf({ role: draft.role, isDonor: false, examined, conflict: undefined }) ?? 'L2';
  // What waits for a signature made outside has its day already, until the offer changes and makes it void.
  const waits = draft.prepared?.offerVersion === subject.version ? draft.prepared : undefined;
  const ends = { certificateEndsOn: certificate?.endsOn, supportEndsOn: subject.content.supportEndsOn };
  return {
    title: pageTitle(t, t('examining.check.title'), wasRefused(args.context)),
    here: `/${t.lang}/verification/drafts/${draft.id}`,
    organisation: by.hat.organisation.name,
    standing,
    missing: missingFrom(content),
    unnamed: standing.conflict ? [] : unnamedTies(content, standing.ties.shown),
    withVerdict: textsWithVerdict(statement),
    thin: mostlyUnexamined(statement.checks),
    revision: draft.revision,
    offer: subject.reference,
    offerVersion: subject.version,
    level,
    until: waits?.expiresOn ?? lastDayOf(level, dayOf(now), ends),
    ended: endedBefore(dayOf(now), ends),
    offerId: draft.offerId,
    replaces: before && { reference: before.reference, level: before.level },
    ownKey: key?.custody === 'own',
    waits: waits !== undefined,
    statement,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const outcome = form.has('jws') ? await upload(form) : await issue(form);
  if (outcome.ok)
    return 'waits' in outcome.value && outcome.value.waits
      ? goTo(`/${lang}/verification/drafts/${id}/check`, { flash: 'examining.flash.waits' })
      : goTo(`/${lang}/notes/${outcome.value.reference}`, { flash: 'examining.flash.signed' });
  const status = REFUSAL_STATUS[outcome.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { refusal: outcome.reason }, status);

  async function issue(sent: FormData) {
    const read = parseWithZod(sent, { schema: noteSigningSchema });
    if (read.status !== 'success') throw refusalResponse('invalid');
    return signNote(by, { id, ...read.value }, now);
  }

  async function upload(sent: FormData) {
    const read = parseWithZod(sent, { schema: signatureSchema });
    if (read.status !== 'success') return { ok: false, reason: 'wrong-signature' } as const;
    return uploadSignature(by, { id, jws: read.value.jws }, now);
  }
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { here: string }).here}>{t('examining.check.change')}</BackLink>
  ),
};

export default function CheckNote() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { here, offer, missing, unnamed, standing } = page;
  const isWhole = missing.length === 0 && unnamed.length === 0;
  const hidden = { revision: String(page.revision), offerVersion: String(page.offerVersion) };
  return (
    <div className="tws-reading">
      <NotSigned t={t} reason={refusal} />
      <PageHeading lead={t('examining.check.lead')}>{t('examining.check.title')}</PageHeading>
      <ConflictPanel t={t} {...standing} />
      {!isWhole ? (
        <section className="govuk-inset-text" aria-labelledby="missing">
          <h2 className="govuk-heading-m" id="missing">
            {t('examining.check.missing')}
          </h2>
          <ul className="govuk-list govuk-list--bullet">
            {missing.map((field) => (
              <li key={field}>{t(`examining.missing.${field}`)}</li>
            ))}
            {unnamed.length > 0 && (
              <li>
                {t('examining.missing.ties', { field: t('examining.field.interests') })}{' '}
                <TieWords t={t} ties={unnamed} />
              </li>
            )}
          </ul>
          <a href={here}>{t('examining.check.change')}</a>
        </section>
      ) : standing.conflict ? null : !page.until ? (
        page.ended.map(({ what, on }) => (
          <WarningText key={what} prefix={t('common.warning')}>
            {t(`examining.check.ended.${what}`, { day: t.day(on) })}{' '}
            {what === 'certificate' ? (
              <a href={`${here}#note-certificateEndsOn`}>{t('examining.check.ended.change')}</a>
            ) : (
              <a href={`/${t.lang}/offers/${page.offerId}`}>{offer}</a>
            )}
          </WarningText>
        ))
      ) : (
        <InsetText>
          <p>
            {t('examining.check.binds', {
              level: `${page.level} · ${t(`common.trust.${page.level}`)}`,
              until: t.day(page.until),
              version: page.offerVersion,
              offer,
            })}
          </p>
          {page.replaces && <p>{t('examining.check.replaces', { reference: page.replaces.reference })}</p>}
        </InsetText>
      )}
      {isWhole && !standing.conflict && <TiesToName t={t} ties={standing.ties.shown} />}
      {page.withVerdict.length > 0 && (
        <WarningText prefix={t('common.warning')}>
          {t('examining.check.verdict', {
            fields: t.list(page.withVerdict.map((name) => t(`examining.field.${name}`))),
          })}
        </WarningText>
      )}
      {isWhole && page.thin && (
        <WarningText prefix={t('common.warning')}>{t('examining.check.thin', page.thin)}</WarningText>
      )}
      <Facts wide facts={statementFacts(t, page.statement)} />
      <StatementBody t={t} statement={page.statement} />
      {isWhole && page.until && !standing.conflict && (
        <Act
          id="sign"
          action={`${here}/check`}
          label={
            page.ownKey
              ? t('examining.check.prepare')
              : t('examining.check.sign', { organization: page.organisation })
          }
          consequence={t(page.ownKey ? 'examining.check.prepare_consequence' : 'examining.check.consequence')}
          hidden={hidden}
        >
          {page.replaces && page.level < page.replaces.level && (
            <WarningText prefix={t('common.warning')}>
              {t('examining.check.lowers', {
                was: `${page.replaces.level} · ${t(`common.trust.${page.replaces.level}`)}`,
                level: `${page.level} · ${t(`common.trust.${page.level}`)}`,
              })}
            </WarningText>
          )}
        </Act>
      )}
      {page.waits && !standing.conflict && (
        <SignedOutside t={t} file={`${here}/to-sign`} action={`${here}/check`} />
      )}
    </div>
  );
}
