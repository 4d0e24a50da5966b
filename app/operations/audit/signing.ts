import { openAuditKeyring, readAuditKeyring, type AuditKeyring } from '#app/auth/audit-keyring.ts';

let folder: string | undefined;

/** Where this process finds the keys of the log of acts; undefined for one that signs nothing. Said once at its start. */
export async function useAuditKeys(keysDir: string, now: Date, isFirstStart: boolean): Promise<AuditKeyring> {
  const keyring = await openAuditKeyring(keysDir, now, isFirstStart);
  folder = keysDir;
  return keyring;
}

/** As the keys are now, read anew: another may have been put in the place of one while this process serves. */
export async function findAuditKeyring(): Promise<AuditKeyring | undefined> {
  return folder === undefined ? undefined : readAuditKeyring(folder);
}
