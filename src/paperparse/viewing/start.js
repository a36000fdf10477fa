// The page itself: tabs, layers, keys, and what happens when someone points at something.
const LAYERS = ["articles", "roles", "columns", "frames", "order"];
const isView = data.kind === "view";

const elementsOf = (path) => [...(state.elements.get(`${state.issue}:${path}`) ?? [])];

function button(name, words, onclick, attributes = {}) {
  return element("button", { type: "button", id: `do-${name}`, onclick, ...attributes }, words);
}

function toolbar() {
  const input = element("input", { id: "search", type: "search", placeholder: say("search.hint"), "aria-label": say("search"), value: state.query });
  input.addEventListener("input", () => (isView ? search : searchComparison)(input.value));
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") step(event.shiftKey ? -1 : 1); });
  return element("header", { id: "bar" },
    element("b", { class: "brand" }, isView ? say("title.view") : say("title.compare")),
    element("nav", { role: "tablist" }, tabs()),
    element("span", { class: "tools" }, input, element("output", { id: "hits" }),
      isView ? [button("previous", "‹", () => step(-1), { title: say("previous") }), button("next", "›", () => step(1), { title: say("next") })] : null),
    element("span", { class: "tools" }, isView ? layerButtons() : button("only", say("only.different"), toggleDifferent, { "aria-pressed": state.onlyDifferent })),
    isView ? element("span", { class: "tools" }, button("smaller", "−", () => zoom(1 / 1.25), { title: say("smaller") }), button("whole", "◻", () => zoom(0), { title: say("whole") }),
      button("larger", "+", () => zoom(1.25), { title: say("larger") })) : null,
    isView ? element("span", { class: "tools" }, button("correct", say("correct"), toggleCorrecting, { "aria-pressed": state.correcting }), corrections()) : null,
    element("span", { class: "tools" }, button("language", say("language"), toggleLanguage), button("night", "◐", toggleNight, { title: say("night") }),
      button("help", "?", () => { document.getElementById("keys").hidden = !document.getElementById("keys").hidden; }, { title: say("help") })),
    element("p", { id: "keys", hidden: true }, isView ? `${say("intro")} ${say("keys")}` : ""));
}

function corrections() {
  const { edits } = data.issues[state.issue];
  return state.correcting || edits.length ? [
    button("undo", say("undo"), undo, { disabled: !edits.length }), button("download", say("download"), download, { class: "strong" }),
    element("output", { id: "changed" }, edits.length ? say("changed.n", edits.length) : ""),
  ] : null;
}

const layerButtons = () => LAYERS.map((name) => button(`layer-${name}`, say(name), () => toggleLayer(name),
  { "aria-pressed": state.layers[name], disabled: ["columns", "frames"].includes(name) && !hasPlaces(), title: hasPlaces() ? null : say("no.places") }));

const hasPlaces = () => Boolean(data.issues[state.issue].pages[state.page]?.width);

function tabs() {
  const pages = isView ? shownPages() : data.pages.map((_, page) => ({ issue: 0, page }));
  return pages.map(({ issue, page }) => element("button", {
    type: "button", role: "tab", "data-issue": issue, "data-page": page, "aria-selected": issue === state.issue && page === state.page,
    onclick: () => { location.hash = `i${issue}-page-${page}`; },
  }, tabName(issue, page), element("span", { class: "count" })));
}

function tabName(issue, page) {
  if (!isView) return data.pages[page].index ? say("page.n", data.pages[page].index) : say("issue");
  const { record, pages } = data.issues[issue];
  const folio = record.pages[page].folio;
  const name = [folio?.label, folio?.section].filter(Boolean).join(" ") || say("page.n", pages[page].index);
  return data.issues.length > 1 ? `${record.source.name} · ${name}` : name;
}

function pageSection(issue, page) {
  const whole = data.issues[issue];
  const seen = whole.pages[page];
  const current = issue === state.issue && page === state.page;
  const print = seen.width ? pictureOf(seen, page) : textOf(seen, page);
  return element("section", { class: current ? "page current" : "page", "data-issue": issue, "data-page": page },
    element("h1", { class: "printed-title" }, `${whole.record.source.name} · ${say("page.n", seen.index)}`),
    element("div", { class: "left", "aria-label": say("printed") }, seen.width && !seen.picture ? element("p", { class: "note" }, say("no.picture")) : null, print),
    element("div", { class: "right", lang: "zh" }, resultOf(whole, page)));
}

