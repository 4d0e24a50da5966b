import { randomUUID } from 'node:crypto';
import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { LINE_LENGTH, type DeskRecord } from '#app/domain/matches/desk-assignment.ts';
import { assignmentSchema, itemText, readItems } from '#app/forms/desk.ts';
import { refuseForm, wasRefused } from '#app/http/form-failure.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { findSensitive, standsInTheWay } from '#app/http/sensitive-form.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { assignDesk, type AssignInput } from '#app/operations/matches/assign-desk.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { ErrorSummary } from '#app/ui/form/error-summary.tsx';
import { Input } from '#app/ui/form/input.tsx';
import { LookAgain } from '#app/ui/form/look-again.tsx';
import { OwnWords } from '#app/ui/form/own-words.tsx';
import { Select } from '#app/ui/form/select.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { listBrokers, listDeskRecords } from '#db/queries/desk/assignments.ts';

/** Which items, and what is done with them: said with their number before it is done. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const records = readItems(new URL(args.request.url).searchParams.getAll('item'));
  const asked = await askedOf(by, records);
  return {
    title: pageTitle(t, t('desk.assignment.title'), wasRefused(args.context)),
    desk: `/${t.lang}/desk`,
    asked: { ...asked, act: 'hand-over-item' as Act, batch: randomUUID() },
  };
}

type Act = AssignInput['to']['act'];

/** First the chosen items come back to be confirmed, then it is done. */
export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['broker']);
  const t = translator(requireLanguage(args.params.lang));
  const sent = await args.request.formData();
  const found = findSensitive(t, 'desk/assignmentSchema', sent);
  const read = parseWithZod(sent, { schema: assignmentSchema });
  if (read.status !== 'success' && !read.error?.line) throw refusalResponse('invalid');
  const records = readItems(sent.getAll('item').map(String));
  const act = (sent.get('act') ?? 'take-item') as Act;
  const batch = read.status === 'success' ? read.value.batch : undefined;
  const typed = { line: textOf(sent, 'line'), broker: textOf(sent, 'broker') };
  const asked = { ...(await askedOf(by, records)), act, batch: batch ?? randomUUID() };
  const back = (error?: 'line' | 'broker') =>
    refuseForm(args.context, { asked, found, typed, error, moved: false }, error || found ? 400 : 200);
  if (read.status !== 'success') return back('line');
  if (standsInTheWay(found)) return back();
  const { confirmed, broker, line, seen } = read.value;
  if (!confirmed || asked.records.length === 0)
    return { asked, found: undefined, typed, error: undefined, moved: false };
  if (act === 'hand-over-item' && !broker) return back('broker');
  const to: AssignInput['to'] =
    act === 'hand-over-item' ? { act, brokerId: broker ?? '', line } : { act: act as 'take-item' };
  const done = await assignDesk(by, { records, to, batch: asked.batch, seen }, new Date());
  // Somebody was quicker: who has them by now is shown, and asked again.
  if (!done.ok && done.reason === 'stale')
    return refuseForm(args.context, { asked, found: undefined, typed, error: undefined, moved: true }, 409);
  if (!done.ok) throw refusalResponse(done.reason);
  return goTo(`/${t.lang}/desk?done=${asked.batch}`);
}

function textOf(sent: FormData, name: string): string {
  const value = sent.get(name);
  return typeof value === 'string' ? value : '';
}

async function askedOf(by: Wearing, records: readonly DeskRecord[]) {
  const { known, brokers } = await withActor(actorOf(by), async (tx) => ({
    known: await listDeskRecords(tx, records),
    brokers: await listBrokers(tx),
  }));
  return {
    records: known.map(({ subject, id, reference, title, textLanguage, owner }) => ({
      item: itemText({ subject, id }),
      reference,
      title,
      lang: textLanguage,
      owner: owner?.name,
      seen: `${id} ${owner?.id ?? ''}`,
    })),
    brokers: brokers.filter(({ id }) => id !== by.person.id),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { desk: string }).desk}>{t('desk.back')}</BackLink>,
};

export default function AssignItems() {
  const t = useT();
  const page = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const { records, brokers, act, batch } = sent?.asked ?? page.asked;
  const { found, typed, error, moved } = sent ?? {};
  const count = records.length;
  const secret = found?.secrets?.line;
  const lineError = secret ?? (error === 'line' ? t('common.characters', { count: LINE_LENGTH }) : undefined);
  const brokerError = error === 'broker' ? t('desk.error.broker') : undefined;
  const errors = [
    ...(brokerError ? [{ text: brokerError, id: 'broker' }] : []),
    ...(lineError ? [{ text: lineError, id: 'line' }] : []),
  ];
  // What was typed comes back, whatever was chosen.
  if (count === 0 && !found)
    return <PageHeading lead={t('desk.assignment.none_next')}>{t('desk.assignment.none')}</PageHeading>;
  return (
    <div className="tws-reading">
      {errors.length > 0 ? (
        <ErrorSummary title={t('common.error_summary')} errors={errors} />
      ) : (
        <LookAgain t={t} found={found} kind="form" idOf={(name) => name} />
      )}
      <PageHeading>{t(`desk.assignment.${act}`, { count })}</PageHeading>
      {moved && <InsetText>{t('desk.assignment.moved')}</InsetText>}
      <ul>
        {records.map(({ item, reference, title, lang, owner }) => (
          <li key={item}>
            <OwnText as="span" text={title || t('desk.untitled')} lang={lang} />
            <div className="tws-muted">
              <bdi dir="ltr" className="tws-reference">
                {reference}
              </bdi>{' '}
              · {owner ? t('desk.owner.now', { person: t.person(owner) }) : t('desk.owner.nobody')}
            </div>
          </li>
        ))}
      </ul>
      <Form method="post" action={`${page.desk}/assignment`} noValidate>
        {records.map(({ item }) => (
          <input key={item} type="hidden" name="item" value={item} />
        ))}
        {records.map(({ item, seen }) => (
          <input key={item} type="hidden" name="seen" value={seen} />
        ))}
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="batch" value={batch} />
        <input type="hidden" name="confirmed" value="yes" />
        {act === 'hand-over-item' && (
          <OwnWords t={t} found={found} kind="form">
            <Select
              id="broker"
              name="broker"
              label={t('desk.assignment.to')}
              options={brokers.map(({ id, name }) => ({ value: id, label: t.person(name) ?? '' }))}
              placeholder={t('common.choose')}
              value={typed?.broker}
              error={brokerError}
              errorPrefix={t('common.error_prefix')}
            />
            <Input
              id="line"
              name="line"
              label={`${t('desk.assignment.line')} (${t('common.optional')})`}
              hint={t('desk.assignment.line_hint')}
              value={typed?.line}
              error={lineError}
              errorPrefix={t('common.error_prefix')}
              dir="auto"
            />
          </OwnWords>
        )}
        <p id="assign-consequence">{t('desk.assignment.consequence')}</p>
        <Button aria-describedby="assign-consequence">{t(`desk.assignment.act.${act}`, { count })}</Button>
      </Form>
    </div>
  );
}
