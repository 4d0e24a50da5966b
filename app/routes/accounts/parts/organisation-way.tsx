import type { PageHandle } from '#app/http/page-handle.ts';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';

/** The way to a page about one organisation, for its shell. The page's data name it and the page's own heading. */
export const organisationWay: PageHandle = {
  before: (t, data) => {
    const { base, name, heading } = data as { base: string; name: string; heading?: string };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t('administration.title'), href: `/${t.lang}/administration` },
          heading ? { text: name, href: base } : { text: name },
          ...(heading ? [{ text: heading }] : []),
        ]}
      />
    );
  },
};
