import { addMonths } from '../../calendar/months.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** Section 10: who keeps the file, how often it is held against the list, what is never taken out of it. */

export const custody: Predicates = {
  // A branch keeps no file; whether the committee has what keeping asks for, people see.
  'G01-8.2b': {
    recorded: ({ setting }, act) => {
      const given = as(act, 'file.handover');
      return need(given?.to !== setting.unit);
    },
  },
  // That an organisation was closed or merged is no fact of the case; that the member was deleted is.
  'G01-8.2d': {
    remedy: from('superior', { act: 'file.handover' }),
    recorded: ({ facts, setting }, act) => {
      const given = as(act, 'file.handover');
      return need(!given || facts.deleted === null || given.to !== setting.unit);
    },
  },
  'G01-8.2h': {
    remedy: from('grassroots', { act: 'delay.explain' }),
    recorded: ({ facts: { custody: file }, law }, act) => {
      const checked = as(act, 'file.handover')?.checkedOn;
      const months = file && law.on(file.checkedOn).parameters.fileCheckMonths;
      if (!checked || !file || !months) return met;
      const due = addMonths(file.checkedOn, months);
      return need(checked <= due, { detail: { due, on: checked } });
    },
  },
  // Nothing is taken out: the index of before may serve again, an older one would lose what came in since.
  'R24-6.2': {
    remedy: from('grassroots', { paper: 'index' }),
    recorded: ({ facts: { custody: file } }, act) => {
      const index = as(act, 'file.handover')?.index;
      if (index) return need(file === null || index.date >= file.indexOn, { detail: { since: file?.indexOn ?? '' } });
      const supplement = as(act, 'record.supplement');
      return need(!supplement || supplement.paper.date <= act.on, {
        remedy: from('secretary', { act: 'record.supplement' }),
      });
    },
  },
};
