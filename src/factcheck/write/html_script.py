"""The script of the page: search, filters, sorting, and links that open a claim."""

from __future__ import annotations

from factcheck.write.html_figures_script import FIGURES


def script(words: str) -> str:
    """The whole script. ``words`` is what figures are read by, as an object of JavaScript."""
    return f'\n"use strict";\n(() => {{\n  const WORDS = {words};\n{FIGURES}{SCRIPT}'


# It never builds markup from text. What is sought is compared with letters that are folded once.
SCRIPT = r"""
  const one = (id) => document.getElementById(id);
  const [table, search, count, empty, all, notice] =
    ["claims", "search", "count", "empty", "all", "notice"].map(one);
  const filters = ["status", "document", "tag"].map(one).filter(Boolean);
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator(undefined, { numeric: true });
  // Not the status, which a word of the search names whole, nor the page's own words on links.
  const SEEN = "tr:first-child > :not(:nth-child(2)),mark,.recorded,.fault,h3 + p,div > small," +
    "dd,figcaption > span,details > div > p > span";
  const statuses = [...one("status").options].map((option) => option.value);

  // A text is sought as its words, each between two spaces: letters, a number or a sign. So a word
  // is found from its beginning, or whole, without a pattern; and 10\u2076 is not 106.
  const WORD = /\p{L}+|\p{Nd}+(?:[.,]\p{Nd}+)*|\p{S}/gu;
  const THOUSANDS = /(?<![\d.,])\d{1,3}(?:[,'\u2019\u00a0\u2009\u202f]\d{3})+(?!\d)/g;
  const PERCENT = /%|(?<!\p{L})per\s?cent(?!\p{L})/giu;
  // Scripts that write no spaces: there, every letter may begin a word.
  const UNSPACED = new RegExp(`[${["Han", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr"]
    .map((script) => `\\p{scx=${script}}`).join("")}]`, "gu");
  // What Unicode does not take apart into a letter and its accent.
  const PLAIN = { \u00df: "ss", \u00e6: "ae", \u0153: "oe", \u00f8: "o", \u0142: "l", \u0111: "d",
    \u00f0: "d", \u00fe: "th", \u0131: "i" };
  const joined = (text) => text.replace(THOUSANDS, (number) => number.replace(/\D/g, ""));
  const fold = (text) => {
    let kept = joined(text);
    if (!/^[\0-\x7f]*$/.test(kept)) {
      kept = kept.replace(/\p{No}/gu, " $&").normalize("NFKD").replace(/[\p{M}\p{Cf}]+/gu, "")
        .replace(UNSPACED, " $& ");
    }
    kept = kept.toLowerCase().replace(PERCENT, " percent ")
      .replace(/[\u00df-\u0153]/g, (letter) => PLAIN[letter] || letter);
    return ` ${(kept.match(WORD) || []).join(" ")} `;
  };

  // Every term of a query: figures, and words with the ways to write them. What stands in quotation
  // marks is words, one term, and whole.
  const termsOf = (query) => {
    const terms = [];
    let words = "";
    const plain = joined(query).replace(/[\u201c-\u201f\u00ab\u00bb]/g, '"');
    for (const part of plain.split(/("[^"]*"?)/)) {
      let at = 0;
      for (const figure of part.startsWith('"') ? [] : figuresOf(part)) {
        // A number may still be being typed; one with something behind it is whole.
        const whole = figure.measured || /\S/.test(part.slice(figure.end));
        terms.push({ figure, words: wordsOf(figure.words, whole) });
        words += `${part.slice(at, figure.start)} `;
        at = figure.end;
      }
      words += part.slice(at);
    }
    return [...terms, ...wordsOf(words)];
  };
  // The same of words alone. A comma may be one of thousands that is not typed to its end.
  const wordsOf = (query, whole = false) => {
    const terms = [];
    const plain = joined(query)
      .replace(PERCENT, "%").replace(/(\d)\s+%/g, "$1%");
    for (const [term, quoted, end] of plain.matchAll(/"([^"]*)("?)|[^\s"]+/g)) {
      const written = quoted ?? term;
      const ways = [written, written.replace(/(\d),(?=\d)/g, "$1")].map(fold);
      if (ways[0].trim()) terms.push(end || whole ? ways : ways.map((way) => way.trimEnd()));
    }
    return terms;
  };

  const places = (list) => new Set(list ? list.split(" ") : []);

  const claims = [...table.tBodies].map((node, place) => ({
    node, place, folded: "", status: node.rows[0].cells[1].className,
    document: places(node.dataset.d), tag: places(node.dataset.t), figures: formsOf(node.dataset.f),
  }));
  // Rows that are laid out as a grid are no table to every screen reader unless they say so.
  const ROLES = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
  const name = (part) => part.setAttribute("role", ROLES[part.tagName] ||
    (part.scope === "col" ? "columnheader" : "rowheader"));
  const nameAll = (parts) => parts.forEach(name);
  const nameClaim = ({ node, place }) => {
    nameAll([node, ...node.querySelectorAll("tr,th,td")]);
    node.querySelector("th").id = `words-${place}`;
    node.querySelector("summary").setAttribute("aria-describedby", `words-${place}`);
  };

  const letters = (claim) => claim.folded || (claim.folded =
    Array.from(claim.node.querySelectorAll(SEEN), (part) => fold(part.textContent)).join("\n"));
  const says = (claim, way) => way.trim() === claim.status || letters(claim).includes(way);
  const meets = (claim, term) => Array.isArray(term) ? term.some((way) => says(claim, way))
    : claim.figures.some((there) => agrees(term.figure, there)) ||
      (term.words.length > 0 && term.words.every((each) => meets(claim, each)));

  // Safari lets an address change 100 times in 30 seconds; this is three quarters of that.
  const PAUSE = 400;
  let sorted = { column: 0, order: "none" };
  let frame = 0;
  let timer = 0;

  const fits = (claim, filter) => {
    if (!filter.selectedIndex) return true;
    if (filter.id === "status") return claim.status === filter.value;
    return claim[filter.id].has(String(filter.selectedIndex - 1));
  };

  const show = () => {
    frame = 0;
    const terms = termsOf(search.value);
    let shown = 0;
    for (const claim of claims) {
      const fit = filters.every((filter) => fits(claim, filter)) &&
        terms.every((term) => meets(claim, term));
      shown += fit;
      if (claim.node.hidden === fit) claim.node.hidden = !fit;
    }
    count.textContent = `${shown} of ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
    empty.hidden = shown > 0;
  };
  const later = () => {
    notice.textContent = "";
    frame = frame || requestAnimationFrame(show);
    clearTimeout(timer);
    timer = setTimeout(remember, PAUSE);
  };

  // Where a browser refuses to change the address, the page works without it.
  const remember = () => {
    const state = new URLSearchParams();
    if (search.value.trim()) state.set("q", search.value.trim());
    for (const filter of filters) if (filter.value) state.set(filter.id, filter.value);
    if (sorted.order !== "none") {
      state.set("sort", heads[sorted.column].textContent.toLowerCase());
      state.set("order", sorted.order);
    }
    const hash = state.size ? `#${state}` : "";
    if (hash === location.hash || (!hash && location.hash.startsWith("#claim-"))) return;
    try {
      history.replaceState(null, "", hash || location.pathname + location.search);
    } catch {}
  };

  const cell = (claim, place) => claim.node.rows[0].cells[place].textContent;
  const keys = [
    (claim) => cell(claim, 0),
    (claim) => String(statuses.indexOf(claim.status)),
    (claim) => cell(claim, 2),
    (claim) => claim.node.dataset.c || "",
  ];
  const sort = (column, order) => {
    sorted = { column, order };
    const way = { none: 0, ascending: 1, descending: -1 }[order];
    const keyed = claims.map((claim) => ({ claim, key: way ? keys[column](claim) : "" }));
    // What has no key stands last either way.
    keyed.sort((a, b) => !a.key - !b.key || way * collator.compare(a.key, b.key) ||
      a.claim.place - b.claim.place);
    table.append(...keyed.map((each) => each.claim.node));
    heads.forEach((head, place) =>
      head.setAttribute("aria-sort", place === column ? order : "none"));
  };

  const clear = () => {
    search.value = "";
    for (const filter of filters) filter.selectedIndex = 0;
    if (sorted.order !== "none") sort(0, "none");
  };

  const openClaim = (node) => {
    if (node.hidden) { clear(); show(); }
    node.querySelector("details").open = true;
    node.scrollIntoView();
    // Claims above that were not laid out yet have taken their true height by now.
    requestAnimationFrame(() => node.scrollIntoView());
  };

  const follow = () => {
    const name = location.hash.slice(1);
    const node = one(name);
    const lost = !node && name.startsWith("claim-");
    notice.textContent = lost ? `This page has no claim \u201c${name.slice(6)}\u201d.` : "";
    if (lost) notice.scrollIntoView({ block: "nearest" });
    if (node && claims.some((claim) => claim.node === node)) return openClaim(node);
    if (node || lost) return;
    const state = new URLSearchParams(name);
    clear();
    search.value = state.get("q") || "";
    for (const filter of filters) {
      filter.value = state.get(filter.id) || "";
      if (filter.selectedIndex < 0) filter.selectedIndex = 0;
    }
    const column = heads.findIndex((head) => head.textContent.toLowerCase() === state.get("sort"));
    const order = state.get("order") === "descending" ? "descending" : "ascending";
    if (column >= 0) sort(column, order);
    show();
  };

  nameAll([table, table.tHead, table.tHead.rows[0], ...heads]);
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    head.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const here = sorted.column === column ? sorted.order : "none";
      sort(column, { none: "ascending", ascending: "descending", descending: "none" }[here]);
      later();
    });
  });

  // On a phone the field may stand below what is in view: what is found comes up to it.
  const rise = () => {
    const section = table.parentElement;
    if (getComputedStyle(one("find")).position !== "sticky") return;
    if (section.getBoundingClientRect().top > innerHeight / 2) section.scrollIntoView();
  };
  search.addEventListener("input", () => { later(); rise(); });
  for (const filter of filters) filter.addEventListener("change", later);
  one("clear").addEventListener("click", () => { clear(); later(); });
  all.addEventListener("click", () => {
    const open = all.getAttribute("aria-pressed") === "false";
    all.setAttribute("aria-pressed", String(open));
    for (const each of table.querySelectorAll("details")) each.open = open;
  });
  table.addEventListener("click", (event) => {
    const line = event.target.closest("tbody > tr:first-child");
    if (!line || event.target.closest("a,button") || String(getSelection())) return;
    const details = line.parentNode.querySelector("details");
    details.open = !details.open;
  });
  addEventListener("hashchange", follow);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("details:not([open])")];
    for (const each of opened) each.open = true;
  });
  addEventListener("afterprint", () => {
    for (const each of opened) each.open = false;
    opened = [];
  });

  document.documentElement.classList.add("live");
  for (const name of ["controls", "find"]) one(name).hidden = false;
  if (location.hash) follow();

  // Without an idle callback: one claim in 50 ms, which nobody who scrolls or types feels.
  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 50));
  let next = 0;
  const prepare = (left) => {
    // What is left of an idle time, 4 ms, is more than the work on one claim takes.
    do {
      if (next >= claims.length) return;
      const claim = claims[next++];
      letters(claim);
      nameClaim(claim);
    } while (!left?.timeRemaining || left.timeRemaining() > 4);
    idle(prepare);
  };
  idle(prepare);
})();
"""
