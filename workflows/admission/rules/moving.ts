import { addWorkingDays } from '../../calendar/working-days.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import type { Act } from '../../kernel/act.js';
import type { Finding, Shortfall } from '../../kernel/rule.js';
import type { Known, Parameters } from '../../editions/parameters.js';
import { decidesAnew, firstDecidedOn, goesAfter } from '../effects/moving.js';
import { bodyAbove } from '../routes.js';
import type { MoveFact } from '../facts.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 7.2: the candidate moves before he is a member, or works elsewhere for a time. */

type Limit = keyof Parameters['mover']['value'];

interface Due {
  readonly due: LegalDate;
  readonly confidence: Known<unknown>['confidence'];
}

/** The last day of a limit for movers, by the edition of the day it began. */
function dueFrom({ law, calendar }: Asked, start: LegalDate, which: Limit): Due {
  const { value, confidence } = law.on(start).parameters.mover;
  return { due: addWorkingDays(calendar, start, value[which]), confidence };
}

const inTime = (on: LegalDate, { due, confidence }: Due, more: Shortfall = {}): Finding =>
  need(on <= due, { confidence, detail: { due }, ...more });

/** What is done by a reading of the law that nobody confirmed: told, never a bar. */
const reading = unmet({ force: 'notice', confidence: 'A' });

/** A move that can be: decided and certified by the day it is declared, to another unit. */
function declared({ facts, setting }: Asked, act: Act): Finding {
  const said = as(act, 'move.declare');
  if (!said) return met;
  const another = said.newUnit !== setting.unit && said.newUnit !== facts.unit;
  return need(said.moveDecisionOn <= act.on && said.letter.date <= act.on && another, {
    force: 'bar',
    remedy: from('secretary', { paper: 'moveLetter' }),
  });
}

/** Where the law names two resolutions, one of them is read as enough, or as none. */
const declaredAfter = (act: Act, oneResolution: boolean): Finding =>
  need(act.type !== 'move.declare' || !oneResolution, { ...reading });

/** Routes without a grassroots committee: the branch's resolution is enough (A). */
const branchIsEnough = ({ setting }: Asked): boolean => bodyAbove(setting) === 'competent';

/**
 * Received by another branch than the one left, whose attributes are asked, no earlier than the move was known and the
 * dossier left, and not in days to come.
 */
function received({ facts: { move }, setting }: Asked, act: Act): Finding {
  const said = as(act, 'move.receive');
  if (!said || !move) return met;
  const sent = move.forwardedOn !== null && move.forwardedOn > move.knownOn ? move.forwardedOn : move.knownOn;
  const possible = said.receivedOn <= act.on && said.receivedOn >= sent && said.branch !== move.from;
  if (!possible || said.branch !== setting.unit)
    return unmet({ force: 'bar', detail: { branch: setting.unit, left: move.from, from: sent } });
  return need(said.route === setting.route, { force: 'notice', detail: { route: setting.route } });
}

/** Sent on a day that can be, and after the move was known. */
function forwarded({ facts: { move } }: Asked, act: Act): Finding {
  const said = as(act, 'move.forward');
  if (!said || !move) return met;
  return need(said.forwardedOn <= act.on && said.forwardedOn >= move.decisionOn, { force: 'bar' });
}

const arrives = ({ act }: Asked): boolean => act === 'move.receive';

/** The dossier was sent after him before the new place takes him over. */
const sentBefore = (asked: Asked, stood: MoveFact['stood'], more: Shortfall = {}): Finding => {
  const { move } = asked.facts;
  if (!arrives(asked) || move?.stood !== stood || !goesAfter(move)) return met;
  return need(move.forwardedOn !== null, { force: 'bar', remedy: from('competent', { act: 'move.forward' }), ...more });
};

/** Moved under another authority with a decision already made; whether it came too late to be carried out. */
function decidedElsewhere(asked: Asked): (Due & { readonly late: boolean }) | null {
  const { move, decision } = asked.facts;
  if (move?.stood !== 'decided' || move.sameAuthority || !decision) return null;
  const limit = dueFrom(asked, move.decisionOn, 'switchAfter');
  return { ...limit, late: firstDecidedOn(decision) > limit.due };
}

/** Repaired after the thirty days, first made within them: that it is carried out all the same is a reading. */
function repairedLate(asked: Asked): Finding {
  const { decision } = asked.facts;
  const elsewhere = decidedElsewhere(asked);
  if (!elsewhere || elsewhere.late || !decision || decision.on <= elsewhere.due) return met;
  return unmet({ ...reading, detail: { due: elsewhere.due } });
}

/** The ceremony belongs to the branch that has received him, never to the one he left. */
function atPresentBranch({ facts: { move } }: Asked, act: Act | null): Finding {
  if (!move?.receivedOn) return unmet({ remedy: from('grassroots', { act: 'move.receive' }) });
  return need((as(act, 'ceremony.hold')?.branch ?? move.branch) === move.branch);
}

