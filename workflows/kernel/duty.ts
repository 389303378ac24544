/**
 * What a person may be charged with, over a unit, a body's unit or a case. The letters are those of the act catalogue.
 * `clock` is no person: it passes limits.
 */
export const duties = [
  'secretary', // BS: branch secretary or member of the branch committee
  'sponsor', // HP: the official member who helps or introduces one candidate
  'massOrganisation', // UN: officer of the Youth Union, the Trade Union or another mass organisation
  'politicalCentre', // PC
  'subdivision', // SD: sub-divisional committee
  'grassroots', // GC: office of the grassroots committee
  'organisationBoard', // OB: organisation body of the competent committee
  'competent', // CC: office of the committee whose decision admits
  'superior', // DS: direct superior of the base organisation
  'central', // CD: central-direct committee
  'inspection', // IN
  'administrator', // machine and accounts, no case
  'clock', // CK
] as const;

export type Duty = (typeof duties)[number];

/** The duty one level above: it alone may let an unconfirmed rule be passed, with a reason and a paper. */
const above: Partial<Record<Duty, readonly Duty[]>> = {
  sponsor: ['secretary'],
  massOrganisation: ['superior'],
  politicalCentre: ['superior'],
  secretary: ['grassroots', 'superior'],
  subdivision: ['grassroots'],
  grassroots: ['superior', 'competent'],
  organisationBoard: ['competent'],
  competent: ['central'],
  superior: ['central'],
};

export const dutiesAbove = (duty: Duty): readonly Duty[] => above[duty] ?? [];
