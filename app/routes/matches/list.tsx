import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { BEFORE_INTRODUCTION, isOver } from '#app/domain/matches/lifecycle.ts';
import { byWaiting } from '#app/domain/matches/waiting.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findChangeCursor, pageAddress } from '#app/http/paging.ts';
import { useT } from '#app/http/shell.ts';
import { actorOf, requireHat } from '#app/http/viewer.ts';
import { translator, type Translator } from '#app/i18n/translate.ts';
import { Disclaimer } from '#app/ui/content/disclaimer.tsx';
import { Pagination } from '#app/ui/content/pagination.tsx';
import { EmptyState } from '#app/ui/list/empty-state.tsx';
import { ResultItem, ResultList } from '#app/ui/list/result-item.tsx';
import { PageHeading } from '#app/ui/page/page-heading.tsx';
import { Clock } from '#app/ui/record/clock.tsx';
import { withActor, type Tx } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import {
  listMatchesForBroker,
  listMatchesOfDonor,
  listMatchesOfRecipient,
  MATCHES_A_PAGE,
  MOST_OPEN,
  type ListPart,
} from '#db/queries/matches/lists.ts';
import { listProgress } from '#db/queries/matches/progress.ts';
import { countUnread } from '#db/queries/matches/threads.ts';
import { listPoolMatches, type PoolMatch } from '#db/queries/pools/matches.ts';
import { brokerLine, byClock, donorLine, recipientLine, type MatchLine } from './parts/match-lines.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { SilenceAnswers } from './parts/silence-answers.tsx';
import { BecameTag, StandingTags, StatusTag } from './parts/status-tag.tsx';

type Lines = { lines: MatchLine[]; over?: MatchLine[]; first?: string; more?: string; cut?: number };

/** A side's own matches, what waits for it first; for brokers all that are open, by clock. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const on = dayOf(new Date());
  const { role } = by.hat;
  const reader = role === 'donor' ? 'donor' : role === 'broker' ? 'broker' : 'recipient';
  const list = reader === 'broker' ? await openMatches(t, by, on) : await ownMatches(t, by, on, url);
  // Above what is over, on the first page of it.
  const programmes =
    reader === 'recipient' && !list.first ? await withActor(actorOf(by), (tx) => listPoolMatches(tx)) : [];
  return { title: pageTitle(t, t(`matches.list.title.${reader}`)), reader, programmes, ...list } as const;
}

async function openMatches(t: Translator, by: Wearing, on: Day): Promise<Lines> {
  const matches = await withActor(actorOf(by), (tx) => listMatchesForBroker(tx, BEFORE_INTRODUCTION));
  return {
    lines: byClock(
      matches.slice(0, MOST_OPEN).map((match) => brokerLine(t, match, by.person.id, on)),
      on,
    ),
    cut: matches.length > MOST_OPEN ? MOST_OPEN : undefined,
  };
}

/** What goes on as it waits for this side, and below it what is over, a page at a time. */
async function ownMatches(t: Translator, by: Wearing, on: Day, url: URL): Promise<Lines> {
  const after = findChangeCursor(url.searchParams);
  const { open, over } = await withActor(actorOf(by), async (tx) => ({
    open: after ? [] : await partyLines(t, tx, by, on, { part: 'open' }),
    over: await partyLines(t, tx, by, on, { part: 'over', after }),
  }));
  const waiting = byWaiting(
    open.slice(0, MOST_OPEN).filter(({ status, waits }) => !isOver(status) || waits.step.who === 'you'),
  );
  const page = over.slice(0, MATCHES_A_PAGE);
  const last = page.at(-1);
  return {
    lines: waiting,
    over: page.filter((line) => !waiting.some((one) => one.id === line.id)),
    cut: open.length > MOST_OPEN ? MOST_OPEN : undefined,
    first: after ? pageAddress(url) : undefined,
    more: over.length > MATCHES_A_PAGE && last ? pageAddress(url, [last.at, last.id]) : undefined,
  };
}

type Part = { part: ListPart; after?: { updatedAt: string; id: string } };

async function partyLines(t: Translator, tx: Tx, by: Wearing, on: Day, { part, after }: Part) {
  const found =
    by.hat.role === 'donor'
      ? { donor: await donorMatches(tx, after, part) }
      : { recipient: await listMatchesOfRecipient(tx, after, part) };
  const ids = (found.donor ?? found.recipient).map((match) => match.id);
  const [progress, unread] = [await listProgress(tx, ids), await countUnread(tx, by.person.id, ids)];
  const lines = found.donor
    ? found.donor.map((match) => ({ at: match.at, ...donorLine(t, match, progress.get(match.id), on) }))
    : found.recipient.map((match) => ({
        at: match.at,
        ...recipientLine(t, match, progress.get(match.id), on),
      }));
  return lines.map((line) => ({ ...line, unread: unread.get(line.id) }));
}

