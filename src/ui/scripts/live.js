// For pages that change a part of themselves; loaded only there. Its attributes are in the page (data-hx-…).
import 'htmx.org';

// What only helps where a script runs stands hidden until then.
document.body.classList.add('live');

/** What is only a convenience (a draft kept, a number refreshed) takes nobody away from what he is typing. */
const failedQuietly = ({ sourceElement: { dataset } }) => {
  if (dataset.failed === undefined) return false;
  const place = document.querySelector(dataset.hxTarget ?? '.none');
  if (place) place.textContent = dataset.failed;
  return true;
};

// An answer that is no such part (signed out meanwhile, refused, broken) is shown as a page of its own.
document.addEventListener('htmx:after:request', (event) => {
  const { ctx } = event.detail;
  if (!ctx.response.raw.redirected && ctx.response.status < 400) return;
  event.preventDefault();
  // Signed out meanwhile: it is said elsewhere, and asking on would be in vain.
  if (failedQuietly(ctx)) ctx.sourceElement.dataset.over = String(ctx.response.raw.redirected);
  else window.location.assign(ctx.request.action);
});
document.addEventListener('htmx:before:request', (event) => {
  const { ctx } = event.detail;
  // Without a network a convenience is not even asked for: that would be told as a fault.
  const inVain = !window.navigator.onLine && failedQuietly(ctx);
  if (inVain || isLeft() || ctx.sourceElement.dataset.over === 'true') event.preventDefault();
});
// The network failed.
document.addEventListener('htmx:error', ({ detail: { ctx } }) => ctx && failedQuietly(ctx));

// Whoever leaves the page while a part of it is asked for has not met a fault: the question is withdrawn; none is
// asked until the next page is there. A download leaves no page: what is asked for later is asked again.
let leftAt = -Infinity;
const isLeft = () => window.performance.now() - leftAt < 10_000;
window.addEventListener('beforeunload', () => {
  leftAt = window.performance.now();
  for (const asking of document.querySelectorAll('.htmx-request')) asking.dispatchEvent(new window.Event('htmx:abort'));
});
window.addEventListener('pageshow', () => {
  leftAt = -Infinity;
});
