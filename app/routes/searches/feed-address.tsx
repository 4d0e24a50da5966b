import { parseWithZod } from '@conform-to/zod/v4';
import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { feedForm } from '#app/forms/searches.ts';
import { goTo } from '#app/http/go-to.ts';
import { requireLanguage } from '#app/http/language.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { endFeed, makeFeed } from '#app/operations/searches/change-feed.ts';
import { readSearch } from '#app/operations/searches/read-searches.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';

/** The private address of a search: made, made anew, taken back. It is shown once, in the answer that makes it. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const t = translator(requireLanguage(args.params.lang));
  const found = await readSearch(by, requireUuid(args.params.id), new Date());
  if (!found) throw refusalResponse('not-found');
  const { id, name, feedMadeAt } = found.search;
  return {
    title: pageTitle(t, t('searches.feed.page_title', { name })),
    back: `/${t.lang}/saved-searches/${id}`,
    madeAt: feedMadeAt && t.instant(feedMadeAt),
  };
}

export async function action(args: ActionFunctionArgs) {
  const by = await requireHat(args, ['donor']);
  const { lang } = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const read = parseWithZod(await args.request.formData(), { schema: feedForm });
  if (read.status !== 'success') throw refusalResponse('invalid');
  if (read.value.act === 'make') {
    const made = await makeFeed(by, { id }, new Date());
    if (!made.ok) throw refusalResponse(made.reason);
    return { address: new URL(`/${lang}/needs-feed/${made.value}`, args.request.url).href };
  }
  const ended = await endFeed(by, { id }, new Date());
  if (!ended.ok) throw refusalResponse(ended.reason);
  return goTo(`/${lang}/saved-searches/${id}`, { flash: 'searches.flash.feed_ended' });
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { back: string }).back}>{t('searches.back_to_one')}</BackLink>
  ),
};

export default function FeedAddress() {
  const t = useT();
  const { back, madeAt } = useLoaderData<typeof loader>();
  const made = useActionData<typeof action>();
  const here = `${back}/feed`;
  return (
    <div className="tws-reading">
      <PageHeading lead={t('searches.feed.lead')}>{t('searches.feed.title')}</PageHeading>
      {made && (
        <>
          <p>{t('searches.feed.address')}</p>
          <InsetText>
            <code className="tws-code" dir="ltr">
              {made.address}
            </code>
          </InsetText>
          <WarningText prefix={t('common.warning')}>{t('searches.feed.once')}</WarningText>
        </>
      )}
      <p>{madeAt ? t('searches.feed.made', { at: madeAt }) : t('searches.feed.none')}</p>
      <Act
        id="make"
        action={here}
        hidden={{ act: 'make' }}
        label={t(madeAt ? 'searches.feed.renew' : 'searches.feed.make')}
        variant={madeAt ? 'secondary' : undefined}
        consequence={t(madeAt ? 'searches.feed.renew_consequence' : 'searches.feed.make_consequence')}
      />
      {madeAt && (
        <Act
          id="end"
          action={here}
          hidden={{ act: 'end' }}
          label={t('searches.feed.end')}
          variant="warning"
          consequence={t('searches.feed.end_consequence')}
        />
      )}
    </div>
  );
}
