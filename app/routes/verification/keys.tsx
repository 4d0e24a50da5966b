import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { keyProofText } from '#app/auth/key-proof.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { keyState } from '#app/domain/verification/key-life.ts';
import { keyChangeSchema, type KeyAct } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import { changeKey } from '#app/operations/verification/change-key.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { FieldCheckboxes, FieldDate, FieldErrors, FieldInput, FieldSelect } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listMergedIntoMine } from '#db/queries/verification/issuers.ts';
import { listKeys } from '#db/queries/verification/keys.ts';
import { Commands } from './parts/commands.tsx';
import { PROVE_KEY } from './parts/steps.ts';
import { KeyTable, type ShownKey } from './parts/key-table.tsx';

/** The keys of the reader's organization; every act here asks for a fresh proof of who it is. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const { id, name } = by.hat.organisation;
  const on = dayOf(new Date());
  const keys = await withActor(actorOf(by), async (tx) => {
    const ours = [id, ...(await listMergedIntoMine(tx))];
    return (await listKeys(tx)).filter(
      ({ organisationId }) => organisationId && ours.includes(organisationId),
    );
  });
  return {
    title: pageTitle(t, t('examining.keys.title', { organization: name }), wasRefused(args.context)),
    name,
    isDonor: by.hat.role === 'donor',
    prove: PROVE_KEY(keyProofText(noteOrigin(), id)),
    keys: keys.map((key): ShownKey => ({
      kid: key.kid,
      custody: key.custody,
      state: keyState(key, on),
      since: dayOf(key.registeredAt),
      retiredOn: key.retiredAt && dayOf(key.retiredAt),
      compromisedFrom: key.compromisedFrom?.toISOString(),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker', 'donor']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const form = await args.request.formData();
  const read = parseWithZod(form, { schema: keyChangeSchema });
  const act = form.get('act');
  const result = read.reply();
  if (read.status !== 'success') return refuseForm(args.context, { act, result, refusal: undefined });
  if (read.value.act === 'distrust' && read.value.from > dayOf(now)) {
    const ahead = read.reply({ fieldErrors: { from: ['deliveries.day.ahead'] } });
    return refuseForm(args.context, { act, result: ahead, refusal: undefined });
  }
  const change =
    read.value.act === 'distrust'
      ? { ...read.value, from: new Date(`${read.value.from}T00:00:00Z`) }
      : read.value;
  const changed = await changeKey(by, change, now);
  if (changed.ok) return goTo(`/${t.lang}/verification/keys`, { flash: 'examining.flash.keys' });
  if (changed.reason === 'wrong-signature') {
    const unproven = read.reply({ fieldErrors: { proof: ['examining.error.proof_wrong'] } });
    return refuseForm(args.context, { act, result: unproven, refusal: undefined });
  }
  const status = REFUSAL_STATUS[changed.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { act, result, refusal: changed.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) =>
    (page as { isDonor: boolean }).isDonor ? (
      <BackLink href={`/${t.lang}/offers/mine`}>{t('common.nav.my_offers')}</BackLink>
    ) : (
      <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>
    ),
};

export default function Keys() {
  const t = useT();
  const { name, keys, prove } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const here = `/${t.lang}/verification/keys`;
  const inUse = keys.find(({ state }) => state === 'active' || state === 'due');
  const replyTo = (act: KeyAct) => ({ id: act, lastResult: sent?.act === act ? sent.result : undefined });
  const [making, { sure: sureToMake }] = useServerForm<{ sure: string }>(replyTo('make'));
  const [retiring, { sure: sureToRetire }] = useServerForm<{ sure: string }>(replyTo('retire'));
  const [registering, { x, proof }] = useServerForm<{ x: string; proof: string }>(replyTo('register'));
  const [distrusting, { kid, from, sure: sureToDistrust }] = useServerForm<{
    kid: string;
    from: string;
    sure: string;
  }>(replyTo('distrust'));
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={making} fields={[sureToMake]} />
      <FieldErrors t={t} form={retiring} fields={[sureToRetire]} />
      <FieldErrors t={t} form={registering} fields={[x, proof]} />
      <FieldErrors t={t} form={distrusting} fields={[kid, from, sureToDistrust]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('examining.keys.lead')}>
        {t('examining.keys.title', { organization: name })}
      </PageHeading>
      <KeyTable t={t} keys={keys} name={name} id="own-keys" />
      {keys.length > 0 && !inUse && <InsetText>{t('examining.keys.none_in_use')}</InsetText>}
      <h2 className="govuk-heading-m">{t('examining.keys.make')}</h2>
      <Act
        id="make"
        action={here}
        label={t('examining.keys.make')}
        consequence={t('examining.keys.make_consequence')}
        hidden={{ act: 'make' }}
      >
        <FieldCheckboxes
          t={t}
          field={sureToMake}
          label={t('examining.keys.sure_label')}
          labelSize="s"
          choices={[{ value: 'yes', label: t('examining.keys.sure_to_make') }]}
        />
      </Act>
      <h2 className="govuk-heading-m">{t('examining.keys.register')}</h2>
      <Act
        id="register"
        action={here}
        label={t('examining.keys.register')}
        consequence={t('examining.keys.register_consequence')}
        variant="secondary"
        hidden={{ act: 'register' }}
      >
        <FieldInput
          t={t}
          field={x}
          label={t('examining.keys.x')}
          hint={t('examining.keys.x_hint')}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
        <p>{t('examining.keys.prove')}</p>
        <Commands label={t('examining.keys.proof')}>{prove}</Commands>
        <FieldInput
          t={t}
          field={proof}
          label={t('examining.keys.proof')}
          hint={t('examining.keys.proof_hint')}
          dir="ltr"
          spellCheck={false}
          autoComplete="off"
        />
      </Act>
      {inUse && (
        <>
          <h2 className="govuk-heading-m">{t('examining.keys.retire')}</h2>
          <Act
            id="retire"
            action={here}
            label={t('examining.keys.retire')}
            consequence={t('examining.keys.retire_consequence')}
            variant="secondary"
            hidden={{ act: 'retire', kid: inUse.kid }}
          >
            <FieldCheckboxes
              t={t}
              field={sureToRetire}
              label={t('examining.keys.sure_label')}
              labelSize="s"
              choices={[{ value: 'yes', label: t('examining.keys.sure_to_retire') }]}
            />
          </Act>
        </>
      )}
      {keys.length > 0 && (
        <>
          <h2 className="govuk-heading-m">{t('examining.keys.distrust')}</h2>
          <Act
            id="distrust"
            action={here}
            label={t('examining.keys.distrust')}
            consequence={t('examining.keys.distrust_consequence')}
            variant="warning"
            hidden={{ act: 'distrust' }}
          >
            <FieldSelect
              t={t}
              field={kid}
              label={t('examining.keys.which')}
              options={keys.map((key) => ({ value: key.kid, label: key.kid }))}
            />
            <FieldDate t={t} field={from} label={t('examining.keys.from')} />
            <FieldCheckboxes
              t={t}
              field={sureToDistrust}
              label={t('examining.keys.sure_label')}
              labelSize="s"
              choices={[{ value: 'yes', label: t('examining.keys.sure_to_distrust') }]}
            />
          </Act>
        </>
      )}
    </div>
  );
}
