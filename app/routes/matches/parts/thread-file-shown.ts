import type { Role } from '#app/domain/accounts/role.ts';
import { isMarkedFor } from '#app/domain/files/watermark.ts';
import { isOfSender } from '#app/domain/matches/thread-files.ts';
import { fileFacts } from '#app/i18n/file-facts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { ThreadFileReading } from '#db/queries/matches/thread-file-acts.ts';
import type { ThreadFile } from '#db/queries/matches/thread-files.ts';

export type ThreadFileShown = ReturnType<typeof threadFileShown>;

/** A file below its message; for the side that sent it with who has downloaded it, and the way to take it back. */
export function threadFileShown(
  t: Translator,
  base: string,
  file: ThreadFile,
  reader: Role,
  { readings, withdrawnAt }: { readings: readonly ThreadFileReading[]; withdrawnAt?: Date | undefined },
) {
  const { kind, size, fingerprint, sha256 } = fileFacts(t, file);
  const own = isOfSender(file.role, reader);
  return {
    id: file.id,
    messageId: file.messageId,
    name: file.name,
    href: `${base}/files/${file.id}`,
    facts: t('files.facts', { kind, size }),
    fingerprint,
    sha256,
    takenBack:
      file.removedAt &&
      t(
        own && isSame(file.removedAt, withdrawnAt)
          ? 'threads.file.gone_with_need'
          : 'threads.file.taken_back',
        {
          at: t.instant(file.removedAt),
        },
      ),
    own,
    copied: !file.removedAt && isMarkedFor(file.mediaType, { signedIn: true, ofDelegation: own }),
    readings: readings
      .filter(({ fileId }) => fileId === file.id)
      .map(({ at, person, onBehalfOf, organisation, copyNumber }) => ({
        at: t.instant(at),
        who: [
          onBehalfOf
            ? t('posts.on_behalf', { person: t.person(person), giver: t.person(onBehalfOf) })
            : t.person(person),
          organisation,
          copyNumber && t('threads.file.copy', { number: copyNumber }),
        ],
      })),
  };
}

/** A need and the files that go with it go in one transaction, with one time. */
function isSame(one: Date, other: Date | undefined): boolean {
  return one.getTime() === other?.getTime();
}
