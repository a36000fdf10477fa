// The structured result of a page, as a reader of newspapers would set it.
function resultOf(issue, number) {
  const page = issue.record.pages[number];
  const path = `pages[${number}]`;
  const head = element("div", { class: "card facts" },
    factsOf(page.masthead, `${path}.masthead`, "masthead", ["title", "cn_number", "issn", "postal_code", "issue_number", "page_count", "price", "publisher"]),
    (page.masthead?.contacts ?? []).map((contact, at) => factsOf(contact, `${path}.masthead.contacts[${at}]`, "contacts", ["label", "value"])),
    factsOf(page.dateline, `${path}.dateline`, "dateline", ["date", "weekday", "lunar", "solar_term", "checks"]),
    factsOf(page.folio, `${path}.folio`, "folio", ["label", "section"]),
    listOf(page.staff, `${path}.staff`, creditOf));
  return element("div", { class: "result" }, head,
    page.articles.map((article, at) => articleOf(issue, number, article, `${path}.articles[${at}]`, at)),
    sectionOf("captions", listOf(page.captions, `${path}.captions`, (caption, where) => captionOf(issue, caption, where))),
    sectionOf("teasers", listOf(page.teasers, `${path}.teasers`, (teaser, where) => teaserOf(issue, teaser, where))),
    sectionOf("notices", listOf(page.notices, `${path}.notices`, itemOf)),
    sectionOf("furniture", listOf(page.furniture, `${path}.furniture`, itemOf)),
    sectionOf("unplaced", listOf(page.unplaced, `${path}.unplaced`, itemOf)),
    sectionOf("diagnostics", diagnosticsOf(issue, issue.pages[number].index)));
}

const listOf = (list, path, show) => (list ?? []).map((item, at) => show(item, `${path}[${at}]`));

function sectionOf(key, rows) {
  return rows.length ? element("section", { class: `card ${key}` }, element("h2", {}, say(key)), rows) : null;
}

// A thing on the right: it lights up with its print, and a click or Enter tells why.
function lit(name, path, thing, attributes, ...children) {
  const wrong = thing?._wrong ? " wrong" : "";
  return element(name, { ...attributes, class: `${attributes.class ?? ""} thing${wrong}`, "data-path": path, tabindex: "0" }, ...children);
}

const part = (field, words, css) => element("span", { class: `value ${css ?? ""}`, "data-field": field }, words);

function factsOf(thing, path, key, fields) {
  if (!thing) return key === "contacts" || key === "folio" ? null : element("div", { class: "fact missing" }, element("b", {}, say(key)), " ", say("none"));
  return lit("div", path, thing, { class: `fact ${key}` }, element("b", {}, say(key)), fields.map((field) => factOf(thing, field, key)));
}

function factOf(thing, field, key) {
  const words = wordsOf(thing[field], field);
  if (words === "") return null;
  const bare = field === "title" || field === "value" || field === "date" || key === "contacts";
  return element("span", { class: "pair" }, bare ? null : element("i", {}, say(field), " "), part(field, words, bare ? "strong" : ""));
}

// A plain value in words; objects such as a lunar date are put together.
function wordsOf(value, field) {
  if (value === null || value === undefined || value === false) return "";
  if (field === "weekday" && !isObject(value) && typeof value === "number") return state.language === "zh" ? "一二三四五六日"[value - 1] : ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"][value - 1];
  if (field === "lunar") return `${value.year ? `${value.year} ` : ""}${value.leap ? `${say("leap")} ` : ""}${value.month}/${value.day}`;
  if (field === "checks") return ["weekday", "lunar"].map((name) => `${say(name)} ${say(value[name])}`).join(", ");
  if (Array.isArray(value)) return value.join(" ");
  return isObject(value) ? Object.values(value).filter((item) => item !== null).join(" ") : String(value);
}

