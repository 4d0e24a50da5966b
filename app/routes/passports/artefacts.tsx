import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import {
  ARTEFACT_LIST_LENGTH,
  readArtefactList,
  writeArtefactList,
  type ArtefactIssue,
} from '#app/domain/passports/artefact-list.ts';
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
import { saveArtefacts } from '#app/operations/passports/save-artefacts.ts';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { Textarea } from '#app/ui/form/textarea.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { FileChooser } from '#app/ui/passport/file-chooser.tsx';
import { HashCommands } from '#app/ui/passport/hash-commands.tsx';
import { loadWritable, passportIn } from './parts/load-passport.ts';

/** The delivered files, each with its SHA-256: typed, pasted, or made from the files in the browser. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const { offer, passport } = await loadWritable(by, args.params, new Date());
  return {
    title: pageTitle(t, t('passports.step.artefacts'), wasRefused(args.context)),
    here: `/${t.lang}/offers/${offer.id}/passports/${passport.n}`,
    name: componentName(passport) || t('passports.unnamed', { n: passport.n }),
    revision: passport.revision,
    list: writeArtefactList(passport.artefacts),
    none: passport.noArtefacts,
  };
}

type Refused = {
  list: string;
  none: boolean;
  issues: ArtefactIssue[];
  reason: 'both' | 'stale' | 'too-long' | 'secret-found' | undefined;
};

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const lang = requireLanguage(args.params.lang);
  const which = passportIn(args.params);
  const sent = await args.request.formData();
  const typed = sent.get('list');
  const whole = typeof typed === 'string' ? typed : '';
  const list = whole.slice(0, ARTEFACT_LIST_LENGTH);
  const none = sent.get('none') === 'yes';
  const { artefacts, issues } = readArtefactList(list);
  const again = (reason: Refused['reason'], status = 400) =>
    refuseForm(args.context, { list, none, issues, reason } satisfies Refused, status);
  if (whole.length > list.length) return again('too-long');
  if (issues.length > 0) return again(undefined);
  if (none && artefacts.length > 0) return again('both');
  const revision = Number(sent.get('revision'));
  const outcome = await saveArtefacts(by, { ...which, revision, artefacts, none }, new Date());
  if (!outcome.ok) {
    if (outcome.reason === 'secret-found') return again('secret-found');
    if (outcome.reason === 'stale') return again('stale', 409);
    throw refusalResponse(outcome.reason);
  }
  const passport = `/${lang}/offers/${which.offerId}/passports/${which.n}`;
  if (sent.get('then') === 'leave') return goTo(passport, { flash: 'passports.flash.saved' });
  return goTo(`${passport}/provenance`);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, data) => <BackLink href={(data as { here: string }).here}>{t('passports.public.of')}</BackLink>,
};

const REASONS = {
  both: 'passports.artefacts.error.both',
  stale: 'passports.stale',
  'too-long': 'passports.error.too_long',
  'secret-found': 'refusals.secret-found',
} as const;
/** More lines than this name nothing that helps. */
const ISSUES_SHOWN = 10;

export default function Artefacts() {
  const t = useT();
  const data = useLoaderData<typeof loader>();
  const sent = useActionData<Refused>();
  const errors = [
    ...(sent?.reason ? [t(REASONS[sent.reason])] : []),
    ...(sent?.issues ?? [])
      .slice(0, ISSUES_SHOWN)
      .map(({ line, code }) => t(`passports.artefacts.error.${code}`, { line })),
  ];
  return (
    <div className="tws-reading">
      {errors.length > 0 && (
        <ErrorSummary
          title={t('common.error_summary')}
          errors={errors.map((text) => ({ text, id: 'artefacts-list' }))}
        />
      )}
      <PageHeading over={<bdi>{data.name}</bdi>} lead={t('passports.artefacts.lead')}>
        {t('passports.step.artefacts')}
      </PageHeading>
      <Form method="post" noValidate>
        <input type="hidden" name="revision" value={data.revision} />
        <FileChooser t={t} mode="list" into="artefacts-list" />
        <OwnWords t={t} found={undefined} kind="form">
          <NotToWrite t={t} />
          <Textarea
            id="artefacts-list"
            name="list"
            label={t('passports.artefacts.list')}
            labelSize="s"
            hint={t('passports.artefacts.hint')}
            value={sent ? sent.list : data.list}
            rows={8}
            dir="ltr"
            spellCheck={false}
            error={errors[0]}
            errorPrefix={t('common.error_prefix')}
          />
        </OwnWords>
        <HashCommands t={t} summary={t('passports.artefacts.by_hand')} />
        <Checkboxes
          id="none"
          name="none"
          label={t('passports.artefacts.none_question')}
          labelSize="s"
          choices={[{ value: 'yes', label: t('passports.artefacts.none') }]}
          values={(sent ? sent.none : data.none) ? ['yes'] : []}
        />
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
