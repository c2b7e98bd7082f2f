// Weights moved by hand: the others keep their proportions, and what comes of it is sent once the hand rests.
const REST = 180;
const THUMB = 1.1;
const boards = new WeakMap();

const near = (one, other) => Math.abs(one - other) < 0.05;

class Board {
  constructor(parent) {
    this.parent = parent;
    this.headings = parent.querySelector(".headings");
    this.back = parent.querySelector(".back");
    this.rows = new Map();
    this.timer = 0;
    this.headings.addEventListener("input", (event) => this.move(event.target));
    this.headings.addEventListener("change", () => this.flush());
    this.back.addEventListener("click", () => this.send("file"));
  }

  update(data, send) {
    this.send = send;
    this.data = data;
    this.parent.querySelector(".hint").textContent = data.words.hint;
    this.back.textContent = data.words.back;
    this.back.hidden = !data.moved;
    const names = data.headings.flatMap((heading) => heading.rows.map((row) => row.id)).join();
    if (names !== this.names) this.build(data.headings);
    this.names = names;
    for (const heading of data.headings) for (const row of heading.rows) this.show(row);
    if (!this.timer) this.weights = Object.fromEntries(data.headings.flatMap((h) => h.rows.map((row) => [row.id, row.weight])));
    this.paint();
  }

  build(headings) {
    this.rows.clear();
    this.headings.replaceChildren(
      ...headings.filter((heading) => heading.rows.length).map((heading) => {
        const field = document.createElement("fieldset");
        const legend = field.appendChild(document.createElement("legend"));
        legend.append(document.createElement("span"), document.createElement("output"));
        for (const row of heading.rows) field.append(this.row(row));
        field.dataset.rows = heading.rows.map((row) => row.id).join();
        return field;
      }),
    );
    for (const [index, heading] of headings.filter((one) => one.rows.length).entries()) {
      this.headings.children[index].querySelector("legend span").textContent = heading.title;
    }
  }

  row({ id }) {
    const row = document.createElement("div");
    row.className = "row";
    row.innerHTML =
      '<label class="line"><span class="title"></span><output></output></label>' +
      '<div class="track"><i class="tick"></i><input type="range" min="0" max="100" step="1"></div><div class="note"></div>';
    const input = row.querySelector("input");
    input.dataset.id = id;
    input.id = `weight-${id}`;
    row.querySelector("label").htmlFor = input.id;
    this.rows.set(id, row);
    return row;
  }

  show(data) {
    const row = this.rows.get(data.id);
    row.classList.toggle("flat", data.flat);
    row.title = data.meaning;
    row.querySelector(".title").textContent = data.title;
    row.querySelector(".note").textContent = data.note;
    row.querySelector(".note").title = data.note;
    const tick = row.querySelector(".tick");
    tick.style.left = this.left(data.file);
    tick.title = data.fileSaid;
    for (const old of row.querySelectorAll(".switch")) old.remove();
    for (const at of data.switches) {
      const mark = row.querySelector(".track").appendChild(document.createElement("i"));
      mark.className = "switch";
      mark.style.left = this.left(at);
    }
    row.file = data.file;
    row.note = `${data.fileSaid}; ${data.note}`;
  }

  left(percent) {
    return `calc(${THUMB / 2}rem + (100% - ${THUMB}rem) * ${Math.min(100, percent) / 100})`;
  }

  said(percent) {
    return this.data.words.percent.replace("0", String(Math.round(percent)));
  }

  paint() {
    for (const [id, row] of this.rows) {
      const weight = this.weights[id];
      const input = row.querySelector("input");
      if (input !== this.held) input.value = String(Math.round(weight));
      input.style.setProperty("--part", this.left(weight));
      input.setAttribute("aria-valuetext", `${this.said(weight)}; ${row.note}`);
      row.querySelector("output").textContent = this.said(weight);
      row.classList.toggle("moved", !near(weight, row.file) && this.data.moved);
    }
    for (const field of this.headings.children) {
      const sum = field.dataset.rows.split(",").reduce((whole, id) => whole + this.weights[id], 0);
      field.querySelector("legend output").textContent = this.said(sum);
    }
  }

  move(input) {
    const id = input.dataset.id;
    const wanted = Number(input.value);
    const others = Object.keys(this.weights).filter((one) => one !== id);
    const sum = (of) => others.reduce((whole, one) => whole + of(one), 0);
    const kept = sum((one) => this.weights[one]) > 0 ? (one) => this.weights[one] : (one) => this.rows.get(one).file || 1;
    const rest = sum(kept);
    for (const one of others) this.weights[one] = (kept(one) * (100 - wanted)) / rest;
    this.weights[id] = wanted;
    this.held = input;
    this.data.moved = true;
    this.back.hidden = false;
    this.paint();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), REST);
  }

  flush() {
    if (!this.timer) return;
    clearTimeout(this.timer);
    this.timer = 0;
    this.held = null;
    this.send(this.data.ids.map((id) => this.weights[id] ?? 0));
  }

  end() {
    clearTimeout(this.timer);
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!boards.has(parentElement)) boards.set(parentElement, new Board(parentElement));
  boards.get(parentElement).update(data, (weights) => setTriggerValue("weights", weights));
  return () => {
    boards.get(parentElement)?.end();
    boards.delete(parentElement);
  };
}
