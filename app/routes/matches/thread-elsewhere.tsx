import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { dayOf } from '#app/domain/codes/day.ts';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { MEANS, wrongDaySaid } from '#app/domain/matches/thread.ts';
import { elsewhereSchema } from '#app/forms/threads.ts';
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
import { currentScanner } from '#app/operations/files/scanning/scanner.ts';
import { sendMessage } from '#app/operations/matches/write-message.ts';
import { Button } from '#app/ui/form/button.tsx';
import { FieldDate, FieldErrors, FieldRadios, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { listThreadPeople } from '#db/queries/matches/threads.ts';
import { loadThread } from './parts/load-thread.ts';
import { MessageFilesField } from './parts/message-files-field.tsx';
import { keepTyped } from './parts/receive-message.ts';
import { takeMessage, whyRefused } from './parts/take-message.ts';

/** What was said by telephone or at a meeting is written down, with both names where it is somebody else's words. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const now = new Date();
  const thread = await loadThread(t, by, args.params, now, 1);
  if (!thread.mayWrite) throw refusalResponse('not-found');
  const people = await withActor(actorOf(by), (tx) => listThreadPeople(tx, requireUuid(args.params.id)));
  const others = people.filter(({ id }) => id !== by.person.id);
  return {
    title: pageTitle(
      t,
      t('threads.elsewhere.title', { reference: thread.reference }),
      wasRefused(args.context),
    ),
    back: `${thread.base}/thread`,
    today: dayOf(now),
    self: by.person.id,
    speakers: [
      { value: by.person.id, label: t('threads.elsewhere.self') },
      ...others.map(({ id, name, role, organisation }) => ({
        value: id,
        label: [t.person(name), organisation ?? t(`codes.roles.${role}`)].filter(Boolean).join(' · '),
      })),
    ],
    constraint: getZodConstraint(elsewhereSchema),
    scanned: currentScanner() !== undefined,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']).catch((thrown: unknown) =>
    keepTyped(args, thrown),
  );
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const now = new Date();
  const { fields, files, areWrong, giveBack } = await takeMessage(t, by, args, matchId);
  const found = findSensitive(t, 'threads/elsewhereSchema', fields);
  const read = parseWithZod(fields, { schema: elsewhereSchema });
  const match = await withActor(actorOf(by), (tx) => findMatch(tx, matchId));
  const wrongDay =
    read.status === 'success' && match ? wrongDaySaid(read.value.saidOn, match, dayOf(now)) : undefined;
  if (read.status !== 'success' || standsInTheWay(found) || areWrong || wrongDay) {
    const ofDay: Record<string, string[]> = wrongDay ? { saidOn: [`threads.error.said_on_${wrongDay}`] } : {};
    const fieldErrors = { ...ofDay, ...secretErrors(found).fieldErrors, ...(await giveBack()) };
    return refuseForm(args.context, { result: read.reply({ fieldErrors }), found });
  }
  const { means, saidOn, saidBy, text, textLanguage } = read.value;
  const elsewhere = { means, on: saidOn, by: saidBy };
  const written = await sendMessage(by, { matchId, text, textLanguage, elsewhere, files }, now);
  if (written.ok) return goTo(`/${t.lang}/matches/${matchId}/thread`, { flash: 'threads.flash.logged' });
  if ('reason' in written) throw refusalResponse(written.reason);
  const fieldErrors = { file: [whyRefused(t, written.refusal)] };
  return refuseForm(args.context, { result: read.reply({ fieldErrors }), found });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('threads.back')}</BackLink>,
};

type Typed = {
  means: string;
  saidOn: string;
  saidBy: string;
  text: string;
  textLanguage: string;
  file: string;
};

export default function SaidElsewhere() {
  const t = useT();
  const { speakers, today, self, constraint, scanned } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'elsewhere',
    lastResult: sent?.result,
    constraint,
    defaultValue: { saidOn: today, saidBy: self, textLanguage: t.lang },
  });
  const { means, saidOn, saidBy, text, textLanguage, file } = fields;
  return (
    <div className="tws-reading">
      <FieldErrors
        t={t}
        form={form}
        fields={[means, saidOn, saidBy, text, textLanguage, file]}
        found={sent?.found}
      />
      <PageHeading lead={t('threads.elsewhere.lead')}>{t('threads.elsewhere.heading')}</PageHeading>
      <Form method="post" encType="multipart/form-data" noValidate>
        <FieldRadios
          t={t}
          field={means}
          label={t('threads.elsewhere.means')}
          labelSize="s"
          choices={MEANS.map((value) => ({ value, label: t(`threads.means.${value}`) }))}
        />
        <FieldDate t={t} field={saidOn} label={t('threads.elsewhere.on')} labelSize="s" />
        <FieldSelect
          t={t}
          field={saidBy}
          label={t('threads.elsewhere.by')}
          hint={t('threads.elsewhere.by_hint')}
          placeholder={false}
          options={speakers}
        />
        <OwnWords t={t} found={sent?.found} kind="form">
          <NotToWrite t={t} />
          <FieldTextarea t={t} field={text} label={t('threads.elsewhere.text')} rows={6} />
        </OwnWords>
        <FieldSelect
          t={t}
          field={textLanguage}
          label={t('threads.field.language')}
          placeholder={false}
          options={OFFICIAL_LANGUAGES.map((code) => ({ value: code, label: t.language(code) }))}
        />
        <MessageFilesField t={t} field={file} scanned={scanned} />
        <Button>{t('threads.elsewhere.act')}</Button>
      </Form>
    </div>
  );
}
