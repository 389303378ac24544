export type UnitFaultCode = 'noSuchUnit' | 'notOpen' | 'circle' | 'orphan' | 'hasUnitsBelow';

/** A change the tree cannot take; nothing was changed. */
export class UnitFault extends Error {
  override readonly name = 'UnitFault';

  constructor(
    readonly code: UnitFaultCode,
    readonly unitId: string,
    readonly on: string,
  ) {
    super(`Unit ${unitId} on ${on}: ${code}`);
  }
}

/** Neither the unit nor any unit above it says, for that day, who decides: nothing may be judged there. */
export class UnitWithoutSetting extends Error {
  override readonly name = 'UnitWithoutSetting';

  constructor(
    readonly unitId: string,
    readonly on: string,
  ) {
    super(`Unit ${unitId} has no setting on ${on}`);
  }
}
