import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import type { RefusalReason } from '#app/domain/outcome.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { isSharedWithMe } from '#db/queries/needs/sealed-shares.ts';

/**
 * What a State shares of its sealed text with the donor it was introduced to. To look at the page opens nothing: the
 * text comes with the answer to a button, and each time is a row that the State reads.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { shared, kept } = await withActor(actorOf(by), async (tx) => ({
    shared: await isSharedWithMe(tx, id),
    kept: (await findConfidence(tx, id)).kept,
  }));
  const base = `/${t.lang}/needs/${id}`;
  // A form that comes too late still gets its answer here, which says that it is over.
  if (!shared && !wasRefused(args.context)) throw refusalResponse('not-found');
  if (!kept) throw new Response(null, { status: 302, headers: { Location: `${base}/confidentiality` } });
  return { title: pageTitle(t, t('sharing.text.title'), wasRefused(args.context)), base, shared };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  requireRecentConfirmation(args, by, new Date());
  const id = requireUuid(args.params.id);
  const opened = await readSealedDetail(by, { id }, new Date());
  if (opened.ok) return { opened: opened.value };
  // Whoever keeps this need confidential was given it; to anybody else there is nothing here.
  const { kept } = await withActor(actorOf(by), (tx) => findConfidence(tx, id));
  if (!kept) throw refusalResponse('not-found');
  const refusal: RefusalReason = opened.reason === 'not-found' ? 'not-now' : opened.reason;
  return refuseForm(args.context, { refusal }, REFUSAL_STATUS[refusal]);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function SharedText() {
  const t = useT();
  const { base, shared } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const opened = sent && 'opened' in sent ? sent.opened : undefined;
  return (
    <div className="tws-reading">
      <Refused t={t} reason={sent && 'refusal' in sent ? sent.refusal : undefined} />
      <PageHeading lead={t('sharing.text.lead')}>{t('sharing.text.title')}</PageHeading>
      {opened && (
        <section aria-labelledby="text">
          <h2 id="text">{t('sealed.opening.text', { version: opened.version })}</h2>
          <InsetText>
            <OwnText text={opened.detail} />
          </InsetText>
          <p>{t('sealed.opening.keep')}</p>
        </section>
      )}
      {!opened && shared && (
        <Act
          id="open"
          action={`${base}/shared-text`}
          label={t('sealed.act.open_own')}
          consequence={t('sharing.consequence.open')}
        />
      )}
    </div>
  );
}
