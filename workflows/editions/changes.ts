/**
 * What changed in the law after 2021, by the ids under which the changes are known (CHG-01 to CHG-17). `altersNoRule`
 * says why a change stands in no crosswalk. The three last are papers that brought a rule and replaced nothing.
 */
export interface Change {
  /** The paper that changed it, and the day from which it holds. */
  readonly paper: string;
  readonly inForce: string;
  readonly altersNoRule?: string;
}

export const changes = {
  'CHG-00': {
    paper: 'Đại hội XIV',
    inForce: '2026-01-19',
    altersNoRule: 'The Charter was left unchanged; its revision is planned for the XV Congress.',
  },
  'CHG-01': { paper: '232-QĐ/TW', inForce: '2025-01-20' },
  'CHG-01b': { paper: '294-QĐ/TW', inForce: '2025-07-01' },
  'CHG-01c': { paper: '06-HD/TW', inForce: '2025-06-09' },
  'CHG-01d': { paper: '38-HD/BTCTW', inForce: '2025-09-29' },
  'CHG-01e': { paper: '20-QĐ/TW', inForce: '2026-04-08' },
  'CHG-01f': { paper: '01-HD/TW (2026)', inForce: '2026-05-19' },
  'CHG-01g': { paper: '294-QĐ/TW', inForce: '2025-07-01' },
  'CHG-01h': { paper: '294-QĐ/TW', inForce: '2025-07-01' },
  'CHG-02': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-03': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-04': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-05': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-06': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-07': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-08': { paper: '01-HD/TW (2026)', inForce: '2026-05-19' },
  'CHG-09': { paper: '208-QĐ/TW', inForce: '2026-07-26' },
  'CHG-11': {
    paper: '42-HD/BTCTW',
    inForce: '2025-10-28',
    altersNoRule: 'How long a branch meeting lasts; no guidance on admission.',
  },
  'CHG-12': { paper: '367-QĐ/TW', inForce: '2025-09-04' },
  'CHG-13': { paper: '347-QĐ/TW', inForce: '2025-09-02' },
  'CHG-14': { paper: '1147-QĐ/BTGDVTW', inForce: '2025-12-01' },
  'CHG-15': { paper: '40-HD/BTCTW', inForce: '2025-10-10' },
  'CHG-16': { paper: '15-HD/UBKTTW', inForce: '2025-03-20' },
  'CHG-17': { paper: '01-HD/TW (2026)', inForce: '2026-05-19' },
  R338: { paper: '338-QĐ/TW', inForce: '2025-07-09' },
  D4192: { paper: '4192-QĐ/BTCTW', inForce: '2025-12-12' },
  QD01: { paper: '01-QĐ/TW (2026)', inForce: '2026-02-03' },
} as const satisfies Record<string, Change>;

export type ChangeId = keyof typeof changes;
