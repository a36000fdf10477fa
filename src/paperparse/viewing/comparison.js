// Two results beside each other, field by field.
function comparisonPage(page) {
  const shown = page.rows.filter((row) => !state.onlyDifferent || !row.alike);
  const groups = new Map();
  for (const row of shown) groups.set(row.place, [...(groups.get(row.place) ?? []), row]);
  return element("table", { class: "comparison" },
    element("thead", {}, element("tr", {}, element("th", {}, say("field")), element("th", {}, `${say("one")} · ${data.one}`), element("th", {}, `${say("other")} · ${data.other}`))),
    [...groups].map(([place, rows]) => element("tbody", {},
      element("tr", { class: "place" }, element("th", { colspan: 3 }, placeOf(place))), rows.map(comparisonRow))),
    shown.length ? null : element("tbody", {}, element("tr", {}, element("td", { colspan: 3 }, say("alike")))));
}

const SINGLE = { articles: "article", paragraphs: "paragraph", captions: "role.caption", teasers: "role.teaser", notices: "role.notice", diagnostics: "diagnostic" };

// articles[2].headline as words.
const placeOf = (place) => place.split(".").map((step) => {
  const [, name, number] = /^(\w+)(?:\[(\d+)\])?$/.exec(step) ?? [null, step];
  return `${say(number ? SINGLE[name] ?? name : name)}${number ? ` ${number}` : ""}`;
}).join(" › ");

function comparisonRow(row, at) {
  const status = row.alike ? "alike" : row.one === null ? "only-other" : row.other === null ? "only-one" : "different";
  const [one, other] = differing(row.one, row.other);
  return element("tr", { class: status, tabindex: "0", "data-row": `${row.place}.${row.field}.${at}`, onclick: (event) => event.currentTarget.classList.toggle("open") },
    element("th", {}, row.field ? say(row.field) : "", row.alike ? null : element("small", {}, ` ${say(status === "only-one" ? "only.one" : status === "only-other" ? "only.other" : "different")}`)),
    element("td", { lang: "zh" }, one, reasons(row.evidence?.[0])), element("td", { lang: "zh" }, other, reasons(row.evidence?.[1])));
}

function reasons(evidence) {
  if (!evidence) return null;
  const words = [evidence.confidence ? say(evidence.confidence) : null, ...(evidence.rules ?? []), ...(evidence.because ?? [])];
  return element("div", { class: "reasons" }, words.filter(Boolean).join(" · "));
}

// Both values with what differs marked: what they begin and end with alike stays plain.
function differing(one, other) {
  if (one === null || other === null || one === other) return [one ?? "—", other ?? "—"];
  const [left, right] = [characters(one), characters(other)];
  let start = 0, end = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start += 1;
  while (end < Math.min(left.length, right.length) - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end += 1;
  return [left, right].map((all) => [
    all.slice(0, start).join(""), element("mark", {}, all.slice(start, all.length - end).join("")), all.slice(all.length - end).join(""),
  ]);
}

function searchComparison(query) {
  const wanted = folded(query);
  state.query = query;
  let count = 0;
  for (const row of document.querySelectorAll(".comparison tr[data-row]")) {
    const fits = !wanted || folded(row.textContent).includes(wanted);
    row.hidden = !fits;
    count += fits && wanted ? 1 : 0;
  }
  document.getElementById("hits").textContent = wanted ? (count ? String(count) : say("search.none")) : "";
}
