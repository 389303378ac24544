import { Controller, Get, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Problem } from '../http/problem.js';
import { Found, type FoundView } from '../ui/form/fields/picker.js';
import { Fragment } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { MembersDirectory } from './members-directory.js';
import { UnitsDirectory } from './units-directory.js';

/** More are narrowed by another letter. */
const most = 12;
/** One letter finds everybody. */
const least = 2;

/** What a form may name, found by name while it is typed; without a script forms have their lists. */
@Controller('tim')
@UseInterceptors(PageInterceptor)
export class PickerController {
  constructor(
    private readonly members: MembersDirectory,
    private readonly units: UnitsDirectory,
  ) {}

  @Get('nguoi')
  @Requires('member.read')
  async people(
    @Query('truong') field: unknown,
    @Query('q') q: unknown,
    @Query('loai') kind: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<FoundView>> {
    const asked = askedOf(field, q);
    const official = kind === 'chinh-thuc';
    const rows = await this.members.find(actor, { q: asked.q, official, limit: asked.short ? 0 : most + 1 });
    return found(
      asked,
      rows.map(({ id, name, unit }) => ({ value: id, label: name, hint: unit })),
    );
  }

  @Get('don-vi')
  @Requires('structure.read')
  async places(
    @Query('truong') field: unknown,
    @Query('q') q: unknown,
    @Query('loai') kind: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<FoundView>> {
    const asked = askedOf(field, q);
    const query = { q: asked.q, under: null, on: null };
    const { items } = asked.short ? { items: [] } : await this.units.list(actor, query, { limit: 50, after: null });
    const units = items.filter(({ role }) => kind !== 'chi-bo' || role === 'branch' || role === 'baseBranch');
    return found(
      asked,
      units.map(({ id, name, parent }) => ({ value: id, label: name, hint: parent?.name })),
    );
  }
}

interface Asked {
  readonly field: string;
  readonly q: string;
  /** Too little was typed to look for anything. */
  readonly short: boolean;
}

function askedOf(field: unknown, q: unknown): Asked {
  if (typeof field !== 'string' || !/^[\w.-]{1,80}$/.test(field))
    throw Problem.malformed([{ parameter: 'truong', code: 'unknown', message: 'must be the name of a field' }]);
  if (q !== undefined && (typeof q !== 'string' || q.length > 100))
    throw Problem.malformed([{ parameter: 'q', code: 'text', message: 'must be one text of at most 100 characters' }]);
  const text = (q ?? '').trim();
  return { field, q: text, short: text.length < least };
}

const found = ({ field, q, short }: Asked, items: FoundView['items']): Fragment<FoundView> =>
  new Fragment<FoundView>(Found, { field, q: short ? '' : q, items: items.slice(0, most), more: items.length > most });
