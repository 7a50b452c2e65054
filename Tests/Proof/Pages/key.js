// The marks of the key that shows, by their words: what is drawn just left of the first label of each.
() => {
  const words = ["in place", "in part", "not yet", "don't know", "skipped", "no answer", "does not apply"];
  const picture = [...document.querySelectorAll("svg")].find(s => s.getBoundingClientRect().width > 0);
  const found = {};
  if (!picture) return found;
  const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width;
  for (const word of words) {
    const label = [...picture.querySelectorAll("text")].find(e => e.textContent === word);
    if (!label) continue;
    const box = label.getBoundingClientRect();
    const size = 18 * scale;
    found[word] = { x: box.left - 20 * scale, y: (box.top + box.bottom) / 2 - size / 2, width: size, height: size };
  }
  return found;
}
