import { objectionToLeaving } from '#app/domain/accounts/last-administrator.ts';
import { objectionToEmptyPost, postsLeftEmpty } from '#app/domain/accounts/last-able-person.ts';
import type { RefusalReason } from '#app/domain/outcome.ts';
import type { Tx } from '#db/client.ts';
import { hasOpenWork, lockAbleHats } from '#db/queries/accounts/able-hats.ts';
import { lockAdministrators } from '#db/queries/accounts/administrators.ts';

/**
 * Why an administrator may not take these hats away: nobody would be left to administrate, or nobody able would be
 * left in a role that open records need. Everybody whose hats count stays locked until the transaction ends, so of two
 * who take each other's last hat at the same moment the second is refused.
 */
export async function objectionToTaking(
  tx: Tx,
  membershipIds: readonly string[],
): Promise<RefusalReason | undefined> {
  const leaves = ({ membershipId }: { membershipId: string }) => membershipIds.includes(membershipId);
  const lastAdministrator = objectionToLeaving(await lockAdministrators(tx), leaves);
  if (lastAdministrator) return lastAdministrator;
  for (const post of postsLeftEmpty(await lockAbleHats(tx, membershipIds), leaves)) {
    const objection = objectionToEmptyPost(await hasOpenWork(tx, post));
    if (objection) return objection;
  }
  return undefined;
}
