// Presentation mode: arrow keys, a presenter's remote and the buttons step through the placements; Escape leaves.
const kept = new WeakMap();
const ON = new Set(["ArrowRight", "ArrowDown", "PageDown", " "]);
const BACK = new Set(["ArrowLeft", "ArrowUp", "PageUp"]);

class Steps {
  constructor() {
    this.pressed = (event) => this.press(event);
    this.clicked = (event) => this.click(event);
    document.addEventListener("keydown", this.pressed, true);
    document.addEventListener("click", this.clicked);
  }

  update(data, send) {
    this.send = send;
    this.names = data.names;
    this.at = data.at;
    document.documentElement.lang = data.language;
  }

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isButton = event.key === " " && event.target.closest?.("button");
    if (isButton) return;
    const to = ON.has(event.key) ? this.at + 1 : BACK.has(event.key) ? this.at - 1
      : event.key === "Home" ? 0 : event.key === "End" ? this.names.length - 1 : null;
    if (to === null && event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    if (to === null) this.send("");
    else this.go(to);
  }

  click(event) {
    const step = event.target.closest?.("[data-step]")?.dataset.step;
    if (step === "leave") this.send("");
    else if (step) this.go(this.at + (step === "on" ? 1 : -1));
  }

  // Quick presses add up before the server has answered the first.
  go(to) {
    if (to < 0 || to >= this.names.length || to === this.at) return;
    this.at = to;
    this.send(this.names[to]);
  }

  end() {
    document.removeEventListener("keydown", this.pressed, true);
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!kept.has(parentElement)) kept.set(parentElement, new Steps());
  kept.get(parentElement).update(data, (name) => setTriggerValue("step", name));
  return () => {
    kept.get(parentElement)?.end();
    kept.delete(parentElement);
  };
}
