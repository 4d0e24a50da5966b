import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { componentName } from '#app/domain/passports/passport.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { stateAccess } from '#app/operations/passports/state-access.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Radios } from '#app/ui/form/radios.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { loadWritable, passportIn } from './parts/load-passport.ts';

/** The statement on undocumented access: nobody makes it by going on. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const { offer, passport } = await loadWritable(by, args.params, new Date());
  const { statement } = passport;
  return {
    title: pageTitle(t, t('passports.step.statement'), wasRefused(args.context)),
    here: `/${t.lang}/offers/${offer.id}/passports/${passport.n}`,
    name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    revision: passport.revision,
    person: by.person.name,
    made: statement && t('passports.statement.made', { name: statement.by, at: t.instant(statement.at) }),
    ofAnother: passport.findings.some(({ code }) => code === 'statement-of-another'),
    answer: passport.statement ? 'yes' : passport.statementDeclined ? 'no' : undefined,
  };
}

const REFUSED = {
  choose: 'passports.statement.error',
  incomplete: 'passports.statement.unnamed',
  stale: 'passports.stale',
} as const;

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const which = passportIn(args.params);
  const sent = await args.request.formData();
  const answer = sent.get('answer');
  if (answer !== 'yes' && answer !== 'no') return refuseForm(args.context, { reason: 'choose' as const });
  const revision = Number(sent.get('revision'));
  const outcome = await stateAccess(by, { ...which, revision, states: answer === 'yes' }, new Date());
  if (!outcome.ok) {
    const { reason } = outcome;
    if (reason === 'incomplete') return refuseForm(args.context, { reason });
    if (reason === 'stale') return refuseForm(args.context, { reason }, 409);
    throw refusalResponse(reason);
  }
  return goTo(`/${lang}/offers/${which.offerId}/passports/${which.n}/data`);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { here: string }).here}>{t('passports.public.of')}</BackLink>,
};

export default function Statement() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const reason = useActionData<{ reason: keyof typeof REFUSED }>()?.reason;
  const error = reason && t(REFUSED[reason]);
  return (
    <div className="tws-reading">
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'answer' }]} />}
      <PageHeading over={<bdi>{data.name}</bdi>} lead={t('passports.statement.lead')}>
        {t('passports.step.statement')}
      </PageHeading>
      <InsetText>{t('passports.statement.text')}</InsetText>
      {data.made && <p>{data.made}</p>}
      {data.ofAnother && <p>{t('passports.finding.statement-of-another')}</p>}
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={data.revision} />
        <Radios
          id="answer"
          name="answer"
          label={t('passports.statement.question')}
          labelSize="s"
          error={error}
          errorPrefix={t('common.error_prefix')}
          choices={[
            { value: 'yes', label: t('passports.statement.yes', { name: data.person }) },
            { value: 'no', label: t('passports.statement.no') },
          ]}
          value={data.ofAnother ? undefined : data.answer}
        />
        <ButtonGroup>
          <Button>{t('passports.statement.act')}</Button>
          <a href={data.here}>{t('common.cancel')}</a>
        </ButtonGroup>
      </Form>
    </div>
  );
}
