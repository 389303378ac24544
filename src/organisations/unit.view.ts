import type { Schema } from '../http/schema-of.js';
import type { UnitDetails } from './unit-details.js';
import type { UnitOn } from './unit-on.js';

export type UnitView = ReturnType<typeof viewUnit>;
export type UnitDetailsView = ReturnType<typeof viewUnitDetails>;

/** What leaves the house of a unit. Paths are the house's own. */
export const viewUnit = (unit: UnitOn) => ({
  id: unit.id,
  on: unit.on,
  name: unit.name,
  levelName: unit.levelName,
  role: unit.role,
  place: unit.place,
  hardship: unit.hardship,
  parent: unit.parent,
  openedOn: unit.openedOn,
  closedOn: unit.closedOn,
  source: unit.source,
});

export const viewUnitDetails = (unit: UnitOn, { above, names, aliases, bodies, setting }: UnitDetails) => ({
  ...viewUnit(unit),
  above: above.map(({ id, name }) => ({ id, name })),
  names: names.map(({ name, levelName, from, to }) => ({ name, levelName, from, to })),
  aliases: aliases.map(({ name, source }) => ({ name, source })),
  bodies: bodies.map(({ id, kind, name }) => ({ id, kind, name })),
  setting: setting && {
    route: setting.route,
    instrument: setting.instrument,
    subdivision: setting.subdivision,
    grassroots: setting.grassroots,
    youthUnion: setting.youthUnion,
    tradeUnion: setting.tradeUnion,
    centre: setting.centre,
    delegation: setting.delegation,
    options: setting.options,
  },
});

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const yesNo = { type: 'boolean' };
const object = (properties: Record<string, Schema>): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const list = (items: Schema): Schema => ({ type: 'array', items });

const unitFields: Record<string, Schema> = {
  id: { ...text, format: 'uuid' },
  on: { ...text, format: 'date', description: 'The day described.' },
  name: text,
  levelName: { ...text, description: 'What the level was called on that day.' },
  role: { enum: ['branch', 'baseBranch', 'subdivision', 'grassroots', 'superior', 'centralDirect'] },
  place: text,
  hardship: yesNo,
  parent: { oneOf: [object({ id: text, name: text }), { type: 'null' }] },
  openedOn: text,
  closedOn: { ...maybeText, description: 'The first day without the unit.' },
  source: maybeText,
};

export const unitPageSchema = object({ items: list(object(unitFields)), next: maybeText, total: { type: 'integer' } });

export const unitDetailsSchema = object({
  ...unitFields,
  above: list(object({ id: text, name: text })),
  names: list(object({ name: text, levelName: text, from: text, to: maybeText })),
  aliases: list(object({ name: text, source: text })),
  bodies: list(object({ id: text, kind: text, name: text })),
  setting: {
    oneOf: [
      object({
        route: { enum: ['A', 'B', 'C', 'D', 'E', 'F'] },
        instrument: maybeText,
        subdivision: yesNo,
        grassroots: yesNo,
        youthUnion: yesNo,
        tradeUnion: yesNo,
        centre: yesNo,
        delegation: { oneOf: [object({ paper: text, from: text, to: maybeText }), { type: 'null' }] },
        options: list(text),
      }),
      { type: 'null' },
    ],
  },
});
