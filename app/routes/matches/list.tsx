import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { requireLanguage } from '#app/http/language.ts';
import { findCursor, pageAddress } from '#app/http/paging.ts';
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
import { recordViewReadings } from '#db/queries/confidence.ts';
import {
  listMatchesForBroker,
  listMatchesOfDonor,
  listMatchesOfRecipient,
  MATCHES_A_PAGE,
  MOST_OPEN,
} from '#db/queries/match-lists.ts';
import { countUnread } from '#db/queries/threads.ts';
import { isUuid } from '#app/http/uuid.ts';
import { brokerLine, byClock, donorLine, recipientLine, type MatchLine } from './parts/match-lines.ts';
import { pageTitle, titleOf } from '#app/http/page-title.ts';
import { StatusTag } from './parts/status-tag.tsx';

const OPEN = ['interest-declared', 'requested', 'proposed'] as const;
const INSTANT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?\+00$/;

type Lines = { lines: MatchLine[]; first?: string; more?: string; cut?: number };

/** A side's own matches, last moved first; for brokers all that are open, by clock. */
export async function loader(args: LoaderFunctionArgs) {
  const by = await requireHat(args, ['donor', 'focal_point', 'broker']);
  const t = translator(requireLanguage(args.params.lang));
  const url = new URL(args.request.url);
  const on = dayOf(new Date());
  const { role } = by.hat;
  const reader = role === 'donor' ? 'donor' : role === 'broker' ? 'broker' : 'recipient';
  const list = reader === 'broker' ? await openMatches(t, by, on) : await ownMatches(t, by, on, url);
  return { title: pageTitle(t, t(`matches.list.title.${reader}`)), reader, ...list } as const;
}

async function openMatches(t: Translator, by: Wearing, on: Day): Promise<Lines> {
  const matches = await withActor(actorOf(by), (tx) => listMatchesForBroker(tx, OPEN));
  return {
    lines: byClock(
      matches.slice(0, MOST_OPEN).map((match) => brokerLine(t, match, on)),
      on,
    ),
    cut: matches.length > MOST_OPEN ? MOST_OPEN : undefined,
  };
}

async function ownMatches(t: Translator, by: Wearing, on: Day, url: URL): Promise<Lines> {
  const [at = '', id = ''] = findCursor(url.searchParams, 2) ?? [];
  const after = INSTANT.test(at) && isUuid(id) ? { updatedAt: at, id } : undefined;
  const donor = by.hat.role === 'donor';
  const { matches, unread } = await withActor(actorOf(by), async (tx) => {
    const found = donor
      ? (await donorMatches(tx, after)).map((match) => ({ at: match.at, line: donorLine(t, match, on) }))
      : (await listMatchesOfRecipient(tx, after)).map((match) => ({
          at: match.at,
          line: recipientLine(t, match, on),
        }));
    const ids = found.map(({ line }) => line.id);
    return { matches: found, unread: await countUnread(tx, by.person.id, ids) };
  });
  const shown = matches.slice(0, MATCHES_A_PAGE);
  const last = shown.at(-1);
  return {
    lines: shown.map(({ line }) => ({ ...line, unread: unread.get(line.id) })),
    first: after ? pageAddress(url) : undefined,
    more: matches.length > MATCHES_A_PAGE && last ? pageAddress(url, [last.at, last.line.id]) : undefined,
  };
}

/** A title that only a party sees is read here already. */
async function donorMatches(tx: Tx, after: Parameters<typeof listMatchesOfDonor>[1]) {
  const matches = await listMatchesOfDonor(tx, after);
  const restricted = matches.filter(({ view }) => view.audience === 'parties').map(({ needId }) => needId);
  await recordViewReadings(tx, restricted, 'parties', new Date());
  return matches;
}

export const meta = titleOf;

export default function Matches() {
  const t = useT();
  const { reader, lines, first, more, cut } = useLoaderData<typeof loader>();
  return (
    <div className="tws-reading">
      <PageHeading lead={t(`matches.list.lead.${reader}`)}>{t(`matches.list.title.${reader}`)}</PageHeading>
      {lines.length === 0 ? (
        <EmptyState title={t('matches.list.none')}>
          <p>{t(`matches.list.none_next.${reader}`)}</p>
        </EmptyState>
      ) : (
        <ResultList>
          {lines.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ResultList>
      )}
      {cut && <p>{t('matches.list.cut', { count: cut })}</p>}
      {lines.length > 0 && <Disclaimer t={t} />}
      <Pagination
        label={t('common.pagination')}
        previous={first ? { href: first, text: t('common.previous') } : undefined}
        next={more ? { href: more, text: t('common.next') } : undefined}
      />
    </div>
  );
}

function Line({ line }: { line: MatchLine }) {
  const t = useT();
  const { next } = line;
  return (
    <ResultItem
      href={`/${t.lang}/matches/${line.id}`}
      title={line.title}
      titleLang={line.lang}
      side={line.side}
      sideWord={t(line.side === 'give' ? 'common.offer' : 'common.need')}
      who={<bdi>{line.who}</bdi>}
      facts={[...line.facts.map((fact) => <bdi key={fact}>{fact}</bdi>), line.reference]}
      state={<StatusTag t={t} status={line.status} />}
      why={
        <>
          {line.unread !== undefined && <b>{t('threads.unread', { count: line.unread })}. </b>}
          {next.yours && <b>{t('matches.list.yours')} </b>}
          {next.what}{' '}
          {next.left !== undefined && next.total !== undefined && (
            <Clock t={t} left={next.left} total={next.total} />
          )}
        </>
      }
    />
  );
}
