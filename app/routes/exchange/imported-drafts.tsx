import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { draftValue, MOST_IMPORTED_DRAFTS, readChosenDrafts } from '#app/forms/imported-drafts.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { removeImportedDrafts } from '#app/operations/exchange/remove-imported-drafts.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button, ButtonGroup } from '#app/ui/form/button.tsx';
import { Checkboxes } from '#app/ui/form/checkboxes.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listImportedDrafts } from '#db/queries/offers/imports.ts';

/** A file brings in all that an organisation publishes: here it lets go of what it does not want to offer. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const drafts = await withActor(actorOf(by), (tx) =>
    listImportedDrafts(tx, by.hat.organisation.id, MOST_IMPORTED_DRAFTS),
  );
  return {
    title: pageTitle(t, t('imports.drafts.title'), wasRefused(args.context)),
    mine: `/${t.lang}/offers/mine`,
    all: new URL(args.request.url).searchParams.has('all'),
    drafts: drafts.map(({ id, revision, reference, title, textLanguage, themes, importedAt, changed }) => ({
      ...{ id, reference, title, textLanguage, changed },
      value: draftValue({ id, revision }),
      themes: themes.map((code) => t.label(`codes.themes.${code}`)),
      importedOn: t.day(dayOf(importedAt)),
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const chosen = readChosenDrafts(await args.request.formData());
  if (!chosen) throw refusalResponse('invalid');
  const refused = (error: 'none' | 'changed', status: number) =>
    refuseForm(args.context, { error, chosen: chosen.map(({ id }) => id) }, status);
  if (chosen.length === 0) return refused('none', 400);
  const outcome = await removeImportedDrafts(by, chosen, new Date());
  if (outcome.ok) return goTo(`/${t.lang}/offers/mine`, { flash: 'imports.flash.removed' });
  // Somebody wrote in one, or handed it in, since the page was shown: they are shown as they are now.
  if (outcome.reason === 'stale' || outcome.reason === 'not-now') return refused('changed', 409);
  throw refusalResponse(outcome.reason);
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { mine: string }).mine}>{t('offers.mine.title')}</BackLink>,
};

export default function ImportedDrafts() {
  const t = useT();
  const { drafts, mine, all } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const error = sent && t(`imports.drafts.error.${sent.error}`);
  const ticked = (id: string) => (sent ? sent.chosen.includes(id) : all);
  return (
    <div className="tws-reading">
      {error && <ErrorSummary title={t('common.error_summary')} errors={[{ text: error, id: 'draft' }]} />}
      <PageHeading lead={t('imports.drafts.lead')}>{t('imports.drafts.title')}</PageHeading>
      {drafts.length === 0 ? (
        <EmptyState title={t('imports.drafts.none')}>
          <p>
            <a href={`/${t.lang}/offers/import`}>{t('imports.title')}</a>
          </p>
        </EmptyState>
      ) : (
        <Form method="post" noValidate>
          {drafts.length === MOST_IMPORTED_DRAFTS && (
            <p>{t('imports.drafts.listed', { count: drafts.length })}</p>
          )}
          {!all && (
            <p>
              <a href="?all=yes">{t('imports.drafts.tick_all', { count: drafts.length })}</a>
            </p>
          )}
          <Checkboxes
            id="draft"
            name="draft"
            label={t('imports.drafts.which')}
            error={error}
            values={drafts.filter(({ id }) => ticked(id)).map(({ value }) => value)}
            choices={drafts.map((draft) => ({
              value: draft.value,
              label: draft.title ? (
                <OwnText as="span" text={draft.title} lang={draft.textLanguage} />
              ) : (
                t('offers.untitled')
              ),
              hint: (
                <>
                  <bdi className="tws-reference">{draft.reference}</bdi> ·{' '}
                  {draft.themes.length > 0 ? t.list(draft.themes) : t('imports.drafts.no_theme')} ·{' '}
                  {t('imports.drafts.brought_in', { day: draft.importedOn })}
                  {draft.changed && <> · {t('imports.drafts.changed')}</>}
                </>
              ),
            }))}
          />
          <WarningText prefix={t('common.warning')}>{t('imports.drafts.consequence')}</WarningText>
          <ButtonGroup>
            <Button variant="warning">{t('imports.drafts.remove')}</Button>
            <a href={mine}>{t('common.cancel')}</a>
          </ButtonGroup>
        </Form>
      )}
    </div>
  );
}
