// A block that gets another role or article: its print is taken out of the result and put in where it belongs.
const HEADLINE = ["kicker", "title", "deck"];
const LISTS = { caption: "captions", notice: "notices", furniture: "furniture", unplaced: "unplaced", teaser: "teasers", staff: "staff" };
const NO_SPACE = /\s+/g;

const inside = (evidence, block) => (evidence?.spans ?? []).length > 0
  && evidence.spans.every(([start, end]) => block.span[0] <= start && end <= block.span[1]);
const touches = (evidence, block) => (evidence?.spans ?? []).some(([start, end]) => start < block.span[1] && block.span[0] < end);

function byHand(block, index) {
  return {
    spans: block.spans, confidence: "checked", because: ["corrected by hand"],
    boxes: (block.boxes ?? []).map((corners) => [index, ...corners]),
  };
}

// Takes what a block prints out of a page, and returns the whole objects among it, under the names of their lists.
function take(page, block) {
  const taken = { paragraphs: [], bylines: [], jumps: [], lead_in: null, headline: {} };
  const sift = (list) => list.filter((item) => !inside(item.evidence, block));
  for (const article of page.articles) {
    for (const name of ["paragraphs", "bylines", "jumps"]) {
      taken[name].push(...article[name].filter((item) => inside(item.evidence, block)));
      article[name] = sift(article[name]);
    }
    if (article.lead_in && inside(article.lead_in.evidence, block)) [taken.lead_in, article.lead_in] = [article.lead_in, null];
    article.paragraphs.forEach((paragraph) => lessen(paragraph, "text", block));
    if (touches(article.headline.evidence, block)) HEADLINE.forEach((name) => takePart(article.headline, name, block, taken));
    if (article.column_label && flat(article.column_label) === flat(block.text)) article.column_label = null;
    without(article.headline.evidence, block);
    without(article.evidence, block);
    article.paragraphs = article.paragraphs.filter((paragraph) => paragraph.text);
  }
  for (const name of Object.values(LISTS)) {
    page[name] = sift(page[name]);
    for (const item of page[name]) ["text", "title"].forEach((field) => lessen(item, field, block));
  }
  for (const caption of page.captions) caption.credits = sift(caption.credits);
  for (const name of ["masthead", "dateline", "folio"]) if (page[name] && inside(page[name].evidence, block)) page[name] = null;
  return taken;
}

const flat = (text) => text.replace(NO_SPACE, "");

// A block may print several parts of a headline, or one part that goes on in another block.
function takePart(headline, name, block, taken) {
  if (headline[name] && flat(block.text).includes(flat(headline[name]))) {
    taken.headline[name] = headline[name];
    headline[name] = null;
  } else lessen(headline, name, block);
}

// Cuts the print of a block out of a value that has more of it than this block.
function lessen(thing, field, block) {
  const value = thing[field];
  if (!value || !touches(thing.evidence, block)) return;
  if (flat(value) === flat(block.text)) thing[field] = field === "text" ? "" : null;
  else if (value.includes(block.text)) thing[field] = value.replace(block.text, " ").replace(NO_SPACE, " ").trim();
  else return;
  if (field !== "title" && !HEADLINE.includes(field)) without(thing.evidence, block);
}

function without(evidence, block) {
  if (!evidence?.spans) return;
  evidence.spans = evidence.spans.filter(([start, end]) => !(block.span[0] <= start && end <= block.span[1]));
}

function put(page, block, role, article, taken) {
  const evidence = byHand(block, page.index);
  if (LISTS[role]) page[LISTS[role]].push(listed(page, block, role, evidence, article));
  else if (["masthead", "folio", "dateline"].includes(role)) page[role] = headed(page, block, role, evidence);
  else if (article) putInArticle(article, block, role, taken, evidence);
}

