import type { PageHandle } from '#app/http/page-handle.ts';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';

/** The way to a page about one application, for its shell. The page's data name the organisation and its own heading. */
export const applicationWay: PageHandle = {
  before: (t, data) => {
    const { base, name, heading } = data as { base: string; name: string; heading?: string };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t('applications.title'), href: `/${t.lang}/applications` },
          heading ? { text: name, href: base } : { text: name },
          ...(heading ? [{ text: heading }] : []),
        ]}
      />
    );
  },
};
