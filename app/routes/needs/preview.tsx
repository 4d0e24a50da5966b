import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { canEditNeed } from '#app/domain/needs/lifecycle.ts';
import { AUDIENCES, type Audience } from '#app/domain/visibility.ts';
import { requireLanguage } from '#app/http/language.ts';
import type { PageHandle } from '#app/http/page-handle.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { useT } from '#app/http/shell.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { findTellingWords } from '#app/operations/needs/find-telling-words.ts';
import { viewsForKeepers } from '#app/operations/needs/views-of.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { BackLink } from '#app/ui/page/back-link.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { TellingWords } from '#app/ui/record/telling-words.tsx';
import { withActor } from '#db/client.ts';
import { listHubNames } from '#db/queries/needs/needs.ts';
import { requireWholeNeed } from './parts/load-need.ts';
import { NeedArticle } from './parts/need-article.tsx';
import { showView } from './parts/shown-view.ts';

/** A need as somebody else would get it, drawn by what draws it for them. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const id = requireUuid(args.params.id);
  const wanted = new URL(args.request.url).searchParams.get('as');
  const audience = isAudience(wanted) ? wanted : 'registered';
  const { need, hubNames, mayChoose, words, views } = await withActor(actorOf(by), async (tx) => {
    const whole = await requireWholeNeed(tx, id);
    const isTheirs = by.hat.role === 'focal_point' && whole.status !== 'withdrawn';
    return {
      need: whole,
      views: await viewsForKeepers(tx, whole),
      hubNames: await listHubNames(tx, whole.hubIds),
      mayChoose: isTheirs,
      // Of every audience, whichever is looked at: choosing who sees what leads here, and promises that they are shown.
      words: isTheirs ? await findTellingWords(tx, whole) : [],
    };
  });
  const view = views[audience];
  return {
    title: pageTitle(t, t('needs.preview.title', { audience: t(`needs.audience_of.${audience}`) })),
    base: `/${t.lang}/needs/${id}`,
    back: `/${t.lang}/needs/${id}${canEditNeed(need.status, by.hat.role) ? '/edit' : ''}`,
    audience,
    mayChoose,
    words,
    noHub: audience === 'hub' && need.hubIds.length === 0,
    view: view && showView(t, view, view.answers.hubIds ? hubNames : []),
  };
}

export const meta = titleOf;

export const handle: PageHandle = {
  before: (t, page) => <BackLink href={(page as { back: string }).back}>{t('common.back')}</BackLink>,
};

export default function NeedPreview() {
  const t = useT();
  const { base, audience, mayChoose, words, noHub, view } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t('needs.preview.lead')}>
        {t('needs.preview.title', { audience: t(`needs.audience_of.${audience}`) })}
      </PageHeading>
      <nav aria-label={t('needs.preview.others')}>
        <ul>
          {AUDIENCES.map((other) => (
            <li key={other}>
              {other === audience ? (
                <b aria-current="page">{t(`needs.preview.as.${other}`)}</b>
              ) : (
                <a href={`${base}/preview?as=${other}`}>{t(`needs.preview.as.${other}`)}</a>
              )}
            </li>
          ))}
        </ul>
      </nav>
      <TellingWords t={t} words={words} />
      {noHub && <InsetText>{t('needs.preview.no_hub')}</InsetText>}
      {view ? <NeedArticle t={t} view={view} /> : <InsetText>{t('needs.preview.nothing')}</InsetText>}
      {mayChoose && (
        <ButtonLink variant="secondary" href={`${base}/visibility`}>
          {t('needs.act.visibility')}
        </ButtonLink>
      )}
    </div>
  );
}

function isAudience(text: string | null): text is Audience {
  return (AUDIENCES as readonly (string | null)[]).includes(text);
}
