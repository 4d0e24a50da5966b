import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { widestMode } from '#app/domain/needs/reach.ts';
import { differences } from '#app/domain/needs/view-difference.ts';
import { mayConsent } from '#app/domain/needs/lifecycle.ts';
import { consentSchema } from '#app/forms/needs.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { askedOffer } from '#app/operations/needs/asked-offer.ts';
import { asksAgain, consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { findTellingWords } from '#app/operations/needs/find-telling-words.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listDonorsToName } from '#db/queries/needs/circulation.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { AskedOfferSaid } from './parts/asked-offer-said.tsx';
import { Changes } from './parts/changes.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { TellingWords } from '#app/ui/record/telling-words.tsx';
import { TakeBack } from './parts/take-back.tsx';
import { Views } from './parts/views.tsx';
import { goTo } from '#app/http/go-to.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { ReachSaid } from './parts/reach-said.tsx';
import { requireUuid } from '#app/http/uuid.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { refusedPage } from './parts/refusal.ts';
import { Refused } from '#app/ui/form/refused.tsx';
import { showViews } from './parts/shown-view.ts';

/**
 * What each audience will get, and the State's yes to exactly that; once it circulates, what more they would get than
 * now. The form carries the hash of what the page shows; the password is asked again first, because this is what makes
 * a need known.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, hubNames, words, again, asked, donors } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return {
      need: whole,
      hubNames: await listHubNames(tx, whole.hubIds),
      words: await findTellingWords(tx, whole),
      again: await asksAgain(tx, whole),
      asked: await askedOffer(tx, whole, new Date()),
      donors: whole.reach?.mode === 'named' ? await listDonorsToName(tx, whole.themes) : [],
    };
  });
  const { views, viewHash } = viewsOf(need);
  const served = need.servedTiers && viewsOf(need, tiersOf(need.servedTiers)).views;
  return {
    title: pageTitle(t, t('needs.consent.title'), wasRefused(args.context)),
    id,
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    agreed: isAgreed(need) && !again,
    open: mayConsent(need.status) && (again || !isAgreed(need)),
    mayTakeBack: need.status === 'validated',
    asked: asked?.state === 'ahead' ? asked : undefined,
    changes: served && differences(served, views),
    words,
    reach: {
      mode: widestMode(need.reach, tiersOf(need.tiers)),
      donors: donors.flatMap(({ id: donor, name }) =>
        need.reach?.mode === 'named' && need.reach.donors.includes(donor) ? [name] : [],
      ),
    },
    views: showViews(t, views, hubNames),
    viewHash,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: consentSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { viewHash, words } = read.value;
  const agreed = await consentToCirculation(by, { id, viewHash, wordsLeft: words === 'left' }, new Date());
  if (agreed.ok) return goTo(`/${lang}/needs/${id}`, { flash: 'needs.flash.consented' });
  return refusedPage(args.context, agreed);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function ConsentToCirculation() {
  const t = useT();
  const { id, base, reference, agreed, open, mayTakeBack, asked, changes, words, views, viewHash, reach } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const result = sent && 'result' in sent ? sent.result : undefined;
  const [form, fields] = useServerForm<{ agree: string; words: string }>({
    id: 'consent',
    lastResult: result,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.words, fields.agree]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(open ? 'needs.consent.lead' : agreed ? 'needs.consent.agreed' : 'needs.consent.closed')}
        under={<Reference t={t} reference={reference} />}
      >
        {t('needs.consent.title')}
      </PageHeading>
      {open && changes && <Changes t={t} changes={changes} />}
      <Views t={t} views={views} open={open} />
      <section aria-labelledby="reach">
        <h2 id="reach">{t('circulation.reach.title')}</h2>
        <ReachSaid t={t} mode={reach.mode} donors={reach.donors} />
        {open && (
          <p>
            <a href={`${base}/reach`}>{t('circulation.reach.change')}</a>
          </p>
        )}
      </section>
      <p>
        <a href={`${base}/visibility`}>{t('needs.act.visibility')}</a>
      </p>
      {(open || agreed) && (
        <InsetText>
          {t('needs.consent.fingerprint')}{' '}
          <code dir="ltr">{viewHash.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ')}</code>
        </InsetText>
      )}
      {open && <TellingWords t={t} words={words} />}
      {open && (
        <Form method="post" noValidate>
          <input type="hidden" name="viewHash" value={viewHash} />
          {asked && <AskedOfferSaid t={t} needId={id} asked={asked} />}
          {words.length > 0 && (
            <FieldCheckboxes
              t={t}
              field={fields.words}
              label={t('needs.telling.question')}
              hint={t(mayTakeBack ? 'needs.telling.otherwise_change' : 'needs.telling.otherwise')}
              choices={[{ value: 'left', label: t('needs.telling.leave') }]}
            />
          )}
          <FieldCheckboxes
            t={t}
            field={fields.agree}
            label={t('needs.consent.question')}
            hint={t('needs.consent.hint')}
            choices={[{ value: 'yes', label: t('needs.consent.agree') }]}
          />
          <Button variant="receive">{t('needs.act.consent')}</Button>
        </Form>
      )}
      {mayTakeBack && (
        <section aria-labelledby="change">
          <h2 id="change">{t('needs.consent.change')}</h2>
          <TakeBack t={t} base={base} status="validated" />
        </section>
      )}
    </div>
  );
}
