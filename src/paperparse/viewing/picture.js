// The page picture, and over it what was made of it: one SVG in the unit of the page.
function pictureOf(page, number) {
  const drawing = shape("svg", {
    viewBox: `0 0 ${page.width} ${page.height}`, class: "sheet", role: "img", "aria-label": say("page.n", page.index),
  });
  const em = page.em || 10;
  drawing.append(page.picture
    ? shape("image", { width: page.width, height: page.height, href: page.picture, preserveAspectRatio: "none" })
    : linesOf(page));
  drawing.append(shape("g", { class: "layer-frames" },
    page.pictures.map((corners) => box(corners, { class: "picture", "stroke-width": em / 8 })),
    page.rules.map(([x0, y0, x1, y1]) => shape("line", { x1: x0, y1: y0, x2: x1, y2: y1, class: "rule", "stroke-width": em / 7 })),
    page.frames.map((corners) => box(corners, { class: "frame", "stroke-width": em / 5 }))));
  drawing.append(shape("g", { class: "layer-columns" },
    page.columns.map((corners) => box(corners, { class: "column", "stroke-width": em / 10 }, em / 6))));
  drawing.append(shape("g", { class: "blocks" }, page.blocks.map((block) => blockOf(block, em))));
  drawing.append(shape("g", { class: "layer-order arrows" }, page.arrows.map((arrow) => arrowOf(arrow, em))));
  drawing.append(shape("g", { class: "things" }, state.things.ofPage[number].map((found) => boxesOf(found, page))));
  drawing.append(shape("g", { class: "layer-order" }, page.blocks.map((block) => numberOf(block, em, page.upright))));
  drawing.append(shape("g", { class: "layer-roles" }, page.blocks.map((block) => roleOf(block, em))));
  return drawing;
}

function blockOf(block, em) {
  const made = shape("g", { class: block.article ? "block of-article" : "block", "data-block": block.number, "data-role": block.role });
  for (const corners of block.boxes) {
    made.append(box(corners, { class: "fill", fill: block.colour }, em / 8));
    made.append(box(corners, { class: "layer-roles outline", stroke: data.roles[block.role] ?? "#000", "stroke-width": em / 8 }, em / 8));
  }
  return made;
}

function boxesOf(found, page) {
  const made = shape("g", { class: "thing", "data-path": found.path });
  for (const [index, ...corners] of found.thing.evidence.boxes ?? []) {
    if (index === page.index) made.append(box(corners, { "stroke-width": (page.em || 10) / 8 }));
  }
  return made;
}

// A label that hides as little as it can: beside the first line, outside of its column.
function pill(words, x, y, em, attributes, atEnd) {
  const wide = (characters(words).reduce((sum, char) => sum + (char > "\u2e80" ? 1 : 0.6), 0) + 0.5) * em * 0.8;
  const left = atEnd ? x - wide : x;
  return shape("g", attributes,
    shape("rect", { x: left, y: y - em * 0.55, width: wide, height: em * 1.1, rx: em * 0.35 }),
    shape("text", { x: left + wide / 2, y: y + em * 0.3, "font-size": em * 0.8, "text-anchor": "middle" }, words));
}

// Where the block begins: at its left edge, at the top of its first line where lines run downwards.
function numberOf(block, em, upright) {
  if (!block.boxes.length) return null;
  const [x0, y0, x1] = block.boxes[0];
  return pill(String(block.number), upright ? x1 : Math.max(em, x0), y0 + em * (upright ? -0.4 : 0.4), em * 0.85, { class: "number", fill: block.colour }, true);
}

// Text is what most of a page is: its outline says enough.
function roleOf(block, em) {
  if (!block.boxes.length || block.role === "text") return null;
  const [x0, y0] = block.boxes[0];
  return pill(say(`role.${block.role}`), x0, Math.max(em * 0.5, y0 - em * 0.4), em * 0.85,
    { class: "role", fill: data.roles[block.role] ?? "#000" }, false);
}

function arrowOf(arrow, em) {
  const points = (list) => list.map(([x, y]) => `${x},${y}`).join(" ");
  return shape("g", { class: arrow.kind, "data-from": arrow.from, "data-to": arrow.to },
    shape("polyline", {
      points: points(arrow.line), stroke: arrow.colour, "stroke-width": em / 5,
      "stroke-dasharray": arrow.head.length ? null : `${em * 0.8} ${em * 0.5}`,
    }),
    arrow.head.length ? shape("polygon", { points: points(arrow.head), fill: arrow.colour }) : null);
}

// Where there is no picture the lines stand at their places, as long and as high as they are printed.
function linesOf(page) {
  const text = characters(page.text);
  return shape("g", { class: "lines" }, page.lines.map(([start, end, x0, y0, x1, y1]) => {
    const words = text.slice(start, end).join("").trim();
    const upright = y1 - y0 > 1.5 * (x1 - x0);
    if (!upright) {
      return shape("text", { x: x0, y: y1 - (y1 - y0) * 0.14, "font-size": y1 - y0, textLength: x1 - x0, lengthAdjust: "spacingAndGlyphs" }, words);
    }
    const step = (y1 - y0) / Math.max(1, characters(words).length);
    return characters(words).map((char, at) => shape("text", { x: x0, y: y0 + step * (at + 0.86), "font-size": Math.min(x1 - x0, step) }, char));
  }));
}
