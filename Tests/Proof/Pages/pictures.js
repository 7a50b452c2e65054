// Every picture that shows: labels inside and apart, large enough, and in contrast to what lies below.
() => {
  const faults = [];
  const say = (picture, words) => faults.push(`${picture.closest("[class]").className.baseVal ?? "narrow"}: ${words}`);
  const linear = v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const luminance = c => 0.2126 * linear(c[0]) + 0.7152 * linear(c[1]) + 0.0722 * linear(c[2]);
  const ratio = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const NOTHING = [0, 0, 0, 0];
  const colour = text => {
    const numbers = (text.match(/[\d.]+/g) || []).map(Number);
    return text.startsWith("rgb") ? [...numbers.slice(0, 3), numbers[3] ?? 1] : NOTHING;
  };
  const over = (top, below) => [0, 1, 2].map(i => top[i] * top[3] + below[i] * (1 - top[3]));
  // The opacity of whatever stands around an element counts too.
  const veil = e => e instanceof Element ? getComputedStyle(e).opacity * veil(e.parentNode) : 1;
  const paint = (e, kind) => {
    const style = getComputedStyle(e);
    const c = colour(style[kind]);
    const own = kind === "backgroundColor" ? 1 : style[`${kind}Opacity`];
    return [c[0], c[1], c[2], c[3] * own * veil(e)];
  };
  const surface = e => {
    if (!(e instanceof SVGGraphicsElement) || e.tagName === "svg") return paint(e, "backgroundColor");
    return getComputedStyle(e).fill === "none" ? paint(e, "stroke") : paint(e, "fill");
  };
  const isBefore = (a, b) => a.contains(b) || a.compareDocumentPosition(b) & 4;
  const at = (e, x, y) => document.elementsFromPoint(x, y).filter(o => o !== e && o.tagName !== "text");
  const ground = (e, x, y) =>
    at(e, x, y).filter(o => isBefore(o, e)).reverse().reduce((c, o) => over(surface(o), c), [255, 255, 255]);
  const isCovered = (e, x, y) => at(e, x, y).some(o => !isBefore(o, e) && surface(o)[3] > 0.1);
  const show = e => {
    const box = e.getBoundingClientRect();
    if (box.top < 0 || box.bottom > innerHeight) e.scrollIntoView({ block: "center" });
    return e.getBoundingClientRect();
  };
  const overlap = (a, b) => Math.min(
    Math.min(a.right, b.right) - Math.max(a.left, b.left),
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));

  for (const figure of document.querySelectorAll("figure")) {
    const shown = [...figure.querySelectorAll("svg")].filter(s => s.getBoundingClientRect().width > 0);
    if (shown.length !== 1) faults.push(`${shown.length} pictures show in one figure`);
  }
  let texts = 0, marks = 0;
  for (const picture of document.querySelectorAll("svg")) {
    const frame = picture.getBoundingClientRect();
    if (frame.width === 0) continue;
    const scale = frame.width / picture.viewBox.baseVal.width;
    const labels = [...picture.querySelectorAll("text")].filter(e => e.textContent.trim());
    const shapes = [...picture.querySelectorAll("rect, circle, path, line, ellipse, polygon, polyline")]
      .filter(e => e.getBoundingClientRect().width < frame.width * 0.9);
    texts += labels.length;
    marks += shapes.length;
    for (const e of [...labels, ...shapes]) {
      const box = e.getBoundingClientRect();
      const frame = picture.getBoundingClientRect();
      const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
      // A bold letter may lean a pixel over its own width.
      if (out > 1.5) say(picture, `'${e.textContent || e.tagName}' stands ${out.toFixed(1)} px outside the picture`);
    }
    const boxes = new Map([...labels, ...shapes].map(e => [e, e.getBoundingClientRect()]));
    labels.forEach((label, index) => {
      for (const other of [...labels.slice(index + 1), ...shapes]) {
        if (overlap(boxes.get(label), boxes.get(other)) > 1) {
          say(picture, `'${label.textContent}' overlaps '${other.textContent || other.tagName}'`);
        }
      }
      const size = parseFloat(getComputedStyle(label).fontSize) * scale;
      if (size < 10.5) say(picture, `'${label.textContent}' is ${size.toFixed(1)} px high`);
    });
    for (const label of labels) {
      const box = show(label);
      const y = (box.top + box.bottom) / 2;
      for (const x of [box.left + 2, (box.left + box.right) / 2, box.right - 2]) {
        const below = ground(label, x, y);
        const contrast = ratio(over(paint(label, "fill"), below), below);
        if (isCovered(label, x, y)) { say(picture, `'${label.textContent}' is covered`); break; }
        if (contrast < 4.5) { say(picture, `'${label.textContent}' has a contrast of ${contrast.toFixed(2)}`); break; }
      }
    }
    for (const shape of shapes) {
      const box = show(shape);
      const style = getComputedStyle(shape);
      const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
      const inside = ground(shape, x, y), outside = ground(shape, box.left - 1, y);
      const fill = ratio(over(paint(shape, "fill"), inside), inside);
      const line = parseFloat(style.strokeWidth) * scale >= 1 && style.stroke !== "none"
        ? ratio(over(paint(shape, "stroke"), outside), outside) : 1;
      if (Math.max(fill, line) < 3) say(picture, `a mark <${shape.tagName}> has a contrast of ${Math.max(fill, line).toFixed(2)}`);
    }
  }
  return { faults, texts, marks };
}
