import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { choiceSchema } from '#app/forms/circulation.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { chooseAnswers } from '#app/operations/matches/choose-answers.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors, FieldRadios } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { WhoseAnswer } from '#app/ui/match/whose-answer.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Reference } from '#app/ui/record/reference.tsx';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { ComparisonTable } from './parts/comparison-table.tsx';
import { askedFor, comparedAnswer } from './parts/load-compared.ts';
import { refusedForm } from './parts/refused-form.ts';

/** Two to four answers to a need, side by side, to be printed, and its State's choice among them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const now = new Date();
  const { need, answers } = await withActor(actorOf(by), async (tx) => {
    const found = await findNeed(tx, id);
    if (!found) throw refusalResponse('not-found');
    const compared = [];
    for (const match of askedFor(new URL(args.request.url))) {
      const answer = await comparedAnswer(tx, t, id, match, now);
      // One out of reach is as one that does not exist.
      if (!answer) throw refusalResponse('not-found');
      compared.push(answer);
    }
    return { need: found, answers: compared };
  });
  return {
    title: pageTitle(t, t('answers.compare.title'), wasRefused(args.context)),
    base: `/${t.lang}/needs/${id}`,
    reference: need.reference,
    answers: answers.sort((a, b) => (a.reference < b.reference ? -1 : 1)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  const lang = requireLanguage(args.params.lang);
  const needId = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: choiceSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { chosen, others } = read.value;
  const input = { needId, matchIds: chosen, closeOthers: others === 'close' };
  const made = await chooseAnswers(by, input, new Date());
  if (made.ok) return goTo(`/${lang}/needs/${needId}/answers`, { flash: 'answers.flash.chosen' });
  return refusedForm(args.context, made.reason, read.reply());
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={`${(page as { base: string }).base}/answers`}>{t('common.back')}</BackLink>
  ),
};

export default function Comparison() {
  const t = useT();
  const { reference, base, answers } = useLoaderData<typeof loader>();
  const open = answers.filter((answer) => answer.open);
  return (
    <>
      <PageHeading
        lead={answers.length > 0 ? t('answers.compare.lead') : undefined}
        under={<Reference t={t} reference={reference} />}
      >
        {t('answers.compare.title')}
      </PageHeading>
      {answers.length === 0 ? (
        <p>
          {t('answers.wrong_number')} <a href={`${base}/answers`}>{t('answers.title', { reference })}</a>
        </p>
      ) : (
        <>
          <ComparisonTable t={t} answers={answers} />
          <Disclaimer t={t} />
          <Choice open={open} />
        </>
      )}
    </>
  );
}

type Open = { id: string; title: string; lang: string; donor: string; reference: string };

function Choice({ open }: { open: readonly Open[] }) {
  const t = useT();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ chosen: string[]; others: string }>({
    id: 'choice',
    lastResult: sent?.result,
    defaultValue: { others: 'keep' },
  });
  return (
    <section aria-labelledby="choose" className="tws-reading tws-no-print">
      <FieldErrors t={t} form={form} fields={[fields.chosen, fields.others]} />
      <Refused t={t} reason={sent?.refusal} />
      <h2 id="choose">{t('answers.choose.title')}</h2>
      {open.length === 0 ? (
        <p>{t('answers.choose.closed')}</p>
      ) : (
        <Form method="post" noValidate>
          <FieldCheckboxes
            t={t}
            field={fields.chosen}
            label={t('answers.choose.which')}
            hint={t('answers.choose.which_hint')}
            choices={open.map(({ id, title, lang, donor, reference }) => ({
              value: id,
              label: <OwnText as="span" text={title} lang={lang} />,
              hint: <WhoseAnswer t={t} donor={donor} reference={reference} />,
            }))}
          />
          <FieldRadios
            t={t}
            field={fields.others}
            label={t('answers.choose.others')}
            choices={[
              { value: 'keep', label: t('answers.choose.keep') },
              { value: 'close', label: t('answers.choose.close'), hint: t('answers.choose.close_hint') },
            ]}
          />
          <p>{t('matches.confidential_before')}</p>
          <Button variant="receive">{t('answers.choose.button')}</Button>
        </Form>
      )}
    </section>
  );
}
