import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ACCESS } from '../http/access.js';
import { PARAMETERS } from '../http/parameter.js';
import { purposeParameters } from '../reads/stated-purpose.js';
import { type Capability, type Grant, policy } from './policy.table.js';

/**
 * Open to whoever is signed in and holds a duty with this capability; on which resource, the service asks `demand`. What
 * is read under it may be read for a stated purpose where reading is recorded.
 */
export function Requires(capability: Capability): MethodDecorator & ClassDecorator {
  // One the table does not know is refused at the start, with the route's name.
  const known: Grant | null = Object.hasOwn(policy, capability) ? policy[capability] : null;
  return known?.obligations.includes('recordRead')
    ? applyDecorators(SetMetadata(ACCESS, capability), SetMetadata(PARAMETERS, purposeParameters))
    : applyDecorators(SetMetadata(ACCESS, capability));
}
