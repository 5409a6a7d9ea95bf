// Puts a part of another page where a link to it stands, when the reader comes near: it takes the server a while.
const load = async (place) => {
  const answer = await fetch(place.dataset.load);
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const part = page.getElementById("fragment");
  if (part) place.replaceChildren(...part.childNodes);
};

const near = new IntersectionObserver((seen) => {
  for (const one of seen.filter((entry) => entry.isIntersecting)) {
    near.unobserve(one.target);
    load(one.target).catch(() => {}); // the link stays
  }
}, { rootMargin: "400px" });

for (const place of document.querySelectorAll("[data-load]")) near.observe(place);
