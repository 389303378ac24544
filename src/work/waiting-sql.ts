/** When a draft, `x` of its table, waits for a second person. */
export const waitingSql = {
  setting: { table: 'setting_draft', waiting: "x.state = 'waiting'" },
  erasure: { table: 'erasure_draft', waiting: "x.state = 'waiting'" },
  calendar: { table: 'calendar_amendment', waiting: 'x.no IS NULL AND x.rejected_by IS NULL' },
  migration: { table: 'migration_run', waiting: "x.state = 'surveyed' AND x.rejected_by IS NULL" },
  export: {
    table: 'list_export',
    waiting: 'x.confirmed_by IS NULL AND x.rejected_by IS NULL AND x.data IS NOT NULL',
  },
} as const;
