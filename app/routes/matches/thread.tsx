import { getZodConstraint, parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { OFFICIAL_LANGUAGES } from '#app/domain/codes/languages.ts';
import { messageSchema } from '#app/forms/threads.ts';
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
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldSelect, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords } from '#app/ui/form/own-words.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { loadThread, type ThreadPage } from './parts/load-thread.ts';
import { MessageFilesField } from './parts/message-files-field.tsx';
import { keepTyped } from './parts/receive-message.ts';
import { readNotKept } from './parts/read-wait.ts';
import { readSides } from './parts/read-sides.ts';
import { SidesSaid } from './parts/sides-over.tsx';
import { StatusTag } from './parts/status-tag.tsx';
import { takeMessage, whyRefused } from './parts/take-message.ts';
import { ThreadMessages } from './parts/thread-messages.tsx';

/** What the two sides of a match and their broker write to each other after the introduction. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const asked = Number(new URL(args.request.url).searchParams.get('before') ?? NaN);
  const before = Number.isInteger(asked) && asked > 0 && asked < 2 ** 31 ? asked : undefined;
  const now = new Date();
  const page = await loadThread(t, by, args.params, now, before);
  const id = requireUuid(args.params.id);
  const over = await withActor(actorOf(by), async (tx) => {
    const match = await findMatch(tx, id);
    return {
      sides: match && (await readSides(t, tx, by.hat.role, match, now)),
      notKept: match && (await readNotKept(t, tx, by.hat.role, match)),
    };
  });
  return {
    title: pageTitle(t, t('threads.title', { reference: page.reference }), wasRefused(args.context)),
    constraint: getZodConstraint(messageSchema),
    scanned: currentScanner() !== undefined,
    page,
    sides: over.sides,
    notKept: over.notKept,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']).catch((thrown: unknown) =>
    keepTyped(args, thrown),
  );
  const t = translator(requireLanguage(args.params.lang));
  const matchId = requireUuid(args.params.id);
  const message = await takeMessage(t, by, args, matchId);
  const found = findSensitive(t, 'threads/messageSchema', message.fields);
  const read = parseWithZod(message.fields, { schema: messageSchema });
  const isEmpty = read.status === 'success' && read.value.text === '' && message.files.length === 0;
  if (read.status !== 'success' || standsInTheWay(found) || message.areWrong || isEmpty) {
    const wrong = await message.giveBack();
    const nothing: Record<string, string[]> =
      isEmpty && !message.areWrong ? { text: ['threads.error.text'] } : {};
    const fieldErrors = { ...nothing, ...secretErrors(found).fieldErrors, ...wrong };
    return refuseForm(args.context, { result: read.reply({ fieldErrors }), found });
  }
  const written = await sendMessage(by, { matchId, ...read.value, files: message.files }, new Date());
  if (written.ok) return goTo(`/${t.lang}/matches/${matchId}/thread`, { flash: 'threads.flash.sent' });
  if ('reason' in written) throw refusalResponse(written.reason);
  const fieldErrors = { file: [whyRefused(t, written.refusal)] };
  return refuseForm(args.context, { result: read.reply({ fieldErrors }), found });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { page: ThreadPage }).page.base}>{t('matches.back_to_match')}</BackLink>
  ),
};

type Typed = { text: string; textLanguage: string; file: string };

function leadOf({ over, pooled, brokerThere }: Pick<ThreadPage, 'over' | 'pooled' | 'brokerThere'>) {
  if (over) return 'threads.lead.over' as const;
  if (pooled) return 'threads.lead.programme' as const;
  return brokerThere ? ('threads.lead' as const) : ('threads.lead.alone' as const);
}

export default function MatchThread() {
  const t = useT();
  const { page, sides, notKept, constraint, scanned } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [form, fields] = useServerForm<Typed>({
    id: 'message',
    lastResult: sent?.result,
    constraint,
    defaultValue: { text: '', textLanguage: t.lang },
  });
  const { text, textLanguage, file } = fields;
  return (
    <>
      <FieldErrors t={t} form={form} fields={[text, textLanguage, file]} found={sent?.found} />
      <PageHeading
        over={sides && <SidesSaid t={t} of={sides} />}
        lead={t(leadOf(page))}
        under={<StatusTag t={t} status={page.status} />}
      >
        {t('threads.heading')}
      </PageHeading>
      <Columns aside={<Aside page={page} />} asideLast>
        {notKept && <InsetText>{notKept}</InsetText>}
        {page.mayWrite && !page.first && (
          <Form method="post" encType="multipart/form-data" noValidate>
            <OwnWords t={t} found={sent?.found} kind="form">
              <NotToWrite t={t} />
              <FieldTextarea t={t} field={text} label={t('threads.field.text')} rows={5} />
            </OwnWords>
            <FieldSelect
              t={t}
              field={textLanguage}
              label={t('threads.field.language')}
              placeholder={false}
              options={OFFICIAL_LANGUAGES.map((code) => ({ value: code, label: t.language(code) }))}
            />
            <MessageFilesField t={t} field={file} scanned={scanned} alone />
            <p id="send-consequence">{t('threads.consequence')}</p>
            <Button
              variant={page.party === 'recipient' ? 'receive' : 'give'}
              aria-describedby="send-consequence"
            >
              {t('threads.send')}
            </Button>
          </Form>
        )}
        {!page.mayWrite && (
          <InsetText>{t(page.over ? 'threads.closed.over' : 'threads.closed.excused')}</InsetText>
        )}
        <section aria-labelledby="messages">
          <h2 id="messages">{t('threads.messages')}</h2>
          {page.coming.map(({ name, since }, index) => (
            <p key={index} className="tws-muted">
              {t('threads.file.coming')} <bdi className="tws-files__name">{name}</bdi> · {since}
            </p>
          ))}
          {page.copies && <p>{t('threads.file.your_copy')}</p>}
          {page.messages.length === 0 ? (
            <EmptyState level={3} title={t('threads.none')}>
              {page.mayWrite && <p>{t(page.party ? 'threads.none_next' : 'threads.none_next_broker')}</p>}
            </EmptyState>
          ) : (
            <ThreadMessages t={t} messages={page.messages} />
          )}
          <Pagination
            label={t('threads.pages')}
            previous={page.first ? { href: page.first, text: t('threads.newest') } : undefined}
            next={page.older ? { href: page.older, text: t('threads.older') } : undefined}
          />
        </section>
      </Columns>
    </>
  );
}

function Aside({ page }: { page: ThreadPage }) {
  const t = useT();
  const { base, brokerThere, excused, mayWrite, presenceActs, readBy, needHref, sentFiles } = page;
  return (
    <section className="tws-next" aria-labelledby="around">
      <h2 className="tws-next__title" id="around">
        {t('threads.around')}
      </h2>
      <p>{t(brokerThere ? 'threads.broker.there' : 'threads.broker.gone')}</p>
      {brokerThere && excused.map((party) => <p key={party}>{t(`threads.broker.excused_by.${party}`)}</p>)}
      {readBy.length > 0 && (
        <>
          <h3>{t('threads.read_by')}</h3>
          <ul>
            {readBy.map(({ name, at }) => (
              <li key={name}>
                <bdi>{name}</bdi>
                <div className="tws-muted">{at}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      {sentFiles.length > 0 && (
        <>
          <h3>{t('threads.file.latest')}</h3>
          <ul>
            {sentFiles.map(({ id, name, at }) => (
              <li key={id}>
                <a className="tws-thread__file" href={`${base}/files/${id}`}>
                  <bdi>{name}</bdi>
                </a>
                <div className="tws-muted">{at}</div>
              </li>
            ))}
          </ul>
        </>
      )}
      <ul className="govuk-list">
        {mayWrite && (
          <li>
            <a href={`${base}/thread/elsewhere`}>{t('threads.elsewhere.link')}</a>
          </li>
        )}
        {presenceActs.map((act) => (
          <li key={act}>
            <a href={`${base}/thread/broker`}>{t(`threads.broker.link.${act}`)}</a>
          </li>
        ))}
        <li>
          <a href={needHref}>{t('threads.files')}</a>
        </li>
      </ul>
    </section>
  );
}
