import type { ReactNode } from 'react';
import type { Day } from '#app/domain/codes/day.ts';
import type { HubDateKind } from '#app/domain/hubs/calendar.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { OwnText } from '#app/ui/content/own-text.tsx';
import { Tag } from '#app/ui/content/tag.tsx';

export type DateLine = {
  id: string;
  kind: HubDateKind;
  title: string;
  textLanguage: string;
  summary: string;
  place: string;
  website: string;
  themes: string;
  languages: string;
  startsOn: Day;
  endsOn: Day;
  hub: { id: string; name: string };
};

type Props = {
  t: Translator;
  dates: readonly DateLine[];
  /** Of its titles. */
  level?: 2 | 3;
  /** All are of one hub, which the page names. */
  ofOneHub?: boolean;
  /** What may be done with one. */
  children?: (date: DateLine) => ReactNode;
};

/** Courses, exercises, deadlines, in the order in which they begin. */
export function DateList({ t, dates, level = 2, ofOneHub, children }: Props) {
  const Heading = `h${level}` as const;
  return (
    <ul className="tws-results">
      {dates.map((date) => (
        <li key={date.id} className="tws-result">
          <p className="tws-result__over">
            <Tag>{t(`hubs.date.kind.${date.kind}`)}</Tag>
            <span className="tws-result__who">
              <Span t={t} date={date} />
            </span>
          </p>
          <Heading className="tws-result__title">
            {date.website ? (
              <a href={date.website} rel="noreferrer nofollow">
                <OwnText as="span" text={date.title} lang={date.textLanguage} />
              </a>
            ) : (
              <OwnText as="span" text={date.title} lang={date.textLanguage} />
            )}
          </Heading>
          {date.summary && <OwnText text={date.summary} lang={date.textLanguage} />}
          <ul className="tws-result__facts">
            {!ofOneHub && (
              <li>
                <a href={`/${t.lang}/hubs/${date.hub.id}`}>
                  <bdi>{date.hub.name}</bdi>
                </a>
              </li>
            )}
            {date.place && (
              <li>
                <OwnText as="span" text={date.place} />
              </li>
            )}
            <li>{date.languages}</li>
            <li>{date.themes}</li>
          </ul>
          {children?.(date)}
        </li>
      ))}
    </ul>
  );
}

function Span({ t, date: { startsOn, endsOn } }: { t: Translator; date: DateLine }) {
  if (startsOn === endsOn) return <time dateTime={startsOn}>{t.day(startsOn)}</time>;
  return <>{t('hubs.date.span', { from: t.day(startsOn), until: t.day(endsOn) })}</>;
}
