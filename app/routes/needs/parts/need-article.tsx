import { shownField } from '#app/i18n/need-field.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { SummaryList } from '#app/ui/content/summary-list.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import { Labels } from '#app/ui/record/labels.tsx';
import { PrincipleChips } from '#app/ui/record/principle-chips.tsx';
import { Answer } from './answer.tsx';
import type { ShownView } from './shown-view.ts';

/**
 * All that one audience gets of a need. The State is shown this very component before it agrees, so what it sees is
 * what they get; a test compares the bytes. Its sections are no landmarks: the page around it may have the same ones.
 */
export function NeedArticle({ t, view }: { t: Translator; view: ShownView }) {
  const { audience, outside } = view;
  const id = `view-${audience}`;
  return (
    <article aria-labelledby={id}>
      <h2 id={id}>{t(`needs.view.of.${audience}`)}</h2>
      <Facts
        facts={[
          { term: t('common.reference'), value: <bdi className="tws-reference">{view.reference}</bdi> },
          { term: t('needs.field.state'), value: <bdi>{view.place}</bdi> },
        ]}
      />
      {view.sections.map(({ step, rows }) => {
        const stated = rows.filter(({ value }) => value.kind !== 'unstated');
        if (stated.length === 0) return null;
        return (
          <section key={step}>
            <h3>{t(`needs.section.${step}`)}</h3>
            <SummaryList
              rows={stated.map(({ field, value }) => ({
                term: shownField(t, field),
                value: <Answer t={t} value={value} />,
              }))}
            />
          </section>
        );
      })}
      {outside && (
        <section>
          <h3>{t('needs.outside.title')}</h3>
          <p>
            {t('needs.outside.parts', {
              parts: t.list(outside.parts.map((part) => t(`needs.part.${part}`))),
            })}
          </p>
          {outside.contact ? (
            <OwnText text={outside.contact} />
          ) : (
            <p>
              {t('needs.outside.no_contact')} <a href={`/${t.lang}/help`}>{t('home.help.title')}</a>
            </p>
          )}
        </section>
      )}
      {view.unseen.length > 0 && (
        <section>
          <h3>{t('needs.unseen.title')}</h3>
          <Labels labels={view.unseen.map((part) => t(`needs.part.${part}`))} />
        </section>
      )}
      <section>
        <h3>{t('common.principles')}</h3>
        <p>{t('principles.view.lead')}</p>
        <PrincipleChips t={t} chips={view.chips} level={4} />
      </section>
    </article>
  );
}
