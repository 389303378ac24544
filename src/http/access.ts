import { SetMetadata } from '@nestjs/common';

/** Who may call a route: everybody, or whoever holds the capability named. The nearest mark, route or controller, rules. */
export const ACCESS = 'access';
export const everybody = 'everybody';

/** Open to everybody, signed in or not. Every other route says which capability it requires. */
export const Public = () => SetMetadata(ACCESS, everybody);
