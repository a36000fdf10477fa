// Correction by hand. Each change is kept as a small record and all are done again from the start, so any can be undone.
const ROLES = [
  "kicker", "title", "deck", "column label", "byline", "text", "subhead", "jump", "caption", "teaser", "notice",
  "masthead", "dateline", "folio", "staff", "furniture", "unplaced",
];

function remember() {
  for (const issue of data.issues) {
    issue.edits = [];
    issue.saved = 0;
    issue.original = { record: structuredClone(issue.record), blocks: issue.pages.map((page) => structuredClone(page.blocks)) };
  }
}

function redo(issue) {
  issue.record = structuredClone(issue.original.record);
  issue.pages.forEach((page, at) => { page.blocks = structuredClone(issue.original.blocks[at]); });
  for (const edit of issue.edits) EDITS[edit.kind](issue, edit);
}

function change(edit) {
  const issue = data.issues[state.issue];
  issue.edits.push(edit);
  redo(issue);
  showAll();
}

function undo() {
  const issue = data.issues[state.issue];
  if (!issue.edits.pop()) return;
  redo(issue);
  showAll();
}

const EDITS = {
  field(issue, { path, field, value }) {
    const { value: thing } = resolve(issue.record, path);
    if (thing) thing[field] = value;
  },
  wrong(issue, { path }) {
    const { value: thing } = resolve(issue.record, path);
    if (thing) thing._wrong = !thing._wrong;
  },
  doubt(issue, { page, block, what }) {
    const seen = issue.pages[page].blocks.find((one) => one.number === block);
    seen.wrong = seen.wrong === what ? null : what;
    // The finest objects of this print are in doubt; of an article only its parts, or nothing would be left of it.
    walk(issue.record.pages[page], "", "", (path, thing) => {
      if (!/^(?:articles|captions)\[\d+\]$/.test(path) && touches(thing.evidence, seen)) thing._wrong = Boolean(seen.wrong);
    });
  },
  move(issue, { page, block, role, article, scope }) {
    const seen = issue.pages[page];
    const first = seen.blocks.find((one) => one.number === block);
    const target = article === "new" ? opened(issue.record.pages[page], first) : article;
    for (const one of movedWith(seen, first, scope)) {
      moveBlock(issue.record.pages[page], seen, one, one === first ? role : partOf(issue.record.pages[page], one), target);
    }
    renumber(issue);
  },
};

function movedWith(page, first, scope) {
  if (scope === "block" || !first.article) return [first];
  const rest = page.blocks.filter((one) => one.article === first.article);
  return scope === "rest" ? rest.slice(rest.indexOf(first)) : rest;
}

function moveBlock(page, seen, block, role, target) {
  const unchanged = role === partOf(page, block);
  const taken = { ...take(page, block), unchanged };
  const article = page.articles.find((one) => one.id === target) ?? null;
  put(page, block, role, article, taken);
  block.article = article && !Object.hasOwn(LISTS, role) ? article.id : null;
  block.role = HEADLINE.includes(role) ? "headline" : ["masthead", "folio", "dateline", "staff"].includes(role) ? "edge" : role;
  block.wrong = null;
  block.colour = block.article ? colourOf(seen, block) : data.roles[block.role];
}

// The colour of its article; for a new one the colour that the fewest blocks have.
function colourOf(seen, block) {
  const like = seen.blocks.find((one) => one !== block && one.article === block.article);
  if (like) return like.colour;
  const used = (colour) => seen.blocks.filter((one) => one.colour === colour).length;
  return data.colours.reduce((best, colour) => (used(colour) < used(best) ? colour : best));
}

// A new article behind the one that the block was in.
function opened(page, block) {
  const at = page.articles.findIndex((article) => article.id === block.article);
  const before = at >= 0 ? at + 1 : page.articles.filter((article) => (article.evidence?.spans?.[0]?.[0] ?? 0) < block.span[0]).length;
  const article = {
    id: `new-${page.index}-${block.number}`, column_label: null, headline: { kicker: null, title: null, deck: null, evidence: { spans: [] } },
    bylines: [], lead_in: null, paragraphs: [], captions: [], jumps: [], evidence: { spans: [] },
  };
  page.articles.splice(before, 0, article);
  return article.id;
}

// Which part of a headline a block is; any other role is one already.
function partOf(page, block) {
  if (block.role !== "headline") return block.role;
  const headline = page.articles.find((article) => article.id === block.article)?.headline ?? {};
  return HEADLINE.find((name) => headline[name] && flat(headline[name]).includes(flat(block.text))) ?? "title";
}

function correctionForm(found, block) {
  return element("div", { class: "correction" }, block ? blockForm(block) : null, found ? fieldForm(found) : null);
}

function blockForm(block) {
  const page = data.issues[state.issue].record.pages[state.page];
  const now = partOf(page, block);
  const role = element("select", { name: "role" }, ROLES.includes(now) ? null : choice(now, say(`role.${now}`), now), ROLES.map((name) => choice(name, say(`role.${name}`), now)));
  const article = element("select", { name: "article" }, choice("", say("no.article"), block.article ?? ""),
    page.articles.map((one, at) => choice(one.id, `${at + 1} ${cut(one.headline?.title ?? say("no.headline")).slice(0, 20)}`, block.article)), choice("new", say("new.article")));
  const scope = element("select", { name: "scope" }, ["block", "rest", "whole"].map((name) => choice(name, say(`scope.${name}`), "block")));
  const where = { page: state.page, block: block.number };
  const doubt = (what) => element("button", { type: "button", name: `doubt-${what}`, class: block.wrong === what ? "on" : null, onclick: () => change({ kind: "doubt", ...where, what }) }, say(`mark.${what}`));
  return element("fieldset", {}, element("legend", {}, `${say("block.n", block.number)} “${cut(block.text).slice(0, 24)}”`),
    element("label", {}, say("role"), role), element("label", {}, say("article"), article), element("label", {}, say("scope"), scope),
    element("button", { type: "button", name: "move", class: "strong", onclick: () => change({ kind: "move", ...where, role: role.value, article: article.value || null, scope: scope.value }) }, say("apply")),
    doubt("role"), doubt("article"), block.wrong ? element("em", {}, say("marked")) : null);
}

function fieldForm(found) {
  const fields = Object.entries(found.thing).filter(([key, value]) => !["id", "evidence", "captions", "_wrong"].includes(key)
    && (!isObject(value)) && (!Array.isArray(value) || key === "names"));
  return element("fieldset", {}, element("legend", {}, say(found.key)), fields.map(([field, value]) => fieldOf(found, field, value)),
    element("button", { type: "button", name: "wrong", class: found.thing._wrong ? "on" : null, onclick: () => change({ kind: "wrong", path: found.path }) }, say("mark.wrong")));
}

function fieldOf(found, field, value) {
  const text = Array.isArray(value) ? value.join(" ") : String(value ?? "");
  const input = element(text.length > 40 ? "textarea" : "input", { name: `field-${field}`, value: text.length > 40 ? null : text, rows: 4 }, text.length > 40 ? text : null);
  input.addEventListener("change", () => change({ kind: "field", path: found.path, field, value: read(input.value, value) }));
  return element("label", {}, say(field), input);
}

// What was typed, as a value of the kind that it replaces.
function read(typed, before) {
  if (Array.isArray(before)) return typed.split(/[\s、，,]+/).filter(Boolean);
  if (typeof before === "number") return typed.trim() === "" ? null : Number(typed);
  return typed.trim() === "" && before === null ? null : typed.trim() || null;
}
