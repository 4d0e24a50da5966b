/** Why a backup or a restore does not go on: a sentence for whoever typed the command, and nothing was changed. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}
