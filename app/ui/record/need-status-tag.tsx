import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';

const TONES: Record<NeedStatus, TagTone> = {
  draft: 'neutral',
  submitted: 'waiting',
  returned: 'stop',
  validated: 'done',
  circulating: 'receive',
  'partly-matched': 'receive',
  shortlisting: 'waiting',
  matched: 'done',
  'in-delivery': 'receive',
  fulfilled: 'done',
  unmet: 'waiting',
  paused: 'neutral',
  expired: 'neutral',
  withdrawn: 'neutral',
};

/** Where a need stands, in a word. */
export function NeedStatusTag({ t, status }: { t: Translator; status: NeedStatus }) {
  return <Tag tone={TONES[status]}>{t(`needs.status.${status}`)}</Tag>;
}
