import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { draftForStateSchema } from '#app/forms/adoption.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { isUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { placeName } from '#app/i18n/places.ts';
import { stateDraftLine } from '#app/i18n/state-draft-line.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { draftForState } from '#app/operations/needs/draft-for-state.ts';
import { statesToDraftFor } from '#app/operations/needs/states-to-draft-for.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldSelect } from '#app/ui/form/fields.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { StateDrafts } from '#app/ui/hub/state-drafts.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listDraftsForStates, nameAdoptedDrafts } from '#db/queries/needs/state-drafts.ts';
import { refusedPage } from './parts/refusal.ts';

/** What somebody drafts on behalf of States, and one more. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const actor = actingPerson(by);
  const geography = currentGeography();
  const named = new URL(args.request.url).searchParams.get('adopted') ?? '';
  const { drafts, states, adopted } = await withActor(actor, async (tx) => ({
    // From the letter that tells of it: the draft itself is its drafters' no more.
    adopted: isUuid(named) ? (await nameAdoptedDrafts(tx, [named])).get(named) : undefined,
    drafts: await listDraftsForStates(tx),
    states: await statesToDraftFor(tx, actor, new Date()),
  }));
  return {
    title: pageTitle(t, t('adoption.drafts.title'), wasRefused(args.context)),
    id: randomUUID(),
    hint: by.hat.role === 'broker' ? ('hint_broker' as const) : ('hint_hub' as const),
    adopted: adopted && {
      state: placeName(geography, adopted.stateCode, t),
      reference: adopted.reference,
    },
    drafts: drafts.map((need) => stateDraftLine(t, geography, need)),
    // Two delegations of one State are told apart by their names.
    states: states
      .map(({ organisationId, name, stateCode }) => ({
        value: organisationId,
        label: `${placeName(geography, stateCode, t)} – ${name}`,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, t.lang)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['hub_coordinator', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const read = parseWithZod(await args.request.formData(), { schema: draftForStateSchema });
  if (read.status !== 'success') return refuseForm(args.context, { result: read.reply() });
  const { id, organisation } = read.value;
  const begun = await draftForState(by, { id, organisationId: organisation, textLanguage: lang }, new Date());
  return begun.ok ? goTo(`/${lang}/needs/${begun.value.id}/edit`) : refusedPage(args.context, begun);
}

export const meta = titleOf;

export default function DraftsForStates() {
  const t = useT();
  const { id, hint, adopted, drafts, states } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ organisation: string }>({
    id: 'draft',
    lastResult: sent && 'result' in sent ? sent.result : undefined,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.organisation]} />
      <PageHeading lead={t('adoption.drafts.lead')}>{t('adoption.drafts.title')}</PageHeading>
      {adopted && <InsetText>{t('adoption.drafts.adopted', adopted)}</InsetText>}
      <StateDrafts t={t} level={2} drafts={drafts} />
      <h2>{t('adoption.start.title')}</h2>
      {states.length === 0 ? (
        <p>{t('adoption.start.none')}</p>
      ) : (
        <Form method="post" noValidate>
          <input type="hidden" name="id" value={id} />
          <FieldSelect
            t={t}
            field={fields.organisation}
            label={t('adoption.start.state')}
            hint={t(`adoption.start.${hint}`)}
            options={states}
          />
          <Button variant="receive">{t('adoption.start.act')}</Button>
        </Form>
      )}
      <Disclaimer t={t} />
    </div>
  );
}
