import { addWorkingDays } from '../../calendar/working-days.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** A death: the report form, then the file to the direct superior in thirty working days. */
export const death: Predicates = {
  'DEATH-1': {
    remedy: from('grassroots', { act: 'file.handover' }),
    recorded: ({ facts, law, calendar, on }, act) => {
      const died = as(act, 'death.record');
      if (died)
        return need(died.diedOn <= died.reportForm.date && died.reportForm.date <= on, {
          force: 'bar',
          detail: { died: died.diedOn, form: died.reportForm.date },
          remedy: from('secretary', { paper: 'deathForm' }),
        });
      if (!facts.death) return met;
      const { formOn } = facts.death;
      const due = addWorkingDays(calendar, formOn, law.on(formOn).parameters.deathFile);
      return need(on <= due, { detail: { due } });
    },
  },
};
