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
  // Signed out meanwhile: it is said elsewhere.
  if (failedQuietly(ctx)) ctx.sourceElement.dataset.over = String(ctx.response.raw.redirected);
  else window.location.assign(ctx.request.action);
});
// Signed out meanwhile: asking on would be in vain.
document.addEventListener('htmx:before:request', (event) => {
  if (event.detail.ctx.sourceElement.dataset.over === 'true') event.preventDefault();
});

// Without a network a convenience is told where it stands, and whoever leaves the page has met no fault: the question
// counts as withdrawn. htmx would tell the browser of an error; which of the two came first, no script can know.
const withdrawn = (ctx) => async (place, request) => {
  try {
    const answer = await window.fetch(place, request);
    await answer.clone().text();
    return answer;
  } catch (failure) {
    if (isLeft() || failedQuietly(ctx)) throw new window.DOMException('withdrawn', 'AbortError');
    throw failure;
  }
};
document.addEventListener('htmx:config:request', ({ detail: { ctx } }) => {
  ctx.fetch = withdrawn(ctx);
});

// A download leaves no page: what fails later is told again.
let leftAt = -Infinity;
const isLeft = () => window.performance.now() - leftAt < 10_000;
window.addEventListener('beforeunload', () => {
  leftAt = window.performance.now();
});
window.addEventListener('pageshow', () => {
  leftAt = -Infinity;
});
