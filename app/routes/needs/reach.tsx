import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { mayChooseReach, widestMode, type Reach } from '#app/domain/needs/reach.ts';
import { reachSchema } from '#app/forms/circulation.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { chooseReach } from '#app/operations/needs/choose-reach.ts';
import { donorsToName } from '#app/operations/needs/donors-to-name.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { DonorChoices } from './parts/donor-choices.tsx';
import { requireWholeNeed } from './parts/load-need.ts';
import { ReachSaid } from './parts/reach-said.tsx';
import { refusedPage } from './parts/refusal.ts';

/** Whom a State lets its need reach at most: a part of what it agrees to with the views. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, donors } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return { need: whole, donors: await donorsToName(tx, whole) };
  });
  // As far as the views go, and what of that is narrower.
  const widest = widestMode(undefined, tiersOf(need.tiers));
  return {
    title: pageTitle(t, t('circulation.reach.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    open: mayChooseReach(need.status),
    modes: [
      { value: 'views', mode: widest },
      ...(widest === 'public' ? [{ value: 'registered', mode: 'registered' as const }] : []),
      { value: 'themes', mode: 'themes' as const },
      { value: 'named', mode: 'named' as const },
    ],
    donors: donors.map(({ id: donor, name }) => ({ id: donor, name })),
    agreed: {
      mode: widestMode(need.agreedReach, tiersOf(need.tiers)),
      donors: donors.flatMap(({ id: donor, name }) =>
        need.agreedReach?.mode === 'named' && need.agreedReach.donors.includes(donor) ? [name] : [],
      ),
    },
    given: {
      mode: need.reach?.mode ?? 'views',
      donors: need.reach?.mode === 'named' ? [...need.reach.donors] : [],
    },
    revision: need.revision,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: reachSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { mode, donors, revision } = read.value;
  const reach: Reach | undefined =
    mode === 'views' ? undefined : mode === 'named' ? { mode, donors } : { mode };
  const chosen = await chooseReach(by, { id, revision, reach }, new Date());
  if (!chosen.ok) return refusedPage(args.context, chosen);
  return goTo(`/${lang}/needs/${id}`, { flash: 'circulation.flash.reach' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function NeedReach() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ mode: string; donors: string[] }>({
    id: 'reach',
    lastResult: sent && 'result' in sent ? sent.result : undefined,
    defaultValue: page.given,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.mode, fields.donors]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t(page.open ? 'circulation.reach.lead' : 'circulation.reach.closed')}
        under={<Reference t={t} reference={page.reference} />}
      >
        {t('circulation.reach.title')}
      </PageHeading>
      {page.open ? (
        <Form method="post" noValidate>
          <input type="hidden" name="revision" value={page.revision} />
          <FieldRadios
            t={t}
            field={fields.mode}
            label={t('circulation.reach.question')}
            choices={page.modes.map(({ value, mode }) => ({
              value,
              label: t(`circulation.mode.${mode}`),
              hint: t(`circulation.hint.${mode}`),
            }))}
          />
          <DonorChoices t={t} field={fields.donors} donors={page.donors} />
          <Button variant="receive">{t('circulation.reach.button')}</Button>
        </Form>
      ) : (
        <ReachSaid t={t} mode={page.agreed.mode} donors={page.agreed.donors} />
      )}
    </div>
  );
}
