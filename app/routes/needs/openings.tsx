import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isAsker, openingState } from '#app/domain/needs/opening.ts';
import { askOpeningSchema } from '#app/forms/sealed.ts';
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
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { listOpenings } from '#db/queries/needs/sealed-openings.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { OpeningFacts, showOpening } from './parts/opening-facts.tsx';

/** Break-glass: a broker asks to open a need's sealed text, and finds what waits for a second person. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const { need, ownSide, state, openings } = await withActor(actorOf(by), async (tx) => ({
    need: await requireWholeNeed(tx, id),
    ownSide: await findOwnSide(tx, by.hat, { needId: id }, now),
    state: await findSealedState(tx, id),
    openings: await listOpenings(tx, id),
  }));
  const mine = openings.filter((opening) => isAsker(opening, actingPerson(by)));
  const underWay = mine.some((opening) => ['waiting', 'open'].includes(openingState(opening, now)));
  return {
    title: pageTitle(t, t('sealed.openings.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    state: need.status === 'withdrawn' ? ('none' as const) : state.kind,
    ownSide,
    mayAsk: ownSide === undefined && need.status !== 'withdrawn' && state.kind === 'sealed' && !underWay,
    openings: openings.map((opening) => showOpening(opening, now)),
    constraint: getZodConstraint(askOpeningSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'sealed/askOpeningSchema', form);
  const read = parseWithZod(form, { schema: askOpeningSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const asked = await askOpening(by, { id, reason: read.value.reason }, new Date());
  if (asked.ok)
    return goTo(`/${t.lang}/needs/${id}/openings/${asked.value.openingId}`, { flash: 'sealed.flash.asked' });
  const status = REFUSAL_STATUS[asked.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result, found, refusal: asked.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function SealedOpenings() {
  const t = useT();
  const { base, reference, ownSide, state, mayAsk, openings, constraint } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ reason: string }>({
    id: 'ask',
    lastResult: sent?.result,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.reason]} found={sent?.found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('sealed.openings.lead')}>{t('sealed.openings.title', { reference })}</PageHeading>
      <OwnSide t={t} organization={ownSide} />
      {state === 'none' && <p>{t('sealed.openings.nothing')}</p>}
      {state === 'outside' && <p>{t('sealed.openings.outside')}</p>}
      {mayAsk && (
        <section aria-labelledby="ask-to-open">
          <h2 id="ask-to-open">{t('sealed.openings.ask')}</h2>
          <Form method="post" noValidate>
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} need />
              <FieldTextarea
                t={t}
                field={fields.reason}
                label={t('sealed.field.reason')}
                hint={t('sealed.field.reason_hint')}
                rows={4}
              />
            </OwnWords>
            <p id="ask-consequence">{t('sealed.consequence.ask')}</p>
            <Button aria-describedby="ask-consequence">{t('sealed.act.ask')}</Button>
          </Form>
        </section>
      )}
      <section aria-labelledby="openings">
        <h2 id="openings">{t('sealed.openings.list')}</h2>
        {openings.length === 0 && <p>{t('sealed.openings.none')}</p>}
        {openings.map((opening) => (
          <div key={opening.id}>
            <h3>{t('sealed.opening.of', { at: t.instant(opening.askedAt) })}</h3>
            <OpeningFacts t={t} opening={opening} />
            <p>
              <a href={`${base}/openings/${opening.id}`}>{t('sealed.opening.look')}</a>
            </p>
          </div>
        ))}
      </section>
    </div>
  );
}
