// Rows that open: the one the address names is opened and shown, and what a reader opens goes into the address.
const kept = new WeakMap();
const PATIENCE = 3000;

class Rows {
  constructor() {
    this.open = "";
    this.toggled = (event) => this.toggle(event.target);
    this.clicked = (event) => this.click(event);
    document.addEventListener("toggle", this.toggled, true);
    document.addEventListener("click", this.clicked);
  }

  update(open, send) {
    const isFirst = !this.send;
    this.send = send;
    if (isFirst && !open) this.catchUp();
    if (open === this.open) return;
    this.open = open;
    if (open) this.reveal(open, performance.now() + PATIENCE);
  }

  // A reader may have opened a row before anybody listened.
  catchUp() {
    const early = [...document.querySelectorAll("details[data-row][open]")].pop();
    if (early) this.toggle(early);
  }

  // The rows may still be on their way when the address is known.
  reveal(id, until) {
    const row = document.querySelector(`details[data-row="${CSS.escape(id)}"]`);
    if (!row) {
      if (performance.now() < until) requestAnimationFrame(() => this.reveal(id, until));
      return;
    }
    for (let one = row; one; one = one.parentElement?.closest("details")) one.open = true;
    const { top, bottom } = row.getBoundingClientRect();
    if (top < 80 || bottom > innerHeight) {
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      row.scrollIntoView({ block: "start", behavior: still ? "auto" : "smooth" });
    }
  }

  toggle(row) {
    const id = row.dataset?.row;
    if (!id || (row.open ? id === this.open : id !== this.open)) return;
    this.open = row.open ? id : "";
    if (row.open && row.getBoundingClientRect().bottom > innerHeight) row.scrollIntoView({ block: "nearest" });
    this.send(this.open);
  }

  click(event) {
    const id = event.target.closest?.("[data-goes]")?.dataset.goes;
    if (!id) return;
    this.open = id;
    this.reveal(id, performance.now() + PATIENCE);
    document.querySelector(`details[data-row="${CSS.escape(id)}"] > summary`)?.focus({ preventScroll: true });
    this.send(id);
  }

  end() {
    document.removeEventListener("toggle", this.toggled, true);
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new Rows());
  kept.get(parentElement).update(data.open, (id) => setTriggerValue("opened", id));
  return () => {
    kept.get(parentElement)?.end();
    kept.delete(parentElement);
  };
}
