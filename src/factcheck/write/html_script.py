"""The script of the page: search, filters, sorting, and links that open a claim."""

from __future__ import annotations

# It never builds markup from text. What is sought is compared with letters that are folded once.
SCRIPT = r"""
"use strict";
(() => {
  const one = (id) => document.getElementById(id);
  const [table, search, count, empty, all] =
    ["claims", "search", "count", "empty", "all"].map(one);
  const filters = ["status", "document", "tag"].map(one).filter(Boolean);
  const heads = [...table.tHead.rows[0].cells];
  const collator = new Intl.Collator(undefined, { numeric: true });
  const SEEN = "tr:first-child,mark,.recorded,details p,dd,figcaption";
  const statuses = [...one("status").options].map((option) => option.value);

  const fold = (text) => text.normalize("NFKD").replace(/[\p{M}\p{Cf}]+/gu, "").toLowerCase()
    .replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"').replace(/\s+/g, " ").trim();
  const places = (list) => new Set(list ? list.split(" ") : []);

  const claims = [...table.tBodies].map((node, place) => ({
    node, place, folded: "", status: node.rows[0].cells[1].className,
    document: places(node.dataset.d), tag: places(node.dataset.t),
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
    fold(Array.from(claim.node.querySelectorAll(SEEN), (part) => part.textContent).join("\n")));

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
    const words = fold(search.value).split(" ").filter(Boolean);
    let shown = 0;
    for (const claim of claims) {
      const fit = filters.every((filter) => fits(claim, filter)) &&
        words.every((word) => letters(claim).includes(word));
      shown += fit;
      if (claim.node.hidden === fit) claim.node.hidden = !fit;
    }
    count.textContent = `${shown} of ${claims.length} ${claims.length === 1 ? "claim" : "claims"}`;
    empty.hidden = shown > 0;
  };
  const later = () => {
    frame = frame || requestAnimationFrame(show);
    clearTimeout(timer);
    timer = setTimeout(remember, 400);
  };

  // Browsers refuse an address that changes too often; the page works without it.
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
    let name = location.hash.slice(1);
    try { name = decodeURIComponent(name); } catch {}
    const node = one(name) || one(location.hash.slice(1));
    if (node && claims.some((claim) => claim.node === node)) return openClaim(node);
    if (node) return;
    const state = new URLSearchParams(location.hash.slice(1));
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

  search.addEventListener("input", later);
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
  one("controls").hidden = false;
  if (location.hash) follow();

  const idle = window.requestIdleCallback || ((run) => setTimeout(run, 50));
  let next = 0;
  const prepare = (left) => {
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
