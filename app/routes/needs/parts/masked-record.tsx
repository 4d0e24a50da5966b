import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import type { ShownRecord } from './shown-record.ts';
import { HiddenAnswers } from './hidden-answers.tsx';
import { MaskedNeed } from './masked-need.tsx';

type Props = {
  t: Translator;
  base: string;
  record: Extract<ShownRecord, { depth: 'masked' }>;
  /** Donors may answer with an offer. */
  mayOffer: boolean;
};

/** A need before introduction: theme, region and size, and until when it can be answered. */
export function MaskedRecord({ t, base, record, mayOffer }: Props) {
  const { view, circulating, circulatesUntil } = record;
  return (
    <div className="tws-reading">
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={t('needs.masked.lead', { region: view.region })}
      >
        {t.list(view.themes)}
      </PageHeading>
      <MaskedNeed t={t} view={view} />
      <p>
        {circulating ? t('needs.masked.closes', { day: t.day(circulatesUntil) }) : t('needs.masked.closed')}
      </p>
      {mayOffer && circulating && (
        <>
          <p>{t('needs.masked.offer_hint')}</p>
          <ButtonLink variant="give" href={`${base}/interest`}>
            {t('needs.masked.offer')}
          </ButtonLink>
        </>
      )}
      <InsetText>
        <h2>{t('needs.masked.hidden')}</h2>
        <HiddenAnswers t={t} />
      </InsetText>
    </div>
  );
}
