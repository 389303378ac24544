import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../../workflows/calendar/working-days.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import { offersAhead, offersNow, type Offer } from '../../../workflows/kernel/offers.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import type { Setting } from '../../../workflows/kernel/setting.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { usualActs } from '../../../workflows/admission/usual-acts.js';
import { onArrival } from '../arrival.js';
import type { CaseProcedure } from '../case-law.js';

export interface Asked {
  readonly state: CaseState<Facts>;
  readonly setting: Setting;
  readonly duties: readonly Duty[];
  readonly on: LegalDate;
  readonly procedure: CaseProcedure;
  readonly calendar: Calendar;
  /** False: no act is accepted, so none is offered. */
  readonly open?: boolean;
  /** The reader stands where the candidate goes, and may only take him over. */
  readonly arriving?: boolean;
}

/** An offer as the API tells it: what does not apply is left out. */
const viewOffer = ({ act, stage, bearing, by, recordedBy, confirm, cite, mine, allowed, earliest, unmet }: Offer) => ({
  act,
  stage,
  bearing,
  ...(usualActs.has(act) && { usual: true as const }),
  by,
  recordedBy,
  ...(confirm.length > 0 && { confirm }),
  cite,
  mine,
  allowed,
  ...(earliest !== null && { earliest }),
  ...(unmet.length > 0 && { unmet }),
});

/** Acts of the present stage: what carries the case on comes first, and of that what usually does. */
export const offersOf = (asked: Asked) =>
  asked.open === false
    ? []
    : offersNow(asked.procedure, asked)
        .map((offer) => ({ ...offer, mine: offer.mine && (!asked.arriving || offer.act === onArrival) }))
        .map(viewOffer)
        .map((offer, _, all) => (isLeftTo(offer, all) ? { ...offer, usual: undefined } : offer))
        .sort((a, b) => rank(a) - rank(b));

type Viewed = ReturnType<typeof viewOffer>;

/** What it tells leads to another way onward that is open: as a rule that one is gone. */
const isLeftTo = ({ act, bearing, unmet = [] }: Viewed, all: readonly Viewed[]): boolean =>
  bearing === 'onward' &&
  all.some(
    (other) =>
      other.act !== act &&
      other.bearing === 'onward' &&
      other.allowed &&
      other.usual &&
      unmet.some(({ force, remedy }) => force === 'notice' && remedy?.act === other.act),
  );

const bearings = ['onward', 'adds', 'aside'] as const;

/** Beside its bearing, of the ways onward alone whether it is a usual one: the rest stands as the chart has it. */
const rank = ({ bearing, usual }: Pick<ReturnType<typeof viewOffer>, 'bearing' | 'usual'>): number =>
  bearings.indexOf(bearing) + (bearing === 'onward' && !usual ? 0.5 : 0);

/** Acts further along the road. */
export const offersAheadOf = (asked: Asked) =>
  asked.open === false ? [] : offersAhead(asked.procedure, asked).map(viewOffer);
