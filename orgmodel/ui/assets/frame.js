// What Streamlit leaves unsaid to assistive technology: the page's language and which place of the header is open.
// What Streamlit floats above the page follows the page's scheme of colours, too.
// P opens presentation mode, unless somebody is writing.
const kept = new WeakMap();
const WRITING = "input, textarea, select, [contenteditable]";

function press(event) {
  const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key.toLowerCase() === "p";
  const isWriting = event.composedPath().some((node) => node.matches?.(WRITING));
  if (isPlain && !isWriting) document.querySelector(".st-key-present a")?.click();
}

export default function ({ data, parentElement }) {
  document.documentElement.lang = data.language;
  const app = document.querySelector('[data-testid="stApp"]');
  if (app) document.documentElement.style.colorScheme = getComputedStyle(app).colorScheme;
  for (const link of document.querySelectorAll(".st-key-places a")) {
    if (link.closest(".st-key-here")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  if (!kept.has(parentElement)) document.addEventListener("keydown", press);
  kept.set(parentElement, true);
  return () => {
    document.removeEventListener("keydown", press);
    kept.delete(parentElement);
  };
}
