import { addMonths } from '../../calendar/months.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** Section 9.1: the twelve months, the class for new members, conduct, transfers. */

export const probation: Predicates = {
  'G01-4.1': {
    gates: ['recognition.meet'],
    remedy: from('politicalCentre', { act: 'training.certify' }),
    standing: ({ facts, on }) => need(facts.training !== null && facts.training <= on),
    recorded: ({ slice }, act) => {
      const certified = as(act, 'training.certify');
      return need(!certified || certified.issuer === 'committee' || certified.issuer === slice.parameters.courseIssuer);
    },
  },
  'CH-35.2': {
    remedy: from('inspection'),
    recorded: (_, act) => {
      const form = as(act, 'discipline.record')?.form;
      return need(form === undefined || form === 'reprimand' || form === 'warning');
    },
  },
  // What a suspension does to the twelve months was not found: the competent committee alone may hold them.
  'DISC-2': {
    gates: ['recognition.meet', 'suspension.start'],
    standing: ({ act, facts }) => need(act !== 'suspension.start' && facts.suspendedOn === null),
  },
  'G01-3.10': {
    remedy: from('secretary', { act: 'helper.replace' }),
    recorded: ({ setting }, act) => {
      const helper = as(act, 'transfer.arrive')?.helper;
      return need(helper === undefined || (setting.members[helper] === 'official' && helper !== setting.candidate));
    },
  },
  'R24-6.3.1': {
    remedy: from('secretary', { act: 'transfer.start' }),
    recorded: ({ facts, law, calendar }, act) => {
      const started = as(act, 'transfer.start');
      // Not while under inspection or with a complaint open: this half of the rule bars.
      if (started) return need(started.noInspection && started.noComplaint, { force: 'bar' });
      const arrived = as(act, 'transfer.arrive');
      if (!arrived || facts.transfer?.kind !== 'official') return met;
      const { effectiveOn } = facts.transfer;
      const due = addWorkingDays(calendar, effectiveOn, law.on(effectiveOn).parameters.transfer.within);
      return need(arrived.arrivedOn <= due, { remedy: from('secretary', { act: 'delay.explain' }), detail: { due } });
    },
  },
  // Under twelve months away, for study not more than twenty-four.
  'R24-6.3.2': {
    remedy: from('secretary', { act: 'delay.explain' }),
    recorded: ({ facts: { transfer }, law }, act) => {
      const returned = as(act, 'transfer.return');
      if (!returned || transfer?.kind !== 'temporary') return met;
      const months = law.on(transfer.effectiveOn).parameters.transfer;
      const due = addMonths(transfer.effectiveOn, transfer.study ? months.study : months.temporary);
      return need(transfer.study ? returned.returnedOn <= due : returned.returnedOn < due, { detail: { due } });
    },
  },
};
