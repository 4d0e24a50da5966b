import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useForm, type SubmissionResult } from '@conform-to/react';
import { NOT_STATED, PASSPORT_CODES, type PassportChoice } from '#app/domain/passports/codes.ts';
import { isState } from '#app/domain/geography/geography.ts';
import { componentName } from '#app/domain/passports/passport.ts';
import {
  QUESTIONS,
  questionsOf,
  type PassportBlock,
  type PassportField,
} from '#app/domain/passports/questions.ts';
import { isBlock, isPassportStep, passportStepAfter, PASSPORT_STEPS } from '#app/domain/passports/steps.ts';
import { blockConstraint, blockValues, readBlock } from '#app/forms/passports/read-block.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, secretErrors, type SensitiveForm } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { codeWords } from '#app/i18n/passport-words.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { savePassport } from '#app/operations/passports/save-passport.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import type { Field } from '#app/ui/form/field.ts';
import {
  FieldDate,
  FieldErrors,
  FieldInput,
  FieldRadios,
  FieldSelect,
  FieldTextarea,
} from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Audience } from '#app/ui/record/audience.tsx';
import { loadWritable, passportIn } from './parts/load-passport.ts';

/** One block of a passport, as a page of at most eight questions. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireBlock(args.params.step);
  const { offer, passport } = await loadWritable(by, args.params, new Date());
  const values = blockValues(step, passport.answers);
  return {
    title: pageTitle(t, t(`passports.step.${step}`), wasRefused(args.context)),
    step,
    number: PASSPORT_STEPS.indexOf(step) + 1,
    here: `/${t.lang}/offers/${offer.id}/passports/${passport.n}`,
    name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    textLanguage: offer.textLanguage,
    revision: passport.revision,
    values,
    places: questionsOf(step).some((field) => QUESTIONS[field].kind === 'place') ? places(t) : [],
    found: findSensitive(t, `passports/read-block/PASSPORT_FORMS.${step}`, Object.entries(values)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const step = requireBlock(args.params.step);
  const which = passportIn(args.params);
  const sent = await args.request.formData();
  const revision = Number(sent.get('revision'));
  const found = findSensitive(t, `passports/read-block/PASSPORT_FORMS.${step}`, sent);
  const read = readBlock(step, sent);
  const result = read.reply(secretErrors(found));
  if (read.status !== 'success' || found?.secrets)
    return refuseForm(args.context, { result, revision, found, stale: false });
  const leaving = sent.get('then') === 'leave';
  const saving = { ...which, revision, block: step, answers: read.value, goneThrough: !leaving };
  const outcome = await savePassport(by, saving, new Date());
  if (!outcome.ok) {
    if (outcome.reason !== 'stale') throw refusalResponse(outcome.reason);
    return refuseForm(args.context, { result, revision, found, stale: true }, 409);
  }
  const passport = `/${t.lang}/offers/${which.offerId}/passports/${which.n}`;
  const marked = found && !found.isMeant;
  if (leaving)
    return goTo(passport, { flash: marked ? 'sensitive.flash.saved_marked' : 'passports.flash.saved' });
  if (marked) return goTo(`${passport}/${step}`, { flash: 'sensitive.flash.saved' });
  const next = passportStepAfter(step);
  return goTo(next ? `${passport}/${next}` : passport);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { here: string }).here}>{t('passports.public.of')}</BackLink>,
};

type Refused = {
  result: SubmissionResult;
  revision: number;
  found: SensitiveForm | undefined;
  stale: boolean;
};

export default function Step() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const [form, fields] = useForm<Record<string, string>>({
    id: 'passport',
    lastResult: sent?.result,
    defaultValue: data.values,
    constraint: blockConstraint(data.step),
  });
  const questions = questionsOf(data.step);
  const field = (name: string) => fields[name] as Field;
  const found = sent ? sent.found : data.found;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        asks="passports.field"
        fields={questions.map(field)}
        form={form}
        found={sent ? undefined : found}
        kind="draft"
      />
      {sent?.stale && (
        <ErrorSummary title={t('common.error_summary')} errors={[{ text: t('passports.stale') }]} />
      )}
      <PageHeading
        over={
          <>
            {t('passports.step_of', { number: data.number, total: PASSPORT_STEPS.length })} ·{' '}
            <bdi>{data.name}</bdi>
          </>
        }
        under={
          <Audience t={t} tier="T0">
            {t('offers.audience')}
          </Audience>
        }
      >
        {t(`passports.step.${data.step}`)}
      </PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={sent && !sent.stale ? sent.revision : data.revision} />
        <OwnWords t={t} found={found} kind="draft">
          <NotToWrite t={t} />
          {questions.map((name) => (
            <Question
              key={name}
              t={t}
              name={name}
              field={field(name)}
              places={data.places}
              lang={data.textLanguage}
            />
          ))}
        </OwnWords>
        <ButtonGroup>
          <Button name="then" value="continue">
            {t('common.save_continue')}
          </Button>
          <Button name="then" value="leave" variant="secondary">
            {t('common.save_leave')}
          </Button>
        </ButtonGroup>
      </Form>
    </div>
  );
}

type QuestionProps = {
  t: Translator;
  name: PassportField;
  field: Field;
  places: { value: string; label: string }[];
  lang: string;
};

function Question({ t, name, field, places: choices, lang }: QuestionProps) {
  const question = QUESTIONS[name];
  const always = 'always' in question && question.always === true;
  const key: string = `passports.hint.${name as string}`;
  const plain = question.kind === 'text' && !always ? t('passports.hint.text') : undefined;
  const props = {
    t,
    field,
    label: t.label(`passports.field.${name as string}`),
    labelSize: 's' as const,
    hint: t.has(key) ? t.label(key) : plain,
    optional: !always && (question.kind === 'text' || question.kind === 'day'),
  };
  switch (question.kind) {
    case 'text':
      return question.longest > 300 ? (
        <FieldTextarea {...props} rows={3} lang={lang} />
      ) : (
        <FieldInput {...props} own lang={lang} />
      );
    case 'day':
      return <FieldDate {...props} />;
    case 'place':
      return <FieldSelect {...props} options={choices} />;
    case 'choice':
      return (
        <FieldRadios
          {...props}
          choices={PASSPORT_CODES[name as PassportChoice].map((code) => ({
            value: code,
            label: codeWords(t, name, code),
          }))}
        />
      );
  }
}

function places(t: Translator) {
  const geography = currentGeography();
  const states = [...geography.countries.values()]
    .filter(isState)
    .map(({ code }) => ({ value: code, label: placeName(geography, code, t) }))
    .sort((a, b) => a.label.localeCompare(b.label, t.lang));
  return [{ value: NOT_STATED, label: t('passports.any.not-stated') }, ...states];
}

function requireBlock(text = ''): PassportBlock {
  if (isPassportStep(text) && isBlock(text)) return text;
  throw refusalResponse('not-found');
}
