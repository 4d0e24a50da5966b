import { changesSince } from '#app/domain/verification/changes-since.ts';
import type { BoundComponent } from '#app/domain/verification/subject.ts';
import { passportChanges, type ChangedAnswer } from '#app/i18n/passport-changes.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { Compared } from '#app/ui/record/compared.tsx';

export type ShownChanges = {
  words: boolean;
  langs: { before: string; after: string };
  components: {
    n: number;
    name: string;
    change: 'added' | 'removed' | 'changed';
    answers: ChangedAnswer[];
    /** The list of its parts is another file. */
    parts: boolean;
    /** Neither: its donor went through other questions, says otherwise whether files are delivered, or who may have the list. */
    other: boolean;
  }[];
};

/** What a note's reader is shown of how the offer has changed since; undefined where the two texts cannot be compared. */
export function showChanges(
  t: Translator,
  geography: Geography,
  signed: string,
  today: string,
): ShownChanges | undefined {
  const found = changesSince(signed, today);
  if (!found) return undefined;
  return {
    words: found.words,
    langs: found.lang,
    components: found.components.map(({ n, before, after }) => {
      const both = before && after;
      const answers = both ? passportChanges(t, geography, before, after) : [];
      const parts = both !== undefined && before?.parts?.sha256 !== after?.parts?.sha256;
      return {
        n,
        name: nameOf(t, n, (before ?? after)!),
        change: both ? 'changed' : before ? 'removed' : 'added',
        answers,
        parts,
        other: both !== undefined && answers.length === 0 && !parts,
      };
    }),
  };
}

function nameOf(t: Translator, n: number, { product, version }: BoundComponent): string {
  return [product, version].filter(Boolean).join(' ') || t('passports.unnamed', { n });
}

type Props = { t: Translator; changes: ShownChanges };

/** What was signed for beside what is offered now: an examiner’s words may be about half of it still. */
export function ChangedSinceSigned({ t, changes }: Props) {
  const columns = { before: t('verification.since.before'), after: t('verification.since.after') };
  return (
    <section aria-labelledby="since">
      <h2 className="govuk-heading-m" id="since">
        {t('verification.since.title')}
      </h2>
      <p>{t('verification.since.lead')}</p>
      {changes.words && <p>{t('verification.since.words')}</p>}
      {changes.components.map(({ n, name, change, answers, parts, other }) => (
        // No landmark: two components may have one name.
        <div key={n}>
          <h3 className="govuk-heading-s">
            <bdi>{name}</bdi>
          </h3>
          {change !== 'changed' && <p>{t(`verification.since.${change}`)}</p>}
          {answers.length > 0 && (
            <Compared t={t} caption={name} rows={answers} langs={changes.langs} columns={columns} />
          )}
          {parts && <p>{t('versions.component.parts_changed')}</p>}
          {other && <p>{t('verification.since.other')}</p>}
        </div>
      ))}
    </section>
  );
}
