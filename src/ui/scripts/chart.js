/** Opens the drawing of the road at the step where the case stands, else where the road begins, and not at its empty edge. */
export class Chart {
  static moduleName = 'so-do';

  constructor(pane) {
    const box = pane.querySelector('#dang-o') ?? pane.querySelector('.chart-box');
    // Anew when it is unfolded, and when a phone is turned.
    let width = 0;
    new ResizeObserver(() => {
      if (pane.clientWidth !== width) middle(pane, box);
      width = pane.clientWidth;
    }).observe(pane);
  }
}

function middle(pane, box) {
  const [frame, at] = [pane.getBoundingClientRect(), box.getBoundingClientRect()];
  pane.scrollLeft += at.left + at.width / 2 - (frame.left + frame.width / 2);
  pane.scrollTop += at.top + at.height / 2 - (frame.top + frame.height / 2);
}
