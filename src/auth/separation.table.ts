/** What a person does in one case, as its history tells: by name in an act, or by having recorded or confirmed it. */
export const caseParts = [
  'introducer', // signed to introduce the person
  'helper', // helps the person from day to day
  'verifier', // is or was sent to verify
  'certifier', // recorded what was concluded of the record: an exemption, the certificate
  'signer', // recorded or confirmed the committee's decision
  'recorder', // proposed a count
  'confirmer', // confirmed the minutes of that count
  'drafter', // proposed any other act that waits for a second person
  'approver', // confirmed that act
  'auditor', // opened it for an inspection
  'writer', // recorded or confirmed any act of it
] as const;

export type CasePart = (typeof caseParts)[number];

/** Two parts that one person may not play in one case. */
export interface Separation {
  readonly rule: string;
  readonly between: readonly [CasePart, CasePart];
  /** *case*: ever in one case. *matter*: over one proposal. */
  readonly within: 'case' | 'matter';
  /** *warn*: passes with a reason and a paper under the rule's id among the overrides of the act. */
  readonly mode: 'block' | 'warn';
}

/**
 * Who may not also be whom (SEC-19). Not here: that an administrator reads no case and an auditor of a place writes
 * nothing there, which the policy bars by the duty held today (SEC-22, SEC-23). An introducer may vote as an official
 * member: who voted how is stored nowhere, and recording the branch's count is no part that excludes him.
 */
export const separations: readonly Separation[] = [
  { rule: 'SEC-19-introducer-verifier', between: ['introducer', 'verifier'], within: 'case', mode: 'block' },
  { rule: 'SEC-19-introducer-signer', between: ['introducer', 'signer'], within: 'case', mode: 'block' },
  { rule: 'SEC-19-verifier-signer', between: ['verifier', 'signer'], within: 'case', mode: 'block' },
  { rule: 'SEC-19-auditor-writer', between: ['auditor', 'writer'], within: 'case', mode: 'block' },
  { rule: 'SEC-19-recorder-confirmer', between: ['recorder', 'confirmer'], within: 'matter', mode: 'block' },
  { rule: 'SEC-19-drafter-approver', between: ['drafter', 'approver'], within: 'matter', mode: 'block' },
  // Ours: the law read names neither, and small branches have few people.
  { rule: 'SEC-19-helper-verifier', between: ['helper', 'verifier'], within: 'case', mode: 'warn' },
  { rule: 'SEC-19-introducer-certifier', between: ['introducer', 'certifier'], within: 'case', mode: 'warn' },
];
