import { codeAt, unsealSecret } from '#app/auth/totp.ts';
import { withActor } from '#db/client.ts';
import { listDemonstrationAccounts, type DemonstrationAccount } from '#db/queries/accounts/demonstration.ts';
import { findTotp } from '#db/queries/accounts/second-factors.ts';

export type ShownAccount = DemonstrationAccount & {
  /** What their telephone shows now; absent for who has no second factor. */
  code?: string;
};

/** The invented cast's main accounts with what their telephones show: a demonstration has nobody to hold them. */
export async function demonstrationAccounts(now: Date): Promise<ShownAccount[]> {
  return withActor({ kind: 'auth' }, async (tx) => {
    const accounts = await listDemonstrationAccounts(tx);
    const shown: ShownAccount[] = [];
    for (const account of accounts) {
      const factor = await findTotp(tx, account.personId);
      const secret = factor && unsealSecret(factor.sealedSecret, account.personId);
      shown.push({ ...account, code: secret && codeAt(secret, now) });
    }
    return shown;
  });
}
