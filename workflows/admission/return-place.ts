import type { StateValue } from '../kernel/procedure.js';
import { isMember, standingAt } from './effects/deletion.js';
import type { Facts } from './facts.js';

/**
 * Where a case returns to from a side state: the place it left. A deletion that is dropped leads back within the
 * membership. After a repair (K38-3b) a member goes back to S20 with every region as it was, since the twelve months run
 * from the new date; before the ceremony the new decision stands where the faulty one stood, with its limit still to run.
 */
export function returnOf(facts: Facts, value: StateValue, act: string | null): StateValue | null {
  const { ceremony, deletion, returnTo } = facts;
  if (deletion && isMember(value)) return standingAt(value, deletion.from);
  if (act !== 'repair.conclude' || returnTo === null) return returnTo;
  if (ceremony === null) return returnTo === 'ceremonyOverdue' ? 'admissionDecided' : returnTo;
  return isMember(returnTo) ? standingAt(returnTo, 'probation') : { membership: regionsOf(facts) };
}

/** Probation of one who had left its regions as an official member: they stand as the facts tell. */
const regionsOf = ({ training, disciplinedOn, suspendedOn, transfer }: Facts) => ({
  standing: 'probation',
  training: training === null ? 'untrained' : 'trained',
  help: 'helped',
  conduct: suspendedOn !== null ? 'suspended' : disciplinedOn !== null ? 'disciplined' : 'normal',
  location: transfer === null ? 'home' : transfer.kind === 'official' ? 'transferring' : transfer.kind,
});
