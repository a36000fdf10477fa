// Search: every value of every page; marks on both sides, one hit after the other.
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

function ownWords(thing) {
  const words = [];
  for (const [key, value] of Object.entries(thing)) {
    if (typeof value === "string" && !["id", "article", "kind", "severity"].includes(key)) words.push(value);
    else if (Array.isArray(value) && key === "names") words.push(...value);
    else if (typeof value === "number") words.push(String(value));
  }
  return words;
}

function find(query) {
  const wanted = folded(query);
  const hits = [];
  if (wanted) {
    data.issues.forEach((issue, number) => walk(issue.record, "", "", (path, thing, key) => {
      const page = pageOf(issue, path, thing);
      if (page >= 0 && key !== "lead_in" && ownWords(thing).some((words) => folded(words).includes(wanted))) hits.push({ issue: number, page, path });
    }));
  }
  // Diagnostics stand behind the pages in a result, and on their page on the screen.
  return hits.sort((one, other) => one.issue - other.issue || one.page - other.page);
}

function search(query) {
  state.query = query;
  state.hits = find(query);
  state.hit = -1;
  if (state.hits.length) {
    const here = state.hits.findIndex((hit) => hit.issue === state.issue && hit.page === state.page);
    state.hit = Math.max(0, here);
    showHit();
  }
  markHits();
}

function step(by) {
  if (!state.hits.length) return;
  state.hit = (state.hit + by + state.hits.length) % state.hits.length;
  showHit();
  markHits();
}

function showHit() {
  const hit = state.hits[state.hit];
  go(hit.issue, hit.page);
  for (const made of elementsOf(hit.path)) bringIntoView(made.closest(".result") ? made : made.firstElementChild ?? made);
}

function markHits() {
  const count = document.getElementById("hits");
  if (count) count.textContent = !state.query ? "" : state.hits.length ? `${state.hit + 1}/${state.hits.length}` : say("search.none");
  for (const made of document.querySelectorAll(".found, .current-hit")) made.classList.remove("found", "current-hit");
  state.hits.filter((hit) => hit.issue === state.issue).forEach((hit) => {
    const current = hit === state.hits[state.hit];
    for (const made of elementsOf(hit.path)) made.classList.add("found", ...(current ? ["current-hit"] : []));
  });
  for (const tab of document.querySelectorAll("[role=tab]")) {
    const [issue, page] = [Number(tab.dataset.issue), Number(tab.dataset.page)];
    const here = state.hits.filter((hit) => hit.issue === issue && hit.page === page).length;
    tab.querySelector(".count").textContent = here ? String(here) : "";
  }
  markCharacters();
}

// The characters themselves, where the browser can mark them without touching the page.
function markCharacters() {
  if (!globalThis.Highlight || !CSS.highlights) return;
  const ranges = [];
  const query = state.query.trim().toLowerCase();
  for (const made of query ? document.querySelectorAll(".found .value, .segment.found") : []) {
    for (const node of made.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE) continue;
      for (let at = node.data.toLowerCase().indexOf(query); at >= 0; at = node.data.toLowerCase().indexOf(query, at + query.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, Math.min(node.length, at + query.length));
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set("search", new Highlight(...ranges));
}
