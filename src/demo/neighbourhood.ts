import type { Reader } from '../database/reader.js';
import type { Seat } from './officers.js';

/** The seats around a branch as the tree stands today: who acts on its cases. */
export interface Neighbourhood {
  readonly unitId: string;
  readonly plan: string;
  readonly seats: Readonly<Partial<Record<Seat['duty'], Seat>>>;
  /** The Youth Union and trade union nearest to the branch, and any other mass organisation. */
  readonly unions: Readonly<Partial<Record<string, Seat>>>;
}

interface UnitAbove {
  readonly id: string;
  readonly role: string;
  readonly path: string;
}

interface BodyAbove {
  readonly id: string;
  readonly kind: string;
  readonly unit_id: string;
}

const above = `
  SELECT u.id, u.role, p.path FROM unit_place own
    JOIN unit_place p ON own.path LIKE p.path || '%' AND p.valid_to IS NULL
    JOIN unit u ON u.id = p.unit_id
   WHERE own.unit_id = ? AND own.valid_to IS NULL
   ORDER BY length(p.path) DESC`;

/** Throws where the branch no longer stands: nobody acts on its cases today. */
export async function neighbourhoodOf(reader: Reader, plan: string, unitId: string): Promise<Neighbourhood> {
  const units = await reader.all<UnitAbove>(above, [unitId]);
  const branch = units[0];
  if (!branch) throw new Error(`unit ${unitId} does not stand today`);
  const bodies = await reader.all<BodyAbove>(
    `SELECT id, kind, unit_id FROM body WHERE valid_to IS NULL AND unit_id IN (${units.map(() => '?').join(', ')})`,
    units.map(({ id }) => id),
  );
  const nearest = (...roles: string[]) => units.find(({ role }) => roles.includes(role));
  const over = (duty: Seat['duty'], unit: UnitAbove | undefined): [Seat['duty'], Seat][] =>
    unit ? [[duty, { duty, unitId: unit.id, bodyId: null, path: unit.path }]] : [];
  const through = (duty: Seat['duty'], kind: string): Seat | null => {
    for (const unit of units) {
      const body = bodies.find((one) => one.kind === kind && one.unit_id === unit.id);
      if (body) return { duty, unitId: null, bodyId: body.id, path: unit.path };
    }
    return null;
  };
  // The committee that decides: the direct superior, or the commune that is itself the base, or the province's own.
  const decides = nearest('superior') ?? nearest('grassroots') ?? nearest('centralDirect');
  const centre = through('politicalCentre', 'politicalCentre');
  const unions = ['youthUnion', 'tradeUnion', 'women', 'farmers', 'veterans', 'front'].flatMap((kind) => {
    const seat = through('massOrganisation', kind);
    return seat ? [[kind, seat] as const] : [];
  });
  return {
    unitId,
    plan,
    seats: Object.fromEntries([
      ...over('secretary', branch),
      ...over('subdivision', nearest('subdivision')),
      ...over('grassroots', nearest('grassroots') ?? decides),
      ...over('superior', decides),
      ...over('competent', decides),
      ...over('organisationBoard', decides),
      ...over('central', nearest('centralDirect')),
      ...over('inspection', nearest('centralDirect')),
      ...(centre ? [['politicalCentre', centre] as const] : []),
    ]),
    unions: Object.fromEntries(unions),
  };
}
