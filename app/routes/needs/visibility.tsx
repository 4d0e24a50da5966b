import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { FieldMetadata } from '@conform-to/react';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { Fragment } from 'react';
import { canEditNeed, mayConsent } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { textsOfPart } from '#app/domain/needs/own-texts.ts';
import { NEED_PART_IDS, NEED_PARTS, tiersOf, widenedParts, type NeedTiers } from '#app/domain/needs/parts.ts';
import type { NeedStep } from '#app/domain/needs/steps.ts';
import type { Tier } from '#app/domain/visibility.ts';
import { tiersSchema } from '#app/forms/need-tiers.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { shownField } from '#app/i18n/need-field.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { chooseTiers } from '#app/operations/needs/choose-tiers.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { listStateWords } from '#db/queries/needs/state-words.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { refusedPage } from './parts/refusal.ts';

/** Who sees each part of a need. Less is seen at once; more only after the State has agreed to it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const { need, words } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    return { need: whole, words: await listStateWords(tx, whole.organisationId) };
  });
  const writing = canEditNeed(need.status, by.hat.role);
  return {
    title: pageTitle(t, t('needs.visibility.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${need.id}`,
    back: `/${t.lang}/needs/${need.id}${writing ? '/edit' : ''}`,
    reference: need.reference,
    served: need.servedTiers !== undefined,
    closed: need.status === 'withdrawn',
    answers: {
      revision: need.revision,
      tiers: tiersOf(need.tiers),
      outsideContact: need.outsideContact,
      stateWords: words.join('\n'),
    },
    constraint: getZodConstraint(tiersSchema),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const form = await args.request.formData();
  const read = parseWithZod(form, { schema: tiersSchema });
  const widened =
    read.status === 'success'
      ? await withActor(actorOf(by), async (tx) =>
          readByMore(await requireWholeNeed(tx, id), read.value.tiers),
        )
      : [];
  const found = findSensitive(t, 'need-tiers/tiersSchema', form, undefined, { widened });
  if (read.status !== 'success' || standsInTheWay(found)) {
    const result = read.reply(secretErrors(found));
    return refuseForm(args.context, { result, found, refusal: undefined });
  }
  const chosen = await chooseTiers(by, { id, ...read.value, tiers: read.value.tiers }, new Date());
  if (!chosen.ok && chosen.reason === 'stale')
    return refuseForm(args.context, { result: read.reply(), found, refusal: chosen.reason }, 409);
  if (!chosen.ok) return refusedPage(args.context, chosen);
  const { waiting, status } = chosen.value;
  const base = `/${t.lang}/needs/${id}`;
  if (canEditNeed(status, 'focal_point')) return goTo(`${base}/preview`, { flash: 'needs.flash.tiers' });
  if (waiting.length > 0 && mayConsent(status))
    return goTo(`${base}/consent`, { flash: 'needs.flash.tiers_wait' });
  return goTo(base, { flash: 'needs.flash.tiers' });
}

/** What is written in the parts that more people are to read, under the choice that says so. */
function readByMore(need: Need, chosen: NeedTiers): { name: string; text: string }[] {
  return widenedParts(tiersOf(need.tiers), chosen).flatMap((part) =>
    textsOfPart(need, part).map((text) => ({ name: `tiers.${part}`, text })),
  );
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

type Answers = { revision: number; tiers: NeedTiers; outsideContact: string; stateWords: string };

export default function NeedVisibility() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { result, found } = sent && 'result' in sent ? sent : {};
  const [form, fields] = useServerForm<Answers>({
    id: 'visibility',
    lastResult: result,
    defaultValue: page.answers,
    constraint: page.constraint,
  });
  const tiers = fields.tiers.getFieldset() as Record<keyof NeedTiers, FieldMetadata<Tier>>;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[...NEED_PART_IDS.map((part) => tiers[part]), fields.outsideContact, fields.stateWords]}
        found={found}
        labels={Object.fromEntries(NEED_PART_IDS.map((part) => [tiers[part].name, t(`needs.part.${part}`)]))}
      />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading lead={t('needs.visibility.lead')} under={<Reference t={t} reference={page.reference} />}>
        {t('needs.visibility.title')}
      </PageHeading>
      {page.closed ? (
        <p>{t('needs.next.withdrawn')}</p>
      ) : (
        <>
          {page.served && <InsetText>{t('needs.visibility.served')}</InsetText>}
          <Form method="post" noValidate>
            {/* As they are now: whoever was told that somebody saved in between sends theirs on top of that. */}
            <input type="hidden" name="revision" value={page.answers.revision} />
            <input type="hidden" name="seenWords" value={page.answers.stateWords} />
            {NEED_PART_IDS.map((part) => (
              <Fragment key={part}>
                {SECTIONS[part] && <h2>{t(`needs.section.${SECTIONS[part]}`)}</h2>}
                <FieldSelect
                  t={t}
                  field={tiers[part]}
                  label={t(`needs.part.${part}`)}
                  hint={hintOf(t, part, tiers[part].initialValue)}
                  placeholder={false}
                  warning={found?.warnings[tiers[part].name]}
                  options={NEED_PARTS[part].tiers.map((tier) => ({
                    value: tier,
                    label: t(`needs.tier.${tier}`),
                  }))}
                />
              </Fragment>
            ))}
            <OwnWords t={t} found={found} kind="form">
              <NotToWrite t={t} need />
              <FieldTextarea
                t={t}
                field={fields.outsideContact}
                label={t('needs.visibility.outside')}
                hint={t('needs.visibility.outside_hint')}
                optional
                rows={3}
                own
              />
              <FieldTextarea
                t={t}
                field={fields.stateWords}
                label={t('needs.visibility.words')}
                hint={t('needs.visibility.words_hint')}
                optional
                rows={4}
                own
              />
            </OwnWords>
            <Button>{t('needs.visibility.save')}</Button>
          </Form>
        </>
      )}
    </div>
  );
}

/** Where a section of the form begins. */
const SECTIONS: Partial<Record<keyof NeedTiers, NeedStep>> = {
  subject: 'what',
  outcomes: 'results',
  delivery: 'how',
  timing: 'when',
  conditions: 'limits',
};

/** What a part holds, where its name does not say it; and what is usual, where something else was chosen. */
function hintOf(t: Translator, part: keyof NeedTiers, chosen: unknown): string | undefined {
  const { usual } = NEED_PARTS[part];
  const holds = heldBy(t, part);
  if (chosen === usual) return holds;
  return [holds, t('needs.visibility.usual', { tier: t(`needs.tier.${usual}`) })].filter(Boolean).join(' ');
}

function heldBy(t: Translator, part: keyof NeedTiers): string | undefined {
  if (part === 'state') return t('needs.visibility.state_hint');
  if (part === 'subject') return t('needs.visibility.subject_hint');
  const { fields } = NEED_PARTS[part];
  return fields.length > 1 ? `${fields.map((field) => shownField(t, field)).join(' · ')}.` : undefined;
}
