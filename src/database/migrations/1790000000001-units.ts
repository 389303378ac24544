import type { MigrationInterface, QueryRunner } from 'typeorm';

import { createIndexes, createTables, dropTables } from './schema.js';

/** Units of the Party, their names, places in the tree and settings by date, and the bodies attached to them. */
export class Units1790000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTables(runner, {
      unit: `
        id text NOT NULL PRIMARY KEY,
        role text NOT NULL
          CHECK (role IN ('branch', 'baseBranch', 'subdivision', 'grassroots', 'superior', 'centralDirect')),
        place text NOT NULL CHECK (place IN ('village', 'street', 'school', 'enterprise', 'agency', 'publicUnit',
          'armedForces', 'commune', 'mixed')),
        hardship integer NOT NULL CHECK (hardship IN (0, 1)),
        opened_on text NOT NULL,
        closed_on text CHECK (closed_on >= opened_on),
        source text`,
      unit_name: `
        unit_id text NOT NULL REFERENCES unit (id),
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from),
        name text NOT NULL,
        name_key text NOT NULL,
        level_name text NOT NULL,
        PRIMARY KEY (unit_id, valid_from)`,
      unit_place: `
        unit_id text NOT NULL REFERENCES unit (id),
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from),
        parent_id text REFERENCES unit (id),
        path text NOT NULL CHECK (path LIKE '/%/'),
        PRIMARY KEY (unit_id, valid_from)`,
      unit_setting: `
        unit_id text NOT NULL REFERENCES unit (id),
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from),
        route text NOT NULL CHECK (route IN ('A', 'B', 'C', 'D', 'E', 'F')),
        instrument text NOT NULL,
        body text NOT NULL,
        PRIMARY KEY (unit_id, valid_from)`,
      unit_alias: `
        unit_id text NOT NULL REFERENCES unit (id),
        name text NOT NULL,
        name_key text NOT NULL,
        source text NOT NULL,
        PRIMARY KEY (unit_id, name)`,
      body: `
        id text NOT NULL PRIMARY KEY,
        kind text NOT NULL CHECK (kind IN ('youthUnion', 'tradeUnion', 'women', 'farmers', 'veterans', 'front',
          'politicalCentre', 'organisationBoard', 'inspection')),
        unit_id text NOT NULL REFERENCES unit (id),
        name text NOT NULL,
        valid_from text NOT NULL,
        valid_to text CHECK (valid_to > valid_from)`,
    });
    await createIndexes(runner, {
      unit_name_key: 'unit_name (name_key)',
      unit_alias_key: 'unit_alias (name_key)',
      unit_place_path: 'unit_place (path)',
      unit_place_parent: 'unit_place (parent_id)',
      body_unit: 'body (unit_id)',
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTables(runner, ['body', 'unit_alias', 'unit_setting', 'unit_place', 'unit_name', 'unit']);
  }
}
