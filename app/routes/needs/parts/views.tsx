import { AUDIENCES } from '#app/domain/visibility.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { NeedArticle } from './need-article.tsx';
import type { ShownViews } from './shown-view.ts';

/**
 * What each audience gets, one under the other: registered users' first to be read, the rest to be opened; all `open` to
 * whoever says yes to all of them.
 */
export function Views({ t, views, open = false }: { t: Translator; views: ShownViews; open?: boolean }) {
  return (
    <section aria-labelledby="views">
      <h2 id="views" className="govuk-visually-hidden">
        {t('needs.views.title')}
      </h2>
      {AUDIENCES.map((audience) => {
        const view = views[audience];
        return view ? (
          <Details
            key={audience}
            open={open || audience === 'registered'}
            summary={t(`needs.preview.as.${audience}`)}
          >
            <NeedArticle t={t} view={view} />
          </Details>
        ) : (
          <p key={audience}>{t('needs.views.none', { audience: t(`needs.audience_of.${audience}`) })}</p>
        );
      })}
    </section>
  );
}
