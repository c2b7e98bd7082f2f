// Cells of a matrix: a click sends which one, the focus goes to what it opens, and comes back when that closes.
const kept = new WeakMap();
const PATIENCE = 3000;
let opened = "";

class Cells {
  constructor() {
    this.clicked = (event) => this.click(event);
    document.addEventListener("click", this.clicked);
  }

  update(open, send) {
    this.send = send;
    const before = opened;
    opened = open;
    if (!before || open) return;
    this.found = null;
    this.focus(() => document.querySelector(`[data-cell="${CSS.escape(before)}"]`), performance.now() + PATIENCE);
  }

  click(event) {
    const cell = event.target.closest?.("[data-cell]")?.dataset.cell;
    if (!cell) return;
    this.send(cell);
    this.found = null;
    const panel = () => document.querySelector(`.st-key-cell:has([data-of="${CSS.escape(cell)}"]) [data-testid="stButtonGroup"] button`);
    this.focus(panel, performance.now() + PATIENCE);
  }

  // What is asked for may still be on its way, and is built anew once more when the page has been drawn.
  focus(find, until) {
    const here = document.activeElement;
    const found = find();
    if (found && here !== found && (!found.isSameNode(this.found) || !here || here === document.body)) {
      found.focus({ preventScroll: true });
      this.found = found;
    }
    const now = document.activeElement;
    const isLeft = this.found && now && now !== document.body && now !== this.found;
    if (!isLeft && performance.now() < until) requestAnimationFrame(() => this.focus(find, until));
  }

  end() {
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new Cells());
  kept.get(parentElement).update(data.open, (cell) => setTriggerValue("cell", cell));
  return () => {
    kept.get(parentElement)?.end();
    kept.delete(parentElement);
  };
}
