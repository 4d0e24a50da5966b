import { isVoid } from '#app/domain/offers/offer-line.ts';
import type { ReactNode } from 'react';
import type { Translator } from '#app/i18n/translate.ts';
import { Details } from '#app/ui/content/details.tsx';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { WhoseAnswer } from '#app/ui/match/whose-answer.tsx';
import { TrustBadge } from '#app/ui/record/trust-badge.tsx';
import type { Compared } from './load-compared.ts';

type Props = { t: Translator; answers: readonly Compared[] };

/**
 * The same questions to each, side by side; on a phone one under the other, each with the name of its donor. On paper the
 * sheet lies on its side.
 */
export function ComparisonTable({ t, answers }: Props) {
  return (
    <table className="govuk-table tws-compare">
      <caption className="govuk-visually-hidden">{t('answers.compare.title')}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">
          <th scope="col" className="govuk-table__header">
            {t('answers.compare.question')}
          </th>
          {answers.map(({ id, title, lang, reference }) => (
            <th key={id} scope="col" className="govuk-table__header">
              <a href={`/${t.lang}/matches/${id}`}>
                <OwnText as="span" text={title} lang={lang} />
              </a>
              <div>
                <bdi dir="ltr" className="tws-desk__reference">
                  {reference}
                </bdi>
              </div>
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="govuk-table__body">
        {ROWS.map(({ asks, says }) => (
          <tr key={asks} className="govuk-table__row">
            <th scope="row" className="govuk-table__header">
              {t(`answers.compare.${asks}`)}
            </th>
            {answers.map((answer) => (
              <td key={answer.id} className="govuk-table__cell">
                {asks !== 'donor' && (
                  <span className="tws-compare__whose">
                    <WhoseAnswer t={t} donor={answer.donor} reference={answer.reference} />
                  </span>
                )}
                {says(t, answer)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Row = {
  asks:
    | 'donor'
    | 'scope'
    | 'mode'
    | 'dates'
    | 'team'
    | 'conditions'
    | 'cost'
    | 'languages'
    | 'note'
    | 'points'
    | 'your_answer';
  says: (t: Translator, answer: Compared) => ReactNode;
};

const ROWS: readonly Row[] = [
  { asks: 'donor', says: (_t, { donor }) => <bdi>{donor}</bdi> },
  { asks: 'scope', says: (t, { interest }) => words(t, interest?.scope) },
  {
    asks: 'mode',
    says: (t, { interest, offered }) => interest?.modes ?? offered.modes ?? t('common.not_stated'),
  },
  { asks: 'dates', says: (t, { interest }) => interest?.dates ?? t('answers.compare.not_said') },
  { asks: 'team', says: (t, { interest }) => words(t, interest?.team) },
  {
    asks: 'conditions',
    says: (t, { interest }) =>
      interest?.conditions === '' ? t('interest.none') : words(t, interest?.conditions),
  },
  {
    asks: 'cost',
    says: (t, { interest }) => (interest?.cost === '' ? t('common.not_stated') : words(t, interest?.cost)),
  },
  { asks: 'languages', says: (t, { offered }) => offered.languages ?? t('common.not_stated') },
  { asks: 'note', says: noteOf },
  { asks: 'points', says: pointsOf },
  {
    asks: 'your_answer',
    says: (t, { yes, interest }) => (
      <>
        {t(yes ? 'answers.compare.yes' : 'answers.compare.open')}
        {interest?.since && <div>{t('interest.revised_since')}</div>}
      </>
    ),
  },
];

function words(t: Translator, text: string | undefined): ReactNode {
  return text === undefined ? t('answers.compare.not_said') : <OwnText text={text} />;
}

/** Level, issuer, age and disputes. */
function noteOf(t: Translator, { note }: Compared): ReactNode {
  if (!note) return <TrustBadge t={t} level="L0" />;
  return (
    <>
      <TrustBadge t={t} level={note.level} issuer={note.issuer} state={note.state} href={note.href} />
      {!isVoid(note.state) && (
        <div>
          {t('answers.compare.note_age', { issued: t.day(note.issuedOn), expires: t.day(note.expiresOn) })}
        </div>
      )}
      {note.state !== 'disputed' && (
        <div>
          {t('answers.compare.disputed')}: {t(note.disputed ? 'common.yes' : 'common.no')}
        </div>
      )}
    </>
  );
}

/**
 * The total, and to be opened every criterion with its points and its sentence, as when it was proposed: four columns of
 * sentences would push all that differs off the screen. On paper they are open.
 */
function pointsOf(t: Translator, { score }: Compared): ReactNode {
  if (!score) return t('common.not_stated');
  return (
    <>
      <b>{t('common.score.of', { points: t.number(score.total), max: t.number(100) })}</b>
      <Details summary={t('matches.score.open')}>
        <ul className="tws-compare__reasons">
          {score.parts.map((part) => (
            <li key={part.key}>
              {part.label}: {t('common.score.of', { points: t.number(part.points), max: t.number(part.max) })}
              . {part.why}
            </li>
          ))}
        </ul>
      </Details>
    </>
  );
}
