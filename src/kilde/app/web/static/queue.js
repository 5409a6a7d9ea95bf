// Rulings by one key each, while no field is typed in. Whoever does not want keys turns them off; that is remembered.
const OFF = "kilde-keys-off";
const questions = [...document.querySelectorAll(".question")];
const dialog = document.getElementById("keys");
const on = document.getElementById("keys-on");
const opener = document.querySelector(".keys-open");

const current = () => questions.find((one) => one.contains(document.activeElement)) ?? questions[0];

const go = (steps) => {
  const inside = questions.findIndex((one) => one.contains(document.activeElement));
  const next = questions[inside < 0 ? 0 : Math.min(Math.max(inside + steps, 0), questions.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "start" });
};

const press = (key) => {
  if (key === "u") return document.querySelector('[data-key="u"]')?.click();
  const here = current();
  if (!here) return undefined;
  if (key === "r") {
    // A question has several claims: the one that has the focus is rejected, otherwise the first is offered.
    const claim = document.activeElement?.closest(".claims li");
    const button = claim?.querySelector('[data-key="r"]');
    return button ? button.click() : here.querySelector('[data-key="r"]')?.focus();
  }
  return here.querySelector(`[data-key="${CSS.escape(key)}"]`)?.click();
};

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || dialog.open || typing(event.target)) return;
  if (event.key === "?") {
    event.preventDefault();
    dialog.showModal();
    return;
  }
  if (!on.checked) return;
  const key = event.key.toLowerCase();
  if (key === "j" || key === "k") go(key === "j" ? 1 : -1);
  else if ("sdru12".includes(key) && key.length === 1) press(key);
  else return;
  event.preventDefault();
});

opener.hidden = false;
opener.addEventListener("click", () => dialog.showModal());
on.checked = localStorage.getItem(OFF) === null;
on.addEventListener("change", () => (on.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, "1")));
