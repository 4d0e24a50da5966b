import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { UNMET_CODES, UNMET_NEXT } from '#app/domain/needs/unmet.ts';
import { unmetSchema } from '#app/forms/needs.ts';
import { goTo } from '#app/http/go-to.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { listOpenMatches } from '#db/queries/matches/matches.ts';
import { loadWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/** A broker says that nobody met a need, why, and what comes next. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const need = await loadWholeNeed(by, args.params);
  const { matches, ownSide, said } = await withActor(actorOf(by), async (tx) => ({
    said: need.status === 'unmet' ? await findLastWords(tx, need.id) : '',
    matches: await listOpenMatches(tx, need.id),
    ownSide: await findOwnSide(tx, by.hat, { needId: need.id }, new Date()),
  }));
  return {
    title: pageTitle(t, t('unmet.form.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    reference: need.reference,
    ownSide,
    open: ['circulating', 'shortlisting', 'unmet'].includes(need.status),
    matches: matches.map(({ id, reference }) => ({ id, reference })),
    entered:
      need.status === 'unmet' && need.unmet ? { on: dayOf(need.unmet.at), next: need.unmet.next } : undefined,
    given: { code: need.unmet?.code ?? '', next: need.unmet?.next ?? '', text: said },
    constraint: getZodConstraint(unmetSchema),
  };
}

/** What its State was told last. */
async function findLastWords(tx: Tx, id: string): Promise<string> {
  const events = await listNeedEvents(tx, id);
  return events.findLast(({ action: act }) => act === 'mark-unmet')?.reasonText ?? '';
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const found = findSensitive(t, 'needs/unmetSchema', sent);
  const read = parseWithZod(sent, { schema: unmetSchema });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const marked = await markUnmet(by, { id, ...read.value }, new Date());
  if (marked.ok) return goTo(`/${t.lang}/needs/${id}`, { flash: 'unmet.flash.marked' });
  return refusedPage(args.context, marked);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

export default function UnmetNeed() {
  const t = useT();
  const { base, reference, ownSide, open, matches, entered, given, constraint } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<{ code: string; next: string; text: string }>({
    id: 'unmet',
    lastResult: result,
    defaultValue: given,
    constraint,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.code, fields.next, fields.text]} found={found} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading
        lead={
          entered
            ? t('unmet.form.lead_again', { day: t.day(entered.on) })
            : t(open ? 'unmet.form.lead' : 'refusals.not-now')
        }
      >
        {t('unmet.form.title', { reference })}
      </PageHeading>
      {entered && (
        <InsetText>
          <p>
            <b>{t(`unmet.next.${entered.next}`)}</b>
          </p>
          <p>{t(`unmet.begins.${entered.next}`)}</p>
          {entered.next === 'dossier' && (
            <p>
              <a href={`${base}/dossier?for=partners`}>{t('dossier.for_partners')}</a>
            </p>
          )}
          {entered.next === 'pool' && (
            <p>
              <a href={`${base}/opinions`}>{t('hubs.opinions.link')}</a>
            </p>
          )}
        </InsetText>
      )}
      <OwnSide t={t} organization={ownSide} />
      {open && matches.length > 0 && (
        <>
          <p>{t('unmet.form.open_matches')}</p>
          <ul className="govuk-list govuk-list--bullet">
            {matches.map((match) => (
              <li key={match.id}>
                <a href={`/${t.lang}/matches/${match.id}`}>
                  <bdi dir="ltr" className="tws-reference">
                    {match.reference}
                  </bdi>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {open && ownSide === undefined && matches.length === 0 && (
        <Form method="post" noValidate>
          <OwnWords t={t} found={found} kind="form">
            <FieldRadios
              t={t}
              field={fields.code}
              label={t('unmet.form.code')}
              choices={UNMET_CODES.map((code) => ({ value: code, label: t(`codes.closing.${code}`) }))}
            />
            <FieldRadios
              t={t}
              field={fields.next}
              label={t('unmet.form.next')}
              choices={UNMET_NEXT.map((code) => ({ value: code, label: t(`unmet.next.${code}`) }))}
            />
            <NotToWrite t={t} need />
            <FieldTextarea
              t={t}
              field={fields.text}
              label={t('unmet.form.text')}
              hint={t('unmet.form.text_hint')}
              audience={
                <Audience t={t} tier="T3">
                  {t('needs.audience_of_state')}
                </Audience>
              }
            />
          </OwnWords>
          <Button>{t(entered ? 'unmet.form.button_again' : 'unmet.form.button')}</Button>
        </Form>
      )}
    </div>
  );
}
