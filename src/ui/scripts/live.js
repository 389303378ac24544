// For pages that change a part of themselves; loaded only there. Its attributes are in the page (data-hx-…).
import 'htmx.org';

// An answer that is no such part (signed out meanwhile, refused, broken) is shown as a page of its own.
document.addEventListener('htmx:after:request', (event) => {
  const { response, request } = event.detail.ctx;
  if (!response.raw.redirected && response.status < 400) return;
  event.preventDefault();
  window.location.assign(request.action);
});
