// Elements are made one by one, and text only ever becomes text: nothing of a source is parsed as markup.
const SVG = "http://www.w3.org/2000/svg";

function element(name, attributes = {}, ...children) {
  return filled(document.createElement(name), attributes, children);
}

function shape(name, attributes = {}, ...children) {
  return filled(document.createElementNS(SVG, name), attributes, children);
}

function filled(made, attributes, children) {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key.startsWith("aria-")) made.setAttribute(key, String(value ?? ""));
    else if (value === true) made.setAttribute(key, "");
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(key, String(value));
  }
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) made.append(child);
  }
  return made;
}

function box(corners, attributes, off = 0) {
  const [x0, y0, x1, y1] = corners;
  return shape("rect", {
    x: x0 - off, y: y0 - off, width: Math.max(0.5, x1 - x0 + 2 * off), height: Math.max(0.5, y1 - y0 + 2 * off), ...attributes,
  });
}

// Shows an element where it is not seen already, without moving the rest of the page.
function bringIntoView(made) {
  if (made) made.scrollIntoView({ block: "nearest", inline: "nearest" });
}

// The name to show for a choice in a list.
function choice(value, words, chosen) {
  return element("option", { value, selected: value === chosen }, words);
}
