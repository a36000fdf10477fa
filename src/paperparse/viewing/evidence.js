// Why a value was read as it was: opened by a click on either side.
const SHOWN = 60;

function cut(words) {
  const all = characters(words.replace(/\s*\n\s*/g, ""));
  return all.length > SHOWN ? `${all.slice(0, SHOWN).join("")}…` : all.join("");
}

function evidenceOf(issue, found, block) {
  const page = issue.pages[found ? found.page : state.page];
  const evidence = found?.thing.evidence ?? {};
  const text = characters(page.text);
  const prints = (evidence.spans ?? []).map(([start, end]) => `${cut(text.slice(start, end).join(""))}  (${start}–${end})`);
  const blocks = found ? blocksUnder(page, found.thing) : [];
  if (block && !blocks.includes(block)) blocks.unshift(block);
  return element("div", { class: "why" },
    found ? [
      element("h2", {}, say(found.key), " ", element("code", {}, found.path)),
      row("confidence", evidence.confidence ? [say(evidence.confidence)] : []),
      row("rules", evidence.rules ?? [], "code"),
      row("because", evidence.because ?? []),
      row("rivals", (evidence.rivals ?? []).map((rival) => (rival.because ? `${rival.reading}: ${rival.because}` : rival.reading))),
      row("ocr", evidence.ocr === undefined ? [] : [evidence.ocr.toFixed(2)]),
      row("printed", prints),
    ] : null,
    row("block", blocks.map((one) => `${one.number} ${say(`role.${one.role}`)}${one.because.length ? `: ${one.because.join(", ")}` : ""}`)),
    row("diagnostics", found ? saidOf(issue, found).map((said) => `${said.message} (${said.code})`) : []));
}

function row(label, entries, name = "span") {
  return entries.length ? element("dl", { "data-row": label }, element("dt", {}, say(label)), entries.map((entry) => element("dd", {}, element(name, {}, entry)))) : null;
}

// What is said about the print of a thing.
function saidOf(issue, found) {
  const spans = found.thing.evidence.spans ?? [];
  const index = issue.pages[found.page]?.index;
  return (issue.record.diagnostics ?? []).filter((said) => said !== found.thing && said.page === index
    && (said.evidence?.spans ?? []).some(([start, end]) => spans.some(([from, to]) => from < end && start < to)));
}

function showEvidence() {
  const panel = document.getElementById("evidence");
  const issue = data.issues[state.issue];
  const found = state.things.byPath.get(state.picked);
  const block = issue.pages[state.page].blocks.find((one) => one.number === state.block);
  panel.replaceChildren();
  panel.hidden = !found && !block;
  if (panel.hidden) return;
  const under = block ?? (found ? blocksUnder(issue.pages[found.page], found.thing)[0] : null);
  panel.append(
    element("button", { class: "close", type: "button", title: say("close"), onclick: unpick }, "×"),
    ...(state.correcting ? [correctionForm(found, under)] : []),
    evidenceOf(issue, found, block));
  panel.scrollTop = 0;
}
