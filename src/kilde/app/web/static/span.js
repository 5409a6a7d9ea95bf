// An address such as /documents/ID#span-10-20 asks for characters that only the server can count: it is asked for them.
const asked = /^#span-(\d+)-(\d+)$/;

const show = () => {
  const found = asked.exec(location.hash);
  if (!found) return;
  const mark = document.getElementById(location.hash.slice(1));
  if (mark) {
    mark.scrollIntoView({ block: "center" });
    mark.focus({ preventScroll: true });
    return;
  }
  const there = new URL(location.href);
  const span = `${found[1]}-${found[2]}`;
  if (there.searchParams.get("span") === span) return; // the server has no such characters
  there.searchParams.set("span", span);
  location.replace(there);
};

addEventListener("hashchange", show);
show();
