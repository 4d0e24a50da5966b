import type { Translator } from '#app/i18n/translate.ts';
import type { ComponentChange } from '#app/domain/passports/changed-components.ts';
import { InsetText } from '#app/ui/content/inset-text.tsx';
import { Tag, type TagTone } from '#app/ui/content/tag.tsx';
import { Compared } from '#app/ui/record/compared.tsx';
import { Facts } from '#app/ui/record/facts.tsx';
import type { ChangedComponent, VersionChanges } from './version-changes.ts';

const TONES: Record<ComponentChange, TagTone> = {
  same: 'neutral',
  changed: 'waiting',
  added: 'waiting',
  removed: 'stop',
};

type Props = {
  t: Translator;
  changes: VersionChanges;
  /** Of the version, without the language's own page: where its passports are read. */
  here: string;
};

/** What is published beside what a version would publish, and what becomes of the notes: for its donor and for brokers. */
export function VersionComparison({ t, changes, here }: Props) {
  return (
    <>
      <section aria-labelledby="changed-answers">
        <h2 id="changed-answers">{t('versions.answers')}</h2>
        {changes.answers.length === 0 ? (
          <p>{t('versions.answers_none')}</p>
        ) : (
          <Compared t={t} caption={t('versions.answers')} rows={changes.answers} langs={langsOf(changes)} />
        )}
      </section>
      <section aria-labelledby="changed-technology">
        <h2 id="changed-technology">{t('versions.technology')}</h2>
        {changes.components.length === 0 && <p>{t('versions.technology_none')}</p>}
        {changes.components.map((component) => (
          <Component key={component.n} t={t} component={component} changes={changes} here={here} />
        ))}
      </section>
      {(changes.notes.length > 0 || changes.components.length > 0) && (
        <section aria-labelledby="changed-notes">
          <h2 id="changed-notes">{t('versions.notes')}</h2>
          <p>{t('versions.notes.subject')}</p>
          {changes.notes.length === 0 ? (
            <p>{t('versions.notes_none')}</p>
          ) : (
            <Facts
              wide
              facts={changes.notes.map(({ reference, level, issuer, fate }) => ({
                term: (
                  <>
                    <a href={`/${t.lang}/notes/${reference}`}>
                      <bdi dir="ltr" className="tws-reference">
                        {reference}
                      </bdi>
                    </a>{' '}
                    · <bdi dir="ltr">{level}</bdi> · <bdi>{issuer}</bdi>
                  </>
                ),
                value: t(`versions.notes.${fate}`),
              }))}
            />
          )}
          {changes.declaration && (
            <InsetText>
              {changes.declaration.signedOn
                ? t('versions.notes.declared', { day: t.day(changes.declaration.signedOn) })
                : t('versions.notes.undeclared')}
            </InsetText>
          )}
        </section>
      )}
    </>
  );
}

function Component({ t, component, changes, here }: Props & { component: ChangedComponent }) {
  const { n, name, change, answers, partsChanged } = component;
  return (
    // No landmark: two components may have one name.
    <div>
      <h3>
        <bdi>{name}</bdi> <Tag tone={TONES[change]}>{t(`versions.component.${change}`)}</Tag>
      </h3>
      {change === 'added' && <p>{t('versions.component.added_words')}</p>}
      {change === 'removed' && <p>{t('versions.component.removed_words')}</p>}
      {answers.length > 0 && <Compared t={t} caption={name} rows={answers} langs={langsOf(changes)} />}
      {partsChanged && <p>{t('versions.component.parts_changed')}</p>}
      {(change === 'added' || change === 'changed') && (
        <p>
          <a href={`${here}/passports/${n}`}>
            {t('versions.component.read')} <span className="govuk-visually-hidden">{name}</span>
          </a>
        </p>
      )}
    </div>
  );
}

function langsOf({ published, lang }: VersionChanges) {
  return { before: published.lang, after: lang };
}
