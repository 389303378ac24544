import { SetMetadata } from '@nestjs/common';
import { ACCESS } from '../http/access.js';
import type { Capability } from './policy.table.js';

/** Open to whoever is signed in and holds a duty with this capability; on which resource, the service asks `demand`. */
export const Requires = (capability: Capability) => SetMetadata(ACCESS, capability);
