// The corrected result as gold in the form of the contract: no evidence, and no claim about what was marked as wrong.
function bare(value) {
  if (Array.isArray(value)) return value.map(bare);
  if (!isObject(value)) return value;
  const left = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key === "evidence" || key.startsWith("_") || isDoubtful(inner)) continue;
    left[key] = bare(inner);
  }
  return left;
}

// A gold list is complete: with one wrong member the whole list is unknown, and what gold does not state is not scored.
function isDoubtful(value) {
  return Array.isArray(value) ? value.some((item) => item?._wrong) : Boolean(value?._wrong);
}

function goldOf(issue) {
  const gold = bare(issue.record);
  const wrong = [];
  walk(issue.record, "", "", (path, thing) => { if (thing._wrong) wrong.push(path); });
  issue.pages.forEach((page) => page.blocks.filter((block) => block.wrong).forEach((block) => {
    wrong.push({ page: page.index, block: block.number, what: block.wrong, print: block.text });
  }));
  delete gold.diagnostics;
  // Keys that begin like this are notes, which scorers pass over.
  return wrong.length ? { ...gold, _wrong: wrong } : gold;
}

// Ids in the order of the page; articles that nothing is left of go, and so does every word about them.
function renumber(issue) {
  const named = new Map();
  const { record } = issue;
  for (const page of record.pages) {
    page.articles = page.articles.filter((article) => article.column_label || article.lead_in || HEADLINE.some((name) => article.headline[name])
      || article.paragraphs.length || article.bylines.length || article.jumps.length || article._wrong);
    page.articles.forEach((article, at) => named.set(article.id, `p${page.index}a${at + 1}`));
    page.captions.forEach((caption, at) => named.set(caption.id, `p${page.index}c${at + 1}`));
  }
  const now = (id) => (id === null ? null : named.get(id) ?? null);
  for (const page of record.pages) {
    for (const article of page.articles) {
      article.id = now(article.id);
      article.captions = (article.captions ?? []).map(now).filter(Boolean);
    }
    for (const caption of page.captions) [caption.id, caption.article] = [now(caption.id), now(caption.article)];
    for (const teaser of page.teasers) teaser.article = now(teaser.article ?? null);
  }
  record.stories = (record.stories ?? []).map((story) => ({ ...story, articles: story.articles.map(now).filter(Boolean) }))
    .filter((story) => story.articles.length > 1);
  for (const page of issue.pages) for (const block of page.blocks) block.article = now(block.article);
}

function download() {
  const issue = data.issues[state.issue];
  const name = `${issue.record.source.name.replace(/[^\p{L}\p{N}._-]+/gu, "-").replace(/\.[^.]*$/, "") || "result"}.gold.json`;
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(goldOf(issue), null, 1)}\n`], { type: "application/json" }));
  const link = element("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  issue.saved = issue.edits.length;
}
