// The helper's sheet without a network (P16): switched on by its owner, on a phone of his own.
import { drafts, forget, isOn, keep, kept, newId, switchOn, wipe } from './drafts.js';
import { sendDrafts } from './send-drafts.js';
import { start } from './start.js';

const worker = (lang) => navigator.serviceWorker.register(`/sw.js?lang=${lang}`, { scope: '/nhan-xet' });

/** On the list of those one helps: switching on and off, whom the phone may know, what waits there. */
class Switch {
  static moduleName = 'ngoai-tuyen';

  constructor(element) {
    if (!window.isSecureContext || !navigator.serviceWorker) return;
    this.element = element;
    element.hidden = false;
    element.querySelector('form').addEventListener('submit', (event) => {
      event.preventDefault();
      if (element.querySelector('[type=checkbox]').checked) void this.turnOn();
    });
    element.querySelector('[data-off]').addEventListener('click', () => void wipe().then(() => this.show()));
    void this.refresh();
  }

  /** Whom one helps may have changed; somebody else may be signed in. */
  async refresh() {
    if (isOn()) {
      const { owner } = await kept();
      if (owner === this.element.dataset.owner) await this.turnOn();
      else await wipe();
    }
    await this.show();
    await sendDrafts();
    await this.show();
  }

  async turnOn() {
    const people = [...this.element.querySelectorAll('[data-code]')].map(({ dataset }) => ({
      code: dataset.code,
      initials: dataset.initials,
    }));
    await switchOn(this.element.dataset.owner, people);
    await worker(document.documentElement.lang);
    await navigator.serviceWorker.ready;
    await this.show();
  }

  async show() {
    const on = isOn();
    for (const part of this.element.querySelectorAll('[data-when]')) part.hidden = (part.dataset.when === 'on') !== on;
    this.element.dataset.state = on ? 'on' : 'off';
    this.element.querySelector('[data-count]').textContent = on ? (await drafts()).length : 0;
  }
}

/** The sheet itself, and the drafts under it. */
class Sheet {
  static moduleName = 'to-ngoai-tuyen';

  constructor(element) {
    this.element = element;
    this.form = element.querySelector('form');
    this.words = element.dataset;
    this.wait = 1000;
    this.form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.save();
    });
    for (const [target, event] of [
      [window, 'online'],
      [document, 'visibilitychange'],
    ])
      target.addEventListener(event, () => void this.send());
    void this.begin();
  }

  async begin() {
    const on = isOn();
    this.element.querySelector('[data-part=off]').hidden = on;
    this.element.querySelector('[data-part=on]').hidden = !on;
    if (!on) return;
    const { people } = await kept();
    const choice = this.form.elements['ho-so'];
    for (const { code, initials } of people) choice.add(new window.Option(`${initials} · ${code}`, code));
    await this.show();
    await this.send();
  }

  /** Nothing is judged here: the law is, once it arrives. */
  async save() {
    const { 'ho-so': code, ...fields } = Object.fromEntries(new FormData(this.form));
    if (code === '') return this.say(this.words.who);
    const edited = this.editing;
    const key = edited?.refused ? window.crypto.randomUUID() : (edited?.key ?? window.crypto.randomUUID());
    const initials = this.form.elements['ho-so'].selectedOptions[0].text;
    const draft = { code, initials, key, savedAt: Date.now(), fields: { ...fields, quarter: quarterOf(fields.on) } };
    await keep(edited?.id ?? newId(), draft);
    this.editing = null;
    this.form.reset();
    this.say(this.words.saved);
    await this.show();
    await this.send();
  }

  async send() {
    if (document.visibilityState === 'hidden') return;
    const before = (await drafts()).length;
    const outcome = await sendDrafts();
    const left = await this.show();
    const sent = before - left;
    const told = { offline: left > 0 ? this.words.offline : '', 'sign-in': this.words.signIn, idle: '' }[outcome];
    if (told || sent > 0) this.say(sent > 0 ? this.words.sent.replace('{n}', sent) : told);
    this.element.querySelector('[data-part=sign-in]').hidden = outcome !== 'sign-in';
    this.again(outcome);
  }

  /** A line that has just come back often fails once more: tried again after a second, then less and less often. */
  again(outcome) {
    clearTimeout(this.timer);
    if (outcome !== 'offline' || !navigator.onLine) return void (this.wait = 1000);
    this.timer = setTimeout(() => void this.send(), this.wait);
    this.wait = Math.min(this.wait * 2, 60_000);
  }

  async show() {
    const found = await drafts();
    const list = this.element.querySelector('[data-list]');
    list.replaceChildren(...found.map((draft) => this.line(draft)));
    this.element.querySelector('[data-part=drafts]').hidden = found.length === 0;
    return found.length;
  }

  line(draft) {
    const line = this.element.querySelector('template').content.cloneNode(true);
    line.querySelector('[data-who]').textContent = `${draft.initials}, ${draft.fields.on}`;
    for (const part of line.querySelectorAll('[data-when]'))
      part.hidden = (part.dataset.when === 'refused') !== (draft.refused ?? false);
    line.querySelector('[data-edit]').addEventListener('click', () => this.edit(draft));
    line.querySelector('[data-drop]').addEventListener('click', () => void forget(draft.id).then(() => this.show()));
    const open = line.querySelector('form');
    for (const [name, value] of Object.entries({ ...draft.fields, 'ho-so': draft.code })) {
      const field = document.createElement('input');
      Object.assign(field, { type: 'hidden', name, value });
      open.append(field);
    }
    return line;
  }

  edit(draft) {
    this.editing = draft;
    for (const [name, value] of Object.entries({ ...draft.fields, 'ho-so': draft.code })) {
      const field = this.form.elements[name];
      if (field) field.value = value;
    }
    this.form.scrollIntoView();
    this.form.elements.on.focus();
  }

  say(words) {
    this.element.querySelector('[role=status]').textContent = words;
  }
}

/** What was refused, mended on the page and sent, waits here no longer. */
class Sent {
  static moduleName = 'da-gui';

  constructor({ dataset: { code } }) {
    if (isOn()) void this.drop(code);
  }

  async drop(code) {
    for (const draft of await drafts()) if (draft.refused && draft.code === code) await forget(draft.id);
  }
}

/** The quarter a day lies in, as the form of the page names it; nothing where it is no day: the service then says so. */
function quarterOf(text) {
  const [, month, year] = /^\d{1,2}\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4}|\d{2})$/.exec(text.trim()) ?? [];
  return month ? `${year.length === 2 ? `20${year}` : year}-${Math.ceil(Number(month) / 3)}` : '';
}

start([Switch, Sheet, Sent]);
