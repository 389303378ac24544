/**
 * The reviewed matrix: who may do what, where. Written by hand from the requirements, never from the policy; the tests
 * compare the service with it. A row is a capability, a column a role, a block how the object lies to what is held.
 *
 *   y  open          -  403: no duty of his allows this (SEC-14)      i  403: who audits changes nothing (SEC-22)
 *   .  404: not his to know of (SEC-16); a list comes without it      x  401: nobody is signed in
 *
 * BS branch secretary, HP sponsor, UN mass organisation, PC political centre, SD subdivision, GC grassroots committee,
 * OB organisation board, CC competent committee, DS superior committee, CD central committee, IN inspection,
 * AD administrator; B+I a secretary who audits the place too, B+A one who keeps the machine too (the service grants him
 * neither; the row was forged), NO signed in without a duty.
 */
export const roles = [
  ...['BS', 'HP', 'UN', 'PC', 'SD', 'GC', 'OB', 'CC', 'DS', 'CD', 'IN', 'AD'],
  ...['B+I', 'B+A', 'NO'],
] as const;
export type Role = (typeof roles)[number];

export type Mark = 'y' | '-' | 'i' | '.' | 'x';

/** The object lies in the unit held or below it, is the case helped in, or is the installation's. */
const over = `
                      BS HP UN PC SD GC OB CC DS CD IN AD  B+I B+A NO
candidate.basics      y  y  y  y  y  y  y  y  y  y  y  -   y   .   -
candidate.read        y  y  -  -  y  y  y  y  y  y  y  -   y   .   -
candidate.sensitive   y  -  -  -  -  y  y  y  -  -  y  -   y   .   -
candidate.export      -  -  -  -  -  y  y  y  -  -  y  -   y   -   -
candidate.reads       -  -  -  -  -  y  y  y  -  -  y  -   y   -   -
candidate.compliance  -  -  -  -  y  y  y  y  y  y  y  -   y   -   -
candidate.appraise    -  -  -  -  -  -  y  y  -  -  -  -   -   -   -
export.read           -  -  -  -  -  y  y  y  -  -  y  -   y   -   -
export.confirm        -  -  -  -  -  y  y  y  -  -  y  -   y   -   -
export.fetch          -  -  -  -  -  y  y  y  -  -  y  -   y   -   -
candidate.backDated   -  -  -  -  -  -  y  y  -  -  y  -   y   -   -
person.erasures       -  -  -  -  -  -  y  y  -  -  y  -   y   -   -
person.erase          -  -  -  -  -  -  y  y  -  -  -  -   -   -   -
candidate.open        y  -  y  -  -  y  -  -  -  -  -  -   i   .   -
candidate.act         y  y  y  y  y  y  y  y  y  y  -  -   i   .   -
candidate.confirm     y  -  -  -  y  y  y  y  y  y  -  -   i   .   -
candidate.correct     y  -  -  -  y  y  y  y  y  y  -  -   i   .   -
conflict.read         y  -  -  -  y  y  y  y  y  y  y  -   y   .   -
conflict.record       y  -  -  -  -  y  -  -  y  -  -  -   i   .   -
conflict.end          y  -  -  -  -  y  -  -  y  -  -  -   i   .   -
structure.read        y  y  y  y  y  y  y  y  y  y  y  y   y   y   -
structure.read/unit   y  .  y  y  y  y  y  y  y  y  y  y   y   y   -
structure.install     -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
member.read           y  -  -  -  y  y  y  y  y  y  y  -   y   y   -
setting.draft         -  -  -  -  -  -  y  -  -  -  -  -   -   -   -
setting.confirm       -  -  -  -  -  -  y  y  -  -  -  -   -   -   -
calendar.read         y  y  y  y  y  y  y  y  y  y  y  y   y   y   -
calendar.amend        -  -  -  -  -  -  y  -  -  -  -  -   -   -   -
migration.read        -  -  -  -  -  -  y  y  -  -  y  -   y   -   -
migration.read/case   -  -  -  -  -  -  y  y  -  -  y  -   y   -   -
migration.draft       -  -  -  -  -  -  y  -  -  -  -  -   -   -   -
migration.confirm     -  -  -  -  -  -  y  -  -  -  -  -   -   -   -
target.read           y  -  y  -  y  y  y  y  y  y  y  -   y   y   -
target.write          -  -  -  -  -  y  y  y  y  y  -  -   -   -   -
course.read           y  -  -  y  y  y  y  y  y  y  y  -   y   y   -
course.write          -  -  -  y  -  -  y  -  -  -  -  -   -   -   -
report.read           y  -  -  -  y  y  y  y  y  y  y  -   y   y   -
audit.read            -  -  -  -  -  -  -  -  -  -  y  -   y   -   -
audit.note            -  -  -  -  -  -  -  -  -  -  y  -   y   -   -
log.read              -  -  -  -  -  -  -  -  -  -  y  y   y   y   -
log.verify            -  -  -  -  -  -  -  -  -  -  y  y   y   y   -
account.read          -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
account.write         -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
duty.grant            -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
conflict.declare      y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.own              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.count            y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
account.renew         y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
session.own           y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
factor.enrol          y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
password.change       y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
signedIn              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
`;