/** A title that only a party sees is read here already. */
async function donorMatches(tx: Tx, ...which: [after: Part['after'], part: ListPart]) {
  const matches = await listMatchesOfDonor(tx, ...which);
  const restricted = matches.filter(({ view }) => view.audience === 'parties').map(({ needId }) => needId);
  await recordViewReadings(tx, restricted, 'parties', new Date());
  return matches;
}

export const meta = titleOf;

export default function Matches() {
  const t = useT();
  const { reader, programmes, lines, over = [], first, more, cut } = useLoaderData<typeof loader>();
  const isEmpty = lines.length + over.length + programmes.length === 0;
  return (
    <div className="tws-reading">
      <PageHeading lead={t(`matches.list.lead.${reader}`)}>{t(`matches.list.title.${reader}`)}</PageHeading>
      {isEmpty && (
        <EmptyState title={t('matches.list.none')}>
          <p>{t(`matches.list.none_next.${reader}`)}</p>
        </EmptyState>
      )}
      <Part title={reader === 'broker' ? undefined : t('silences.list.open')} lines={lines} />
      {cut && <p>{t('matches.list.cut', { count: cut })}</p>}
      <ProgrammeMatches matches={programmes} />
      <Part title={t('silences.list.over')} lines={over} />
      {!isEmpty && <Disclaimer t={t} />}
      <Pagination
        label={t('common.pagination')}
        previous={first ? { href: first, text: t('common.previous') } : undefined}
        next={more ? { href: more, text: t('common.next') } : undefined}
      />
    </div>
  );
}

function Part({ title, lines }: { title?: string; lines: readonly MatchLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      {title && <h2>{title}</h2>}
      <ResultList>
        {lines.map((line) => (
          <Line key={line.id} line={line} level={title ? 3 : 2} />
        ))}
      </ResultList>
    </>
  );
}

/** Those of programmes that the State is in: each stands with its programme, where the State says its own word. */
function ProgrammeMatches({ matches }: { matches: readonly PoolMatch[] }) {
  const t = useT();
  if (matches.length === 0) return null;
  return (
    <>
      <h2>{t('matches.list.programmes')}</h2>
      <ResultList>
        {matches.map(({ id, poolId, offer, donor, reference, status, answer }) => (
          <ResultItem
            key={id}
            level={3}
            href={`/${t.lang}/pools/${poolId}/matches/${id}`}
            title={offer.title}
            titleLang={offer.textLanguage}
            side="give"
            sideWord={t('common.offer')}
            who={<bdi>{donor}</bdi>}
            facts={[reference]}
            state={<StatusTag t={t} status={status} />}
            why={status === 'proposed' && !answer && <b>{t('common.list.yours')}</b>}
          />
        ))}
      </ResultList>
    </>
  );
}

function Line({ line, level }: { line: MatchLine; level: 2 | 3 }) {
  const t = useT();
  const { next, silence } = line;
  return (
    <ResultItem
      level={level}
      href={`/${t.lang}/matches/${line.id}`}
      title={line.title}
      titleLang={line.lang}
      side={line.side}
      sideWord={t(line.side === 'give' ? 'common.offer' : 'common.need')}
      who={<bdi>{line.who}</bdi>}
      facts={[
        ...line.facts.map((fact) => <bdi key={fact}>{fact}</bdi>),
        <bdi key="reference" className="tws-reference">
          {line.reference}
        </bdi>,
      ]}
      state={
        line.became ? (
          <BecameTag t={t} became={line.became} />
        ) : (
          <StandingTags t={t} status={line.status} standing={line.standing} />
        )
      }
      why={
        <>
          {line.unread !== undefined && <b>{t('threads.unread', { count: line.unread })}. </b>}
          {next.yours && <b>{t('common.list.yours')} </b>}
          {next.has && <b>{next.has} </b>}
          {next.what}{' '}
          {next.left !== undefined && next.total !== undefined && (
            <Clock t={t} left={next.left} total={next.total} />
          )}
          {next.by !== undefined && next.total === undefined && !silence?.asks && (
            <> {t('silences.list.by', { day: t.day(next.by) })}</>
          )}
        </>
      }
    >
      {silence && (
        <SilenceAnswers
          t={t}
          base={`/${t.lang}/matches/${line.id}`}
          reference={line.reference}
          silence={silence}
        />
      )}
    </ResultItem>
  );
}
