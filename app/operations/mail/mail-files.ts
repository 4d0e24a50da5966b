import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export type MailFile = { id: string; to: string; subject: string; text: string; sentAt: Date; link?: string };

let folder: string | undefined;

/** Where letters are put that no server takes; undefined where one does. Said once at the start of the process. */
export function useMailFolder(path: string | undefined): void {
  folder = path;
}

/** Whether letters only become files, so that links have to be handed over by other means. */
export function isMailKeptInFiles(): boolean {
  return folder !== undefined;
}

/** The newest letters that became files, newest first. */
export async function listMailFiles(count: number): Promise<MailFile[]> {
  if (folder === undefined) return [];
  const names = await readdir(folder).catch(() => []);
  const newest = names
    .filter((name) => /^\d.*\.eml$/.test(name))
    .sort()
    .reverse()
    .slice(0, count);
  return Promise.all(newest.map((name) => readMailFile(join(folder ?? '', name))));
}

async function readMailFile(path: string): Promise<MailFile> {
  // Only a demonstration reads letters: nobody else pays for the parser.
  const { simpleParser } = await import('mailparser');
  const mail = await simpleParser(await readFile(path));
  const to = [mail.to ?? []].flat().flatMap(({ value }) => value.map(({ address }) => address ?? ''));
  const text = mail.text?.trim() ?? '';
  return {
    id: mail.messageId ?? path,
    to: to.join(', '),
    subject: mail.subject ?? '',
    text,
    sentAt: mail.date ?? new Date(0),
    link: text.split('\n').find((line) => /^https?:\/\/\S+$/.test(line)),
  };
}
