import type { ActionFunctionArgs } from '@remix-run/node';
import type { Wearing } from '#app/auth/viewer.ts';
import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { cleanName } from '#app/domain/files/file-name.ts';
import type { FileRefusal } from '#app/domain/files/file-refusal.ts';
import { FILES_A_MESSAGE, THREAD_FILES, THREAD_FILE_BYTES } from '#app/domain/matches/thread-files.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findThreadToWrite } from '#app/operations/matches/find-thread.ts';
import {
  dropThreadFiles,
  takeThreadFile,
  type FileTaken,
  type TakenFile,
} from '#app/operations/matches/take-thread-file.ts';
import { withActor } from '#db/client.ts';
import { keepTyped, receiveMessage } from './receive-message.ts';

type Tried = { name: string; outcome: FileTaken };

/** A message that came: what was typed, and the files that passed. */
export type TakenMessage = {
  fields: URLSearchParams;
  files: TakenFile[];
  /** Some did not: the form comes back. */
  areWrong: boolean;
  /** Forgets the files of a form that comes back; what its file field then says, as errors of the form. */
  giveBack: () => Promise<Record<string, string[]>>;
};

/**
 * Takes a message in with its files. No file is read before it is known that this person may write here.
 *
 * @throws Response where they may not, or the form is none of ours
 */
export async function takeMessage(
  t: Translator,
  by: Wearing,
  args: ActionFunctionArgs,
  matchId: string,
): Promise<TakenMessage> {
  const actor = actingPerson(by);
  const thread = await withActor(actor, (tx) => findThreadToWrite(tx, actor, matchId));
  if (!thread.ok) return keepTyped(args, refusalResponse(thread.reason));
  const take = async ({ name, bytes }: { name: string; bytes: AsyncIterable<Uint8Array> }) => ({
    name: cleanName(name),
    outcome: await takeThreadFile(by, { matchId, name, bytes }),
  });
  const drop = (tried: readonly Tried[]) =>
    dropThreadFiles(
      by,
      takenOf(tried).map(({ id }) => id),
    );
  const { fields, files, tooMany } = await receiveMessage(args.request, take, drop);
  args.context.sentFields = Buffer.from(fields.toString());
  const wrong = files.flatMap(({ name, outcome }) => {
    if (outcome.ok) return [];
    if ('reason' in outcome) throw refusalResponse(outcome.reason);
    return [t('threads.file.refused_one', { name: isolated(name), why: whyRefused(t, outcome.refusal) })];
  });
  if (tooMany) wrong.push(t('threads.file.too_many_a_message', { count: FILES_A_MESSAGE }));
  const again = t('threads.file.choose_again');
  return {
    fields,
    files: takenOf(files),
    areWrong: wrong.length > 0,
    giveBack: async (): Promise<Record<string, string[]>> => {
      await drop(files);
      return wrong.length + files.length > 0 ? { file: [[...wrong, again].join(' ')] } : {};
    },
  };
}

/** Why a file of a message was not taken; of a side's files in a thread there are other limits than of a need's. */
export function whyRefused(t: Translator, refusal: FileRefusal): string {
  switch (refusal) {
    case 'too-large':
      return t('files.refused.too-large', { megabytes: inMegabytes(FILE_BYTES) });
    case 'too-many':
      return t('threads.file.too_many', { count: THREAD_FILES });
    case 'too-much':
      return t('threads.file.too_much', { megabytes: inMegabytes(THREAD_FILE_BYTES) });
    case 'missing':
      return t('threads.file.empty');
    case 'cannot-be-marked':
      return t('threads.file.cannot_be_marked');
    default:
      // Some of them are a line of a list elsewhere, without a full stop.
      return t(`files.refused.${refusal}`).replace(/\.?$/, '.');
  }
}

export function inMegabytes(bytes: number): number {
  return bytes / 1024 / 1024;
}

function takenOf(tried: readonly Tried[]): TakenFile[] {
  return tried.flatMap(({ outcome }) => (outcome.ok ? [outcome.file] : []));
}
