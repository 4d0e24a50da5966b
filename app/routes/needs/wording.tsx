import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { answerSchema, suggestSchema } from '#app/forms/wordings.ts';
import { partOf, tiersOf } from '#app/domain/needs/parts.ts';
import { mayAnswerWords, maySuggestWords, wordedTexts, type WordedText } from '#app/domain/needs/wording.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { answerWording } from '#app/operations/needs/answer-wording.ts';
import { suggestWording } from '#app/operations/needs/suggest-wording.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldInput, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { OwnSide } from '#app/ui/record/own-side.tsx';
import { withActor } from '#db/client.ts';
import { listWordings } from '#db/queries/needs/wordings.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { Beside, textName, WordingChoices, Wordings } from './parts/wordings.tsx';

/** Better words for a vague need: a broker suggests them text by text, the State takes each or leaves its own. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const forBroker = by.hat.role === 'broker';
  const now = new Date();
  const { need, ownSide, wordings } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    const own = await findOwnSide(tx, by.hat, { needId: id }, now);
    return { need: whole, ownSide: own, wordings: await listWordings(tx, id) };
  });
  const tiers = tiersOf(need.tiers);
  const all = wordedTexts(need);
  const texts = all.filter(
    ({ kind, nth }) => tiers[partOf(nth === undefined ? (kind as 'title') : 'outcomes')] !== 'T4',
  );
  const open = new Set(wordings.filter(({ answer }) => !answer).map(({ field }) => field));
  const asked = new URL(args.request.url).searchParams.get('field') ?? texts[0]?.field;
  return {
    title: pageTitle(t, t('wordings.title', { reference: need.reference }), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    lang: need.textLanguage,
    forBroker,
    ownSide,
    may: mayAnswerWords(need.status),
    texts: texts.map((text) => ({ ...text, open: open.has(text.field) })),
    chosen:
      forBroker && ownSide === undefined && maySuggestWords(need)
        ? texts.find(({ field }) => field === asked)
        : undefined,
    wordings: wordings.map((wording) => ({
      ...wording,
      past: !all.some(({ field, text }) => field === wording.field && text === wording.before),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const needId = requireUuid(args.params.id);
  const sent = await args.request.formData();
  const here = `/${t.lang}/needs/${needId}/wording`;
  const answered = parseWithZod(sent, { schema: answerSchema });
  if (answered.status === 'success') {
    const { id, answer } = answered.value;
    const outcome = await answerWording(by, { needId, id, answer }, new Date());
    if (!outcome.ok) throw refusalResponse(outcome.reason);
    return goTo(here, { flash: `wordings.flash.${FLASHES[answer]}` });
  }
  const found = findSensitive(t, 'wordings/suggestSchema', sent);
  const read = parseWithZod(sent, { schema: suggestSchema });
  if (read.status !== 'success' || standsInTheWay(found))
    return refuseForm(args.context, { result: read.reply(secretErrors(found)), found });
  const suggested = await suggestWording(by, { needId, ...read.value }, new Date());
  if (suggested.ok) return goTo(here, { flash: 'wordings.flash.suggested' });
  if (suggested.reason === 'incomplete' || suggested.reason === 'already-there') {
    const error = suggested.reason === 'incomplete' ? 'wordings.error.same' : 'wordings.error.open';
    return refuseForm(args.context, { result: read.reply({ fieldErrors: { text: [error] } }), found });
  }
  throw refusalResponse(suggested.reason);
}

const FLASHES = { accepted: 'accepted', declined: 'declined', 'taken-back': 'taken_back' } as const;

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { base: string }).base}>{t('needs.record.to_need')}</BackLink>
  ),
};

type Typed = { field: string; text: string; line: string };

export default function BetterWords() {
  const t = useT();
  const { base, lang, forBroker, ownSide, may, texts, chosen, wordings } = useLoaderData<typeof loader>();
  const lead =
    ownSide === undefined ? (`wordings.lead.${!forBroker && may ? 'state' : 'closed'}` as const) : undefined;
  return (
    <>
      {chosen ? (
        <Suggest key={chosen.field} chosen={chosen} lang={lang} base={base} texts={texts} />
      ) : (
        <PageHeading lead={lead && t(lead)}>{t('wordings.heading')}</PageHeading>
      )}
      <OwnSide t={t} organization={ownSide} />
      <Wordings
        t={t}
        action={`${base}/wording`}
        lang={lang}
        wordings={wordings}
        may={may}
        forBroker={forBroker}
      />
    </>
  );
}

type SuggestProps = {
  chosen: WordedText;
  lang: string;
  base: string;
  texts: readonly (WordedText & { open: boolean })[];
};

function Suggest({ chosen, lang, base, texts }: SuggestProps) {
  const t = useT();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'wording',
    lastResult: sent?.result,
    defaultValue: { field: chosen.field, text: chosen.text, line: '' },
  });
  const { text, line } = fields;
  return (
    <>
      <FieldErrors t={t} form={form} fields={[text, line]} found={sent?.found} />
      <PageHeading lead={t('wordings.lead')}>{t('wordings.heading')}</PageHeading>
      <WordingChoices t={t} action={`${base}/wording`} texts={texts} chosen={chosen.field} />
      <Form method="post" action={`${base}/wording?field=${encodeURIComponent(chosen.field)}`} noValidate>
        <input type="hidden" name="field" value={chosen.field} />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} need />
          <Beside
            t={t}
            before={chosen.text}
            lang={lang}
            after={<FieldTextarea t={t} field={text} label={t('wordings.field.text')} rows={6} lang={lang} />}
            name={textName(t, chosen)}
          />
          <FieldInput
            t={t}
            field={line}
            label={t('wordings.field.line')}
            hint={t('wordings.field.line_hint')}
            optional
            own
          />
        </OwnWords>
        <Button>{t('wordings.act.suggest')}</Button>
      </Form>
    </>
  );
}
