import type { OfferStatus } from '#app/domain/offers/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';

const TONES: Record<OfferStatus, TagTone> = {
  draft: 'neutral',
  submitted: 'waiting',
  'under-review': 'waiting',
  returned: 'stop',
  published: 'done',
  'fully-committed': 'done',
  paused: 'neutral',
  stale: 'waiting',
  suspended: 'stop',
  archived: 'neutral',
  withdrawn: 'neutral',
};

/** Where an offer stands, in a word. */
export function OfferStatusTag({ t, status }: { t: Translator; status: OfferStatus }) {
  return <Tag tone={TONES[status]}>{t(`offers.status.${status}`)}</Tag>;
}
