// What Streamlit leaves unsaid to assistive technology: the page's language and which place of the header is open.
export default function ({ data }) {
  document.documentElement.lang = data.language;
  for (const link of document.querySelectorAll(".st-key-places a")) {
    if (link.closest(".st-key-here")) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
}
