/** Says two minutes before that the session ends for want of work, and can prolong it; says so when it has ended. */
export class IdleWarning {
  static moduleName = 'phien';

  constructor(element) {
    this.element = element;
    this.allowed = Number(element.dataset.seconds) * 1000;
    element.querySelector('button').addEventListener('click', () => this.stay());
    // A computer that slept has missed its timers.
    document.addEventListener('visibilitychange', () => this.look());
    // A part of the page that was asked for anew counts as work, as a page does.
    document.addEventListener('htmx:after:request', ({ detail: { ctx } }) => {
      const { raw, status } = ctx.response;
      if (!raw.redirected && status < 400) this.prolong();
    });
    this.prolong();
  }

  prolong() {
    this.end = Date.now() + this.allowed;
    this.look();
  }

  look() {
    const left = this.end - Date.now();
    this.show(left <= 0 ? 'over' : left <= 120_000 ? 'soon' : null);
    clearTimeout(this.timer);
    if (left > 0) this.timer = setTimeout(() => this.look(), left > 120_000 ? left - 120_000 : left);
  }

  /** The region itself is always there: only then is what appears in it read out. */
  show(part) {
    for (const one of this.element.querySelectorAll('[data-part]')) one.hidden = one.dataset.part !== part;
  }

  /** Any question to the service counts as work. */
  async stay() {
    const { ok } = await fetch('/api/v1/me', { headers: { Accept: 'application/json' } });
    this.end = ok ? Date.now() + this.allowed : 0;
    this.look();
  }
}
