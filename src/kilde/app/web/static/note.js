// A note by one key, while no field is typed in: on the question or claim that has the focus, otherwise the first there is.
const OFF = "kilde-keys-off";
const forms = [...document.querySelectorAll(".note-form")];

const typing = (target) => target.closest("input, textarea, select, [contenteditable]");

addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector("dialog[open]")) return;
  if (event.key.toLowerCase() !== "n" || localStorage.getItem(OFF) !== null || !forms.length) return;
  const here = document.activeElement?.closest(".question, .claims > li");
  const form = forms.find((one) => here?.contains(one)) ?? forms[0];
  form.open = true;
  form.querySelector("input[name=reason]").focus();
  event.preventDefault();
});
