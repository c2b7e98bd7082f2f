// Cells of a matrix: a click sends which one, the focus goes to what it opens, and comes back when that closes.
const kept = new WeakMap();
const PATIENCE = 3000;

class Cells {
  constructor() {
    this.open = "";
    this.clicked = (event) => this.click(event);
    document.addEventListener("click", this.clicked);
  }

  update(open, send) {
    this.send = send;
    const before = this.open;
    this.open = open;
    if (before && !open) this.focus(() => document.querySelector(`[data-cell="${CSS.escape(before)}"]`), performance.now() + PATIENCE);
  }

  click(event) {
    const cell = event.target.closest?.("[data-cell]")?.dataset.cell;
    if (!cell) return;
    this.send(cell);
    const panel = () => document.querySelector(`.st-key-cell:has([data-of="${CSS.escape(cell)}"]) [data-testid="stButtonGroup"] button`);
    this.focus(panel, performance.now() + PATIENCE);
  }

  focus(find, until) {
    const found = find();
    if (found) found.focus({ preventScroll: true });
    else if (performance.now() < until) requestAnimationFrame(() => this.focus(find, until));
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
