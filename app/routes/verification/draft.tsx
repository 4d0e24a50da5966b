import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { CHECK_ANSWERS, CHECKLISTS, type Checks } from '#app/domain/verification/checklists.ts';
import { noteDraftSchema } from '#app/forms/verification.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { REFUSAL_STATUS, refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { checkAnswerWords } from '#app/i18n/checklist-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findStanding } from '#app/operations/verification/find-conflict.ts';
import { saveNote } from '#app/operations/verification/save-note.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { listPublishedPassports } from '#db/queries/passports/published.ts';
import { findDraft } from '#db/queries/verification/drafts.ts';
import { findOpenRequest } from '#db/queries/verification/requests.ts';
import { AskedFor, askedFor } from './parts/asked-for.tsx';
import { ConflictPanel } from './parts/conflict-panel.tsx';
import { requireDraft } from './parts/load-draft.ts';
import { SbomFigures, sbomParts } from './parts/sbom-facts.tsx';
import { TiesToName } from './parts/ties-to-name.tsx';

const TEXTS = ['what', 'how', 'evidence', 'findings', 'limits', 'interests'] as const;

export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const actor = actingPerson(by);
  const now = new Date();
  const { draft, subject, passports, request, standing } = await withActor(actor, async (tx) => {
    const found = await requireDraft(tx, actor, args.params);
    const { offerId } = found.draft;
    return {
      ...found,
      passports: await listPublishedPassports(tx, offerId),
      request: await findOpenRequest(tx, actor, offerId),
      standing: await findStanding(tx, actor, found.subject, now),
    };
  });
  const { content } = draft;
  return {
    title: pageTitle(
      t,
      t('examining.draft.title', { reference: subject.reference }),
      wasRefused(args.context),
    ),
    id: draft.id,
    reference: subject.reference,
    offerId: draft.offerId,
    asked: askedFor(request),
    standing,
    sboms: sbomParts(t, passports, dayOf(now)),
    revision: draft.revision,
    kind: content.kind ?? ('software' as const),
    examined: content.examined ?? ('documents' as const),
    checks: content.checks,
    values: {
      revision: draft.revision,
      what: content.what,
      how: content.how,
      evidence: content.evidence.map(({ sha256, name }) => `${sha256}  ${name}`).join('\n'),
      findings: content.findings,
      limits: content.limits,
      // Where nothing is said yet the known ties are there to begin with: they are named whatever else is said.
      interests:
        content.interests ||
        standing.ties.shown.map(({ kind, name }) => `${t(`hubs.tie.${kind}`)}: ${name}`).join('\n'),
      certificateId: content.certificateId,
      certificateEndsOn: content.certificateEndsOn ?? '',
    },
    constraint: getZodConstraint(noteDraftSchema),
  };
}

/** Kept whatever is still missing; "check" leads on to where it is signed. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['verifier', 'hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const found = findSensitive(t, 'verification/noteDraftSchema', form);
  const read = parseWithZod(form, { schema: noteDraftSchema });
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result, found, refusal: undefined });
  const before = await withActor(actorOf(by), (tx) => findDraft(tx, id));
  if (!before) throw refusalResponse('not-found');
  const { revision, checks, ...said } = read.value;
  const { kind, examined } = before.content;
  const content = { ...said, kind, examined, checks: { ...before.content.checks, ...(checks as Checks) } };
  const saved = await saveNote(by, { id, revision, content }, new Date());
  if (!saved.ok) {
    const status = REFUSAL_STATUS[saved.reason];
    if (status === 404) throw refusalResponse('not-found');
    return refuseForm(args.context, { result, found, refusal: saved.reason }, status);
  }
  const here = `/${t.lang}/verification/drafts/${id}`;
  return form.get('then') === 'check'
    ? goTo(`${here}/check`)
    : goTo(here, { flash: 'examining.flash.saved' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t) => <BackLink href={`/${t.lang}/verification/offers`}>{t('examining.queue.title')}</BackLink>,
};

type Fields = Record<(typeof TEXTS)[number] | 'certificateId' | 'certificateEndsOn' | 'revision', string>;

export default function NoteDraftPage() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Fields>({
    id: 'note',
    lastResult: sent?.result,
    defaultValue: { ...page.values, revision: String(page.revision) },
    constraint: page.constraint,
  });
  const typed = sent?.result.initialValue?.checks as Record<string, string> | undefined;
  const answers = CHECK_ANSWERS.map((value) => ({
    value,
    label: checkAnswerWords(t, page.examined, value),
  }));
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        asks="examining.field"
        form={form}
        fields={[...TEXTS, 'certificateId' as const, 'certificateEndsOn' as const].map(
          (name) => fields[name],
        )}
        found={sent?.found}
      />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('examining.draft.lead')}>
        {t('examining.draft.title', { reference: page.reference })}
      </PageHeading>
      <p>
        {t(`checklists.kind.${page.kind}`)} · {t(`checklists.examined.${page.examined}`)}
        <br />
        <a href={`/${t.lang}/verification/offers/${page.offerId}`}>{t('examining.draft.change_kind')}</a>
      </p>
      <ConflictPanel t={t} {...page.standing} />
      {!page.standing.conflict && <TiesToName t={t} ties={page.standing.ties.shown} />}
      <AskedFor t={t} asked={page.asked} />
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={page.revision} />
        <h2 className="govuk-heading-m">
          {t('examining.draft.checklist', { kind: t(`checklists.kind.${page.kind}`) })}
        </h2>
        <p>{t('examining.draft.checklist_hint')}</p>
        <SbomFigures t={t} parts={page.sboms} href={`/${t.lang}/offers/${page.offerId}`} />
        {CHECKLISTS[page.kind].map((item) => (
          <Select
            key={item}
            id={`note-checks-${item}`}
            name={`checks.${item}`}
            label={t(`checklists.item.${item}`)}
            options={answers}
            placeholder={t('common.choose')}
            value={typed?.[item] ?? page.checks[item]}
          />
        ))}
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          {TEXTS.map((name) => (
            <FieldTextarea
              key={name}
              t={t}
              field={fields[name]}
              label={t(`examining.field.${name}`)}
              hint={t(`examining.field.${name}_hint`)}
              rows={name === 'interests' || name === 'evidence' ? 3 : 6}
            />
          ))}
          <FieldInput
            t={t}
            field={fields.certificateId}
            label={t('examining.field.certificate')}
            hint={t('examining.field.certificate_hint')}
            optional
          />
          <FieldDate
            t={t}
            field={fields.certificateEndsOn}
            label={t('examining.field.certificate_ends')}
            hint={t('examining.field.certificate_ends_hint')}
            optional
          />
        </OwnWords>
        <ButtonGroup>
          {!page.standing.conflict && (
            <Button name="then" value="check">
              {t('examining.act.check')}
            </Button>
          )}
          <Button name="then" value="save" variant="secondary">
            {t('examining.act.save')}
          </Button>
        </ButtonGroup>
      </Form>
      <Act
        id="remove"
        action={`/${t.lang}/verification/drafts/${page.id}/removal`}
        label={t('examining.draft.remove')}
        consequence={t(page.asked ? 'examining.draft.remove_asked' : 'examining.draft.remove_consequence')}
        variant="warning"
        final
      />
    </div>
  );
}
