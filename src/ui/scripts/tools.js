/** Buttons that mean nothing without a script: hidden until here. */
class Tool {
  constructor(element) {
    element.hidden = false;
    element.addEventListener('click', () => this.use(element));
  }
}

export class Print extends Tool {
  static moduleName = 'in';

  use() {
    window.print();
  }
}

/** Copies the text of the element named in `data-from`, and says so in the button itself. */
export class Copy extends Tool {
  static moduleName = 'sao-chep';

  async use(button) {
    const from = document.getElementById(button.dataset.from);
    await navigator.clipboard.writeText((from.value ?? from.innerText).trim());
    button.textContent = button.dataset.done;
  }
}

/** Writes the present day of Viet Nam into the box named in `data-to`. */
export class Today extends Tool {
  static moduleName = 'hom-nay';

  use(button) {
    const box = document.getElementById(button.dataset.to);
    const day = { timeZone: 'Asia/Ho_Chi_Minh', day: '2-digit', month: '2-digit', year: 'numeric' };
    box.value = new Intl.DateTimeFormat('en-GB', day).format(new Date());
    box.focus();
  }
}