function articleOf(issue, number, article, path, at) {
  const headline = article.headline ?? {};
  const colour = issue.pages[number].blocks.find((block) => block.article === article.id)?.colour ?? "#777777";
  const parts = ["kicker", "title", "deck"].filter((name) => headline[name]);
  const made = lit("article", path, article, { class: "card article", id: anchor(issue, article.id) },
    coloured(element("span", { class: "badge" }, String(at + 1)), "backgroundColor", colour),
    article.column_label ? part("column_label", article.column_label, "column-label") : null,
    lit("header", `${path}.headline`, headline, {}, parts.map((name) => element(name === "title" ? "h1" : "p", { class: name }, part(name, headline[name]))),
      headline.title ? null : element("p", { class: "missing" }, say("no.headline"))),
    listOf(article.bylines, `${path}.bylines`, creditOf),
    article.lead_in ? lit("p", `${path}.lead_in`, article.lead_in, { class: "lead-in" }, part("text", article.lead_in.text), leadFacts(article.lead_in)) : null,
    listOf(article.paragraphs, `${path}.paragraphs`, (paragraph, where) =>
      lit(paragraph.kind === "subhead" ? "h3" : "p", where, paragraph, { class: `paragraph ${paragraph.kind}` }, part("text", paragraph.text))),
    listOf(article.jumps, `${path}.jumps`, (jump, where) => jumpOf(issue, article, jump, where)),
    (article.captions ?? []).map((id) => element("p", { class: "see" }, say("captions"), " ", linkTo(issue, id))));
  return coloured(made, "borderLeftColor", colour);
}

const leadFacts = (lead) => ["agency", "place", "date"].filter((name) => lead[name]).map((name) => element("small", {}, ` ${say(name)} ${lead[name]}`));

function creditOf(credit, path) {
  return lit("p", path, credit, { class: "byline" }, credit.role ? part("role", credit.role, "role-word") : null, " ", part("names", (credit.names ?? []).join("  ")));
}

function captionOf(issue, caption, path) {
  return lit("figure", path, caption, { class: "caption", id: anchor(issue, caption.id) },
    caption.title ? element("b", {}, part("title", caption.title), " ") : null, part("text", caption.text),
    listOf(caption.credits, `${path}.credits`, creditOf), caption.article ? linkTo(issue, caption.article) : null);
}

function teaserOf(issue, teaser, path) {
  return lit("p", path, teaser, { class: "teaser" }, part("title", teaser.title), " ", part("page", teaser.page ?? ""),
    teaser.article ? [" ", linkTo(issue, teaser.article)] : null);
}

function itemOf(item, path) {
  return lit("div", path, item, { class: "item" }, item.kind ? element("small", {}, item.kind, " ") : null,
    item.title ? element("b", {}, part("title", item.title), " ") : null, part("text", item.text || "—"));
}

function diagnosticsOf(issue, index) {
  return (issue.record.diagnostics ?? []).map((said, at) => ({ said, path: `diagnostics[${at}]` }))
    .filter(({ said }) => said.page === index || (said.page === null && index === issue.pages[0].index))
    .map(({ said, path }) => lit("p", path, said, { class: `diagnostic ${said.severity}` }, element("code", {}, said.code), " ", said.message));
}

const anchor = (issue, id) => `i${data.issues.indexOf(issue)}-${id}`;

function titleOf(issue, id) {
  const article = issue.record.pages.flatMap((page) => page.articles).find((found) => found.id === id);
  const caption = issue.record.pages.flatMap((page) => page.captions).find((found) => found.id === id);
  return article?.headline?.title ?? caption?.title ?? caption?.text?.slice(0, 16) ?? id;
}

const linkTo = (issue, id) => element("a", { class: "link", href: `#${anchor(issue, id)}` }, `→ ${titleOf(issue, id)}`);

// The other part of a story where it is in this source, else the page that is named, else words only.
function jumpOf(issue, article, jump, path) {
  const story = (issue.record.stories ?? []).find((found) => found.articles.includes(article.id))?.articles ?? [];
  const other = story[story.indexOf(article.id) + (jump.direction === "to" ? 1 : -1)];
  const page = issue.record.pages.findIndex((found) => found.folio?.label === jump.page);
  const words = element("span", {}, `${say(jump.direction)} `, part("page", jump.page), state.language === "zh" ? " 版 " : " ");
  const link = other ? linkTo(issue, other)
    : page >= 0 ? element("a", { class: "link", href: `#i${data.issues.indexOf(issue)}-page-${page}` }, `→ ${say("page.n", issue.pages[page].index)}`)
      : element("small", {}, say("not.here"));
  return lit("p", path, jump, { class: "jump" }, words, link);
}
