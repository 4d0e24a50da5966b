import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { SUBJECT_KINDS } from '#app/domain/verification/checklists.ts';
import { CONFLICTS } from '#app/domain/verification/conflict.ts';
import { EXAMINED } from '#app/domain/verification/level.ts';
import { noteStartSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { beginNote } from '#app/operations/verification/begin-note.ts';
import { findStanding } from '#app/operations/verification/find-conflict.ts';
import { findNoteBefore } from '#app/operations/verification/note-before.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { VerdictPanel } from '#app/ui/record/verdict.tsx';
import { withActor } from '#db/client.ts';
import { findOpenRequest } from '#db/queries/verification/requests.ts';
import { findDraftOfOffer } from '#db/queries/verification/drafts.ts';
import { findNoteSubject } from '#db/queries/verification/subject.ts';
import { AskedFor, askedFor } from './parts/asked-for.tsx';
import { ConflictPanel } from './parts/conflict-panel.tsx';
import { TiesToName } from './parts/ties-to-name.tsx';

/** Who may examine this offer is said before anybody begins, and whether this reader may. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const { subject, conflict, ties, request, begun } = await withActor(actorOf(by), async (tx) => {
    const found = await findNoteSubject(tx, id);
    // What is not published is nobody's to examine.
    if (!found?.donorName) throw refusalResponse('not-found');
    const actor = actingPerson(by);
    return {
      subject: found,
      ...(await findStanding(tx, actor, found, now)),
      request: await findOpenRequest(tx, actor, id),
      // What is being written, or the note that a new one begins with.
      begun: (await findDraftOfOffer(tx, id))?.content ?? (await findNoteBefore(tx, actor, id))?.statement,
    };
  });
  return {
    title: pageTitle(
      t,
      t('examining.start.title', { reference: subject.reference }),
      wasRefused(args.context),
    ),
    id,
    reference: subject.reference,
    offer: subject.content.title,
    offerLanguage: subject.content.textLanguage,
    donor: subject.donorName ?? '',
    mayAsk: by.hat.role === 'verifier',
    isHub: by.hat.role === 'hub_coordinator',
    conflict,
    ties,
    asked: askedFor(request),
    values: { kind: begun?.kind ?? '', examined: begun?.examined ?? '' },
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const offerId = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: noteStartSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const begun = await beginNote(by, { offerId, ...read.value }, new Date());
  if (begun.ok) return goTo(`/${lang}/verification/drafts/${begun.value.draftId}`);
  const status = REFUSAL_STATUS[begun.reason];
  if (status === 404) throw refusalResponse('not-found');
  return refuseForm(args.context, { result: read.reply(), refusal: begun.reason }, status);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>,
};

export default function StartNote() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ kind: string; examined: string }>({
    id: 'start',
    lastResult: sent?.result,
    defaultValue: page.values,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} asks="examining.start" fields={[fields.kind, fields.examined]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('examining.start.lead')}>
        {t('examining.start.title', { reference: page.reference })}
      </PageHeading>
      <p>
        <a href={`/${t.lang}/offers/${page.id}`}>
          <OwnText as="span" text={page.offer} lang={page.offerLanguage} />
        </a>{' '}
        · <bdi>{page.donor}</bdi>
      </p>
      <AskedFor t={t} asked={page.asked} />
      {page.mayAsk && (
        <p>
          <a href={`/${t.lang}/offers/${page.id}/suspension`}>{t('offers.suspension.ask.link')}</a>
        </p>
      )}
      <h2 className="govuk-heading-m">{t('examining.start.rules')}</h2>
      <ul className="govuk-list govuk-list--bullet">
        {CONFLICTS.map((conflict) => (
          <li key={conflict}>
            {t(`examining.start.rule.${conflict}`, { field: t('examining.issuer.ties') })}
          </li>
        ))}
      </ul>
      <p>{t('examining.start.behind')}</p>
      <p>{t('examining.start.others')}</p>
      <p>{t('examining.start.declare')}</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          <a href={`/${t.lang}/verification/issuer`}>{t('examining.issuer.title')}</a>
        </li>
        {page.isHub && (
          <li>
            <a href={`/${t.lang}/hub-profile`}>{t('hubs.profile.title')}</a>
          </li>
        )}
      </ul>
      {page.conflict ? (
        <ConflictPanel t={t} conflict={page.conflict} ties={page.ties} />
      ) : (
        <>
          <VerdictPanel standing="valid" word={t('examining.start.free')}>
            <p>{t('examining.start.level')}</p>
          </VerdictPanel>
          <TiesToName t={t} ties={page.ties.shown} />
          <Form method="post" noValidate>
            <FieldRadios
              t={t}
              field={fields.kind}
              label={t('examining.start.kind')}
              hint={t('examining.start.kind_hint')}
              choices={SUBJECT_KINDS.map((value) => ({ value, label: t(`checklists.kind.${value}`) }))}
            />
            <FieldRadios
              t={t}
              field={fields.examined}
              label={t('examining.start.examined')}
              choices={EXAMINED.map((value) => ({ value, label: t(`checklists.examined.${value}`) }))}
            />
            <Button>{t('examining.start.act')}</Button>
          </Form>
        </>
      )}
    </div>
  );
}
