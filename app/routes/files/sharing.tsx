import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { isFileTier, type FileTier } from '#app/domain/files/file-tier.ts';
import { canBeMarked } from '#app/domain/files/watermark.ts';
import { isWider } from '#app/domain/visibility.ts';
import { fileSharingSchema } from '#app/forms/files.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat, requireRecentConfirmation } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { showFileTo } from '#app/operations/files/show-file-to.ts';
import { findTellingName } from '#app/operations/needs/find-telling-words.ts';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldCheckboxes, FieldErrors } from '#app/ui/form/fields.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { TellingWords } from '#app/ui/record/telling-words.tsx';
import { withActor } from '#db/client.ts';
import { listReachedBy } from '#db/queries/needs/files.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { fileIn, loadOwnFile } from './parts/load-file.ts';
import { fileWay } from './parts/file-way.tsx';
import { refusedPage } from './parts/refusal.ts';

/**
 * The State's yes to more people having a file: who exactly they are, by name where they can be named, and a fresh proof
 * of who agrees.
 */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const t = translator(requireLanguage(args.params.lang));
  const file = await loadOwnFile(by, args.params);
  const wanted = new URL(args.request.url).searchParams.get('with');
  const to = isFileTier(wanted) && isWider(wanted, file.tier) ? wanted : undefined;
  const { named, words } = await withActor(actorOf(by), async (tx) => {
    const need = await findNeed(tx, file.needId);
    return {
      named: to === 'T2' ? await listReachedBy(tx, file.needId) : undefined,
      words: need && to ? await findTellingName(tx, need, { name: file.name, tier: to }) : [],
    };
  });
  return {
    title: pageTitle(t, t('files.sharing.title'), wasRefused(args.context)),
    files: `/${t.lang}/needs/${file.needId}/files`,
    name: file.name,
    from: file.tier,
    to,
    marked: canBeMarked(file.mediaType),
    named,
    words,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['focal_point']);
  requireRecentConfirmation(args, by, new Date());
  const lang = requireLanguage(args.params.lang);
  const which = fileIn(args.params);
  const read = parseWithZod(await args.request.formData(), { schema: fileSharingSchema });
  if (read.status !== 'success')
    return refuseForm(args.context, { result: read.reply(), refusal: undefined });
  const { from, tier, words } = read.value;
  const step = { ...which, tier, agreedFrom: from, wordsLeft: words === 'left' };
  const shown = await showFileTo(by, step, new Date());
  if (shown.ok) return goTo(`/${lang}/needs/${which.needId}/files`, { flash: 'files.flash.shared' });
  return refusedPage(args.context, shown);
}

export const meta = titleOf;
export const handle = fileWay;

/** Each tier adds people to those of the next. */
const ADDED: Readonly<Record<FileTier, readonly FileTier[]>> = {
  T3: [],
  T2: ['T2'],
  T1: ['T2', 'T1'],
  T0: ['T2', 'T1', 'T0'],
};

export default function ShareFile() {
  const t = useT();
  const { files, name, from, to, marked, named, words } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<{ agree: string; words: string }>({
    id: 'sharing',
    lastResult: sent && 'result' in sent ? sent.result : undefined,
  });
  return (
    <div className="tws-reading">
      <FieldErrors t={t} form={form} fields={[fields.words, fields.agree]} />
      <Refused t={t} reason={sent?.refusal} />
      <PageHeading over={<bdi className="tws-files__name">{name}</bdi>} lead={t('files.sharing.lead')}>
        {t('files.sharing.title')}
      </PageHeading>
      {to === undefined ? (
        <p>
          <a href={files}>{t('files.sharing.nothing')}</a>
        </p>
      ) : (
        <>
          <h2>{t('files.sharing.who')}</h2>
          <ul>
            {ADDED[to]
              .filter((tier) => isWider(tier, from))
              .map((tier) => (
                <li key={tier}>{t(`files.reach.${tier as 'T0' | 'T1' | 'T2'}`)}</li>
              ))}
          </ul>
          {named && (
            <>
              <p>{named.length > 0 ? t('files.sharing.today') : t('files.sharing.nobody')}</p>
              <ul>
                {named.map((organisation) => (
                  <li key={organisation}>
                    <bdi>{organisation}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          <p>{t(marked ? 'files.sharing.marked' : 'files.sharing.not_marked')}</p>
          <TellingWords t={t} words={words} />
          <WarningText prefix={t('common.important')}>{t('files.sharing.warning')}</WarningText>
          <Form method="post" noValidate>
            <input type="hidden" name="from" value={from} />
            <input type="hidden" name="tier" value={to} />
            {words.length > 0 && (
              <FieldCheckboxes
                t={t}
                field={fields.words}
                label={t('needs.telling.question')}
                choices={[{ value: 'left', label: t('needs.telling.leave') }]}
              />
            )}
            <FieldCheckboxes
              t={t}
              field={fields.agree}
              label={t('files.sharing.agree')}
              choices={[{ value: 'yes', label: t('files.sharing.agree_label') }]}
            />
            <Button>{t('files.sharing.act')}</Button>
          </Form>
        </>
      )}
    </div>
  );
}
