// Things: the objects of a result that carry evidence, each under its path, as pages[0].articles[1].headline.
const data = JSON.parse(document.getElementById("data").textContent);

const state = {
  language: (navigator.language || "zh").toLowerCase().startsWith("zh") ? "zh" : "en",
  issue: 0, page: 0, picked: null, block: null, correcting: false, zoom: 1,
  layers: { articles: true, roles: false, columns: false, frames: false, order: true },
  query: "", hits: [], hit: -1, onlyDifferent: true,
};

const isObject = (value) => value !== null && typeof value === "object" && !Array.isArray(value);

// Calls visit(path, thing, key) for every thing below a value, parents first.
function walk(value, path, key, visit) {
  if (Array.isArray(value)) value.forEach((item, at) => walk(item, `${path}[${at}]`, key, visit));
  else if (isObject(value)) {
    if (value.evidence) visit(path, value, key);
    for (const [name, inner] of Object.entries(value)) {
      if (name !== "evidence") walk(inner, path ? `${path}.${name}` : name, name, visit);
    }
  }
}

const printedLength = (thing) => (thing.evidence.spans ?? []).reduce((sum, [start, end]) => sum + end - start, 0);

// The things of a result: by path, and for each page from the largest to the finest.
function thingsOf(issue) {
  const byPath = new Map();
  const ofPage = issue.pages.map(() => []);
  walk(issue.record, "", "", (path, thing, key) => {
    const page = pageOf(issue, path, thing);
    const found = { path, thing, key, page, length: printedLength(thing) };
    byPath.set(path, found);
    if (page >= 0 && key !== "diagnostics") ofPage[page].push(found);
  });
  for (const things of ofPage) things.sort((one, other) => other.length - one.length);
  return { byPath, ofPage };
}

function pageOf(issue, path, thing) {
  const inPage = /^pages\[(\d+)\]/.exec(path);
  if (inPage) return Number(inPage[1]);
  return issue.pages.findIndex((page) => page.index === thing.page);
}

// The finest thing that prints most of a stretch of the page text.
function thingAt(things, start, end) {
  let best = null, most = 0;
  for (const found of things) {
    const shared = (found.thing.evidence.spans ?? []).reduce(
      (sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)), 0);
    if (shared > 0 && shared >= most) [best, most] = [found, shared];
  }
  return best;
}

function blocksUnder(page, thing) {
  const spans = thing.evidence?.spans ?? [];
  return page.blocks.filter((block) => spans.some(([from, to]) => from < block.span[1] && block.span[0] < to));
}

// What stands under a path in a record, and the thing, list or record that holds it.
function resolve(record, path) {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  let holder = null, value = record;
  for (const step of steps) [holder, value] = [value, value?.[step]];
  return { holder, key: steps[steps.length - 1], value };
}

// Code points, in which spans count, where JavaScript counts halves of the rare ones.
const characters = (text) => Array.from(text);

function shownPages() {
  return data.issues.flatMap((issue, number) => issue.pages.map((_, page) => ({ issue: number, page })));
}
