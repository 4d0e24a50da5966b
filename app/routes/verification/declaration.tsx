import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { canEditOffer } from '#app/domain/offers/lifecycle.ts';
import { endedBefore, lastDayOf } from '#app/domain/verification/validity.ts';
import { declarationSchema, signatureSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { controlledAnswers } from '#app/i18n/controlled-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { isAbout } from '#app/operations/verification/declare-version.ts';
import { signDeclaration } from '#app/operations/verification/sign-declaration.ts';
import { uploadSignature } from '#app/operations/verification/upload-signature.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { PassportSays } from '#app/ui/passport/passport-says.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';
import { findDraftOfOffer } from '#db/queries/verification/drafts.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import { findDeclaredSubject } from '#db/queries/verification/version-subject.ts';
import { NotSigned } from './parts/not-signed.tsx';
import { SignedOutside } from './parts/signed-outside.tsx';

/** A donor's own word about its technology: what it says, what it would bind, and the one act that signs it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { offer, passports, subject, draft, key } = await withActor(actorOf(by), async (tx) => ({
    ...(await findWithPassports(tx, id, by.hat.role)),
    subject: await findDeclaredSubject(tx, id),
    draft: await findDraftOfOffer(tx, id),
    key: await findKeyInUse(tx, by.hat.organisation.id),
  }));
  if (!offer || subject?.donorId !== by.hat.organisation.id || !offer.declaration.trim())
    throw refusalResponse('not-found');
  const ownKey = key?.custody === 'own';
  const { supportEndsOn } = subject.content;
  const editable = canEditOffer(offer.status, by.hat.role);
  return {
    title: pageTitle(t, t('declarations.title'), wasRefused(args.context)),
    id,
    back: `/${t.lang}/offers/${id}/${editable ? 'check' : 'manage'}`,
    reference: subject.reference,
    version: subject.version,
    until: lastDayOf('L1', dayOf(now), { supportEndsOn }),
    ended: endedBefore(dayOf(now), { supportEndsOn }),
    controlled: controlledAnswers(t, passports),
    declaration: offer.declaration,
    limits: offer.declarationLimits,
    lang: offer.textLanguage,
    organisation: by.hat.organisation.name,
    ownKey,
    may:
      offer.status !== 'withdrawn' &&
      !(offer.replacesId && offer.status === 'archived') &&
      (ownKey || !editable),
    // What waits is void as soon as the offer is another version.
    waits:
      draft?.prepared &&
      (offer.replacesId ? isAbout(draft.prepared, subject) : draft.prepared.offerVersion === subject.version)
        ? draft.id
        : undefined,
  };
}

/** An offer with the passports that its declaration stands beside: those in force, or those that are being written with it. */
async function findWithPassports(tx: Tx, id: string, role: Role) {
  const offer = await findOffer(tx, id);
  const inForce = offer !== undefined && !offer.replacesId && !canEditOffer(offer.status, role);
  return { offer, passports: offer ? await listPassports(tx, id, { inForce }) : [] };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const lang = requireLanguage(args.params.lang);
  const offerId = requireUuid(args.params.id);
  const form = await args.request.formData();
  const outcome = form.has('jws') ? await upload(form) : await issue(form);
  if (outcome.ok && outcome.value.held && !('waits' in outcome.value && outcome.value.waits))
    return goTo(`/${lang}/offers/${offerId}/check`, { flash: 'versions.flash.declared' });
  if (outcome.ok)
    return 'waits' in outcome.value && outcome.value.waits
      ? goTo(`/${lang}/offers/${offerId}/declaration`, { flash: 'examining.flash.waits' })
      : goTo(`/${lang}/notes/${outcome.value.reference}`, { flash: 'examining.flash.signed' });
  const status = REFUSAL_STATUS[outcome.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { refusal: outcome.reason }, status);

  async function issue(sent: FormData) {
    const read = parseWithZod(sent, { schema: declarationSchema });
    if (read.status !== 'success') throw refusalResponse('invalid');
    return signDeclaration(by, { offerId, ...read.value }, now);
  }

  async function upload(sent: FormData) {
    const read = parseWithZod(sent, { schema: signatureSchema });
    if (read.status !== 'success') return { ok: false, reason: 'wrong-signature' } as const;
    const draft = await withActor(actorOf(by), (tx) => findDraftOfOffer(tx, offerId));
    if (!draft) return { ok: false, reason: 'not-now' } as const;
    return uploadSignature(by, { id: draft.id, jws: read.value.jws }, now);
  }
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function Declaration() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const here = `/${t.lang}/offers/${page.id}/declaration`;
  return (
    <div className="tws-reading">
      <NotSigned t={t} reason={useActionData<typeof action>()?.refusal} />
      <PageHeading lead={t('declarations.lead')}>{t('declarations.title')}</PageHeading>
      <Facts
        wide
        facts={[
          { term: t('verification.examined'), value: <OwnText text={page.declaration} lang={page.lang} /> },
          {
            term: t('verification.limits'),
            value: page.limits ? <OwnText text={page.limits} lang={page.lang} /> : t('common.not_stated'),
          },
        ]}
      />
      <PassportSays t={t} answers={page.controlled} />
      {page.ended.map(({ what, on }) => (
        <WarningText key={what} prefix={t('common.warning')}>
          {t(`examining.check.ended.${what}`, { day: t.day(on) })}
        </WarningText>
      ))}
      <InsetText>
        {page.until && (
          <p>
            {t('declarations.binds', {
              offer: page.reference,
              version: page.version,
              until: t.day(page.until),
            })}
          </p>
        )}
        <p>{t('declarations.never_edited')}</p>
      </InsetText>
      {page.may && page.until ? (
        <Act
          id="sign"
          action={here}
          label={
            page.ownKey
              ? t('examining.check.prepare')
              : t('examining.check.sign', { organization: page.organisation })
          }
          consequence={t(page.ownKey ? 'examining.check.prepare_consequence' : 'declarations.consequence')}
          hidden={{ offerVersion: String(page.version) }}
        />
      ) : (
        <p>{t('declarations.with_the_offer')}</p>
      )}
      {page.waits && page.ownKey && (
        <SignedOutside t={t} file={`/${t.lang}/verification/drafts/${page.waits}/to-sign`} action={here} />
      )}
      <p>
        <a href={`/${t.lang}/verification/keys`}>{t('declarations.keys')}</a>
      </p>
    </div>
  );
}
