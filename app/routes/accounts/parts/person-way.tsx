import type { PageHandle } from '#app/http/page-handle.ts';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';

/** The way to a page about one person, for its shell. The page's data name the person and its own heading. */
export const personWay: PageHandle = {
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
