import type { Request } from 'express';

/** Where people sign in, as the one who asks reached it. */
export const siteAddress = (request: Request): string => `${request.protocol}://${request.get('host') ?? ''}`;
