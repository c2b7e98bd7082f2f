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
  }

  click(event) {
    const seat = event.target.closest?.("[data-seats]")?.dataset.seats;
    if (!seat) return;
    this.send(seat);
    this.stay(seat, performance.now() + PATIENCE);
  }

  // The list is written anew after a click; whoever was on the seat stays on it.
  stay(seat, until) {
    const here = document.activeElement;
    const button = document.querySelector(`[data-seats="${CSS.escape(seat)}"]`);
    if ((!here || here === document.body) && button) button.focus({ preventScroll: true });
    const isOurs = !here || here === document.body || here.dataset?.seats === seat;
    if (isOurs && performance.now() < until) requestAnimationFrame(() => this.stay(seat, until));
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