/** It lies beside, above, in a look-alike, in another province; or the duty there has ended and he holds one elsewhere. */
const outside = `
                      BS HP UN PC SD GC OB CC DS CD IN AD  B+I B+A NO
candidate.basics      .  .  .  .  .  .  .  .  .  .  .  -   .   .   -
candidate.read        .  .  -  -  .  .  .  .  .  .  .  -   .   .   -
candidate.sensitive   .  .  -  -  .  .  .  .  .  .  .  -   .   .   -
candidate.export      -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
candidate.reads       -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
candidate.compliance  -  -  -  -  .  .  .  .  .  .  .  -   .   -   -
candidate.appraise    -  -  -  -  -  -  .  .  -  -  -  -   -   -   -
export.read           -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
export.confirm        -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
export.fetch          -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
candidate.backDated   -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
person.erasures       -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
person.erase          -  -  -  -  -  -  .  .  -  -  -  -   -   -   -
candidate.open        .  -  .  -  -  .  -  -  -  -  -  -   .   .   -
candidate.act         .  .  .  .  .  .  .  .  .  .  -  -   .   .   -
candidate.confirm     .  -  -  -  .  .  .  .  .  .  -  -   .   .   -
candidate.correct     .  -  -  -  .  .  .  .  .  .  -  -   .   .   -
conflict.read         .  -  -  -  .  .  .  .  .  .  .  -   .   .   -
conflict.record       .  -  -  -  -  .  -  -  .  -  -  -   .   .   -
conflict.end          .  -  -  -  -  .  -  -  .  -  -  -   .   .   -
structure.read        y  y  y  y  y  y  y  y  y  y  y  y   y   y   -
structure.read/unit   .  .  .  .  .  .  .  .  .  .  .  y   .   y   -
structure.install     -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
member.read           .  -  -  -  .  .  .  .  .  .  .  -   .   .   -
setting.draft         -  -  -  -  -  -  .  -  -  -  -  -   -   -   -
setting.confirm       -  -  -  -  -  -  .  .  -  -  -  -   -   -   -
calendar.read         y  y  y  y  y  y  y  y  y  y  y  y   y   y   -
calendar.amend        -  -  -  -  -  -  -  -  -  -  -  -   -   -   -
migration.read        -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
migration.read/case   -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
migration.draft       -  -  -  -  -  -  .  -  -  -  -  -   -   -   -
migration.confirm     -  -  -  -  -  -  .  -  -  -  -  -   -   -   -
target.read           .  -  .  -  .  .  .  .  .  .  .  -   .   .   -
target.write          -  -  -  -  -  .  .  .  .  .  -  -   -   -   -
course.read           .  -  -  .  .  .  .  .  .  .  .  -   .   .   -
course.write          -  -  -  .  -  -  .  -  -  -  -  -   -   -   -
report.read           .  -  -  -  .  .  .  .  .  .  .  -   .   .   -
audit.read            -  -  -  -  -  -  -  -  -  -  .  -   .   -   -
audit.note            -  -  -  -  -  -  -  -  -  -  .  -   .   -   -
log.read              -  -  -  -  -  -  -  -  -  -  y  y   y   y   -
log.verify            -  -  -  -  -  -  -  -  -  -  y  y   y   y   -
account.read          -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
account.write         -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
duty.grant            -  -  -  -  -  -  -  -  -  -  -  y   -   y   -
conflict.declare      y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.own              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.count            y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
account.renew         y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
session.own           y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
factor.enrol          y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
password.change       y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
signedIn              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
`;

