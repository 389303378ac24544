/** Opens the drawing of the road at the step where the case stands, else where the road begins, and not at its empty edge. */
export class Chart {
  static moduleName = 'so-do';

  constructor(pane) {
    const show = () => middle(pane, pane.querySelector('#dang-o') ?? pane.querySelector('.chart-box'));
    const folded = pane.closest('details:not([open])');
    if (folded) folded.addEventListener('toggle', show, { once: true });
    else show();
  }
}

function middle(pane, box) {
  const [frame, at] = [pane.getBoundingClientRect(), box.getBoundingClientRect()];
  pane.scrollLeft += at.left + at.width / 2 - (frame.left + frame.width / 2);
  pane.scrollTop += at.top + at.height / 2 - (frame.top + frame.height / 2);
}
