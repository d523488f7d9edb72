"""The script of the page that reads figures, and holds them against those of claims."""

from __future__ import annotations

# Its rules are those of ``match.compare.relate``; a test holds the two against each other.
FIGURES = r"""
  // What is typed is read for figures in their plain forms: digits, number words and fractions,
  // with a scale, a unit or a sign of money, and what hedges them. WORDS has the words by kind.
  const PART = /\d+(?:[.,\u00b7]\d+)*|\p{L}*\p{Sc}|\p{L}+|[<>\u2264\u2265]=?|[^\s]/gu;
  const LETTERS = { k: 1e3, m: 1e6, b: 1e9, t: 1e12 };
  const UNIT = 0, TEEN = 1, TENS = 2, HUNDRED = 3;
  const rankOf = (part) => part && Object.hasOwn(WORDS.numbers, part.text)
    ? WORDS.numbers[part.text] : [0, -1];
  const isScale = (part) => rankOf(part)[1] >= HUNDRED;
  const own = (table, key) => Object.hasOwn(table, key) ? table[key] : undefined;
  // The value of one unit of the last digit that is not a zero.
  const stepOf = (value) => {
    let step = 1;
    while (value && value % (step * 10) === 0) step *= 10;
    return step;
  };

  const digits = (parts, at) => {
    const plain = parts[at].text.replace("\u00b7", ".").replace(/(\d),(?=\d{3}(?:\D|$))/g, "$1");
    if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(plain)) return null;
    const value = Number(plain);
    const decimals = plain.split(".")[1]?.length;
    const read = { value, step: decimals ? 10 ** -decimals : stepOf(value), next: at + 1 };
    for (let part; (part = parts[read.next]);) {
      const letter = part.start === parts[read.next - 1].end ? own(LETTERS, part.text) : 0;
      const by = letter || (isScale(part) ? rankOf(part)[0] : 0);
      if (!by) break;
      read.value *= by;
      read.step *= by;
      read.next += 1;
    }
    return read;
  };
  const spelled = (parts, at) => {
    let [total, current, last, next] = [0, 0, -1, at];
    if (/^an?$/.test(parts[at].text) && isScale(parts[at + 1])) {
      [current, last, next] = [1, 0, at + 1];
    }
    for (let look = next; parts[look]; look += 1) {
      if (last >= 0 && /^(?:and|-)$/.test(parts[look].text)) continue;
      const [value, rank] = rankOf(parts[look]);
      if (rank < 0 || (rank < HUNDRED && !(last < 0 || last >= HUNDRED ||
        (rank === UNIT && last === TENS && value)))) break;
      if (rank < HUNDRED) current += value;
      else if (rank === HUNDRED || value === 12) current = (current || 1) * value;
      else [total, current] = [total + (current || 1) * value, 0];
      [last, next] = [rank, look + 1];
    }
    const value = total + current;
    return last < 0 ? null : { value, step: stepOf(value), next };
  };
  const number = (parts, at) => parts[at] &&
    (/^\d/.test(parts[at].text) ? digits(parts, at) : spelled(parts, at));
  // Half, a third, two thirds, one in four; half a million is a number of its own.
  const fraction = (parts, at) => {
    const first = /^an?$/.test(parts[at]?.text) ? { value: 1, next: at + 1 }
      : own(WORDS.parts, parts[at]?.text) === 2 ? { value: 1, next: at } : number(parts, at);
    if (!first) return null;
    const look = first.next + (parts[first.next]?.text === "-");
    const into = own(WORDS.parts, parts[look]?.text);
    const article = look + 1 + (parts[look + 1]?.text === "of");
    if (into && /^an?$/.test(parts[article]?.text) && isScale(parts[article + 1])) {
      const value = first.value / into * rankOf(parts[article + 1])[0];
      return { value, step: 0.05 * rankOf(parts[article + 1])[0], next: article + 2 };
    }
    if (into) return { value: 100 * first.value / into, step: 5, next: look + 1, share: true };
    const between = ["in", "out of", "of every"].find((words) =>
      words.split(" ").every((word, n) => parts[first.next + n]?.text === word));
    const whole = between && number(parts, first.next + between.split(" ").length);
    return whole && whole.value > first.value
      ? { value: 100 * first.value / whole.value, step: 5, next: whole.next, share: true } : null;
  };
  const joinedAt = (parts, at, length) =>
    parts.slice(at, at + length).map((part) => part.text).join(" ");
  // The longest of some phrases that begins at a part, and where it ends.
  const phrase = (parts, at, table) => {
    for (let length = Math.min(4, parts.length - at); length; length -= 1) {
      const found = own(table, joinedAt(parts, at, length));
      if (found !== undefined) return [found, at + length];
    }
    return [undefined, at];
  };
  const PERCENTS = { "%": ["percent", 1], percent: ["percent", 1], "per cent": ["percent", 1],
    pct: ["percent", 1], percentage: ["percent", 1], "percentage points": ["points", 1],
    "percentage point": ["points", 1], "basis points": ["points", 0.01] };
  const figureAt = (parts, start) => {
    const [hedge, bare] = phrase(parts, start, WORDS.hedges);
    const sign = own(WORDS.signs, parts[bare]?.text);
    const at = sign ? bare + 1 : bare;
    const read = fraction(parts, at) || number(parts, at);
    if (!read) return null;
    const dash = parts[read.next]?.text === "-" ? 1 : 0;
    const [percent, after] = phrase(parts, read.next + dash, PERCENTS);
    const [unit, end] = percent ? [percent, after] : phrase(parts, read.next + dash, WORDS.units);
    const [kind, by] = read.share ? ["percent", 1] : unit || [sign || "", 1];
    return { ...read, kind, value: read.value * by, step: read.step * by, hedge: hedge || "exact",
      bare, measured: !!unit, next: unit && !read.share ? end : read.next };
  };
  // Every figure of a text, with the letters it takes there.
  const figuresOf = (text) => {
    const parts = Array.from(text.toLowerCase().matchAll(PART), (found) =>
      ({ text: found[0], start: found.index, end: found.index + found[0].length }));
    const found = [];
    for (let at = 0; at < parts.length;) {
      const figure = figureAt(parts, at);
      if (figure) {
        found.push({ ...figure, start: parts[at].start, end: parts[figure.next - 1].end,
          words: text.slice(parts[figure.bare].start, parts[figure.next - 1].end) });
      }
      at = figure ? figure.next : at + 1;
    }
    return found;
  };

  const formsOf = (list) => (list ? list.split(";") : []).map((form) => {
    const [kind, value, low, high, step, hedge] = form.split(",");
    const there = value ? Number(value) : null;
    return { kind, value: there, low: Number(low ?? value), high: Number(high ?? value),
      step: Number(step || 0), hedge: hedge || "exact" };
  });
  const close = (one, other) =>
    Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
  const rounds = (exact, round, step, limit) => step > 0 &&
    Math.abs(round - exact) <= limit * Math.abs(exact) &&
    Math.abs(round - exact) < step / 2 * (1 - 1e-9);
  const ABOVE = ["above", "at least", "just over"], BELOW = ["below", "at most", "almost"];
  // Whether a typed figure is a claim's: the same, or rounded, or what one of them bounds.
  const agrees = (typed, claim) => {
    if (typed.kind && typed.kind !== claim.kind) return false;
    const [here, there] = [typed.value, claim.value];
    if (there === null) {
      return close(here, claim.low) || close(here, claim.high) ||
        (claim.hedge === "about" && claim.high >= 2.4 * claim.low &&
          claim.low <= here && here <= claim.high);
    }
    const [up, down] = [ABOVE.includes(typed.hedge), BELOW.includes(typed.hedge)];
    const apart = (low, high) => low < high && !close(low, high);
    if (up && BELOW.includes(claim.hedge) && !apart(here, there)) return false;
    if (down && ABOVE.includes(claim.hedge) && !apart(there, here)) return false;
    if (close(here, there)) {
      return !(claim.hedge === "exact" && ["above", "below"].includes(typed.hedge));
    }
    if ((up && ABOVE.includes(claim.hedge)) || (down && BELOW.includes(claim.hedge))) {
      return rounds(there, here, typed.step, 0.05);
    }
    if (typed.hedge === "exact") {
      return rounds(there, here, typed.step, 0.05) || hedged(here, claim);
    }
    if (typed.hedge === "about") {
      const limit = typed.share ? Infinity : Math.max(2 * typed.step, 0.05 * Math.abs(there));
      return Math.abs(here - there) <= Math.min(limit, 0.1 * Math.abs(there));
    }
    if (!typed.share && rounds(there, here, typed.step, 0.01)) return true;
    const near = typed.share ? 0.15 : 0.1;
    if (typed.hedge === "almost") return here * (1 - near) <= there && there < here;
    if (typed.hedge === "just over") return here < there && there <= here * (1 + near);
    if (up) return here < there && there <= 2 * here;
    return here * (typed.hedge === "below" ? 0.5 : 0.85) <= there && there < here;
  };
  // Whether a plain number lies in what a hedged claim allows.
  const hedged = (here, claim) => {
    if (claim.hedge === "exact") return false;
    const reach = Math.min(claim.step, 0.15 * Math.abs(claim.value));
    if (["above", "at least"].includes(claim.hedge)) {
      return claim.value <= here && here <= claim.value + reach;
    }
    if (["below", "at most"].includes(claim.hedge)) {
      return claim.value - reach <= here && here <= claim.value;
    }
    if (claim.hedge === "about") {
      return Math.abs(here - claim.value) <= 0.05 * Math.abs(claim.value);
    }
    return claim.low <= here && here <= claim.high;
  };
"""
