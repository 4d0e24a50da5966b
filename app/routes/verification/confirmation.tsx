import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import {
  ACCEPTANCE_TESTS,
  AGREED_OR_LATER,
  DELIVERY_OUTCOMES,
} from '#app/domain/verification/confirmation.ts';
import { confirmationSchema } from '#app/forms/confirmations.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmDelivery } from '#app/operations/verification/confirm-delivery.ts';
import { findDeliveredNote } from '#app/operations/verification/delivered-note.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FileChooser } from '#app/ui/passport/file-chooser.tsx';
import { FileHashes } from '#app/ui/passport/file-hashes.tsx';
import { HashCommands } from '#app/ui/passport/hash-commands.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';

/** The recipient says what it received and tried; signed, so it asks for a fresh proof first. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { match, note } = await withActor(actorOf(by), async (tx) => {
    const found = await findMatch(tx, id);
    return {
      match: found,
      note: found && (await findDeliveredNote(tx, found.offer.id, now, found.agreedAt)),
    };
  });
  if (!match || !note || !AGREED_OR_LATER.has(match.status)) throw refusalResponse('not-found');
  return {
    title: pageTitle(t, t('confirmations.form.title'), wasRefused(args.context)),
    here: `/${t.lang}/matches/${id}`,
    offer: match.offer,
    note: { reference: note.reference, level: note.level, issuer: note.issuerName },
    artefacts: note.components.flatMap(({ artefacts }) => artefacts),
    constraint: getZodConstraint(confirmationSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const now = new Date();
  requireRecentConfirmation(args, by, now);
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'confirmations/confirmationSchema', form);
  const read = parseWithZod(form, { schema: confirmationSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const confirmed = await confirmDelivery(by, { matchId, ...read.value }, now);
  if (confirmed.ok)
    return goTo(`/${t.lang}/matches/${matchId}/confirmations`, { flash: 'confirmations.flash.signed' });
  const status = REFUSAL_STATUS[confirmed.reason];
  if (status === 404) throw refusalResponse('not-found');
  // What is missing here can only be the file: the form knows the rest.
  const missing = confirmed.reason === 'incomplete' && { received: ['confirmations.error.received'] };
  return refuseForm(
    args.context,
    {
      result: missing ? read.reply({ fieldErrors: missing }) : result,
      found,
      refusal: missing ? undefined : confirmed.reason,
    },
    status,
  );
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`${(page as { here: string }).here}/confirmations`}>{t('confirmations.title')}</BackLink>
  ),
};

type Fields = {
  note: string;
  outcome: string;
  received: string;
  tests: string[];
  result: string;
  limits: string;
};

export default function Confirm() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Fields>({
    id: 'confirmation',
    lastResult: sent?.result,
    constraint: page.constraint,
  });
  const { note, artefacts } = page;
  const asked = [fields.received, fields.tests, fields.outcome, fields.result, fields.limits];
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={asked} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={t('confirmations.form.lead')}
        under={
          <Audience t={t} tier="T2">
            {t('confirmations.audience')}
          </Audience>
        }
      >
        {t('confirmations.form.title')}
      </PageHeading>
      <InsetText>
        {t('confirmations.form.note', {
          reference: note.reference,
          level: `${note.level} · ${t(`common.trust.${note.level}`)}`,
          issuer: note.issuer,
        })}
      </InsetText>
      <Form method="post" noValidate>
        <input type="hidden" name="note" value={note.reference} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <h2>{t('confirmations.received')}</h2>
          {artefacts.length > 0 ? (
            <>
              <FileHashes label={t('confirmations.form.named')} files={artefacts} />
              <FileChooser
                t={t}
                mode="list"
                into={fields.received.id}
                label={t('confirmations.form.choose')}
              />
            </>
          ) : (
            <p>{t('confirmations.form.names_none')}</p>
          )}
          <FieldTextarea
            t={t}
            field={fields.received}
            label={t('confirmations.form.received')}
            hint={t('confirmations.form.received_hint')}
            ofLength
            rows={2}
            spellCheck={false}
          />
          <HashCommands t={t} summary={t('passports.verify.by_hand')} />
          <FieldCheckboxes
            t={t}
            field={fields.tests}
            label={t('confirmations.tests')}
            hint={t('confirmations.form.tests_hint')}
            choices={ACCEPTANCE_TESTS.map((value) => ({ value, label: t(`confirmations.test.${value}`) }))}
          />
          <FieldRadios
            t={t}
            field={fields.outcome}
            label={t('confirmations.form.outcome')}
            hint={t('confirmations.form.outcome_hint')}
            choices={DELIVERY_OUTCOMES.map((value) => ({
              value,
              label: t(`confirmations.outcome.${value}`),
            }))}
          />
          <FieldTextarea
            t={t}
            field={fields.result}
            label={t('confirmations.result')}
            hint={t('confirmations.form.result_hint')}
            rows={5}
          />
          <FieldTextarea
            t={t}
            field={fields.limits}
            label={t('verification.limits')}
            hint={t('confirmations.form.limits_hint')}
            rows={4}
          />
        </OwnWords>
        <p id="consequence">{t('confirmations.form.consequence')}</p>
        <ButtonGroup>
          <Button variant="receive" aria-describedby="consequence">
            {t('confirmations.form.act')}
          </Button>
          <a href={page.here}>{t('common.cancel')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