function showAll() {
  const root = document.getElementById("page");
  const [left, right] = [".current .left", ".current .right"].map((name) => document.querySelector(name)?.scrollTop ?? 0);
  document.documentElement.lang = state.language;
  root.replaceChildren(toolbar());
  state.elements = new Map();
  if (isView) {
    const main = element("main", {}, shownPages().map(({ issue, page }) => {
      state.things = thingsOf(data.issues[issue]);
      return pageSection(issue, page);
    }));
    state.things = thingsOf(data.issues[state.issue]);
    root.append(main, element("aside", { id: "evidence", hidden: true, "aria-label": say("evidence") }));
    main.querySelectorAll("[data-path]").forEach(index);
  } else {
    root.append(element("main", {}, data.pages.map((page, at) => element("section", { class: at === state.page ? "page current compare" : "page compare" },
      element("p", { class: "note" }, say("sum", page.rows.filter((row) => !row.alike).length, page.rows.filter((row) => row.alike).length)), comparisonPage(page)))));
  }
  showLayers();
  if (isView) {
    showPicked();
    markHits();
    const [one, other] = [".current .left", ".current .right"].map((name) => document.querySelector(name));
    [one.scrollTop, other.scrollTop] = [left, right];
  }
}

function index(made) {
  const issue = made.closest("section").dataset.issue;
  for (const path of (made.dataset.paths ?? made.dataset.path).split(" ")) {
    const key = `${issue}:${path}`;
    state.elements.set(key, [...(state.elements.get(key) ?? []), made]);
  }
}

function showLayers() {
  const root = document.getElementById("page");
  for (const name of LAYERS) root.classList.toggle(`no-${name}`, !state.layers[name]);
  root.style.setProperty("--zoom", String(state.zoom));
  for (const name of isView ? LAYERS : []) document.getElementById(`do-layer-${name}`).setAttribute("aria-pressed", String(state.layers[name]));
}

function toggleLayer(name) {
  state.layers[name] = !state.layers[name];
  showLayers();
}

function toggleDifferent() { state.onlyDifferent = !state.onlyDifferent; showAll(); }
function toggleLanguage() { state.language = state.language === "zh" ? "en" : "zh"; showAll(); }
function toggleCorrecting() { state.correcting = !state.correcting; showAll(); }

