// A picture drawn by the server: checked again, then shown with pan, zoom, click and keyboard.
const SVG = "http://www.w3.org/2000/svg";
const ELEMENTS = new Set(
  "svg g path rect circle ellipse line polygon polyline text tspan title desc defs marker style".split(" "),
);
const ATTRIBUTES = new Set(
  (
    "id class d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height points transform viewBox version fill " +
    "fill-opacity stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity opacity " +
    "font-family font-size font-weight font-style text-anchor text-decoration dominant-baseline xml:space " +
    "preserveAspectRatio role aria-label aria-labelledby aria-describedby aria-hidden lang textLength lengthAdjust " +
    "marker-end marker-start refX refY markerWidth markerHeight orient " +
    "data-id data-actor data-kind data-mark data-from data-to data-label"
  ).split(" "),
);
const STEP = 1.25;
const NEAREST = 8;
const NARROW = 600;
const LEGIBLE = 760;
const shown = new WeakMap();

function cleaned(text) {
  const root = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
  if (root.namespaceURI !== SVG || root.localName !== "svg") return null;
  const all = [root, ...root.querySelectorAll("*")];
  for (const node of all) {
    if (node.namespaceURI !== SVG || !ELEMENTS.has(node.localName)) {
      node.remove();
      continue;
    }
    if (node.localName === "style" && /url|import|expression|[<\\]/i.test(node.textContent)) node.remove();
    for (const { name, value } of [...node.attributes]) {
      const reaches = /url\s*\(\s*(?!#)|javascript:|data:/i.test(value);
      if (!name.startsWith("xmlns") && (!ATTRIBUTES.has(name) || reaches)) node.removeAttribute(name);
    }
  }
  return document.importNode(root, true);
}

function boxes(svg) {
  const found = new Map();
  for (const node of svg.querySelectorAll("g[data-id]")) {
    if (!found.has(node.dataset.id)) found.set(node.dataset.id, node);
  }
  return [...found.values()];
}

function reading(nodes) {
  const at = new Map(nodes.map((node) => [node, node.getBoundingClientRect()]));
  const row = (rect) => Math.round(rect.top / NEAREST);
  return [...nodes].sort((a, b) => row(at.get(a)) - row(at.get(b)) || at.get(a).left - at.get(b).left);
}

function neighbour(nodes, from, key) {
  const centre = (node) => {
    const r = node.getBoundingClientRect();
    return [r.left + r.width / 2, r.top + r.height / 2];
  };
  const [x, y] = centre(from);
  const sign = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  const flat = key === "ArrowLeft" || key === "ArrowRight";
  let best = null;
  let least = Infinity;
  for (const node of nodes) {
    const [u, v] = centre(node);
    const along = sign * (flat ? u - x : v - y);
    const across = Math.abs(flat ? v - y : u - x);
    if (along > 2 && along + 2 * across < least) [best, least] = [node, along + 2 * across];
  }
  return best;
}

class Picture {
  constructor(parent) {
    this.parent = parent;
    this.frame = parent.querySelector(".frame");
    this.stage = parent.querySelector(".stage");
    this.tools = parent.querySelector(".tools");
    this.text = "";
    this.known = new Set();
    this.undo = [];
    this.fingers = new Map();
    this.listen(this.stage, "wheel", (event) => this.wheel(event), { passive: false });
    this.listen(this.stage, "pointerdown", (event) => this.press(event));
    this.listen(this.stage, "pointermove", (event) => this.drag(event));
    this.listen(this.stage, "pointerup", (event) => this.release(event));
    this.listen(this.stage, "pointercancel", (event) => this.release(event));
    this.listen(this.stage, "click", (event) => this.click(event));
    this.listen(this.stage, "keydown", (event) => this.key(event));
    this.listen(this.stage, "focusin", (event) => this.enter(event));
    this.listen(this.tools, "click", (event) => this.tool(event));
  }

  listen(target, name, action, options) {
    target.addEventListener(name, action, options);
    this.undo.push(() => target.removeEventListener(name, action, options));
  }

  update(data, send) {
    this.send = send;
    this.data = data;
    this.frame.classList.toggle("still", data.still);
    if (data.svg !== this.text) this.draw(data.svg);
    this.stage.setAttribute("aria-label", data.label);
    for (const button of this.tools.querySelectorAll("button")) {
      const word = data.words[button.dataset.tool];
      button.title = word;
      button.setAttribute("aria-label", word);
    }
    this.tools.hidden = false;
    for (const node of this.nodes) {
      const id = node.dataset.id;
      const can = data.pickable === null || data.pickable.includes(id);
      const chosen = data.selected.includes(id);
      node.classList.toggle("can", can);
      node.classList.toggle("chosen", chosen);
      node.setAttribute("role", can ? "button" : "img");
      if (can) node.setAttribute("aria-pressed", String(chosen));
      else node.removeAttribute("aria-pressed");
      node.setAttribute("aria-label", data.labels[id] || node.dataset.label || node.textContent.trim());
    }
  }

  draw(text) {
    const svg = cleaned(text);
    this.text = text;
    const focused = this.svg && this.parent.activeElement ? this.parent.activeElement.dataset?.id : null;
    this.stage.replaceChildren();
    this.svg = svg;
    this.nodes = [];
    if (!svg) return;
    const [x, y, w, h] = (svg.getAttribute("viewBox") || "0 0 960 540").split(/[\s,]+/).map(Number);
    const same = this.whole && this.whole[2] === w && this.whole[3] === h;
    this.whole = [x, y, w, h];
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    this.frame.style.setProperty("--ratio", String(w / h));
    this.stage.append(svg);
    if (!same) this.view = this.home();
    this.look();
    for (const title of svg.querySelectorAll("title")) title.remove();
    for (const line of svg.querySelectorAll("g[data-id] text + text")) line.before(" ");
    this.nodes = reading(boxes(svg));
    for (const node of this.nodes) {
      node.setAttribute("tabindex", "-1");
      if (this.known.size && !this.known.has(node.dataset.id)) node.classList.add("arrives");
    }
    this.known = new Set(this.nodes.map((node) => node.dataset.id));
    const again = this.nodes.find((node) => node.dataset.id === focused) || this.nodes[0];
    again?.setAttribute("tabindex", "0");
    if (focused && again?.dataset.id === focused) again.focus({ preventScroll: true });
  }

  // On a phone the picture opens around the seat, where it can be read; elsewhere it opens whole.
  home() {
    const [x, y, w, h] = this.whole;
    const stage = this.stage.getBoundingClientRect();
    const seat = this.svg.querySelector('g[data-kind="seat"]');
    if (this.data.still || !stage.width || stage.width >= NARROW || !seat) return [x, y, w, h];
    const width = Math.min(w, (w * stage.width) / LEGIBLE);
    const height = (width * stage.height) / stage.width;
    this.svg.setAttribute("viewBox", this.whole.join(" "));
    const box = seat.getBoundingClientRect();
    const k = Math.max(w / stage.width, h / stage.height);
    const left = x + w / 2 + (box.left + box.width / 2 - stage.left - stage.width / 2) * k;
    const top = y + h / 2 + (box.top + box.height / 2 - stage.top - stage.height / 2) * k;
    return [left - width / 2, top - height / 2, width, height];
  }

  look() {
    this.svg?.setAttribute("viewBox", this.view.join(" "));
    const zoomed = this.whole.some((value, index) => Math.abs(value - this.view[index]) > 0.5);
    this.frame.classList.toggle("zoomed", zoomed);
  }

  scale() {
    const rect = this.svg.getBoundingClientRect();
    return Math.max(this.view[2] / rect.width, this.view[3] / rect.height);
  }

  zoom(factor, clientX, clientY) {
    if (!this.svg) return;
    const rect = this.svg.getBoundingClientRect();
    const [x, y, w, h] = this.view;
    const most = this.whole[2] * 1.5;
    const width = Math.min(most, Math.max(this.whole[2] / 12, w / factor));
    const real = width / w;
    const k = this.scale();
    const px = clientX === undefined ? x + w / 2 : x + w / 2 + (clientX - rect.left - rect.width / 2) * k;
    const py = clientY === undefined ? y + h / 2 : y + h / 2 + (clientY - rect.top - rect.height / 2) * k;
    this.view = [px - (px - x) * real, py - (py - y) * real, width, h * real];
    this.look();
  }

  fit() {
    this.view = [...this.whole];
    this.look();
  }

  wheel(event) {
    if (this.data.still) return;
    const wanted = event.ctrlKey || event.metaKey || this.frame.classList.contains("live");
    if (!wanted) return;
    event.preventDefault();
    this.zoom(event.deltaY < 0 ? STEP : 1 / STEP, event.clientX, event.clientY);
  }

  press(event) {
    if (event.button !== 0 || !this.svg || this.data.still) return;
    this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
    this.held = { x: event.clientX, y: event.clientY, view: [...this.view], moved: this.fingers.size > 1 };
  }

  drag(event) {
    if (!this.held || !this.fingers.has(event.pointerId)) return;
    const before = this.spread();
    this.fingers.set(event.pointerId, [event.clientX, event.clientY]);
    if (this.fingers.size > 1) {
      this.zoom(this.spread() / (before || 1), event.clientX, event.clientY);
      return;
    }
    const dx = event.clientX - this.held.x;
    const dy = event.clientY - this.held.y;
    if (!this.held.moved && Math.hypot(dx, dy) < 5) return;
    if (!this.held.moved) this.stage.setPointerCapture(event.pointerId);
    this.held.moved = true;
    this.frame.classList.add("live");
    const k = this.scale();
    const [x, y, w, h] = this.held.view;
    this.view = [x - dx * k, y - dy * k, w, h];
    this.look();
  }

  spread() {
    const [a, b] = [...this.fingers.values()];
    return a && b ? Math.hypot(a[0] - b[0], a[1] - b[1]) : 0;
  }

  release(event) {
    this.fingers.delete(event.pointerId);
    this.dragged = Boolean(this.held?.moved);
    this.held = null;
  }

  click(event) {
    if (this.dragged) {
      this.dragged = false;
      return;
    }
    const node = event.target.closest?.("g[data-id]");
    if (node) this.pick(node);
  }

  pick(node) {
    const id = node.dataset.id;
    const can = this.data.pickable === null || this.data.pickable.includes(id);
    if (can) this.send(id);
  }

  enter(event) {
    const node = event.target.closest?.("g[data-id]");
    if (!node) return;
    for (const other of this.nodes) other.setAttribute("tabindex", other === node ? "0" : "-1");
    const rect = node.getBoundingClientRect();
    const frame = this.stage.getBoundingClientRect();
    const inside =
      rect.left >= frame.left && rect.right <= frame.right && rect.top >= frame.top && rect.bottom <= frame.bottom;
    if (!inside) this.centre(rect, frame);
  }

  centre(rect, frame) {
    const k = this.scale();
    this.view[0] += (rect.left + rect.width / 2 - frame.left - frame.width / 2) * k;
    this.view[1] += (rect.top + rect.height / 2 - frame.top - frame.height / 2) * k;
    this.look();
  }

  key(event) {
    const node = event.target.closest?.("g[data-id]");
    const { key } = event;
    const moves = {
      ArrowLeft: () => neighbour(this.nodes, node, key),
      ArrowRight: () => neighbour(this.nodes, node, key),
      ArrowUp: () => neighbour(this.nodes, node, key),
      ArrowDown: () => neighbour(this.nodes, node, key),
      Home: () => this.nodes[0],
      End: () => this.nodes[this.nodes.length - 1],
    };
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (node && moves[key]) moves[key]()?.focus({ preventScroll: true });
    else if (node && (key === "Enter" || key === " ")) this.pick(node);
    else if (key === "+" || key === "=") this.zoom(STEP);
    else if (key === "-") this.zoom(1 / STEP);
    else if (key === "0") this.fit();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  tool(event) {
    const tool = event.target.closest("button")?.dataset.tool;
    if (tool === "closer") this.zoom(STEP);
    if (tool === "farther") this.zoom(1 / STEP);
    if (tool === "fit") this.fit();
    if (tool === "whole" && document.fullscreenElement) document.exitFullscreen();
    else if (tool === "whole") this.frame.requestFullscreen().then(() => this.fit());
  }

  end() {
    for (const action of this.undo) action();
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!shown.has(parentElement)) shown.set(parentElement, new Picture(parentElement));
  shown.get(parentElement).update(data, (id) => setTriggerValue("picked", id));
  return () => {
    shown.get(parentElement)?.end();
    shown.delete(parentElement);
  };
}
