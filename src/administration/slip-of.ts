import type { Request } from 'express';
import type { AccountView } from '../accounts/account.view.js';
import type { Answer } from '../http/answer.js';
import { Page } from '../ui/page.js';
import { siteAddress } from './site-address.js';
import { SlipPage, type SlipView } from './slip.page.js';

/** The slip for the account an answer tells of; null where it tells of none. A repeat of the command has no password any more. */
export function slipOf({ body }: Answer, request: Request): Page<SlipView> | null {
  const { account, oneTimePassword } = body as {
    readonly account?: AccountView | null;
    readonly oneTimePassword?: string | null;
  };
  if (!account) return null;
  return new Page<SlipView>(SlipPage, { account, password: oneTimePassword ?? null, address: siteAddress(request) });
}
