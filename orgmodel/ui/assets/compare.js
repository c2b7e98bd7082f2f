// Small pictures side by side: a click on one, or Enter on its title, asks for it large.
const kept = new WeakMap();
const STILL = 5;

class Multiples {
  constructor() {
    this.pressed = (event) => (this.at = [event.clientX, event.clientY]);
    this.clicked = (event) => this.click(event);
    document.addEventListener("pointerdown", this.pressed, true);
    document.addEventListener("click", this.clicked);
  }

  update(send) {
    this.send = send;
  }

  click(event) {
    const title = event.target.closest?.("[data-enlarge]");
    const card = event.target.closest?.("[class*='st-key-multiple-']");
    const name = title?.dataset.enlarge ?? card?.querySelector("[data-enlarge]")?.dataset.enlarge;
    const tool = event.composedPath().some((node) => node.dataset?.tool);
    if (name && !tool && (title || !this.moved(event))) this.send(name);
  }

  // Who drags a picture looks at it; that is not a click.
  moved(event) {
    return this.at && Math.hypot(event.clientX - this.at[0], event.clientY - this.at[1]) > STILL;
  }

  end() {
    document.removeEventListener("pointerdown", this.pressed, true);
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new Multiples());
  kept.get(parentElement).update((name) => setTriggerValue("enlarge", name));
  return () => {
    kept.get(parentElement)?.end();
    kept.delete(parentElement);
  };
}
