// Reckons a vote while it is typed, by the numbers of the rule that the page was given. What counts is reckoned by the
// service, before anything is recorded: without this file nothing is lost.
import { start } from './start.js';

class VoteSum {
  static moduleName = 'kiem-phieu';

  constructor(element) {
    this.element = element;
    this.form = element.closest('form');
    this.given = JSON.parse(element.dataset.phieu);
    this.form.addEventListener('input', () => this.tell());
    this.tell();
  }

  tell() {
    const said = this.sums(new FormData(this.form));
    if (this.element.textContent !== said) this.element.textContent = said;
  }

  /** What can be said of what is typed so far; nothing where a figure is still missing. */
  sums(typed) {
    const { own, shared, choice, rules, cast } = this.given;
    const number = (name) => {
      const text = String(typed.get(name) ?? '').trim();
      return /^\d{1,6}$/.test(text) ? Number(text) : NaN;
    };
    const [yes, no, invalid] = ['yes', 'no', 'invalid'].map((field) => number(own + field));
    const [listed, present] = ['listed', 'present'].map((field) => number(shared + field));
    const base = listed - leftOut(typed, `${shared}excluded.`);
    const rule = rules.length > 1 ? rules.find(({ act }) => act === typed.get(choice)) : rules[0];
    const told = [];
    if (rule && base >= 1 && yes <= base) told.push(sentence(rule, yes, base));
    const ballots = yes + no + invalid;
    if (ballots >= 0 && present >= 0) told.push(filled(cast, { ballots, present }));
    return told.join('. ');
  }
}

/** Whole numbers decide, as the service has it. */
function sentence({ share, reached, short, plain }, yes, base) {
  if (!share) return filled(plain, { yes, base });
  const { of, least, moreThan } = share;
  const enough = moreThan ? of * yes > least * base : of * yes >= least * base;
  return filled(enough ? reached : short, { yes, base });
}

/** Rows of which anything is filled in. */
function leftOut(typed, prefix) {
  const rows = [...typed]
    .filter(([name, text]) => name.startsWith(prefix) && String(text).trim() !== '')
    .map(([name]) => name.slice(prefix.length).split('.')[0]);
  return new Set(rows).size;
}

const filled = (words, values) => words.replace(/\{(\w+)\}/g, (_, name) => values[name]);

start([VoteSum]);