export const moving: Predicates = {
  'G01-3.9a': {
    remedy: from('grassroots', { paper: 'moveLetter' }),
    // Between the branch's resolution and that of the grassroots committee he moves as before both (A).
    recorded: (asked, act) =>
      declared(asked, act) ?? declaredAfter(act, asked.facts.branchVote !== null) ?? received(asked, act),
  },
  'G01-3.9b-1': {
    gates: ['move.receive'],
    remedy: from('grassroots', { act: 'move.forward' }),
    standing: (asked) => sentBefore(asked, 'resolved'),
    recorded: (asked, act) =>
      declared(asked, act) ??
      declaredAfter(act, branchIsEnough(asked)) ??
      forwarded(asked, act) ??
      received(asked, act),
  },
  // Forwarded within 15 working days, decided within 30 of receipt; later the reason is reported.
  'G01-3.9b-2': {
    gates: ['move.receive'],
    remedy: from('competent', { act: 'delay.explain' }),
    standing: (asked) => sentBefore(asked, 'atAuthority'),
    recorded: (asked, act) => {
      const { move } = asked.facts;
      const impossible =
        declared(asked, act) ??
        declaredAfter(act, branchIsEnough(asked)) ??
        forwarded(asked, act) ??
        received(asked, act);
      if (impossible || !move) return impossible;
      const sent = as(act, 'move.forward');
      if (sent && move.stood === 'atAuthority' && goesAfter(move))
        return (
          inTime(sent.forwardedOn, dueFrom(asked, move.knownOn, 'forward')) ??
          // In time only because the days are counted from the day the move was known, which is a reading.
          inTime(
            sent.forwardedOn,
            { ...dueFrom(asked, move.decisionOn, 'forward'), confidence: 'A' },
            { force: 'notice' },
          )
        );
      const anew = act.type === 'admission.decide' ? decidesAnew(asked.facts) : null;
      if (!anew?.receivedOn) return met;
      const limit = dueFrom(asked, anew.receivedOn, 'decide');
      // That a decision made anew after an annulment has the same limit is a reading.
      return inTime(asked.on, anew.stood === 'annulled' ? { ...limit, confidence: 'A' } : limit);
    },
  },
  'G01-3.9c-1': {
    gates: ['ceremony.hold'],
    remedy: from('secretary', { act: 'ceremony.hold' }),
    standing: (asked, act) => (asked.facts.move?.sameAuthority ? atPresentBranch(asked, act) : met),
    recorded: (asked, act) =>
      (as(act, 'move.declare')?.sameAuthority ? declared(asked, act) : met) ?? received(asked, act),
  },
  'G01-3.9c-2': {
    gates: ['ceremony.hold', 'move.receive'],
    remedy: from('secretary', { act: 'ceremony.hold' }),
    standing: (asked, act) => {
      const elsewhere = decidedElsewhere(asked);
      if (!elsewhere) return met;
      // Never at the old branch, even where a late decision is carried out by the word of the duty above.
      if (!arrives(asked)) return atPresentBranch(asked, act) ?? repairedLate(asked);
      return elsewhere.late ? met : sentBefore(asked, 'decided');
    },
    recorded: (asked, act) =>
      (as(act, 'move.declare')?.sameAuthority === false ? declared(asked, act) : met) ?? forwarded(asked, act),
  },
  'G01-3.9c-3': {
    gates: ['ceremony.hold', 'move.receive'],
    remedy: from('competent', { act: 'decision.annul' }),
    standing: (asked) => {
      const elsewhere = decidedElsewhere(asked);
      if (elsewhere?.late) return unmet({ confidence: elsewhere.confidence, detail: { due: elsewhere.due } });
      return sentBefore(asked, 'annulled');
    },
    recorded: (asked, act) => forwarded(asked, act) ?? received(asked, act),
  },
  // Sixty working days from the request; a request before the decision, or of a day to come, is none.
  'G01-3.9c-4': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => {
      const { decision, review } = asked.facts;
      const asks = as(act, 'review.request');
      if (asks)
        return need(decision !== null && asks.requestOn >= decision.on && asks.requestOn <= act.on, {
          force: 'bar',
          remedy: from('grassroots'),
        });
      const settled = as(act, 'review.settle');
      if (!settled || !review) return met;
      const { outcome, kind, answer } = settled;
      // What was wrong decides what follows: it is said, never assumed.
      if ((outcome === 'faulty' && !kind) || answer.date > act.on || answer.date < review.requestedOn)
        return unmet({ force: 'bar', detail: { requested: review.requestedOn } });
      return inTime(act.on, dueFrom(asked, review.requestedOn, 'review'));
    },
  },
};
