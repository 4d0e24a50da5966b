import type { SubmissionResult } from '@conform-to/react';
import { Form } from '@remix-run/react';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { Lane } from '#app/ui/content/lane.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';
import { Button } from '#app/ui/form/button.tsx';
import { FieldErrors, FieldTextarea } from '#app/ui/form/fields.tsx';
import { NotToWrite, OwnWords, type FoundInTexts } from '#app/ui/form/own-words.tsx';
import { Refused } from '#app/ui/form/refused.tsx';
import { useServerForm } from '#app/ui/form/server-form.ts';
import { Columns } from '#app/ui/page/layout.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Act } from '#app/ui/record/act.tsx';
import { WhatNext } from '#app/ui/record/what-next.tsx';
import { Answers } from './answers.tsx';
import type { AdoptionShown } from './load-adoption.ts';
import { NeedArticle } from './need-article.tsx';

type Props = {
  t: Translator;
  draft: Extract<AdoptionShown, { side: 'state' }>;
  constraint: NonNullable<Parameters<typeof useServerForm<{ text: string }>>[0]['constraint']>;
  refusal: RefusalReason | undefined;
  sent: { result: SubmissionResult | null | undefined; found: FoundInTexts | undefined } | undefined;
};

/** What was drafted on a State's behalf, for its delegation: all of it, what donors would see, and the answers. */
export function AdoptionAnswer({ t, draft, constraint, refusal, sent }: Props) {
  const { base, heading, names, acts, view, sections, adoption } = draft;
  const hidden = { revision: String(draft.revision) };
  const action = `${base}/adoption`;
  const [form, fields] = useServerForm<{ text: string }>({
    id: 'send-back',
    lastResult: sent?.result ?? undefined,
    constraint,
  });
  return (
    <>
      <FieldErrors t={t} form={form} fields={[fields.text]} found={sent?.found} />
      <Refused t={t} reason={refusal} />
      <PageHeading
        over={<Lane side="receive">{t('adoption.answer.title')}</Lane>}
        lead={
          names &&
          t('adoption.answer.lead', {
            person: t.person(names.draftedBy),
            organisation: names.organisation,
          })
        }
        under={
          <p>
            <Tag tone={adoption === 'offered' ? 'waiting' : 'neutral'}>
              {t(`adoption.own_state.${adoption === 'offered' ? 'offered' : 'sent-back'}`)}
            </Tag>{' '}
            {t('common.reference')} <bdi className="tws-reference">{draft.reference}</bdi>
          </p>
        }
      >
        <OwnText as="span" text={heading.title} lang={heading.lang} />
      </PageHeading>
      <Columns
        aside={
          <WhatNext
            t={t}
            what={t(adoption === 'offered' ? 'adoption.answer.what' : 'adoption.answer.waits')}
            since={draft.since}
            yours={adoption === 'offered'}
          >
            <Act
              id="adopt"
              action={action}
              label={t('adoption.adopt.act')}
              consequence={t('adoption.adopt.consequence')}
              variant="receive"
              hidden={{ ...hidden, act: 'adopt-draft' }}
            />
          </WhatNext>
        }
      >
        <Answers t={t} sections={sections} />
        {view && (
          <>
            <p className="tws-muted">{t('adoption.answer.preview')}</p>
            <NeedArticle t={t} view={view} />
          </>
        )}
        {acts.includes('send-back-draft') && (
          <section aria-labelledby="give-back">
            <h2 id="give-back">{t('adoption.send_back.title')}</h2>
            <Form method="post" action={action} noValidate>
              <OwnWords t={t} found={sent?.found} kind="form">
                <NotToWrite t={t} need />
                <FieldTextarea
                  t={t}
                  field={fields.text}
                  label={t('adoption.send_back.text')}
                  hint={t('adoption.send_back.text_hint')}
                  rows={4}
                />
              </OwnWords>
              <Button variant="secondary">{t('adoption.send_back.act')}</Button>
            </Form>
          </section>
        )}
        <section aria-labelledby="decline-draft">
          <h2 id="decline-draft">{t('adoption.decline.title')}</h2>
          <Act
            id="decline"
            action={action}
            label={t('adoption.decline.act')}
            consequence={t('adoption.decline.consequence')}
            variant="secondary"
            hidden={{ ...hidden, act: 'decline-draft' }}
            final
          />
        </section>
      </Columns>
    </>
  );
}
