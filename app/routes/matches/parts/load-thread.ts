import type { Wearing } from '#app/auth/viewer.ts';
import { isLive, isOver, partyOf } from '#app/domain/matches/lifecycle.ts';
import { excusedBy, isBrokerThere, objectionToMessage, presenceActs } from '#app/domain/matches/thread.ts';
import { isOfSender } from '#app/domain/matches/thread-files.ts';
import { statusFor } from '#app/domain/matches/party-view.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listNeedEvents } from '#db/queries/needs/events.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { isPooled } from '#db/queries/pools/pools.ts';
import { settleOwn } from '#db/queries/notices/inbox.ts';
import { listComingFiles } from '#db/queries/matches/coming-files.ts';
import { listThreadFileReadings } from '#db/queries/matches/thread-file-acts.ts';
import { listFilesOfThread, listThreadFiles } from '#db/queries/matches/thread-files.ts';
import {
  findRead,
  listMessages,
  listPresences,
  listThreadReaders,
  markRead,
  mayReadThread,
  MESSAGES_A_PAGE,
  type Message,
} from '#db/queries/matches/threads.ts';
import { threadFileShown } from './thread-file-shown.ts';

/** When its State withdrew a need, for its own people: what they had sent went with it. */
async function withdrawalOf(tx: Tx, needId: string): Promise<Date | undefined> {
  return (await listNeedEvents(tx, needId)).findLast(({ action }) => action === 'withdraw')?.at;
}

/**
 * The thread of a match for this reader, newest first. Looking at its first page is what reads it.
 *
 * @throws Response 404 where there is nothing for this reader; on to the page where a donor's person says first that they
 * keep the need confidential
 */
export async function loadThread(
  t: Translator,
  by: Wearing,
  params: { id?: string },
  now: Date,
  before?: number,
) {
  const id = requireUuid(params.id);
  const reader = by.person.id;
  const found = await withActor(actorOf(by), async (tx) => {
    const match = await findMatch(tx, id);
    if (!match) return undefined;
    if (!(await mayReadThread(tx, id))) {
      const { given, kept } = await findConfidence(tx, match.needId);
      return given && !kept && isLive(match.status) ? { keepFirst: match.needId } : undefined;
    }
    const readBefore = await findRead(tx, reader, id);
    const messages = await listMessages(tx, id, before);
    const [last] = messages;
    if (before === undefined && last && last.n > readBefore) {
      await markRead(tx, id, last.n, now);
      await settleOwn(tx, reader, 'message-waits', now, `/matches/${id}/thread`);
    }
    const files = await listThreadFiles(
      tx,
      messages.slice(0, MESSAGES_A_PAGE).map(({ id: message }) => message),
    );
    const sends = files.some((file) => isOfSender(file.role, by.hat.role));
    return {
      match,
      messages,
      readBefore,
      files,
      readings: sends ? await listThreadFileReadings(tx, id) : [],
      withdrawnAt: by.hat.role === 'focal_point' ? await withdrawalOf(tx, match.needId) : undefined,
      sentFiles: before === undefined ? await listFilesOfThread(tx, id, LATEST_FILES) : [],
      coming: before === undefined ? await listComingFiles(tx, id) : [],
      pooled: await isPooled(tx, match.needId),
      presences: await listPresences(tx, id),
      readers: before === undefined ? await listThreadReaders(tx, id) : [],
    };
  });
  if (!found) throw refusalResponse('not-found');
  if ('keepFirst' in found) {
    const Location = `/${t.lang}/needs/${found.keepFirst}/confidentiality`;
    throw new Response(null, { status: 302, headers: { Location } });
  }
  const { match, presences, readers, readBefore } = found;
  const messages = found.messages.slice(0, MESSAGES_A_PAGE);
  const role = by.hat.role;
  const party = partyOf(role);
  const brokerThere = isBrokerThere(presences);
  const base = `/${t.lang}/matches/${id}`;
  const [newest] = messages;
  const oldest = messages.at(-1);
  const shownFiles = found.files.map((file) => threadFileShown(t, base, file, role, found));
  return {
    base,
    reference: match.reference,
    status: party ? statusFor(party, match.status) : match.status,
    over: isOver(match.status),
    /** Its sides have no messages: States would show their names to each other. Brokers write to themselves. */
    pooled: found.pooled,
    needHref: `/${t.lang}/needs/${match.needId}`,
    party,
    brokerThere,
    excused: excusedBy(presences),
    mayWrite: objectionToMessage({ role, status: match.status, brokerThere }) === undefined,
    presenceActs: presenceActs({ role, status: match.status, presences }),
    messages: messages.map((message) => ({
      ...messageShown(t, message, reader, readBefore),
      files: shownFiles.filter(({ messageId }) => messageId === message.id),
    })),
    /** Some of what is here goes out as a copy with the reader's name. */
    copies: shownFiles.some(({ copied }) => copied),
    coming: found.coming.map(({ name, beganAt }) => ({ name, since: t.instant(beganAt) })),
    sentFiles: found.sentFiles.map(({ id: file, name, at }) => ({ id: file, name, at: t.instant(at) })),
    readBy: readers
      .filter(
        ({ personId, readN }) =>
          newest && readN >= newest.n && personId !== reader && personId !== newest.personId,
      )
      .map(({ name, readAt }) => ({ name: t.person(name) ?? '', at: t.instant(readAt) })),
    first: before === undefined ? undefined : `${base}/thread`,
    older:
      found.messages.length > MESSAGES_A_PAGE && oldest ? `${base}/thread?before=${oldest.n}` : undefined,
  };
}

export type ThreadPage = Awaited<ReturnType<typeof loadThread>>;
export type MessageShown = ThreadPage['messages'][number];

const LATEST_FILES = 8;

function messageShown(t: Translator, message: Message, reader: string, readBefore: number) {
  const { n, text, textLanguage, at, personId, person, onBehalfOf, role, organisation, elsewhere } = message;
  const name =
    person && onBehalfOf
      ? t('posts.on_behalf', { person: t.person(person), giver: t.person(onBehalfOf) })
      : t.person(person);
  return {
    n,
    text,
    lang: textLanguage,
    at,
    role,
    who: [name, t.label(`codes.roles.${role}`), organisation],
    unread: n > readBefore && personId !== reader,
    withoutBroker: !message.withBroker,
    elsewhere: elsewhere && {
      how: t('threads.elsewhere.line', {
        means: t(`threads.means.${elsewhere.means}`),
        day: t.day(elsewhere.on),
      }),
      said:
        elsewhere.byWriter || !elsewhere.by
          ? undefined
          : t('threads.elsewhere.said_by', { person: t.person(elsewhere.by) }),
    },
  };
}
