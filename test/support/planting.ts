import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Store } from '../../src/database/store.js';
import type { OrganisationsService } from '../../src/organisations/organisations.service.js';

type Role = 'branch' | 'grassroots' | 'superior' | 'centralDirect';

/** Makes units of an enterprise, open since 2015. */
export const planting =
  (organisations: OrganisationsService, { writer }: Store) =>
  (role: Role, name: string, parentId: string | null): Promise<string> =>
    writer.write((tx) =>
      organisations.create(tx, {
        ...{ role, name, parentId, levelName: role, place: 'enterprise' },
        ...{ hardship: false, openedOn: legalDate('2015-01-01'), source: null },
      }),
    );
