// Brings the first element of a kind that has words of its own into sight, and tells where they stand.
kind => {
  for (const e of document.querySelectorAll(`:is(${kind}):not(.skip)`)) {
    const text = [...e.childNodes].find(n => n.nodeType === Node.TEXT_NODE && n.data.trim());
    if (!text) continue;
    e.scrollIntoView({ block: "center" });
    const range = document.createRange();
    range.selectNodeContents(text);
    const box = range.getClientRects()[0];
    if (!box || box.width < 4) continue;
    return { x: Math.max(box.left, 0), y: box.top, width: Math.min(box.width, innerWidth - box.left), height: box.height };
  }
  return null;
}
