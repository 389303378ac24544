/** A backup that is not restored: damaged, sealed to another key, or not one of ours. The message is for the operator. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
}
