// How far a reading is, asked for every second; the page is shown anew when it has ended.
const place = document.querySelector("[data-progress]");
const bar = place?.querySelector("progress");
const words = place?.querySelector(".how-far");

const ask = async () => {
  const answer = await fetch(place.dataset.progress, { cache: "no-store" });
  const found = await answer.json();
  if (found.finished) {
    location.reload();
    return;
  }
  if (found.total) {
    bar.max = found.total;
    bar.value = found.items;
    words.textContent = `${found.items} / ${found.total}`;
  }
  setTimeout(ask, 1000);
};

if (place) ask();