function toggleNight() {
  const dark = document.documentElement.dataset.theme === "dark" || (!document.documentElement.dataset.theme && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.dataset.theme = dark ? "light" : "dark";
}

function zoom(by) {
  state.zoom = by ? Math.min(8, Math.max(0.5, state.zoom * by)) : 1;
  showLayers();
}

// To a page, or to an article of one: what tabs and links say in the address.
function go(issue, page) {
  if (!isView) {
    state.page = page;
    showAll();
    return;
  }
  if (issue === state.issue && page === state.page) return;
  [state.issue, state.page, state.picked, state.block] = [issue, page, null, null];
  state.things = thingsOf(data.issues[issue]);
  document.querySelectorAll("section.page").forEach((made) => made.classList.toggle("current", Number(made.dataset.issue) === issue && Number(made.dataset.page) === page));
  document.getElementById("bar").replaceWith(toolbar());
  showEvidence();
  markHits();
}

function followAddress() {
  const [, issue, name] = /^#i(\d+)-(.+)$/.exec(location.hash) ?? [];
  if (!name || (isView && !data.issues[Number(issue)])) return;
  const page = /^page-(\d+)$/.exec(name);
  if (page) { go(Number(issue), Math.min(Number(page[1]), (isView ? data.issues[Number(issue)].pages : data.pages).length - 1)); return; }
  const made = document.getElementById(location.hash.slice(1));
  const section = made?.closest("section.page");
  if (!section) return;
  go(Number(issue), Number(section.dataset.page));
  pick(made.dataset.path, null);
  made.scrollIntoView({ block: "start" });
}

// What an event on either side is about: a thing, else the thing that a block prints.
function pointed(event) {
  const made = event.target.closest?.("[data-path], [data-block]");
  if (!made || !made.closest("section.current")) return { path: null, block: null };
  const page = data.issues[state.issue].pages[state.page];
  const number = Number(made.closest("[data-block]")?.dataset.block ?? 0);
  let block = page.blocks.find((one) => one.number === number) ?? null;
  const path = made.dataset.path ?? (block ? thingAt(state.things.ofPage[state.page], ...block.span)?.path : null) ?? null;
  const found = state.things.byPath.get(path);
  if (!block && found && made.closest(".left")) [block = null] = blocksUnder(page, found.thing);
  return { path, block };
}

function light(event) {
  for (const made of document.querySelectorAll(".lit")) made.classList.remove("lit");
  const { path, block } = pointed(event);
  for (const made of path ? elementsOf(path) : []) made.classList.add("lit");
  if (block) document.querySelector(`section.current .block[data-block="${block.number}"]`)?.classList.add("lit");
}

function pick(path, block) {
  [state.picked, state.block] = [path, block];
  showPicked();
}

function unpick() { pick(null, null); }

function showPicked() {
  for (const made of document.querySelectorAll(".picked")) made.classList.remove("picked");
  for (const made of state.picked ? elementsOf(state.picked) : []) made.classList.add("picked");
  showEvidence();
}

function clicked(event) {
  if (!isView || event.target.closest("a, button, input, select, textarea, #bar, #evidence")) return;
  const { path, block } = pointed(event);
  if (!path && !block) return;
  pick(path, block?.number ?? null);
  showBothSides(path);
}

// The panel of the evidence takes room from both sides, so that what it is about may have to move.
function showBothSides(path) {
  const made = elementsOf(path);
  bringIntoView(made.find((one) => one.closest(".right")));
  const left = made.find((one) => one.closest(".left"));
  bringIntoView(left?.firstElementChild ?? left);
}

// Step from thing to thing in the order of the result.
function walkThings(by) {
  const all = [...document.querySelectorAll("section.current .right .thing")];
  const at = all.findIndex((made) => made.dataset.path === state.picked);
  const made = all[Math.min(all.length - 1, Math.max(0, at + by))];
  if (!made) return;
  pick(made.dataset.path, null);
  showBothSides(made.dataset.path);
}

function turn(by) {
  const pages = isView ? shownPages() : data.pages.map((_, page) => ({ issue: 0, page }));
  const at = pages.findIndex(({ issue, page }) => issue === state.issue && page === state.page);
  const next = pages[Math.min(pages.length - 1, Math.max(0, at + by))];
  location.hash = `i${next.issue}-page-${next.page}`;
}

const KEYS = {
  ArrowLeft: () => turn(-1), ArrowRight: () => turn(1), j: () => walkThings(1), k: () => walkThings(-1), n: () => step(1), N: () => step(-1),
  "/": () => document.getElementById("search").focus(), "?": () => document.getElementById("do-help").click(), l: toggleLanguage, d: toggleNight,
  e: () => isView && toggleCorrecting(), u: () => isView && undo(), "+": () => zoom(1.25), "-": () => zoom(1 / 1.25), 0: () => zoom(0), Escape: unpick,
  Enter: (event) => event.target.click?.(),
};
LAYERS.forEach((name, at) => { KEYS[at + 1] = () => isView && toggleLayer(name); });

function pressed(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest?.("input, select, textarea")) {
    if (event.key === "Escape") event.target.blur();
    return;
  }
  if (event.key === "Enter" && event.target.closest?.("a, button")) return;
  const act = Object.hasOwn(KEYS, event.key) ? KEYS[event.key] : null;
  if (!act) return;
  event.preventDefault();
  act(event);
}

function start() {
  if (isView) remember();
  showAll();
  if (isView) {
    document.addEventListener("pointerover", light);
    document.addEventListener("focusin", light);
  }
  document.addEventListener("click", clicked);
  document.addEventListener("keydown", pressed);
  globalThis.addEventListener("hashchange", followAddress);
  globalThis.addEventListener("beforeunload", (event) => { if (isView && data.issues.some((issue) => issue.edits.length > issue.saved)) event.preventDefault(); });
  followAddress();
}

start();
