// The text of a file: numbered, checked when the hand rests, kept when asked; a click on a problem goes to its line.
const REST = 600;
const editors = new WeakMap();

class Editor {
  constructor(parent) {
    this.area = parent.querySelector("textarea");
    this.gutter = parent.querySelector(".gutter");
    this.state = parent.querySelector(".state");
    this.keep = parent.querySelector(".keep");
    this.back = parent.querySelector(".back");
    this.area.addEventListener("input", () => this.typed());
    this.area.addEventListener("scroll", () => (this.gutter.scrollTop = this.area.scrollTop));
    this.keep.addEventListener("click", () => this.kept());
    this.back.addEventListener("click", () => this.restore());
    this.clicked = (event) => this.goTo(event.target.closest?.(".om-problem code")?.textContent ?? "");
    document.addEventListener("click", this.clicked);
  }

  update(data, send) {
    const isNew = data.version !== this.data?.version;
    this.data = data;
    this.send = send;
    this.keep.textContent = data.words.keep;
    this.back.textContent = data.words.back;
    this.area.setAttribute("aria-label", data.words.label);
    if (isNew && this.area.value !== data.text) this.area.value = data.text;
    this.marks = "";
    this.paint();
  }

  typed() {
    this.paint();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send("typed", this.area.value), REST);
  }

  kept() {
    clearTimeout(this.timer);
    this.send("kept", this.area.value);
  }

  restore() {
    clearTimeout(this.timer);
    this.area.value = this.data.text;
    this.send("typed", this.data.text);
    this.area.focus();
    this.paint();
  }

  paint() {
    const isSame = this.area.value === this.data.text;
    this.keep.disabled = isSame;
    this.back.hidden = isSame;
    this.state.textContent = this.data.state;
    this.state.classList.toggle("bad", this.data.isBad);
    this.area.setAttribute("aria-invalid", this.data.isBad ? "true" : "false");
    const count = this.area.value.split("\n").length;
    const marks = JSON.stringify([count, this.data.problems]);
    if (marks === this.marks) return;
    this.marks = marks;
    const kinds = new Map(this.data.problems.map(({ line, kind }) => [line, kind]));
    const numbers = Array.from({ length: count }, (_, index) => this.number(index + 1, kinds.get(index + 1)));
    this.gutter.replaceChildren(...numbers);
    this.gutter.scrollTop = this.area.scrollTop;
  }

  number(line, kind) {
    const row = document.createElement("div");
    row.className = kind ? `om-line ${kind}` : "om-line";
    const number = row.appendChild(document.createElement("span"));
    number.className = "om-number";
    number.textContent = line;
    return row;
  }

  goTo(place) {
    const found = /^(.*):(\d+):(\d+)$/.exec(place);
    if (!found || found[1] !== this.data.file) return;
    const lines = this.area.value.split("\n");
    const before = lines.slice(0, Number(found[2]) - 1).join("\n").length;
    const start = before + (Number(found[2]) > 1 ? 1 : 0) + Number(found[3]) - 1;
    this.area.focus();
    this.area.setSelectionRange(start, start);
    this.area.scrollTop = Math.max(0, (Number(found[2]) - 6) * parseFloat(getComputedStyle(this.area).lineHeight));
  }

  end() {
    clearTimeout(this.timer);
    document.removeEventListener("click", this.clicked);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!editors.has(parentElement)) editors.set(parentElement, new Editor(parentElement));
  editors.get(parentElement).update(data, setTriggerValue);
  return () => {
    editors.get(parentElement)?.end();
    editors.delete(parentElement);
  };
}
