// Whoever goes on by keyboard finds the first field of the new question under their fingers.
let shown = "";

export default function ({ data }) {
  const isOther = shown && shown !== data.question;
  shown = data.question;
  if (!isOther || !matchMedia("(pointer: fine)").matches) return;
  const deadline = performance.now() + 2000;
  const look = () => {
    const first = document.querySelector(`.st-key-guide-question-${data.question} :is(input, button)`);
    if (first) first.focus({ preventScroll: true });
    else if (performance.now() < deadline) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