/**
 * His own case, one of kin, one of which he declared a conflict, whatever he holds over the branch it is in (SEC-20,
 * K38-conf). What is no case lies to him as in `over`.
 */
const closed = `
                      BS HP UN PC SD GC OB CC DS CD IN AD  B+I B+A NO
candidate.basics      .  .  .  .  .  .  .  .  .  .  .  -   .   .   -
candidate.read        .  .  -  -  .  .  .  .  .  .  .  -   .   .   -
candidate.sensitive   .  .  -  -  .  .  .  .  .  .  .  -   .   .   -
candidate.export      -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
candidate.reads       -  -  -  -  -  .  .  .  -  -  .  -   .   -   -
candidate.compliance  -  -  -  -  .  .  .  .  .  .  .  -   .   -   -
candidate.appraise    -  -  -  -  -  -  .  .  -  -  -  -   -   -   -
candidate.act         .  .  .  .  .  .  .  .  .  .  -  -   .   .   -
candidate.confirm     .  -  -  -  .  .  .  .  .  .  -  -   .   .   -
candidate.correct     .  -  -  -  .  .  .  .  .  .  -  -   .   .   -
conflict.read         .  -  -  -  .  .  .  .  .  .  .  -   .   .   -
conflict.record       .  -  -  -  -  .  -  -  .  -  -  -   .   .   -
conflict.end          .  -  -  -  -  .  -  -  .  -  -  -   .   .   -
candidate.backDated   -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
person.erasures       -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
person.erase          -  -  -  -  -  -  .  .  -  -  -  -   -   -   -
migration.read/case   -  -  -  -  -  -  .  .  -  -  .  -   .   -   -
`;

/** Nothing is held: the duty has ended, or begins tomorrow, and there is no other. */
const none = `
                      BS HP UN PC SD GC OB CC DS CD IN AD  B+I B+A NO
conflict.declare      y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.own              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
work.count            y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
account.renew         y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
session.own           y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
factor.enrol          y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
password.change       y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
signedIn              y  y  y  y  y  y  y  y  y  y  y  y   y   y   y
*                     -  -  -  -  -  -  -  -  -  -  -  -   -   -   -
`;

/** Not signed in: no session, one that has ended, or an account that was disabled. */
const stranger = `
                      BS HP UN PC SD GC OB CC DS CD IN AD  B+I B+A NO
*                     x  x  x  x  x  x  x  x  x  x  x  x   x   x   x
`;

const blocks = { over, outside, closed, none, stranger };
export type Relation = keyof typeof blocks;

function read(block: string): ReadonlyMap<string, Readonly<Record<Role, Mark>>> {
  const [head, ...rows] = block.trim().split('\n');
  const columns = head!.trim().split(/\s+/);
  if (columns.join(' ') !== roles.join(' ')) throw new Error(`columns are ${columns.join(' ')}`);
  return new Map(
    rows.map((row) => {
      const [capability, ...marks] = row.trim().split(/\s+/);
      if (marks.length !== roles.length) throw new Error(`${capability!} has ${marks.length} marks`);
      return [capability!, Object.fromEntries(roles.map((role, n) => [role, marks[n]])) as Record<Role, Mark>];
    }),
  );
}

const tables = Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, read(block)])) as Record<
  Relation,
  ReturnType<typeof read>
>;

/** Every capability there is, those asked of a kind of object after a stroke left out. */
export const capabilities: readonly string[] = [...tables.over.keys()].filter((name) => !name.includes('/'));

/** What the table says. Of a case closed to him it says only what differs. */
export function expected(role: Role, relation: Relation, capability: string): Mark {
  const table = tables[relation];
  const row =
    table.get(capability) ?? table.get('*') ?? (relation === 'closed' ? tables.over.get(capability) : undefined);
  if (!row) throw new Error(`The matrix has no row ${capability} where the object is '${relation}'`);
  return row[role];
}
