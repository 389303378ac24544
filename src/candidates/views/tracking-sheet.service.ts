import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { nameOf } from '../../people/names-of.js';
import { type Purpose, purposes } from '../../reads/purposes.js';
import type { CandidateView } from './candidate.view.js';
import { CandidateViews } from './candidate-views.service.js';

export interface TrackingSheetView {
  readonly candidate: CandidateView;
  /** Null: not said yet, and nothing is printed. */
  readonly purpose: Purpose | null;
  /** Sent on without one. */
  readonly unsaid: boolean;
  /** What this reader may print it for. */
  readonly purposes: readonly Purpose[];
  readonly by: string;
  /** Instant of printing. */
  readonly at: string;
  /** Where its code leads. */
  readonly link: string;
}

/** A case on one sheet of paper, printed for a purpose that the log keeps. */
@Injectable()
export class TrackingSheets {
  constructor(
    private readonly views: CandidateViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** @param origin where this house is reached, as in `https://lotrinh.example` */
  async of(
    code: string,
    actor: Actor,
    purpose: Purpose | null,
    origin: string,
  ): Promise<Omit<TrackingSheetView, 'unsaid'>> {
    const candidate = await this.views.view(code, actor);
    const inspects = actor.duties.some(({ duty }) => duty === 'inspection');
    return {
      candidate,
      purpose,
      purposes: purposes.filter((one) => inspects || one !== 'inspection'),
      by: await nameOf(this.reader, actor.personId),
      at: this.clock.now(),
      link: `${origin}/q/${candidate.code}`,
    };
  }
}
