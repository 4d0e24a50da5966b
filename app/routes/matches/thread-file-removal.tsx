import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { isOfSender } from '#app/domain/matches/thread-files.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { takeBackFile } from '#app/operations/matches/take-back-file.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { withActor } from '#db/client.ts';
import { findThreadFile } from '#db/queries/matches/thread-files.ts';

/** The side that sent a file takes it back for good. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const which = fileIn(args.params);
  const file = await withActor(actorOf(by), (tx) => findThreadFile(tx, which));
  if (!file || !isOfSender(file.role, by.hat.role)) throw refusalResponse('not-found');
  const match = `/${t.lang}/matches/${which.matchId}`;
  return {
    title: pageTitle(t, t('threads.file.removal.title')),
    thread: `${match}/thread`,
    here: `${match}/files/${file.id}/removal`,
    name: file.name,
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const lang = requireLanguage(args.params.lang);
  const which = fileIn(args.params);
  const taken = await takeBackFile(by, which, new Date());
  if (!taken.ok) throw refusalResponse(taken.reason);
  return goTo(`/${lang}/matches/${which.matchId}/thread`, { flash: 'threads.flash.taken_back' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { thread: string }).thread}>{t('threads.back')}</BackLink>,
};

export default function TakeFileBack() {
  const t = useT();
  const { here, name } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading over={<bdi className="tws-files__name">{name}</bdi>}>
        {t('threads.file.removal.title')}
      </PageHeading>
      <Act
        id="take-back"
        action={here}
        label={t('threads.file.removal.act')}
        consequence={t('threads.file.removal.consequence')}
        variant="warning"
      />
    </div>
  );
}

function fileIn(params: { id?: string; file?: string }): { matchId: string; fileId: string } {
  return { matchId: requireUuid(params.id), fileId: requireUuid(params.file) };
}
