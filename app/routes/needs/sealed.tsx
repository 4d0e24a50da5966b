import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { isRecentlyConfirmed } from '#app/domain/accounts/session-life.ts';
import { canEditNeed } from '#app/domain/needs/lifecycle.ts';
import { removalSchema, sealedSchema } from '#app/forms/sealed.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { readSealedDetail } from '#app/operations/needs/read-sealed-detail.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { Details } from '#app/ui/content/details.tsx';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/**
 * What a State says in confidence. To look at the page opens nothing: the text comes with the answer to a button, so
 * that a reading is always somebody's act, and no browser keeps an address that shows it.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  // A text that comes back because the proof was too old must not be led away.
  if (!wasRefused(args.context)) requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, state } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    state: await findSealedState(tx, id),
  }));
  const base = `/${t.lang}/needs/${need.id}`;
  return {
    title: pageTitle(t, t('sealed.title'), wasRefused(args.context)),
    base,
    back: `${base}${canEditNeed(need.status, by.hat.role) ? '/edit' : ''}`,
    lang: need.textLanguage,
    closed: need.status === 'withdrawn',
    handedIn: need.status !== 'draft',
    reference: need.reference,
    state: state.kind,
    version: state.version,
    at: state.kind === 'none' ? undefined : state.writtenAt,
    constraint: getZodConstraint(sealedSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const id = requireUuid(args.params.id);
  const now = new Date();
  const form = await args.request.formData();
  const then = form.get('then');
  if (then === 'save') return save(args, by, id, form, now);
  requireRecentConfirmation(args, by, now);
  if (then === 'open') {
    const opened = await readSealedDetail(by, { id }, now);
    if (opened.ok) return { opened: opened.value };
    if (opened.reason === 'cannot-unseal') return refuseForm(args.context, { refusal: opened.reason }, 503);
    return refusedPage(args.context, opened);
  }
  const read = parseWithZod(form, { schema: removalSchema });
  if (then !== 'remove' || read.status !== 'success') throw refusalResponse('invalid');
  const removed = await sealDetail(by, { id, version: read.value.version, detail: undefined }, now);
  if (!removed.ok) return refusedPage(args.context, removed);
  return goTo(addressOf(args), { flash: 'sealed.flash.removed' });
}

/** Writing takes longer than a proof lasts: then the text comes back with what to do, and is kept nowhere. */
async function save(args: ActionFunctionArgs, by: Wearing, id: string, form: FormData, now: Date) {
  const t = translator(requireLanguage(args.params.lang));
  const found = findSensitive(t, 'sealed/sealedSchema', form);
  const read = parseWithZod(form, { schema: sealedSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  if (!isRecentlyConfirmed(by.session.confirmedAt, now))
    return refuseForm(args.context, { result, found, refusal: 'confirm-first' as const }, 403);
  const sealed = await sealDetail(by, { id, ...read.value }, now);
  if (!sealed.ok) {
    const status = REFUSAL_STATUS[sealed.reason];
    if (status === 404) throw refusalResponse('not-found');
    return refuseForm(args.context, { result, found, refusal: sealed.reason }, status);
  }
  return goTo(addressOf(args), { flash: 'sealed.flash.sealed' });
}

function addressOf({ params }: ActionFunctionArgs): string {
  return `/${requireLanguage(params.lang)}/needs/${params.id}/sealed`;
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function SealedText() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const opened = sent && 'opened' in sent ? sent.opened : undefined;
  const result = sent && 'result' in sent ? sent.result : undefined;
  const found = sent && 'found' in sent ? sent.found : undefined;
  const refusal = sent && 'refusal' in sent ? sent.refusal : undefined;
  const [form, fields] = useServerForm<{ version: number; detail: string }>({
    id: 'sealed',
    lastResult: result,
    defaultValue: { version: opened?.version ?? page.version, detail: opened?.detail ?? '' },
    constraint: page.constraint,
  });
  const writes = page.state !== 'sealed' || opened || result || refusal === 'cannot-unseal';
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.detail]} found={found} />
      <Refused t={t} reason={refusal} />
      {refusal === 'confirm-first' && (
        <InsetText>
          <p>{t('sealed.confirm.text')}</p>
          <a
            href={`/${t.lang}/account/confirm?${new URLSearchParams({ next: `${page.base}/readings` })}`}
            target="_blank"
            rel="noreferrer"
          >
            {t('sealed.confirm.link')}
          </a>
        </InsetText>
      )}
      <PageHeading lead={t('sealed.lead')} under={<Reference t={t} reference={page.reference} />}>
        {t('sealed.title')}
      </PageHeading>
      {page.closed ? (
        <p>{t('sealed.stands.withdrawn')}</p>
      ) : (
        <>
          <p>{t('sealed.who')}</p>
          <InsetText>
            {t(`sealed.stands.${page.state}`, {
              at: page.at ? t.instant(page.at) : '',
              version: page.version,
            })}
          </InsetText>
          {writes ? (
            <Form method="post" noValidate autoComplete="off">
              {/* Once somebody was told that another text came in between, the next one is on top of that. */}
              <input
                type="hidden"
                name="version"
                value={refusal === 'stale' ? page.version : (fields.version.initialValue ?? page.version)}
              />
              <OwnWords t={t} found={found} kind="form">
                <NotToWrite t={t}>{t('sealed.prompt')}</NotToWrite>
                <FieldTextarea
                  t={t}
                  field={fields.detail}
                  label={t('sealed.field.detail')}
                  hint={t('sealed.field.detail_hint')}
                  rows={12}
                  lang={page.lang}
                  spellCheck={false}
                />
              </OwnWords>
              <Button name="then" value="save" variant="receive">
                {t('sealed.act.save')}
              </Button>
            </Form>
          ) : (
            <Act
              id="open"
              action={`${page.base}/sealed`}
              label={t('sealed.act.open_own')}
              consequence={t('sealed.consequence.open_own')}
              variant="receive"
              hidden={{ then: 'open' }}
            />
          )}
          {/* Shut: what cannot be brought back does not lie beside what is pressed every day. */}
          {page.state === 'sealed' && (
            <Details summary={t('sealed.removal')}>
              <Act
                id="remove"
                action={`${page.base}/sealed`}
                label={t('sealed.act.remove')}
                consequence={t('sealed.consequence.remove')}
                variant="warning"
                hidden={{ then: 'remove', version: String(page.version) }}
              />
            </Details>
          )}
        </>
      )}
      <ul>
        {page.state === 'sealed' && page.handedIn && (
          <li>
            <a href={`${page.base}/sharing`}>{t('sharing.link')}</a>
          </li>
        )}
        <li>
          <a href={`${page.base}/readings`}>{t('sealed.readings.link')}</a>
        </li>
      </ul>
    </div>
  );
}