function putInArticle(article, block, role, taken, evidence) {
  const text = block.text.trim();
  article.evidence = { ...article.evidence, spans: [...(article.evidence?.spans ?? []), ...evidence.spans], boxes: [...(article.evidence?.boxes ?? []), ...evidence.boxes] };
  if (HEADLINE.includes(role)) {
    const parts = taken.unchanged && Object.keys(taken.headline).length ? taken.headline : { [role]: text };
    for (const [name, words] of Object.entries(parts)) article.headline[name] = [article.headline[name], words].filter(Boolean).join(" ");
    const before = article.headline.evidence ?? {};
    article.headline.evidence = { ...before, spans: [...(before.spans ?? []), ...evidence.spans], boxes: [...(before.boxes ?? []), ...evidence.boxes] };
  } else if (role === "column label") article.column_label = text;
  else if (role === "byline") insert(article.bylines, taken.bylines.length ? taken.bylines : [credited(text, evidence)]);
  else if (role === "jump") insert(article.jumps, taken.jumps.length ? taken.jumps : [jumping(text, evidence)]);
  else {
    const kind = role === "subhead" ? "subhead" : "text";
    insert(article.paragraphs, taken.paragraphs.length ? taken.paragraphs.map((one) => ({ ...one, kind })) : [{ kind, text, evidence }]);
    insert(article.bylines, taken.bylines);
    insert(article.jumps, taken.jumps);
    article.lead_in = article.lead_in ?? taken.lead_in;
  }
}

// In the order of print.
function insert(list, items) {
  list.push(...items);
  list.sort((one, other) => (one.evidence?.spans?.[0]?.[0] ?? 0) - (other.evidence?.spans?.[0]?.[0] ?? 0));
}

function listed(page, block, role, evidence, article) {
  const text = block.text.trim();
  if (role === "teaser") {
    const found = /^(.*?)[\s.…·]*(?:第)?([A-Za-z]?\d+)?\s*版?$/.exec(text);
    return { title: found?.[1] || text, page: found?.[2] ?? null, article: null, evidence };
  }
  if (role === "staff") return credited(text, evidence);
  if (role === "unplaced") return { text, evidence };
  if (role === "caption") return { id: `p${page.index}c${page.captions.length + 1}`, title: null, text, credits: [], article: article?.id ?? null, evidence };
  return { kind: "other", ...(role === "notice" ? { title: null } : {}), text, evidence };
}

function headed(page, block, role, evidence) {
  const text = block.text.trim();
  if (role === "folio") {
    const label = /[A-Za-z]?\d+/.exec(text)?.[0] ?? null;
    return { label, number: label ? Number(/\d+/.exec(label)[0]) : null, section: text.replace(/第?[A-Za-z]?\d*\s*版?/, "").trim() || null, evidence };
  }
  if (role === "dateline") {
    const [, year, month, day] = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/.exec(text) ?? [];
    const weekday = "一二三四五六日天".indexOf(/星期(.)/.exec(text)?.[1] ?? "?") + 1;
    return {
      date: year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null, weekday: weekday ? Math.min(weekday, 7) : null,
      lunar: null, solar_term: null, checks: { weekday: "absent", lunar: "absent" }, evidence,
    };
  }
  const empty = { title: null, cn_number: null, issn: null, postal_code: null, issue_number: null, page_count: null, price: null, publisher: null, contacts: [] };
  return { ...empty, ...page.masthead, title: text, evidence };
}

// A role where a word says so, then names; what is not right can be changed in the fields.
function credited(text, evidence) {
  const words = text.replace(/[()（）:：]/g, " ").trim().split(/[\s、，]+/);
  const isRole = /(?:记者|記者|通讯员|通訊員|编辑|編輯|校对|美编|摄影?|攝影?|文|图|作者)$/;
  const roles = words.filter((word) => isRole.test(word));
  return { role: roles.join(" ") || null, names: words.filter((word) => !isRole.test(word)), evidence };
}

function jumping(text, evidence) {
  return { direction: /上接|接/.test(text) && !/下/.test(text) ? "from" : "to", page: /[A-Za-z]?\d+/.exec(text)?.[0] ?? text, evidence };
}
