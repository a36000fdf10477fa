// A page of a text source: the text itself, cut where a block or a thing begins or ends, so that each can be lit.
function textOf(page, number) {
  const text = characters(page.text);
  const things = state.things.ofPage[number];
  const sheet = element("div", { class: "sheet paper" });
  let at = 0;
  for (const block of page.blocks) {
    const gap = text.slice(at, block.span[0]).join("");
    if (/\n\s*\n/.test(gap)) sheet.append(element("div", { class: "gap" }));
    sheet.append(textBlock(block, text, things));
    at = block.span[1];
  }
  return sheet;
}

function textBlock(block, text, things) {
  const print = element("div", { class: "print" }, segments(block, text, things));
  return element("div", { class: "block", "data-block": block.number, "data-role": block.role },
    coloured(element("span", { class: "layer-order number" }, String(block.number)), "color", block.colour),
    coloured(element("span", { class: "layer-roles role" }, say(`role.${block.role}`)), "backgroundColor", data.roles[block.role] ?? "#000"),
    coloured(print, "borderLeftColor", block.colour));
}

// Colours are set on the element: a style written as an attribute is not allowed by the page's own policy.
function coloured(made, property, colour) {
  made.style[property] = colour;
  return made;
}

function segments(block, text, things) {
  const [start, end] = block.span;
  const inside = things.filter(({ thing }) => (thing.evidence.spans ?? []).some(([from, to]) => from < end && start < to));
  const cuts = new Set([start, end]);
  for (const { thing } of inside) {
    for (const [from, to] of thing.evidence.spans) {
      if (from > start && from < end) cuts.add(from);
      if (to > start && to < end) cuts.add(to);
    }
  }
  const places = [...cuts].sort((one, other) => one - other);
  return places.slice(0, -1).map((from, at) => {
    const covering = inside.filter(({ thing }) => thing.evidence.spans.some(([first, last]) => first <= from && from < last));
    const paths = covering.map(({ path }) => path);
    return element("span", { class: "segment", "data-paths": paths.length ? paths.join(" ") : null, "data-path": paths[paths.length - 1] ?? null },
      text.slice(from, places[at + 1]).join(""));
  });
}
