import type { PageHandle } from '#app/http/page-handle.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';

/** The way back from a page of somebody's own account. The page's data say where the account is. */
export const accountWay: PageHandle = {
  before: (t, page) => (
    <BackLink href={(page as { account: string }).account}>{t('accounts.account.title')}</BackLink>
  ),
};
