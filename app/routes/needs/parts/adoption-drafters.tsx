import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { ButtonLink } from '#app/ui/form/button.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { Answers } from './answers.tsx';
import { Findings } from './findings.tsx';
import type { AdoptionShown } from './load-adoption.ts';

type Props = {
  t: Translator;
  draft: Extract<AdoptionShown, { side: 'drafters' }>;
  refusal: RefusalReason | undefined;
};

/** A draft for those who write it: where it stands, what the State said, and the acts. */
export function AdoptionDrafters({ t, draft, refusal }: Props) {
  const { base, heading, state, adoption, word, acts, findings, sections } = draft;
  const hidden = { revision: String(draft.revision) };
  return (
    <>
      <Refused t={t} reason={refusal} />
      <PageHeading
        over={<Lane side="receive">{t('common.need')}</Lane>}
        lead={t('adoption.page.lead', { state })}
        under={
          <p>
            <Tag tone={adoption === 'offered' ? 'waiting' : 'neutral'}>{t(`adoption.state.${adoption}`)}</Tag>{' '}
            {t('adoption.drafts.since', { day: t.day(draft.since) })} · {t('common.reference')}{' '}
            <bdi className="tws-reference">{draft.reference}</bdi>
          </p>
        }
      >
        {t('adoption.page.title', { state })}
      </PageHeading>
      <Columns
        aside={
          <>
            {word && (
              <InsetText>
                <h2>{t('adoption.page.word')}</h2>
                <OwnText text={word} />
              </InsetText>
            )}
            {acts.includes('offer-draft') &&
              (heading.title ? (
                <Act
                  id="offer"
                  action={`${base}/adoption`}
                  label={t('adoption.offer.act')}
                  consequence={t('adoption.offer.consequence')}
                  variant="receive"
                  hidden={{ ...hidden, act: 'offer-draft' }}
                />
              ) : (
                <p>{t('adoption.offer.no_title')}</p>
              ))}
            <ButtonLink variant="secondary" href={`${base}/edit`}>
              {t('adoption.edit')}
            </ButtonLink>
            <Act
              id="take-back"
              final
              action={`${base}/adoption`}
              label={t('adoption.take_back.act')}
              consequence={t('adoption.take_back.consequence')}
              variant="secondary"
              hidden={{ ...hidden, act: 'take-back-draft' }}
            />
          </>
        }
      >
        {heading.title && (
          <p className="govuk-body-l">
            <OwnText as="span" text={heading.title} lang={heading.lang} />
          </p>
        )}
        <Findings t={t} findings={findings} editBase={`${base}/edit`} />
        <Answers t={t} sections={sections} editBase={`${base}/edit`} />
      </Columns>
    </>
  );
}
