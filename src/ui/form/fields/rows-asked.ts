import type { SentForm } from '../sent-form.js';

/** Rows of each list as the form stood, one more where its button was pressed. */
export const rowsAsked =
  (form: SentForm) =>
  (name: string): number => {
    const stood = /^\d{1,3}$/.exec(form.text(`dong.${name}`));
    return (stood ? Number(stood[0]) : 0) + (form.text('them') === name ? 1 : 0);
  };
