// A ballot on a phone: what is touched is kept here, and sent again until the room says that it has it.
const AGAIN = 4000;
const pages = new WeakMap();

const chance = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

class Page {
  constructor(parent) {
    this.parent = parent;
    this.$ = (name) => parent.querySelector(`.${name}`);
    this.timer = 0;
    this.$("undo").addEventListener("click", () => this.take(this.kept.order.slice(0, -1)));
    this.$("clear").addEventListener("click", () => this.take([]));
    this.$("send").addEventListener("click", () => this.post());
    this.$("change").addEventListener("click", () => this.change());
    this.$("next").addEventListener("click", () => this.begin());
    this.$("name").querySelector("input").addEventListener("input", (event) => this.keep({ name: event.target.value }));
  }

  update(data, send) {
    const isNew = this.data?.code !== data.code;
    this.data = data;
    this.send = send;
    if (isNew) this.open();
    if (isNew || this.language !== data.language) this.build();
    this.language = data.language;
    this.hear(data.receipt);
    this.paint();
  }

  open() {
    this.kept = { device: chance(), order: [], name: "", number: "", sent: null, said: "" };
    try {
      Object.assign(this.kept, JSON.parse(localStorage.getItem(this.place()) || "{}"));
    } catch { /* a phone that keeps nothing votes all the same */ }
    if (this.kept.number) this.repeat();
  }

  place() {
    return `orgmodel-ballot-${this.data.code}`;
  }

  keep(changes) {
    Object.assign(this.kept, changes);
    try {
      localStorage.setItem(this.place(), JSON.stringify(this.kept));
    } catch { /* as above */ }
  }

  build() {
    const { words, themes, longest } = this.data;
    for (const name of ["undo", "clear", "send", "change", "next"]) this.$(name).textContent = words[name];
    this.$("name").querySelector("span").textContent = words.name;
    const input = this.$("name").querySelector("input");
    input.maxLength = longest;
    input.value = this.kept.name;
    this.$("themes").replaceChildren(...themes.map((theme) => this.theme(theme)));
  }

  theme({ id, title, about }) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "theme";
    button.dataset.id = id;
    for (const [tag, kind, text] of [["span", "rank", ""], ["b", "", title], ["span", "about", about]]) {
      const part = button.appendChild(document.createElement(tag));
      part.className = kind;
      part.textContent = text;
    }
    button.querySelector(".rank").setAttribute("aria-hidden", "true");
    button.querySelector("b").append(Object.assign(document.createElement("span"), { className: "state" }));
    button.addEventListener("click", () => this.touch(id));
    const item = document.createElement("li");
    item.append(button);
    return item;
  }

  touch(id) {
    const order = this.kept.order.includes(id) ? this.kept.order.filter((one) => one !== id) : [...this.kept.order, id];
    const rest = this.data.themes.map((theme) => theme.id).filter((one) => !order.includes(one));
    this.take(order.length > this.kept.order.length && rest.length === 1 ? [...order, ...rest] : order);
  }

  take(order) {
    this.keep({ order, said: "" });
    this.paint();
  }

  post() {
    if (!this.kept.order.length || this.kept.number) return;
    this.keep({ number: chance(), said: "" });
    this.repeat();
    this.paint();
  }

  repeat() {
    clearTimeout(this.timer);
    if (!this.kept.number) return;
    const { device, order, name, number } = this.kept;
    try {
      this.send({ device, order, name, number, time: Date.now() });
    } catch { /* the room is out of reach for now */ }
    this.timer = setTimeout(() => this.repeat(), AGAIN);
  }

  hear(receipt) {
    if (!receipt || !this.kept.number || receipt.number !== this.kept.number) return;
    clearTimeout(this.timer);
    if (receipt.taken) this.keep({ number: "", sent: [...this.kept.order], said: "" });
    else this.keep({ number: "", said: receipt.said });
    if (receipt.taken) requestAnimationFrame(() => { this.$("thanks").focus({ preventScroll: true }); scrollTo(0, 0); });
  }

  change() {
    this.keep({ sent: null });
    this.paint();
    this.$("themes").querySelector("button").focus({ preventScroll: true });
  }

  begin() {
    this.keep({ device: chance(), order: [], name: "", number: "", sent: null, said: "" });
    this.$("name").querySelector("input").value = "";
    this.paint();
    this.$("themes").querySelector("button").focus({ preventScroll: true });
  }

  paint() {
    const { words, open } = this.data;
    const { order, sent, said, number } = this.kept;
    const isDone = !open || (sent !== null && !number);
    this.$("vote").hidden = isDone;
    this.$("done").hidden = !isDone;
    if (isDone) this.paintDone(words, open, sent);
    for (const button of this.$("themes").querySelectorAll("button")) {
      const rank = order.indexOf(button.dataset.id) + 1;
      button.setAttribute("aria-pressed", String(rank > 0));
      button.querySelector(".rank").textContent = rank || "";
      button.querySelector(".state").textContent = `: ${rank || words.unranked}. `;
      button.disabled = Boolean(number);
    }
    const all = this.data.themes.length;
    this.say("hint", order.length === 0 ? words.hint : order.length < all ? words.rest : words.whole);
    this.say("said", number ? words.sending : said);
    this.$("undo").disabled = this.$("clear").disabled = order.length === 0 || Boolean(number);
    this.$("send").disabled = order.length === 0 || Boolean(number);
  }

  paintDone(words, open, sent) {
    this.say("thanks", open ? words.thanks : words.closed);
    this.say("until", open ? words.until : sent ? words.counted : words.uncounted);
    this.$("mine").replaceChildren(...(sent || []).map((id, index) => {
      const item = document.createElement("li");
      const rank = item.appendChild(document.createElement("span"));
      rank.textContent = String(index + 1);
      item.append(this.data.themes.find((theme) => theme.id === id)?.title || "");
      return item;
    }));
    this.$("change").hidden = this.$("next").hidden = !open;
  }

  say(name, text) {
    if (this.$(name).textContent !== text) this.$(name).textContent = text;
  }
}

export default function ({ data, parentElement, setTriggerValue }) {
  if (!pages.has(parentElement)) pages.set(parentElement, new Page(parentElement));
  pages.get(parentElement).update(data, (ballot) => setTriggerValue("sent", ballot));
  return () => {
    clearTimeout(pages.get(parentElement)?.timer);
    pages.delete(parentElement);
  };
}
