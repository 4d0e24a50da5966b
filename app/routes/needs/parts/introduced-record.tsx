import type { Translator } from '#app/i18n/translate.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WarningText } from '#app/ui/content/warning-text.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import type { ShownRecord } from './shown-record.ts';
import { Answers } from './answers.tsx';

/** What a State said of its need, for a donor it was introduced to. */
export function IntroducedRecord({
  t,
  record,
}: {
  t: Translator;
  record: Extract<ShownRecord, { depth: 'introduced' }>;
}) {
  const { heading, state, sections } = record;
  return (
    <div className="tws-reading">
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={state}
        under={
          <p>
            {t('common.reference')} <bdi>{heading.reference}</bdi>
          </p>
        }
      >
        <OwnText as="span" text={heading.title} lang={heading.textLanguage} />
      </PageHeading>
      <WarningText prefix={t('common.important')}>{t('needs.introduced.confidential')}</WarningText>
      <Answers t={t} sections={sections} />
    </div>
  );
}
