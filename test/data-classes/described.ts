import { correctionActs } from '../../workflows/kernel/correction-acts.js';
import { Act } from '../../workflows/kernel/act.js';
import { type Constructor, type FieldMark, fieldsOf } from '../../workflows/kernel/fields.js';
import { acts } from '../../workflows/admission/acts.js';
import type { Store } from '../../src/database/store.js';

/** A field of an act or of a part of one: under the act's type, the part's class, or `*` for what every act has. */
export interface ActField {
  readonly name: string;
  readonly field: string;
  readonly mark: FieldMark;
  readonly owner: Constructor;
}

/** Every field of every act and part, once. */
export function actFields(): ActField[] {
  const found = new Map<string, ActField>();
  const common = new Set(fieldsOf(Act as unknown as Constructor).keys());
  const visit = (name: string, owner: Constructor): void => {
    for (const [field, mark] of fieldsOf(owner)) {
      const own = owner.prototype instanceof Act && common.has(field) ? '*' : name;
      const key = `${own}.${field}`;
      if (found.has(key)) continue;
      found.set(key, { name: own, field, mark, owner });
      if (mark.nested) visit(mark.nested().name, mark.nested());
    }
  };
  const all: Readonly<Record<string, Constructor>> = { ...acts, ...correctionActs };
  for (const [type, cls] of Object.entries(all)) visit(type, cls);
  return [...found.values()].sort((a, b) => (`${a.name}.${a.field}` < `${b.name}.${b.field}` ? -1 : 1));
}

/** Every column of every table of ours, `table.column`. */
export async function columnsOf({ reader, dialect }: Store): Promise<string[]> {
  const rows = await reader.all<{ place: string }>(
    dialect === 'sqlite'
      ? `SELECT m.name || '.' || c.name AS place FROM sqlite_master m JOIN pragma_table_info(m.name) c
          WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name <> 'migrations'`
      : `SELECT table_name || '.' || column_name AS place FROM information_schema.columns
          WHERE table_schema = 'public' AND table_name <> 'migrations'`,
  );
  return rows.map(({ place }) => place).sort();
}
