import { countDrafts, isOn, wipe } from './drafts.js';

/** Whoever signs out leaves nothing on the machine; where sheets were not sent yet he is asked first. */
export class SignOut {
  static moduleName = 'dang-xuat';

  constructor(form) {
    form.addEventListener('submit', (event) => {
      if (!isOn()) return;
      event.preventDefault();
      void leave(form);
    });
  }
}

async function leave(form) {
  const unsent = await countDrafts();
  if (unsent > 0 && !window.confirm(form.dataset.warning.replace('{n}', unsent))) return;
  await wipe();
  form.submit();
}
