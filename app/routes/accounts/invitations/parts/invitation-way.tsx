import type { PageHandle } from '#app/http/page-handle.ts';
import { Breadcrumbs } from '#app/ui/page/breadcrumbs.tsx';

/** The way to a page about one invitation, for its shell. The page's data name the person and its own heading. */
export const invitationWay: PageHandle = {
  before: (t, data) => {
    const { base, name, heading } = data as { base: string; name: string; heading?: string };
    return (
      <Breadcrumbs
        label={t('common.breadcrumbs')}
        items={[
          { text: t('invitations.title'), href: `/${t.lang}/invitations` },
          heading ? { text: name, href: base } : { text: name },
          ...(heading ? [{ text: heading }] : []),
        ]}
      />
    );
  },
};
