import type { PageHandle } from '#app/http/page-handle.ts';
import { BackLink } from '#app/ui/page/back-link.tsx';

/** Back to the files of the need. */
export const fileWay: PageHandle = {
  before: (t, page) => <BackLink href={(page as { files: string }).files}>{t('files.back')}</BackLink>,
};
