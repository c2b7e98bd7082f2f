// Seats in a list: a click on one sends what it writes into the address, and keeps the focus where it was.
const kept = new WeakMap();
const PATIENCE = 3000;

class Seats {
  constructor() {
    this.clicked = (event) => this.click(event);
    document.addEventListener("click", this.clicked);
  }

  update(send) {
    this.send = send;
    if (this.last) this.focus(this.last, performance.now() + PATIENCE);
  }

  click(event) {
    const seat = event.target.closest?.("[data-seats]")?.dataset.seats;
    if (!seat) return;
    this.last = seat;
    this.send(seat);
  }

  // The list is written anew after a click; whoever uses the keyboard stays on the seat.
  focus(seat, until) {
    const lost = !document.activeElement || document.activeElement === document.body;
    const button = document.querySelector(`[data-seats="${CSS.escape(seat)}"]`);
    if (lost && button) button.focus({ preventScroll: true });
    else if (!button && performance.now() < until) requestAnimationFrame(() => this.focus(seat, until));
    this.last = null;
  }

  end() {
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new Seats());
  kept.get(parentElement).update((seat) => setTriggerValue("seat", seat));
  return () => {
    kept.get(parentElement)?.end();
    kept.delete(parentElement);
  };
}
